#include "text/language.h"

#include <algorithm>
#include <array>

#include <unicode/locid.h>
#include <unicode/unistr.h>

#include "text/icu.h"

namespace bluedot::text {
namespace {

struct Row {
  std::string_view tag;
  std::string_view autonym;
  bool right_to_left;
};

constexpr std::array<Row, kLanguageCount + 1> kRows = {{
    {"uk", "Українська", false},
    {"ru", "Русский", false},
    {"en", "English", false},
    {"ro", "Română", false},
    {"pl", "Polski", false},
    {"bg", "Български", false},
    {"sk", "Slovenčina", false},
    {"hu", "Magyar", false},
    {"it", "Italiano", false},
    {"cs", "Čeština", false},
    {"de", "Deutsch", false},
    {"fr", "Français", false},
    {"es", "Español", false},
    {"tr", "Türkçe", false},
    {"ar", "العربية", true},
    {"fa", "فارسی", true},
    {"qps", "[Ƥšéûðö]", false},
}};

constexpr std::array<Language, kLanguageCount> kAll = {kUkrainian, kRussian,   kEnglish, kRomanian, kPolish, kBulgarian,
                                                       kSlovak,    kHungarian, kItalian, kCzech,    kGerman, kFrench,
                                                       kSpanish,   kTurkish,   kArabic,  kPersian};

}  // namespace

std::string_view Language::tag() const {
  return kRows[index_].tag;
}
std::string_view Language::autonym() const {
  return kRows[index_].autonym;
}
bool Language::right_to_left() const {
  return kRows[index_].right_to_left;
}

std::optional<Language> Language::from_tag(std::string_view tag) {
  const auto* found = std::ranges::find(kAll, tag, &Language::tag);
  return found == kAll.end() ? std::nullopt : std::optional(*found);
}

std::span<const Language> Language::all() {
  return kAll;
}

std::string language_name(Language in, std::string_view of) {
  const icu::Locale named(std::string(of).c_str());
  icu::UnicodeString name;
  named.getDisplayLanguage(icu_locale(in), name);
  return name.isEmpty() ? std::string(of) : utf8(name);
}

std::string country_name(Language in, std::string_view country) {
  const icu::Locale named("", std::string(country).c_str());
  icu::UnicodeString name;
  named.getDisplayCountry(icu_locale(in), name);
  return name.isEmpty() ? std::string(country) : utf8(name);
}

}  // namespace bluedot::text
