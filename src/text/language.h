#pragma once

#include <compare>
#include <cstddef>
#include <cstdint>
#include <functional>
#include <optional>
#include <span>
#include <string>
#include <string_view>

namespace bluedot::text {

// One of the sixteen languages that people read us in. A value of one byte over a constant table: copy it freely, from
// any thread. The default is English, the language of the source texts.
class Language {
 public:
  constexpr Language() = default;

  // BCP 47, as it stands in addresses and in lang="": "uk".
  std::string_view tag() const;
  // The language's own name, as its readers look for it: "Українська".
  std::string_view autonym() const;
  bool right_to_left() const;
  // "rtl" or "ltr", for dir="".
  std::string_view direction() const { return right_to_left() ? "rtl" : "ltr"; }
  // A place in tables by language: 0 to kLanguageCount - 1 in the order of all(), kLanguageCount for the
  // pseudo-language.
  constexpr std::size_t index() const { return index_; }

  // Only exactly one of ours ("uk"): an address in any other form leads nowhere.
  static std::optional<Language> from_tag(std::string_view tag);
  // uk ru en ro pl bg sk hu it cs de fr es tr ar fa: the order in which pages offer them.
  static std::span<const Language> all();
  // What tests render pages in: every message comes out in brackets, accented and longer, so that a text which did not
  // come from locales/ stands out. No address leads to it, from_tag does not know it.
  static constexpr Language pseudo() { return Language(16); }
  // By index(); the caller has checked it.
  static constexpr Language at(std::size_t index) { return Language(static_cast<std::uint8_t>(index)); }

  constexpr auto operator<=>(const Language&) const = default;

 private:
  explicit constexpr Language(std::uint8_t index) : index_(index) {}

  std::uint8_t index_ = 2;
};

inline constexpr std::size_t kLanguageCount{16};

inline constexpr Language kUkrainian = Language::at(0);
inline constexpr Language kRussian = Language::at(1);
inline constexpr Language kEnglish = Language::at(2);
inline constexpr Language kRomanian = Language::at(3);
inline constexpr Language kPolish = Language::at(4);
inline constexpr Language kBulgarian = Language::at(5);
inline constexpr Language kSlovak = Language::at(6);
inline constexpr Language kHungarian = Language::at(7);
inline constexpr Language kItalian = Language::at(8);
inline constexpr Language kCzech = Language::at(9);
inline constexpr Language kGerman = Language::at(10);
inline constexpr Language kFrench = Language::at(11);
inline constexpr Language kSpanish = Language::at(12);
inline constexpr Language kTurkish = Language::at(13);
inline constexpr Language kArabic = Language::at(14);
inline constexpr Language kPersian = Language::at(15);

// A text together with the language it is really in, which need not be the language that was asked for: whoever shows
// it marks the difference (lang, dir).
struct Text {
  std::string value;
  Language language = kEnglish;

  bool operator==(const Text&) const = default;
};

// The best language for an Accept-Language header (RFC 9110, 12.5.4) by lookup (RFC 4647, 3.4): ranges by falling
// quality, each shortened from its end until it is one of ours; English when none is. Never another language because it
// is similar. Takes any bytes; reads at most the first 50 ranges.
Language negotiate(std::string_view accept_language);

// The name of the language with the BCP 47 tag `of`, ours or not ("rom"), as said inside a sentence in `in`:
// "польська". The tag itself when ICU knows no name.
std::string language_name(Language in, std::string_view of);
inline std::string language_name(Language in, Language of) {
  return language_name(in, of.tag());
}

// The name of a country by its ISO 3166-1 alpha-2 code in either case: "Польща". The code itself when ICU knows no
// name.
std::string country_name(Language in, std::string_view country);

}  // namespace bluedot::text

template <>
struct std::hash<bluedot::text::Language> {
  std::size_t operator()(const bluedot::text::Language& language) const noexcept { return language.index(); }
};
