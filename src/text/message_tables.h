#pragma once

#include <array>
#include <cstddef>
#include <string_view>

#include "text/language.h"
#include "text/message.h"

// What tools/catalogue makes of locales/, for say.cpp only.

namespace bluedot::text {

struct LanguageTexts {
  // kMessageCount texts in the order of Message. Empty: the language has none. The plural forms of a message are joined
  // by NUL, as in a .mo file.
  const std::string_view* texts;
  std::size_t plural_forms;
  bool reviewed;
};

// Both in namespace scope of the generated file; constant for the life of the program.
extern const std::array<std::string_view, kMessageCount> kKeys;
extern const std::array<LanguageTexts, kLanguageCount> kTexts;

}  // namespace bluedot::text
