#include "text/language.h"

#include <algorithm>
#include <array>
#include <map>
#include <memory>

#include <unicode/locid.h>
#include <unicode/unistr.h>

#include "base/ascii.h"
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

// What people say where CLDR says something else.
struct UsualName {
  std::string_view language;
  std::string_view country;
  const char* name;
};
constexpr std::array<UsualName, 1> kUsualNames = {{{"ar", "HU", "المجر"}}};

const char* usual_name(Language in, std::string_view country) {
  const std::string code = base::ascii_upper(country);
  const auto* found = std::ranges::find_if(
      kUsualNames, [&](const UsualName& usual) { return usual.language == in.tag() && usual.country == code; });
  return found == kUsualNames.end() ? nullptr : found->name;
}

// ICU looks through its tables anew for each name, and a list of places says dozens: so they are kept. There are some
// 250 countries, and about as many languages in a directory; more can only be nonsense, and is not kept.
constexpr std::size_t kMaxKept = 1'000;
using Kept = std::map<std::string, std::string, std::less<>>;

template <typename Ask>
std::string name_of(Kept& kept, std::string_view code, Ask ask) {
  if (const auto known = kept.find(code); known != kept.end()) return known->second;
  icu::UnicodeString name;
  ask(name);
  std::string said = name.isEmpty() ? std::string(code) : utf8(name);
  if (kept.size() < kMaxKept) kept.emplace(code, said);
  return said;
}

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
  Kept& kept = per_language(in, [](const icu::Locale&) { return std::make_unique<Kept>(); });
  return name_of(kept, of, [&](icu::UnicodeString& name) {
    icu::Locale(std::string(of).c_str()).getDisplayLanguage(icu_locale(in), name);
  });
}

std::string country_name(Language in, std::string_view country) {
  Kept& kept = per_language(in, [](const icu::Locale&) { return std::make_unique<Kept>(); });
  return name_of(kept, country, [&](icu::UnicodeString& name) {
    const char* usual = usual_name(in, country);
    if (usual != nullptr) {
      name = icu::UnicodeString::fromUTF8(usual);
    } else {
      icu::Locale("", std::string(country).c_str()).getDisplayCountry(icu_locale(in), name);
    }
  });
}

}  // namespace bluedot::text
