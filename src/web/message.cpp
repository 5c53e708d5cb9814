#include "web/message.h"

#include <algorithm>
#include <stdexcept>

#include "text/format.h"

namespace bluedot::web {
namespace {

using MarkupArguments = std::initializer_list<MarkupArgument>;

const MarkupArgument& argument_named(std::string_view name, const MarkupArguments& arguments) {
  const auto* const found = std::find_if(arguments.begin(), arguments.end(),
                                         [name](const MarkupArgument& argument) { return argument.name == name; });
  if (found == arguments.end()) throw std::logic_error("a message has a placeholder that the template does not fill");
  return *found;
}

double plural_count(const MarkupArguments& arguments) {
  for (const auto& argument : arguments) {
    if (argument.name != "count") continue;
    if (const auto* number = std::get_if<double>(&argument.value)) return *number;
  }
  return 1;
}

struct WriteArgument {
  Html& out;

  void operator()(std::string_view words) const { out.escaped(words); }
  void operator()(double number) const { out.escaped(text::number(out.language(), number)); }
  void operator()(const text::Text* text) const { write_text(out, *text); }
  void operator()(const SafeHtml* html) const { out.markup(*html); }
};

}  // namespace

void write_text_message(Html& out, text::Message message, MarkupArguments arguments) {
  const auto pattern = text::pattern_of(out.language(), message, plural_count(arguments));
  const bool foreign = pattern.language != out.language();
  if (foreign) out.open_span(pattern.language);
  text::take_apart(
      pattern.value, [&out](std::string_view words) { out.escaped(words); },
      [&](std::string_view name) { std::visit(WriteArgument{out}, argument_named(name, arguments).value); });
  if (foreign) out.markup("</span>");
}

void write_plain_message(Html& out, text::Message message, std::initializer_list<PlainArgument> arguments) {
  const text::Arguments plain(arguments.begin(), arguments.end());
  write_plain(out, text::say(out.language(), message, plain));
}

}  // namespace bluedot::web
