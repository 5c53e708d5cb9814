#pragma once

#include <optional>
#include <string>
#include <vector>

#include "base/clock.h"
#include "base/result.h"

namespace bluedot::app {

// What bluedot-site is told on its command line, in its environment (BLUEDOT_...) or in a file.
struct SiteOptions {
  std::string data = "var";
  std::string directory_url;
  std::uint16_t port = 8080;
  std::vector<std::string> listen;  // each takes the place of 127.0.0.1:PORT
  std::uint16_t metrics_port = 0;   // on loopback; 0: none
  std::vector<std::string> trusted_proxies;
  std::string access_log;     // a file; empty: none
  std::string demonstration;  // YYYY-MM-DD
  std::string operator_name;
  std::string operator_country;
  std::string operator_contact;
  std::string origin;  // "https://example.org"
  bool development = false;
  std::size_t threads = 1;
  std::uint32_t strict_transport_security = 0;  // seconds

  std::string database_url() const;
  std::vector<std::string> addresses() const;
};

// Who runs the site and as of when, once the options are consistent: a demonstration brings its own operator and takes
// no other; a live site names its operator, country and contact. Error: kMissing, kMalformed or kConflict with the
// option's name.
struct Identity {
  std::string name;
  std::string country;
  std::string contact;
  std::string origin;
  std::optional<base::Date> demonstration;
};
base::Result<Identity> identity_of(const SiteOptions& options);

}  // namespace bluedot::app
