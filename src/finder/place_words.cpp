#include "finder/place_words.h"

#include <algorithm>
#include <array>

namespace bluedot::finder {
namespace {

// In the order of their bytes.
constexpr std::array<std::string_view, 98> kLeading = {
    "a",     "ad",        "aproape", "around", "at",      "aus",    "bei",     "blisko", "blizko", "by",    "catre",
    "cerca", "da",        "dans",    "de",     "depuis",  "desde",  "di",      "din",    "do",     "en",    "from",
    "hacia", "im",        "in",      "kolo",   "kozel",   "la",     "langa",   "nach",   "nahe",   "near",  "nearby",
    "obok",  "okolicach", "okolice", "okolo",  "pobliz",  "pod",    "pres",    "presso", "pri",    "spre",  "to",
    "u",     "v",         "ve",      "vers",   "verso",   "vicino", "vo",      "von",    "w",      "we",    "yakin",
    "z",     "ze",        "zo",      "zu",     "близ",    "близо",  "близько", "біля",   "в",      "во",    "возле",
    "във",   "від",       "до",      "з",      "зі",      "из",     "к",       "ко",     "коло",   "краи",  "към",
    "на",    "недалеко",  "около",   "от",     "поблизу", "под",    "під",     "рядом",  "у",      "через", "із",
    "از",    "الي",       "به",      "تا",     "در",      "في",     "قرب",     "قريب",   "من",     "نزديك",
};

constexpr std::array<std::string_view, 41> kKinds = {
    "citta",   "city",  "ciudad", "comuna", "comune", "falu",   "gmina",  "meste", "mesto", "miasto", "miescie",
    "obec",    "oras",  "orasul", "pueblo", "sat",    "satul",  "sehir",  "sehri", "stadt", "town",   "varos",
    "village", "ville", "wies",   "г",      "город",  "города", "городе", "гр",    "град",  "м",      "міста",
    "місто",   "місті", "селе",   "село",   "селі",   "смт",    "شهر",    "مدينه",
};

}  // namespace

bool leads_to_place(std::string_view word) {
  return std::ranges::binary_search(kLeading, word);
}

bool says_kind_of_place(std::string_view word) {
  return std::ranges::binary_search(kKinds, word);
}

}  // namespace bluedot::finder
