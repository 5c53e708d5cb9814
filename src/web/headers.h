#pragma once

#include <chrono>
#include <optional>
#include <string>
#include <string_view>

#include "base/clock.h"
#include "web/encoding.h"
#include "web/http.h"

namespace bluedot::web {

// What every head of a server has in common.
struct HeadOptions {
  std::chrono::seconds strict_transport_security{0};  // 0: no HSTS
  bool varies_by_language = false;                    // Vary: Accept-Language
};

// Content-Security-Policy, X-Content-Type-Options, Referrer-Policy, ... as lines with CRLF: on every answer there is.
// "" as policy is the strictest one.
std::string security_lines(std::string_view content_security_policy, std::chrono::seconds strict_transport_security);

// "HTTP/1.1 200 OK" and all lines that do not depend on the instant, each with CRLF. `entity_tag` may be "".
// Throws std::invalid_argument for a header that would break the head apart (CR, LF, NUL, an empty name).
std::string head_of(const Response& response, std::string_view entity_tag, Encoding encoding, std::size_t body_bytes,
                    const HeadOptions& options);

// The head of the 304 that confirms the same.
std::string not_modified_head_of(const Response& response, std::string_view entity_tag, const HeadOptions& options);

// "Cache-Control: public, max-age=60" with CRLF, as it is true at `now`: never beyond good_until.
std::string cache_control_line(const Caching& caching, base::Instant now);

// How long anybody may keep it without asking: at most a minute (a year for what is immutable), at most until
// good_until.
std::chrono::seconds max_age(const Caching& caching, base::Instant now);

// "Sun, 06 Nov 1994 08:49:37 GMT" (RFC 9110, 5.6.7).
std::string http_date(base::Instant instant);

// A strong entity tag with its quotes: XXH3 (128 bits) of the bytes as they are sent, so that each encoding has its
// own.
std::string entity_tag_of(std::string_view bytes);

// Whether an If-None-Match header names `entity_tag` (weak comparison, RFC 9110, 13.1.2) or is "*".
bool matches_entity_tag(std::string_view if_none_match, std::string_view entity_tag);

}  // namespace bluedot::web
