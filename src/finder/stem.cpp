#include "finder/stem.h"

#include <array>
#include <span>

#include "finder/words.h"

namespace bluedot::finder {
namespace {

constexpr std::size_t kShortestStem{3};

// Longer ones first. In search form: й and и, ї and і are one letter, marks are gone.
constexpr std::array<std::string_view, 59> kCyrillic = {
    "остями", "остях", "остям", "ування", "ення", "ания", "ения", "ость", "ості", "ости", "ами", "ями",
    "ими",    "ого",   "ому",   "ему",    "ове",  "еві",  "ові",  "ите",  "ата",  "ета",  "ото", "ета",
    "ии",     "ах",    "ях",    "ам",     "ям",   "ом",   "ем",   "ою",   "ею",   "єю",   "ов",  "ев",
    "ів",     "еи",    "ии",    "ии",     "ая",   "яя",   "ую",   "юю",   "ои",   "их",   "им",  "іи",
    "ть",     "а",     "я",     "о",      "е",    "и",    "і",    "у",    "ю",    "ы",    "ь"};
constexpr std::array<std::string_view, 61> kLatin = {
    "osciami", "mente", "ungen", "aciones", "azioni", "zioni", "ciones", "owanie", "ilor", "elor", "ului", "larin",
    "lerin",   "ami",   "ach",   "ego",     "emu",    "ymi",   "imi",    "ych",    "ich",  "ing",  "ung",  "ies",
    "ele",     "ile",   "ala",   "lar",     "ler",    "nak",   "nek",    "ban",    "ben",  "val",  "vel",  "hoz",
    "hez",     "em",    "om",    "ul",      "es",     "en",    "er",     "ed",     "ow",   "ou",   "ej",   "os",
    "as",      "ok",    "ek",    "ak",      "a",      "e",     "i",      "o",      "u",    "y",    "s"};
constexpr std::array<std::string_view, 12> kArabic = {"هاي", "ات", "ون", "ين", "ان", "ها",
                                                      "هم",  "نا", "ية", "ه",  "ي",  "م"};
constexpr std::array<std::string_view, 5> kArabicStarts = {"وال", "بال", "كال", "لل", "ال"};

std::string_view without_ending(std::string_view word, std::span<const std::string_view> endings) {
  for (const std::string_view ending : endings) {
    if (ending.empty() || !word.ends_with(ending)) continue;
    const std::string_view rest = word.substr(0, word.size() - ending.size());
    if (letter_count(rest) >= kShortestStem) return rest;
  }
  return word;
}

std::string_view without_article(std::string_view word) {
  for (const std::string_view start : kArabicStarts) {
    if (word.starts_with(start) && letter_count(word.substr(start.size())) >= kShortestStem) {
      return word.substr(start.size());
    }
  }
  return word;
}

}  // namespace

std::string_view stem_of(std::string_view word) {
  switch (script_of(word)) {
    case Script::kCyrillic:
      return without_ending(word, kCyrillic);
    case Script::kLatin:
      return without_ending(word, kLatin);
    case Script::kArabic:
      return without_ending(without_article(word), kArabic);
    case Script::kDigits:
    case Script::kOther:
      break;
  }
  return word;
}

}  // namespace bluedot::finder
