#include "web/headers.h"

#include <algorithm>
#include <array>
#include <cstdio>
#include <stdexcept>

#include <xxhash.h>

#include "web/text_list.h"

namespace bluedot::web {
namespace {

constexpr std::string_view kHexDigits = "0123456789abcdef";
constexpr std::chrono::seconds kMinute{60};
constexpr std::chrono::seconds kYear{31'536'000};

constexpr std::string_view kStrictestPolicy =
    "default-src 'none'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

constexpr std::string_view kFixedSecurityLines =
    "X-Content-Type-Options: nosniff\r\n"
    "Referrer-Policy: no-referrer\r\n"
    "Cross-Origin-Opener-Policy: same-origin\r\n"
    "Cross-Origin-Resource-Policy: same-origin\r\n"
    "Permissions-Policy: geolocation=(self), camera=(), microphone=(), payment=(), usb=()\r\n"
    "X-Frame-Options: DENY\r\n";

void append_line(std::string& head, std::string_view name, std::string_view value) {
  constexpr std::string_view kBreaking("\r\n\0", 3);
  if (name.empty() || name.find_first_of(": \t") != std::string_view::npos ||
      name.find_first_of(kBreaking) != std::string_view::npos ||
      value.find_first_of(kBreaking) != std::string_view::npos) {
    throw std::invalid_argument("a header that would break the head apart");
  }
  head.append(name).append(": ").append(value).append("\r\n");
}

void append_unless_empty(std::string& head, std::string_view name, std::string_view value) {
  if (!value.empty()) append_line(head, name, value);
}

std::string status_line(int status) {
  return "HTTP/1.1 " + std::to_string(status) + ' ' + std::string(reason_of(status)) + "\r\n";
}

std::string vary_of(const Response& response, const HeadOptions& options) {
  std::string vary;
  if (is_compressible(response.content_type) && !response.body.empty()) vary = "Accept-Encoding";
  if (options.varies_by_language) vary += vary.empty() ? "Accept-Language" : ", Accept-Language";
  return vary;
}

// RFC 9110, 8.6: these have no content, and say no length.
bool has_length(int status) {
  return status != 204 && status != 304;
}

}  // namespace

std::string security_lines(std::string_view content_security_policy, std::chrono::seconds strict_transport_security) {
  std::string lines;
  append_line(lines, "Content-Security-Policy",
              content_security_policy.empty() ? kStrictestPolicy : content_security_policy);
  lines += kFixedSecurityLines;
  if (strict_transport_security.count() > 0) {
    append_line(lines, "Strict-Transport-Security",
                "max-age=" + std::to_string(strict_transport_security.count()) + "; includeSubDomains");
  }
  return lines;
}

std::string head_of(const Response& response, std::string_view entity_tag, Encoding encoding, std::size_t body_bytes,
                    const HeadOptions& options) {
  std::string head = status_line(response.status);
  if (body_bytes != 0) append_unless_empty(head, "Content-Type", response.content_type);
  append_unless_empty(head, "Content-Language", response.content_language);
  append_unless_empty(head, "Content-Encoding", name_of(encoding));
  if (has_length(response.status)) append_line(head, "Content-Length", std::to_string(body_bytes));
  append_unless_empty(head, "ETag", entity_tag);
  append_unless_empty(head, "Vary", vary_of(response, options));
  append_unless_empty(head, "Location", response.location);
  for (const Header& header : response.headers) append_line(head, header.name, header.value);
  return head + security_lines(response.content_security_policy, options.strict_transport_security);
}

std::string not_modified_head_of(const Response& response, std::string_view entity_tag, const HeadOptions& options) {
  std::string head = status_line(304);
  append_unless_empty(head, "ETag", entity_tag);
  append_unless_empty(head, "Vary", vary_of(response, options));
  return head + security_lines(response.content_security_policy, options.strict_transport_security);
}

std::string cache_control_line(const Caching& caching, base::Instant now) {
  const std::string seconds = std::to_string(max_age(caching, now).count());
  switch (caching.policy) {
    case CachePolicy::kNoStore:
      return "Cache-Control: no-store\r\n";
    case CachePolicy::kPrivate:
      return "Cache-Control: private, no-cache\r\n";
    case CachePolicy::kPublic:
      return "Cache-Control: public, max-age=" + seconds + "\r\n";
    case CachePolicy::kImmutable:
      return "Cache-Control: public, max-age=" + seconds + ", immutable\r\n";
  }
  throw std::logic_error("no such cache policy");
}

std::chrono::seconds max_age(const Caching& caching, base::Instant now) {
  std::chrono::seconds age{0};
  if (caching.policy == CachePolicy::kPublic) age = kMinute;
  if (caching.policy == CachePolicy::kImmutable) age = kYear;
  if (caching.good_until) age = std::min(age, *caching.good_until - now);
  return std::max(age, std::chrono::seconds{0});
}

std::string http_date(base::Instant instant) {
  constexpr std::array kDays = {"Sun", "Mon", "Tue", "Wed", "Thu", "Fri", "Sat"};
  constexpr std::array kMonths = {"Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"};
  const auto day = std::chrono::floor<std::chrono::days>(instant);
  const std::chrono::year_month_day date(day);
  const std::chrono::hh_mm_ss time(instant - day);
  std::array<char, 64> text{};
  const int size = std::snprintf(text.data(), text.size(), "%s, %02u %s %04d %02d:%02d:%02d GMT",
                                 kDays[std::chrono::weekday(day).c_encoding()], static_cast<unsigned>(date.day()),
                                 kMonths[static_cast<unsigned>(date.month()) - 1], static_cast<int>(date.year()),
                                 static_cast<int>(time.hours().count()), static_cast<int>(time.minutes().count()),
                                 static_cast<int>(time.seconds().count()));
  return {text.data(), static_cast<std::size_t>(size)};
}

std::string entity_tag_of(std::string_view bytes) {
  XXH128_canonical_t hash{};
  XXH128_canonicalFromHash(&hash, XXH3_128bits(bytes.data(), bytes.size()));
  std::string tag = "\"";
  for (const unsigned char byte : hash.digest) tag.append({kHexDigits[byte >> 4U], kHexDigits[byte & 15U]});
  return tag += '"';
}

bool matches_entity_tag(std::string_view if_none_match, std::string_view entity_tag) {
  if (entity_tag.empty()) return false;
  for (ListItems items(if_none_match); auto item = items.next();) {
    if (*item == "*") return true;
    if (item->starts_with("W/")) item->remove_prefix(2);
    if (*item == entity_tag) return true;
  }
  return false;
}

}  // namespace bluedot::web
