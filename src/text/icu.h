#pragma once

#include <array>
#include <memory>
#include <stdexcept>
#include <string>
#include <string_view>

#include <unicode/locid.h>
#include <unicode/unistr.h>
#include <unicode/utypes.h>

#include "text/language.h"

// The seam to ICU, for this room only.

namespace bluedot::text {

inline icu::UnicodeString utf16(std::string_view text) {
  return icu::UnicodeString::fromUTF8({text.data(), static_cast<std::int32_t>(text.size())});
}

inline std::string utf8(const icu::UnicodeString& text) {
  std::string bytes;
  text.toUTF8String(bytes);
  return bytes;
}

// ICU lacks data or memory: a fault of the installation.
inline void demand(UErrorCode status) {
  if (U_FAILURE(status) != 0) throw std::runtime_error(std::string("ICU: ") + u_errorName(status));
}

// With Latin digits and the Gregorian calendar; English for the pseudo-language.
const icu::Locale& icu_locale(Language language);

// The formatter that `make(locale)` builds, one per language and thread (ICU's are costly to make, and not all may be
// shared between threads). Each lambda is a type of its own, so each call site has its own formatters.
template <typename Make>
auto& per_language(Language language, Make make) {
  using Pointer = decltype(make(std::declval<const icu::Locale&>()));
  thread_local std::array<Pointer, kLanguageCount + 1> made;
  Pointer& here = made[language.index()];
  if (!here) here = make(icu_locale(language));
  return *here;
}

}  // namespace bluedot::text
