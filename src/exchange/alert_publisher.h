#pragma once

#include <string>

#include "guide/alert.h"
#include "text/language.h"

// What an alert looks like from outside: the names by which feeds and warning systems know it.
namespace bluedot::exchange {

// Who publishes, and where.
struct AlertPublisher {
  std::string origin;  // "https://dot.example": no slash at its end
  std::string name;    // of the operator
  bool demonstration = false;

  // The host of `origin` without a port: the sender of CAP and the authority of tag: URIs (RFC 4151).
  std::string host() const;
};

// "/feeds/alerts/pl-check.cap", without the origin.
std::string cap_path(const guide::Alert& alert);
// "/uk/alerts#pl-check"
std::string page_path(const guide::Alert& alert, text::Language language);

}  // namespace bluedot::exchange
