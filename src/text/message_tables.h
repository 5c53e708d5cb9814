#pragma once

#include <array>
#include <cstddef>
#include <string_view>

#include "text/language.h"
#include "text/say.h"

// What tools/catalogue makes of locales/, for say.cpp only.

namespace bluedot::text {

struct LanguageTexts {
  // kMessageCount texts in the order of Message. Empty: the language has none. The plural forms of a message are joined
  // by NUL, as in a .mo file.
  const std::string_view* texts;
  std::size_t plural_forms;
  bool reviewed;
};

using Tables = std::array<LanguageTexts, kLanguageCount>;

// Both made by tools/catalogue; constant for the life of the program.
extern const std::array<std::string_view, kMessageCount> kKeys;
extern const Tables kTexts;

// pattern_of() over given tables: the language's own text, or the English one where it has none.
Pattern pattern_from(const Tables& tables, Language language, Message message, double count);

}  // namespace bluedot::text
