#include "text/say.h"

#include <algorithm>
#include <stdexcept>

#include "text/format.h"
#include "text/message_tables.h"
#include "text/plural.h"
#include "text/pseudo.h"

namespace bluedot::text {
namespace {

std::string_view forms_of(const Tables& tables, Language language, Message message) {
  return tables[language.index()].texts[static_cast<std::size_t>(message)];
}

std::string_view nth_form(std::string_view forms, std::size_t wanted) {
  for (; wanted > 0; --wanted) {
    const std::size_t end = forms.find('\0');
    if (end == std::string_view::npos) break;
    forms.remove_prefix(end + 1);
  }
  return forms.substr(0, forms.find('\0'));
}

bool has_plural(std::string_view forms) {
  return forms.find('\0') != std::string_view::npos;
}

double count_in(const Arguments& arguments) {
  const auto found = std::ranges::find(arguments, "count", &Argument::name);
  if (found == arguments.end()) return 1;
  const double* number = std::get_if<double>(&found->value);
  return number == nullptr ? 1 : *number;
}

constexpr int kMostDecimals{2};

std::string written(Language language, const Argument& argument) {
  if (const double* value = std::get_if<double>(&argument.value)) return number(language, *value, kMostDecimals);
  return std::string(std::get<std::string_view>(argument.value));
}

void append_argument(std::string& out, Language language, std::string_view name, const Arguments& arguments) {
  const auto found = std::ranges::find(arguments, name, &Argument::name);
  if (found == arguments.end()) throw std::logic_error("a message without its argument {" + std::string(name) + "}");
  out += written(language, *found);
}

std::string fill(const Pattern& pattern, const Arguments& arguments) {
  std::string out;
  take_apart(
      pattern.value, [&](std::string_view text) { out += text; },
      [&](std::string_view name) { append_argument(out, pattern.language, name, arguments); });
  return out;
}

Arguments arguments_of(const base::Error& error, std::string_view field_label) {
  Arguments arguments = {{"field", field_label}};
  for (const auto& [name, value] : error.params) arguments.emplace_back(name, value);
  return arguments;
}

}  // namespace

Pattern pattern_from(const Tables& tables, Language language, Message message, double count) {
  const Language spoken = forms_of(tables, language, message).empty() ? kEnglish : language;
  const std::string_view forms = forms_of(tables, spoken, message);
  return {has_plural(forms) ? nth_form(forms, plural_form(spoken, count)) : forms, spoken};
}

Pattern pattern_of(Language language, Message message, double count) {
  if (language != Language::pseudo()) return pattern_from(kTexts, language, message, count);
  return {pseudo_text(pattern_from(kTexts, kEnglish, message, count).value), language};
}

Text say(Language language, Message message, const Arguments& arguments) {
  const Pattern pattern = pattern_of(language, message, count_in(arguments));
  return {fill(pattern, arguments), pattern.language};
}

Text explain(Language language, const base::Error& error, std::string_view field_label) {
  const std::string key = "error." + std::string(base::meaning_of(error.code).name);
  const std::optional<Message> message = message_from_key(key);
  if (!message) throw std::logic_error("locales/ lacks " + key);
  return say(language, *message, arguments_of(error, field_label));
}

std::string_view key_of(Message message) {
  return kKeys[static_cast<std::size_t>(message)];
}

std::optional<Message> message_from_key(std::string_view key) {
  const auto* found = std::ranges::find(kKeys, key);
  if (found == kKeys.end()) return std::nullopt;
  return static_cast<Message>(found - kKeys.begin());
}

bool has_text(Language language, Message message) {
  return language == Language::pseudo() || !forms_of(kTexts, language, message).empty();
}

bool reviewed(Language language) {
  return language == Language::pseudo() || kTexts[language.index()].reviewed;
}

}  // namespace bluedot::text
