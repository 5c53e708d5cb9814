#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

#include "base/result.h"
#include "web/http.h"

namespace bluedot::web {

inline constexpr std::size_t kMaxQueryPairs = 200;

// Decodes %XX; '+' stays. kMalformed for a broken escape, a NUL or other control character, or what is not UTF-8.
base::Result<std::string> decode_path(std::string_view raw);

// Decodes "a=1&b=x+y" of an address or of a form: %XX, and '+' is a blank. Line breaks and tabs may come (text areas),
// other control characters may not. kMalformed with the parameter's position as field; kTooLong beyond kMaxQueryPairs.
base::Result<Query> parse_query(std::string_view raw);

// "a=1&b=x%20y": what parse_query reads back.
std::string format_query(const Query& query);

// Percent-encodes all but unreserved characters (RFC 3986, 2.3).
std::string percent_encode(std::string_view text);

// Well-formed UTF-8: no overlong form, no surrogate, nothing beyond U+10FFFF.
bool is_utf8(std::string_view text);

// A request target taken apart, in place.
struct Target {
  std::string_view path;   // raw, begins with '/'
  std::string_view query;  // raw, without '?'
};

// Takes origin form ("/a?b") and absolute form ("http://host/a?b"); nothing for any other, or with a '#'.
std::optional<Target> split_target(std::string_view target);

}  // namespace bluedot::web
