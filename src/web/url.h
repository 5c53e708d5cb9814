#pragma once

#include <string>
#include <string_view>

namespace bluedot::web {

// An address that may stand in href and src: of the schemes http, https, tel, mailto, sms and geo, or relative to this
// site. Anything else ("javascript:", "data:", "//host", control characters) throws std::invalid_argument: where the
// address comes from data, ask is_allowed() first.
class Url {
 public:
  Url() = default;
  explicit Url(std::string address);

  static bool is_allowed(std::string_view address);

  const std::string& value() const { return address_; }
  bool empty() const { return address_.empty(); }

  bool operator==(const Url&) const = default;

 private:
  std::string address_;
};

// One segment or parameter of an address: everything but unreserved characters of RFC 3986 as %XX.
std::string percent_encoded(std::string_view text);

}  // namespace bluedot::web
