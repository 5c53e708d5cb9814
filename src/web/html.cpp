#include "web/html.h"

#include <array>
#include <charconv>
#include <cstdint>
#include <cstring>

#include "base/character_reference.h"

namespace bluedot::web {
namespace {

constexpr bool is_special(char c) {
  return c == '&' || c == '<' || c == '>' || c == '"' || c == '\'';
}

constexpr std::uint64_t in_each_byte(unsigned char byte) {
  return byte * 0x0101010101010101U;
}

// Not 0 where some byte is 0 (and then perhaps for bytes above it too).
constexpr std::uint64_t zero_bytes(std::uint64_t eight) {
  return (eight - in_each_byte(1)) & ~eight & in_each_byte(0x80);
}

// Whether any of eight bytes is special, all at once: & and ' differ in one bit, and so do < and >.
bool any_special(const char* bytes) {
  std::uint64_t eight = 0;
  std::memcpy(&eight, bytes, sizeof eight);
  const std::uint64_t and_or_quote = zero_bytes((eight | in_each_byte(1)) ^ in_each_byte('\''));
  const std::uint64_t less_or_greater = zero_bytes((eight | in_each_byte(2)) ^ in_each_byte('>'));
  return (and_or_quote | less_or_greater | zero_bytes(eight ^ in_each_byte('"'))) != 0;
}

// Where the next special character stands; most text has none.
std::size_t find_special(std::string_view text, std::size_t at) {
  while (at + sizeof(std::uint64_t) <= text.size() && !any_special(text.data() + at)) at += sizeof(std::uint64_t);
  while (at < text.size() && !is_special(text[at])) ++at;
  return at;
}

}  // namespace

void Html::escaped(std::string_view text) {
  for (std::size_t from = 0;;) {
    const std::size_t special = find_special(text, from);
    markup_.append(text, from, special - from);
    if (special == text.size()) return;
    markup_ += base::character_reference(text[special]);
    from = special + 1;
  }
}

void Html::open_span(text::Language language) {
  markup_ += "<span lang=\"";
  escaped(language.tag());
  markup_ += "\" dir=\"";
  markup_ += language.direction();
  markup_ += "\">";
}

void write_text(Html& out, std::string_view text) {
  out.escaped(text);
}
void write_text(Html& out, const SafeHtml& html) {
  out.markup(html);
}
void write_text(Html& out, const Url& url) {
  out.escaped(url.value());
}

void write_text(Html& out, const text::Text& text) {
  if (text.language == out.language()) return out.escaped(text.value);
  out.open_span(text.language);
  out.escaped(text.value);
  out.markup("</span>");
}

void write_text(Html& out, text::Message message) {
  write_text(out, text::say(out.language(), message));
}

void write_plain(Html& out, std::string_view text) {
  out.escaped(text);
}
void write_plain(Html& out, const text::Text& text) {
  out.escaped(text.value);
}
void write_plain(Html& out, text::Message message) {
  write_plain(out, text::say(out.language(), message));
}

void write_attribute(Html& out, std::string_view text) {
  out.escaped(text);
}
void write_attribute(Html& out, const text::Text& text) {
  out.escaped(text.value);
}
void write_attribute(Html& out, text::Message message) {
  write_plain(out, message);
}
void write_attribute(Html& out, text::Language language) {
  out.escaped(language.tag());
}
void write_attribute(Html& out, const Url& url) {
  out.escaped(url.value());
}

void write_attribute(Html& out, double number) {
  std::array<char, 32> digits{};
  const auto end = std::to_chars(digits.data(), digits.data() + digits.size(), number).ptr;
  out.escaped({digits.data(), static_cast<std::size_t>(end - digits.data())});
}

void write_url(Html& out, const Url& url) {
  out.escaped(url.value());
}
void write_url_part(Html& out, std::string_view text) {
  out.escaped(percent_encoded(text));
}
void write_url_part(Html& out, text::Language language) {
  write_url_part(out, language.tag());
}

}  // namespace bluedot::web
