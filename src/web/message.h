#pragma once

#include <concepts>
#include <initializer_list>
#include <string_view>
#include <variant>

#include "text/say.h"
#include "web/html.h"

namespace bluedot::web {

// What fills a placeholder of a message where no markup may stand: words or a number.
struct PlainArgument : text::Argument {
  using Argument::Argument;
  PlainArgument(std::string_view name_, const text::Text& text) : Argument(name_, text.value) {}
};

// What fills a placeholder of a message in text: also finished markup (a link, a telephone in <bdi>). Holds views: what
// they name must live until the call returns.
struct MarkupArgument {
  std::string_view name;
  std::variant<std::string_view, double, const text::Text*, const SafeHtml*> value;

  MarkupArgument(std::string_view name_, std::string_view words) : name(name_), value(words) {}
  MarkupArgument(std::string_view name_, const text::Text& text) : name(name_), value(&text) {}
  MarkupArgument(std::string_view name_, const SafeHtml& html) : name(name_), value(&html) {}
  template <typename Number>
  requires std::integral<Number> || std::floating_point<Number> MarkupArgument(std::string_view name_, Number number)
      : name(name_), value(static_cast<double>(number)) {}
};

// {{#t}}key name=value{{/t}} in text: the message in the page's language, its own words and plain arguments escaped, in
// <span lang dir> where the language lacks the message. A placeholder without an argument throws std::logic_error.
void write_text_message(Html& out, text::Message message, std::initializer_list<MarkupArgument> arguments);

// The same in an attribute, title, textarea or option.
void write_plain_message(Html& out, text::Message message, std::initializer_list<PlainArgument> arguments);

// What `write` writes, in the language of `page`: for a part that fills a placeholder.
template <typename Write>
SafeHtml fragment(const Html& page, const Write& write) {
  Html part{page.language()};
  write(part);
  return part.take();
}

}  // namespace bluedot::web
