#include "text/icu.h"

namespace bluedot::text {
namespace {

std::array<icu::Locale, kLanguageCount + 1> make_locales() {
  std::array<icu::Locale, kLanguageCount + 1> locales;
  for (const Language language : Language::all()) {
    UErrorCode status = U_ZERO_ERROR;
    const std::string tag = std::string(language.tag()) + "-u-ca-gregory-nu-latn";
    locales[language.index()] = icu::Locale::forLanguageTag(tag, status);
    demand(status);
  }
  locales[kLanguageCount] = locales[kEnglish.index()];
  return locales;
}

}  // namespace

const icu::Locale& icu_locale(Language language) {
  static const std::array<icu::Locale, kLanguageCount + 1> locales = make_locales();
  return locales[language.index()];
}

}  // namespace bluedot::text
