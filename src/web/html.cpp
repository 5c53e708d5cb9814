#include "web/html.h"

#include <array>
#include <charconv>

namespace bluedot::web {
namespace {

// A table, since searching a set for each byte took most of a page's time.
constexpr auto kSpecial = [] {
  std::array<bool, 256> special{};
  for (const char c : {'&', '<', '>', '"', '\''}) special[static_cast<unsigned char>(c)] = true;
  return special;
}();

std::string_view reference_for(char c) {
  switch (c) {
    case '&':
      return "&amp;";
    case '<':
      return "&lt;";
    case '>':
      return "&gt;";
    case '"':
      return "&quot;";
    default:
      return "&#39;";
  }
}

}  // namespace

void Html::escaped(std::string_view text) {
  std::size_t from = 0;
  for (std::size_t at = 0; at < text.size(); ++at) {
    if (!kSpecial[static_cast<unsigned char>(text[at])]) continue;
    markup_.append(text, from, at - from);
    markup_ += reference_for(text[at]);
    from = at + 1;
  }
  markup_.append(text, from);
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
