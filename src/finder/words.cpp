#include "finder/words.h"

#include <algorithm>

#include "text/search_form.h"
#include "text/utf8.h"

namespace bluedot::finder {
namespace {

bool begins_letter(char byte) {
  return (static_cast<unsigned char>(byte) & 0xC0U) != 0x80U;
}

// Of the first two bytes: Cyrillic is U+0400 to U+052F, Arabic U+0600 to U+06FF.
Script script_of_letter(unsigned char first) {
  if (first < 0x80U) return first >= '0' && first <= '9' ? Script::kDigits : Script::kLatin;
  if (first >= 0xC3U && first <= 0xC9U) return Script::kLatin;
  if (first >= 0xD0U && first <= 0xD4U) return Script::kCyrillic;
  if (first >= 0xD8U && first <= 0xDBU) return Script::kArabic;
  return Script::kOther;
}

}  // namespace

std::vector<std::string_view> words_of(std::string_view form) {
  std::vector<std::string_view> words;
  while (!form.empty() && words.size() < kMostWords) {
    const std::size_t end = std::min(form.find(' '), form.size());
    if (end > 0) words.push_back(form.substr(0, end));
    form.remove_prefix(std::min(end + 1, form.size()));
  }
  return words;
}

std::string query_form(std::string_view typed) {
  std::string form = text::search_form(typed.substr(0, kLongestQueryBytes));
  form.resize(text::truncate(form, kLongestQueryBytes).size());
  return form;
}

std::string_view without_marks(std::string_view word) {
  constexpr std::string_view kMarks{"!\"#$%&'()*+,-./:;<=>?@[]^_`{|}~\\"};
  const std::size_t first = std::min(word.find_first_not_of(kMarks), word.size());
  const std::size_t last = word.find_last_not_of(kMarks);
  return last == std::string_view::npos ? std::string_view() : word.substr(first, last + 1 - first);
}

std::vector<std::size_t> letter_bounds(std::string_view form) {
  std::vector<std::size_t> bounds;
  bounds.reserve(form.size() + 1);
  for (std::size_t at = 0; at < form.size(); ++at) {
    if (begins_letter(form[at])) bounds.push_back(at);
  }
  bounds.push_back(form.size());
  return bounds;
}

std::size_t letter_count(std::string_view form) {
  return static_cast<std::size_t>(std::ranges::count_if(form, begins_letter));
}

Script script_of(std::string_view word) {
  for (const char byte : word) {
    const Script script = script_of_letter(static_cast<unsigned char>(byte));
    if (script != Script::kDigits) return script;
  }
  return Script::kDigits;
}

}  // namespace bluedot::finder
