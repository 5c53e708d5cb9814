#include "text/plural.h"

#include <array>
#include <initializer_list>
#include <span>

#include <unicode/plurrule.h>

#include "text/icu.h"

namespace bluedot::text {
namespace {

using Categories = std::span<const std::string_view>;

constexpr std::array<std::string_view, 2> kOneOther = {"one", "other"};
constexpr std::array<std::string_view, 3> kOneFewMany = {"one", "few", "many"};
constexpr std::array<std::string_view, 3> kOneFewOther = {"one", "few", "other"};
constexpr std::array<std::string_view, 6> kArabicSix = {"zero", "one", "two", "few", "many", "other"};

Categories categories_of(Language language) {
  if (language == kUkrainian || language == kRussian || language == kPolish) return kOneFewMany;
  if (language == kRomanian || language == kCzech || language == kSlovak) return kOneFewOther;
  if (language == kArabic) return kArabicSix;
  return kOneOther;
}

std::string category_of(Language language, double count) {
  const icu::PluralRules& rules = per_language(language, [](const icu::Locale& locale) {
    UErrorCode status = U_ZERO_ERROR;
    std::unique_ptr<icu::PluralRules> made(icu::PluralRules::forLocale(locale, status));
    demand(status);
    return made;
  });
  return utf8(rules.select(count));
}

std::size_t position(Categories categories, std::string_view category) {
  for (std::size_t index = 0; index < categories.size(); ++index) {
    if (categories[index] == category) return index;
  }
  return categories.size();
}

}  // namespace

std::size_t plural_form(Language language, double count) {
  const Categories categories = categories_of(language);
  const std::size_t form = position(categories, category_of(language, count));
  if (form < categories.size()) return form;
  const bool fraction_reads_like_few = categories.back() == "many";
  return fraction_reads_like_few ? position(categories, "few") : categories.size() - 1;
}

std::size_t plural_forms(Language language) {
  return categories_of(language).size();
}

}  // namespace bluedot::text
