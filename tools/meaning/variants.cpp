#include "variants.h"

#include <array>
#include <cstdint>
#include <span>
#include <utility>

#include "finder/words.h"
#include "text/search_form.h"

namespace bluedot::meaning {
namespace {

using Spelling = std::pair<std::string_view, std::string_view>;

constexpr std::array kCommon = {
    Spelling{"а", "a"},  Spelling{"б", "b"},  Spelling{"в", "v"},  Spelling{"д", "d"},  Spelling{"е", "e"},
    Spelling{"ж", "zh"}, Spelling{"з", "z"},  Spelling{"к", "k"},  Spelling{"л", "l"},  Spelling{"м", "m"},
    Spelling{"н", "n"},  Spelling{"о", "o"},  Spelling{"п", "p"},  Spelling{"р", "r"},  Spelling{"с", "s"},
    Spelling{"т", "t"},  Spelling{"у", "u"},  Spelling{"ф", "f"},  Spelling{"ц", "ts"}, Spelling{"ч", "ch"},
    Spelling{"ш", "sh"}, Spelling{"ю", "yu"}, Spelling{"я", "ya"}, Spelling{"ь", ""},
};
constexpr std::array kUkrainian = {Spelling{"г", "h"},  Spelling{"и", "y"},    Spelling{"і", "i"},
                                   Spelling{"є", "ye"}, Spelling{"щ", "shch"}, Spelling{"х", "kh"}};
constexpr std::array kLooseUkrainian = {Spelling{"г", "g"}, Spelling{"и", "i"},   Spelling{"і", "i"},
                                        Spelling{"є", "e"}, Spelling{"щ", "sch"}, Spelling{"х", "h"}};
constexpr std::array kRussian = {Spelling{"г", "g"},    Spelling{"и", "i"},  Spelling{"ы", "y"}, Spelling{"э", "e"},
                                 Spelling{"щ", "shch"}, Spelling{"х", "kh"}, Spelling{"ъ", ""}};
constexpr std::array kLooseRussian = {Spelling{"г", "g"},  Spelling{"и", "i"},   Spelling{"ы", "i"},
                                      Spelling{"э", "e"},  Spelling{"щ", "sch"}, Spelling{"х", "h"},
                                      Spelling{"ю", "ju"}, Spelling{"я", "ja"},  Spelling{"ъ", ""}};
constexpr std::array kBulgarian = {Spelling{"г", "g"}, Spelling{"и", "i"}, Spelling{"ъ", "a"}, Spelling{"щ", "sht"},
                                   Spelling{"х", "h"}};
constexpr std::array kLooseBulgarian = {Spelling{"г", "g"},   Spelling{"и", "i"}, Spelling{"ъ", "u"},
                                        Spelling{"щ", "sht"}, Spelling{"х", "h"}, Spelling{"я", "ia"}};

std::vector<std::string_view> letters_of(std::string_view text) {
  const std::vector<std::size_t> bounds = finder::letter_bounds(text);
  std::vector<std::string_view> letters;
  for (std::size_t i = 0; i + 1 < bounds.size(); ++i)
    letters.push_back(text.substr(bounds[i], bounds[i + 1] - bounds[i]));
  return letters;
}

std::string_view spelt(std::string_view letter, std::span<const Spelling> habit) {
  for (const std::span<const Spelling> table : {habit, std::span<const Spelling>(kCommon)}) {
    for (const auto& [cyrillic, latin] : table) {
      if (cyrillic == letter) return latin;
    }
  }
  return letter;
}

std::string respelt(std::string_view form, std::span<const Spelling> habit) {
  std::string latin;
  for (const std::string_view letter : letters_of(form)) latin += spelt(letter, habit);
  return text::search_form(latin);
}

// Knuth's MMIX generator, begun by the text itself.
class Chance {
 public:
  explicit Chance(std::string_view text) {
    for (const char byte : text) next(static_cast<unsigned char>(byte));
  }
  std::size_t below(std::size_t end) {
    next(0);
    return static_cast<std::size_t>((state_ >> 33U) % end);
  }

 private:
  void next(std::uint64_t more) { state_ = (state_ + more) * 6364136223846793005ULL + 1442695040888963407ULL; }

  std::uint64_t state_ = 20220224;
};

constexpr std::size_t kShortestSlipped{5};  // letters

std::string with_slip(std::string_view word, Chance& chance) {
  std::vector<std::string_view> letters = letters_of(word);
  const std::size_t at = 1 + chance.below(letters.size() - 2);
  const auto place = letters.begin() + static_cast<std::ptrdiff_t>(at);
  switch (chance.below(4)) {
    case 0:
      letters.erase(place);
      break;
    case 1:
      std::swap(letters[at], letters[at + 1]);
      break;
    case 2:
      letters.insert(place, letters[at]);
      break;
    default:
      letters[at] = letters[chance.below(letters.size())];
  }
  std::string slipped;
  for (const std::string_view letter : letters) slipped += letter;
  return slipped;
}

}  // namespace

std::vector<std::string> in_latin(std::string_view language, std::string_view form) {
  if (language == "uk") return {respelt(form, kUkrainian), respelt(form, kLooseUkrainian)};
  if (language == "ru") return {respelt(form, kRussian), respelt(form, kLooseRussian)};
  if (language == "bg") return {respelt(form, kBulgarian), respelt(form, kLooseBulgarian)};
  return {};
}

std::string with_slips(std::string_view form) {
  Chance chance(form);
  std::string slipped;
  for (const std::string_view word : finder::words_of(form)) {
    if (!slipped.empty()) slipped += ' ';
    if (finder::letter_count(word) >= kShortestSlipped && chance.below(2) == 0) {
      slipped += with_slip(word, chance);
    } else {
      slipped += word;
    }
  }
  return slipped;
}

}  // namespace bluedot::meaning
