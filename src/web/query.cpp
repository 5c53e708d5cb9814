#include "web/query.h"

#include <array>
#include <cstdint>

namespace bluedot::web {
namespace {

enum class Plus { kPlus, kBlank };

std::optional<unsigned char> hex_digit(char c) {
  if (c >= '0' && c <= '9') return static_cast<unsigned char>(c - '0');
  if (c >= 'a' && c <= 'f') return static_cast<unsigned char>(c - 'a' + 10);
  if (c >= 'A' && c <= 'F') return static_cast<unsigned char>(c - 'A' + 10);
  return std::nullopt;
}

std::optional<char> decode_escape(std::string_view raw, std::size_t at) {
  if (at + 2 >= raw.size()) return std::nullopt;
  const auto high = hex_digit(raw[at + 1]);
  const auto low = hex_digit(raw[at + 2]);
  if (!high || !low) return std::nullopt;
  return static_cast<char>(*high * 16U + *low);
}

std::optional<std::string> decode(std::string_view raw, Plus plus) {
  std::string text;
  text.reserve(raw.size());
  for (std::size_t i = 0; i < raw.size(); ++i) {
    if (raw[i] == '%') {
      const auto c = decode_escape(raw, i);
      if (!c) return std::nullopt;
      text += *c;
      i += 2;
    } else {
      text += raw[i] == '+' && plus == Plus::kBlank ? ' ' : raw[i];
    }
  }
  return is_utf8(text) ? std::optional(std::move(text)) : std::nullopt;
}

bool is_control(char c) {
  return static_cast<unsigned char>(c) < 0x20 || c == 0x7F;
}

bool has_control(std::string_view text, std::string_view except) {
  for (const char c : text) {
    if (is_control(c) && except.find(c) == std::string_view::npos) return true;
  }
  return false;
}

std::optional<std::string> decode_value(std::string_view raw) {
  auto text = decode(raw, Plus::kBlank);
  if (!text || has_control(*text, "\t\r\n")) return std::nullopt;
  return text;
}

std::optional<QueryPair> decode_pair(std::string_view raw) {
  const std::size_t equals = raw.find('=');
  auto name = decode_value(raw.substr(0, equals));
  auto value = decode_value(equals == std::string_view::npos ? std::string_view{} : raw.substr(equals + 1));
  if (!name || !value) return std::nullopt;
  return QueryPair{std::move(*name), std::move(*value)};
}

// How many bytes a sequence that begins with `first` has; 0 for a byte that begins none.
std::size_t sequence_length(unsigned char first) {
  if (first < 0x80) return 1;
  if (first >= 0xC2 && first <= 0xDF) return 2;
  if (first >= 0xE0 && first <= 0xEF) return 3;
  if (first >= 0xF0 && first <= 0xF4) return 4;
  return 0;
}

// Table 3-7 of the Unicode standard: what the second byte may be after some first ones.
bool is_second_byte(unsigned char first, unsigned char second) {
  if (first == 0xE0) return second >= 0xA0 && second <= 0xBF;
  if (first == 0xED) return second >= 0x80 && second <= 0x9F;
  if (first == 0xF0) return second >= 0x90 && second <= 0xBF;
  if (first == 0xF4) return second >= 0x80 && second <= 0x8F;
  return second >= 0x80 && second <= 0xBF;
}

bool is_unreserved(char c) {
  return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '-' || c == '.' ||
         c == '_' || c == '~';
}

// A raw slash separates segments, an encoded one would not: proxies disagree about it, so it does not exist here.
bool has_encoded_slash(std::string_view raw) {
  return raw.find("%2F") != std::string_view::npos || raw.find("%2f") != std::string_view::npos;
}

}  // namespace

base::Result<std::string> decode_path(std::string_view raw) {
  const base::Error malformed{base::ErrorCode::kMalformed, "path"};
  if (has_encoded_slash(raw)) return malformed;
  auto text = decode(raw, Plus::kPlus);
  if (!text || has_control(*text, {})) return malformed;
  return std::move(*text);
}

base::Result<Query> parse_query(std::string_view raw) {
  Query query;
  for (std::size_t position = 1; !raw.empty(); ++position) {
    if (position > kMaxQueryPairs) return base::Error{base::ErrorCode::kTooLong, "query"};
    const std::size_t end = raw.find('&');
    const std::string_view pair = raw.substr(0, end);
    raw.remove_prefix(end == std::string_view::npos ? raw.size() : end + 1);
    if (pair.empty()) continue;
    auto decoded = decode_pair(pair);
    if (!decoded) return base::Error{base::ErrorCode::kMalformed, std::to_string(position)};
    query.push_back(std::move(*decoded));
  }
  return query;
}

std::string format_query(const Query& query) {
  std::string text;
  for (const QueryPair& pair : query) {
    if (!text.empty()) text += '&';
    text += percent_encode(pair.name) + '=' + percent_encode(pair.value);
  }
  return text;
}

std::string percent_encode(std::string_view text) {
  constexpr std::string_view kDigits = "0123456789ABCDEF";
  std::string encoded;
  for (const char c : text) {
    if (is_unreserved(c)) {
      encoded += c;
    } else {
      const auto byte = static_cast<unsigned char>(c);
      encoded += {'%', kDigits[byte >> 4U], kDigits[byte & 0xFU]};
    }
  }
  return encoded;
}

bool is_utf8(std::string_view text) {
  for (std::size_t i = 0; i < text.size();) {
    const auto first = static_cast<unsigned char>(text[i]);
    const std::size_t length = sequence_length(first);
    if (length == 0 || i + length > text.size()) return false;
    for (std::size_t k = 1; k < length; ++k) {
      const auto byte = static_cast<unsigned char>(text[i + k]);
      if (k == 1 ? !is_second_byte(first, byte) : (byte & 0xC0U) != 0x80U) return false;
    }
    i += length;
  }
  return true;
}

std::optional<Target> split_target(std::string_view target) {
  if (target.starts_with("http://") || target.starts_with("https://")) {
    const std::size_t path = target.find('/', target.find("//") + 2);
    target = path == std::string_view::npos ? "/" : target.substr(path);
  }
  if (!target.starts_with('/') || target.find('#') != std::string_view::npos) return std::nullopt;
  const std::size_t mark = target.find('?');
  if (mark == std::string_view::npos) return Target{target, {}};
  return Target{target.substr(0, mark), target.substr(mark + 1)};
}

}  // namespace bluedot::web
