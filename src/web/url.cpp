#include "web/url.h"

#include <algorithm>
#include <array>
#include <stdexcept>
#include <utility>

namespace bluedot::web {
namespace {

constexpr std::array<std::string_view, 6> kSchemes{"http", "https", "tel", "mailto", "sms", "geo"};

bool is_letter_or_digit(char c) {
  return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9');
}

// Browsers drop tabs and line breaks inside an address and spaces before it, so "java\nscript:" would run.
bool is_control_or_space(char c) {
  return static_cast<unsigned char>(c) <= 0x20 || c == 0x7f;
}

// A browser reads "/\host" as "//host": another host's page without a scheme.
bool leaves_the_site(std::string_view address) {
  return address.size() > 1 && (address[0] == '/' || address[0] == '\\') && (address[1] == '/' || address[1] == '\\');
}

}  // namespace

Url::Url(std::string address) : address_(std::move(address)) {
  if (!is_allowed(address_)) throw std::invalid_argument("an address that no page may link to");
}

bool Url::is_allowed(std::string_view address) {
  if (std::any_of(address.begin(), address.end(), is_control_or_space) || leaves_the_site(address)) return false;
  const auto colon = address.find(':');
  if (colon == std::string_view::npos || address.find_first_of("/?#") < colon) return true;
  return std::find(kSchemes.begin(), kSchemes.end(), address.substr(0, colon)) != kSchemes.end();
}

std::string percent_encoded(std::string_view text) {
  constexpr std::string_view kHex{"0123456789ABCDEF"};
  std::string encoded;
  encoded.reserve(text.size());
  for (const char c : text) {
    if (is_letter_or_digit(c) || c == '-' || c == '.' || c == '_' || c == '~') {
      encoded += c;
      continue;
    }
    const auto byte = static_cast<unsigned char>(c);
    encoded += '%';
    encoded += kHex[byte >> 4U];
    encoded += kHex[byte & 15U];
  }
  return encoded;
}

}  // namespace bluedot::web
