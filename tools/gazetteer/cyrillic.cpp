#include "cyrillic.h"

#include <algorithm>
#include <span>
#include <utility>

#include <unicode/locid.h>
#include <unicode/uchar.h>
#include <unicode/unistr.h>

#include "habits.h"

namespace bluedot::gazetteer {
namespace {

using icu::UnicodeString;

std::span<const Sound> habit_of(std::string_view country) {
  for (const Habit& habit : habits()) {
    if (habit.countries.find(country) != std::string_view::npos) return habit.sounds;
  }
  return {};
}

const Sound* longest(std::span<const Sound> habit, std::string_view rest) {
  const Sound* found = nullptr;
  for (const Sound& sound : habit) {
    if (rest.starts_with(sound.first) && (found == nullptr || sound.first.size() > found->first.size())) found = &sound;
  }
  return found;
}

// One word in small letters, as Ukrainian writes its sounds (ґ for g, г for h). A beginning of a word is "^", its end
// "$".
std::string sounds_of(std::string_view word, std::span<const Sound> habit) {
  std::string marked = "^" + std::string(word) + "$";
  std::string_view rest = marked;
  std::string written;
  while (!rest.empty()) {
    const Sound* sound = longest(habit, rest);
    if (sound != nullptr) {
      written += sound->second;
      rest.remove_prefix(sound->first.size());
    } else {
      if (rest.front() != '^' && rest.front() != '$') written += rest.front();
      rest.remove_prefix(1);
    }
  }
  return written;
}

void replace_all(UnicodeString& text, const char* from, const char* to) {
  text.findAndReplace(UnicodeString::fromUTF8(from), UnicodeString::fromUTF8(to));
}

void rewrite(UnicodeString& word, text::Language reader) {
  using Pair = std::pair<const char*, const char*>;
  static constexpr Pair kUkrainianLetters[] = {{"ґ", "г"}};
  static constexpr Pair kRussianLetters[] = {{"г", "х"},   {"ґ", "г"},   {"ьо", "ё"}, {"и", "ы"},
                                             {"і", "и"},   {"ї", "и"},   {"є", "е"},  {"жы", "жи"},
                                             {"шы", "ши"}, {"чы", "чи"}, {"щы", "щи"}};
  static constexpr Pair kBulgarianLetters[] = {{"г", "х"}, {"ґ", "г"}, {"щ", "шч"}, {"і", "и"}, {"ї", "и"}, {"є", "е"}};
  std::span<const Pair> letters = kUkrainianLetters;
  if (reader == text::kRussian) letters = kRussianLetters;
  if (reader == text::kBulgarian) letters = kBulgarianLetters;
  for (const auto& [from, to] : letters) replace_all(word, from, to);
  if (reader != text::kBulgarian) return;
  for (std::int32_t i = word.length(); i-- > 0;) {
    const bool before_o = i + 1 < word.length() && word[i + 1] == u'о';
    if (word[i] == u'ь' && !before_o) word.remove(i, 1);
  }
}

// Each word for itself, so that capitals stay where they were.
std::string respelt(const UnicodeString& word, std::span<const Sound> habit, text::Language reader) {
  UnicodeString small = word;
  small.toLower(icu::Locale::getRoot());
  std::string bytes;
  small.toUTF8String(bytes);
  UnicodeString written = UnicodeString::fromUTF8(sounds_of(bytes, habit));
  rewrite(written, reader);
  if (!written.isEmpty() && u_isupper(word.char32At(0))) written.replace(0, 1, u_toupper(written.char32At(0)));
  std::string result;
  written.toUTF8String(result);
  return result;
}

}  // namespace

std::string in_cyrillic(std::string_view name, std::string_view country, text::Language reader) {
  const bool reads = reader == text::kUkrainian || reader == text::kRussian || reader == text::kBulgarian;
  const std::span<const Sound> habit = habit_of(country);
  if (!reads || habit.empty()) return {};
  const UnicodeString whole = UnicodeString::fromUTF8(std::string(name));
  std::string written;
  UnicodeString word;
  for (std::int32_t i = 0; i <= whole.length(); ++i) {
    if (i < whole.length() && u_isalpha(whole[i])) {
      word += whole[i];
      continue;
    }
    if (!word.isEmpty()) written += respelt(word, habit, reader);
    word.remove();
    if (i < whole.length()) UnicodeString(whole[i]).toUTF8String(written);
  }
  return written;
}

}  // namespace bluedot::gazetteer
