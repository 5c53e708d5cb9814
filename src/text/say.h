#pragma once

#include <concepts>
#include <cstdint>
#include <initializer_list>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <variant>
#include <vector>

#include "base/error.h"
#include "text/language.h"
#include "text/message.h"  // generated from locales/bluedot.pot: enum class Message, kMessageCount

// Everything the program says to people stands in locales/: the keys, English texts and notes for translators in
// bluedot.pot, the other languages in <lang>.po. Key "near.title" is Message::near_title here. All of it is compiled
// into the program; a text that a language lacks comes out in English and says so.

namespace bluedot::text {

// What fills one placeholder of a message: {town} by a text as it is, {count} by a number, which is written as the
// language writes numbers; the number called "count" chooses the plural form.
struct Argument {
  std::string_view name;
  std::variant<std::string_view, double> value;

  Argument(std::string_view name_, std::string_view text) : name(name_), value(text) {}
  Argument(std::string_view name_, const std::string& text) : name(name_), value(std::string_view(text)) {}
  Argument(std::string_view name_, const char* text) : name(name_), value(std::string_view(text)) {}
  template <typename Number>
  requires std::integral<Number> || std::floating_point<Number> Argument(std::string_view name_, Number number)
      : name(name_), value(static_cast<double>(number)) {}
};

// The arguments of one call. Holds views: what they name must live until the call returns.
using Arguments = std::vector<Argument>;

// The message in `language`, placeholders filled; in English when the language lacks it (Text::language says which).
// The value is plain text, not markup. Throws std::logic_error when a placeholder has no argument: the fault is the
// caller's.
Text say(Language language, Message message, const Arguments& arguments = {});

// The message of an error, "error.<name>", its {field} and parameters filled.
Text explain(Language language, const base::Error& error, std::string_view field_label);

// The message with its placeholders still in it, in the plural form for `count`: for callers that fill them with
// something else than plain text (markup). The value lives as long as the program.
struct Pattern {
  std::string_view value;
  Language language;
};
Pattern pattern_of(Language language, Message message, double count = 1);

// Takes a pattern apart, in order: on_text(std::string_view) for what stands between placeholders,
// on_placeholder(std::string_view name) for each of them.
template <typename OnText, typename OnPlaceholder>
void take_apart(std::string_view pattern, OnText on_text, OnPlaceholder on_placeholder) {
  while (!pattern.empty()) {
    const std::size_t open = pattern.find('{');
    if (open != 0) on_text(pattern.substr(0, open));
    if (open == std::string_view::npos) return;
    const std::size_t close = pattern.find('}', open);
    on_placeholder(pattern.substr(open + 1, close - open - 1));
    pattern.remove_prefix(close + 1);
  }
}

// The key in locales/: "near.title".
std::string_view key_of(Message message);
std::optional<Message> message_from_key(std::string_view key);

// Whether the language has a text of its own for the message.
bool has_text(Language language, Message message);

// Whether a native speaker has read the language's texts (X-Reviewed in its .po file). English is the source and counts
// as read. Where false, a page says so once, at its top (page.unread).
bool reviewed(Language language);

}  // namespace bluedot::text
