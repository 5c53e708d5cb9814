#pragma once

#include <concepts>
#include <initializer_list>
#include <string>
#include <string_view>
#include <type_traits>
#include <utility>

#include "text/language.h"
#include "text/say.h"
#include "web/literal.h"
#include "web/safe_html.h"
#include "web/url.h"

namespace bluedot::web {

// Where a template writes: the page so far, and the language it is in. Not safe to share between threads.
// Only generated code (views/) writes here; a value goes through one of the write_* functions below, chosen by the
// place in which it stands, and each escapes by the type of the value. What has no overload there does not compile: a
// number in text (text/format.h makes it a string for the reader), a bool, an enum, an optional that nobody asked
// about.
class Html {
 public:
  // `expected_bytes`: room that is made at once.
  explicit Html(text::Language language, std::size_t expected_bytes = 0) : language_(language) {
    markup_.reserve(expected_bytes);
  }

  text::Language language() const { return language_; }
  std::string_view view() const { return markup_; }

  void markup(Literal literal) { markup_ += literal.view(); }
  void markup(const SafeHtml& html) { markup_ += html.view(); }
  // & < > " ' as character references, so that the text may stand in text and in any quoted attribute.
  void escaped(std::string_view text);
  // <span lang dir>, for words of another language than the page's.
  void open_span(text::Language language);

  // What has been written; nothing stays behind.
  SafeHtml take() {
    SafeHtml html;
    html.markup_.swap(markup_);
    return html;
  }

 private:
  text::Language language_;
  std::string markup_;
};

// In text. Text of another language than the page's is wrapped in <span lang dir>.
void write_text(Html& out, std::string_view text);
void write_text(Html& out, const SafeHtml& html);
void write_text(Html& out, const text::Text& text);
void write_text(Html& out, text::Message message);
void write_text(Html& out, const Url& url);

// Where no element can stand: title, textarea, option.
void write_plain(Html& out, std::string_view text);
void write_plain(Html& out, const text::Text& text);
void write_plain(Html& out, text::Message message);

// In a quoted attribute that is no address. Numbers stand as they are (coordinates, sizes).
void write_attribute(Html& out, std::string_view text);
void write_attribute(Html& out, const text::Text& text);
void write_attribute(Html& out, text::Message message);
void write_attribute(Html& out, text::Language language);  // its tag, for lang and hreflang
void write_attribute(Html& out, const Url& url);           // for content and value
void write_attribute(Html& out, double number);            // the shortest digits that mean this number

template <std::integral Number>
requires(!std::same_as<Number, bool> && !std::same_as<Number, char>) void write_attribute(Html& out, Number number) {
  write_attribute(out, std::string_view{std::to_string(number)});
}

// In href, src and the like: a whole address, or one segment or parameter after a literal beginning ("/{{language}}/").
void write_url(Html& out, const Url& url);
void write_url_part(Html& out, std::string_view text);
void write_url_part(Html& out, text::Language language);

template <std::integral Number>
requires(!std::same_as<Number, bool> && !std::same_as<Number, char>) void write_url_part(Html& out, Number number) {
  write_url_part(out, std::string_view{std::to_string(number)});
}

}  // namespace bluedot::web
