#include "finder/case_endings.h"

#include <algorithm>
#include <array>
#include <span>
#include <utility>

#include "finder/words.h"

namespace bluedot::finder {
namespace {

// In the sentence, and in the name. In search form: й and и, ї and і are one letter, marks are gone.
using Ending = std::pair<std::string_view, std::string_view>;

// Ukrainian and Russian. Krakiv is "у Кракові", Praha "у Празі", Ternopil "до Тернополя".
constexpr std::array kCyrillic = {
    Ending{"зі", "га"},   Ending{"ці", "ка"},    Ending{"сі", "ха"},    Ending{"і", "а"},      Ending{"и", "а"},
    Ending{"у", "а"},     Ending{"ою", "а"},     Ending{"і", "я"},      Ending{"ю", "я"},      Ending{"ею", "я"},
    Ending{"єю", "я"},    Ending{"і", "ія"},     Ending{"іі", "ія"},    Ending{"ію", "ія"},    Ending{"а", ""},
    Ending{"у", ""},      Ending{"ом", ""},      Ending{"ем", ""},      Ending{"і", ""},       Ending{"ові", ""},
    Ending{"еві", ""},    Ending{"ова", "ів"},   Ending{"ову", "ів"},   Ending{"ові", "ів"},   Ending{"овом", "ів"},
    Ending{"єва", "ів"},  Ending{"єву", "ів"},   Ending{"єві", "ів"},   Ending{"євом", "ів"},  Ending{"ева", "ів"},
    Ending{"еву", "ів"},  Ending{"еві", "ів"},   Ending{"евом", "ів"},  Ending{"ова", "ов"},   Ending{"єва", "єв"},
    Ending{"оля", "іль"}, Ending{"олю", "іль"},  Ending{"олі", "іль"},  Ending{"олем", "іль"}, Ending{"ах", "и"},
    Ending{"ам", "и"},    Ending{"ами", "и"},    Ending{"ах", "ы"},     Ending{"ам", "ы"},     Ending{"ами", "ы"},
    Ending{"ях", "і"},    Ending{"ям", "і"},     Ending{"ями", "і"},    Ending{"ях", "и"},     Ending{"ям", "и"},
    Ending{"ями", "и"},   Ending{"ів", "і"},     Ending{"ь", "і"},      Ending{"", "и"},       Ending{"", "ы"},
    Ending{"ов", "ы"},    Ending{"ев", "ы"},     Ending{"ев", "и"},     Ending{"ців", "ці"},   Ending{"ому", "е"},
    Ending{"ого", "е"},   Ending{"им", "е"},     Ending{"ому", "ии"},   Ending{"ого", "ии"},   Ending{"им", "ии"},
    Ending{"ім", "іи"},   Ending{"ьому", "іи"},  Ending{"я", "ь"},      Ending{"ю", "ь"},      Ending{"ем", "ь"},
    Ending{"і", "ь"},     Ending{"и", "ь"},      Ending{"ью", "ь"},     Ending{"е", "ь"},      Ending{"ю", "є"},
    Ending{"я", "є"},     Ending{"і", "о"},      Ending{"а", "о"},      Ending{"у", "о"},      Ending{"ом", "о"},
    Ending{"е", "о"},     Ending{"е", "а"},      Ending{"ы", "а"},      Ending{"ои", "а"},     Ending{"и", "я"},
    Ending{"е", "я"},     Ending{"еи", "я"},     Ending{"ии", "ия"},    Ending{"ию", "ия"},    Ending{"иеи", "ия"},
    Ending{"е", ""},      Ending{"ым", ""},      Ending{"ом", "ии"},    Ending{"ом", "ыи"},    Ending{"ом", "ои"},
    Ending{"ого", "ои"},  Ending{"ого", "ыи"},   Ending{"ому", "ыи"},   Ending{"ым", "ыи"},    Ending{"іи", "а"},
    Ending{"оі", "а"},    Ending{"ои", "ая"},    Ending{"ую", "ая"},    Ending{"ую", "а"},     Ending{"ом", "ое"},
    Ending{"ого", "ое"},  Ending{"ем", "ее"},    Ending{"еи", "яя"},    Ending{"озі", "іг"},   Ending{"огу", "іг"},
    Ending{"ога", "іг"},  Ending{"ці", "ець"},   Ending{"ця", "ець"},   Ending{"цю", "ець"},   Ending{"цем", "ець"},
    Ending{"це", "ец"},   Ending{"ца", "ец"},    Ending{"цу", "ец"},    Ending{"цом", "ец"},   Ending{"цем", "ец"},
    Ending{"ця", "ц"},    Ending{"ці", "ц"},     Ending{"кви", "ковь"}, Ending{"кві", "ква"},  Ending{"ки", "ок"},
    Ending{"ка", "ок"},   Ending{"ку", "ок"},    Ending{"ке", "ок"},    Ending{"ком", "ок"},   Ending{"ку", "ек"},
    Ending{"ке", "ек"},   Ending{"і", "иі"},     Ending{"ші", "ша"},    Ending{"их", "і"},     Ending{"их", "и"},
    Ending{"ых", "ые"},   Ending{"их", "ие"},    Ending{"ині", "инь"},  Ending{"ині", "ин"},   Ending{"ові", "ово"},
    Ending{"ова", "ово"}, Ending{"овом", "ово"},
};

// Polish, Slovak and Czech, Hungarian, Turkish, Romanian, German, in this order.
constexpr std::array kLatin = {
    Ending{"ie", "a"},
    Ending{"e", "a"},
    Ending{"y", "a"},
    Ending{"i", "a"},
    Ending{"zie", "da"},
    Ending{"dzie", "da"},
    Ending{"cie", "ta"},
    Ending{"ce", "ka"},
    Ending{"dze", "ga"},
    Ending{"sze", "cha"},
    Ending{"rze", "ra"},
    Ending{"le", "la"},
    Ending{"i", "ia"},
    Ending{"ii", "ia"},
    Ending{"ie", "o"},
    Ending{"zie", "do"},
    Ending{"cie", "to"},
    Ending{"snie", "sna"},
    Ending{"u", ""},
    Ending{"ie", ""},
    Ending{"a", ""},
    Ending{"owi", ""},
    Ending{"em", ""},
    Ending{"iem", ""},
    Ending{"iu", ""},
    Ending{"ia", ""},
    Ending{"i", ""},
    Ending{"y", ""},
    Ending{"u", "o"},
    Ending{"u", "e"},
    Ending{"a", "e"},
    Ending{"a", "o"},
    Ending{"cie", "t"},
    Ending{"dzie", "d"},
    Ending{"rze", "r"},
    Ending{"le", "l"},
    Ending{"cu", "ec"},
    Ending{"cu", "iec"},
    Ending{"ca", "ec"},
    Ending{"ca", "iec"},
    Ending{"cem", "ec"},
    Ending{"cem", "iec"},
    Ending{"ku", "ek"},
    Ending{"ku", "iek"},
    Ending{"ka", "ek"},
    Ending{"ach", "e"},
    Ending{"ach", "y"},
    Ending{"ach", "i"},
    Ending{"ach", "a"},
    Ending{"om", "e"},
    Ending{"om", "y"},
    Ending{"ami", "e"},
    Ending{"ami", "y"},
    Ending{"ami", "i"},
    Ending{"", "e"},
    Ending{"", "i"},
    Ending{"", "y"},
    Ending{"ym", "y"},
    Ending{"ym", "e"},
    Ending{"im", "i"},
    Ending{"im", "ie"},
    Ending{"em", "e"},
    Ending{"ego", "y"},
    Ending{"ego", "e"},
    Ending{"iego", "i"},
    Ending{"iego", "ie"},
    Ending{"ej", "a"},
    Ending{"ich", "ie"},
    Ending{"ych", "e"},
    Ending{"ich", "e"},
    Ending{"wsi", "wies"},
    Ending{"ymstoku", "ystok"},
    Ending{"ymstawie", "ystaw"},
    Ending{"ostoku", "ostok"},
    Ending{"iu", "ie"},
    Ending{"om", "o"},
    Ending{"iach", "e"},
    Ending{"iach", "ia"},
    Ending{"ou", "a"},
    Ending{"u", "a"},
    Ending{"om", ""},
    Ending{"ho", ""},
    Ending{"mu", ""},
    Ending{"och", "y"},
    Ending{"ov", "y"},
    Ending{"ze", "ha"},
    Ending{"ni", "en"},
    Ending{"ne", "en"},
    Ending{"ci", "ec"},
    Ending{"ce", "ec"},
    Ending{"ci", "ce"},
    Ending{"ich", "y"},
    Ending{"ych", "y"},
    Ending{"ech", "y"},
    Ending{"ech", "e"},
    Ending{"ich", "i"},
    Ending{"e", ""},
    Ending{"e", "o"},
    Ending{"i", "e"},
    Ending{"eho", "y"},
    Ending{"eho", "e"},
    Ending{"emu", "y"},
    Ending{"ej", "e"},
    Ending{"ke", "ek"},
    Ending{"ban", ""},
    Ending{"ben", ""},
    Ending{"ba", ""},
    Ending{"be", ""},
    Ending{"bol", ""},
    Ending{"rol", ""},
    Ending{"ra", ""},
    Ending{"re", ""},
    Ending{"n", ""},
    Ending{"on", ""},
    Ending{"en", ""},
    Ending{"an", ""},
    Ending{"nal", ""},
    Ending{"nel", ""},
    Ending{"hoz", ""},
    Ending{"hez", ""},
    Ending{"ig", ""},
    Ending{"tol", ""},
    Ending{"ert", ""},
    Ending{"t", ""},
    Ending{"ot", ""},
    Ending{"et", ""},
    Ending{"ott", ""},
    Ending{"ett", ""},
    Ending{"tt", ""},
    Ending{"ul", ""},
    Ending{"da", ""},
    Ending{"de", ""},
    Ending{"ta", ""},
    Ending{"te", ""},
    Ending{"dan", ""},
    Ending{"den", ""},
    Ending{"tan", ""},
    Ending{"ten", ""},
    Ending{"ya", ""},
    Ending{"ye", ""},
    Ending{"daki", ""},
    Ending{"deki", ""},
    Ending{"taki", ""},
    Ending{"teki", ""},
    Ending{"nin", ""},
    Ending{"nun", ""},
    Ending{"in", ""},
    Ending{"un", ""},
    Ending{"yi", ""},
    Ending{"yu", ""},
    Ending{"li", ""},
    Ending{"lu", ""},
    Ending{"ului", ""},
    Ending{"lui", ""},
    Ending{"ei", "a"},
    Ending{"ei", "ea"},
    Ending{"evei", "eava"},
    Ending{"ilor", "i"},
    Ending{"iei", "ia"},
    Ending{"s", ""},
    Ending{"er", ""},
    Ending{"ern", ""},
};

// Arabic: "in", "to", "and", and the article behind them.
constexpr std::array<std::string_view, 9> kArabicStarts = {"بال", "وال", "لل", "ال", "ب", "ل", "و", "ف", "ك"};

constexpr std::size_t kShortestStem{1};  // letters: "розі" is of Ріг
constexpr std::size_t kShortestName{3};  // letters

void add(std::vector<std::string>& names, std::string name, std::string_view word) {
  if (name != word && std::ranges::find(names, name) == names.end()) names.push_back(std::move(name));
}

std::vector<std::string> without_endings(std::string_view word, std::span<const Ending> endings) {
  std::vector<std::string> names;
  for (const auto& [said, name] : endings) {
    if (!said.empty() && said.back() != word.back()) continue;  // most of them, told apart by a byte
    if (!word.ends_with(said)) continue;
    const std::string_view stem = word.substr(0, word.size() - said.size());
    std::string candidate = std::string(stem).append(name);
    if (letter_count(stem) < kShortestStem || letter_count(candidate) < kShortestName) continue;
    add(names, std::move(candidate), word);
  }
  return names;
}

// French and Italian: "d'Odessa", "l'Aquila".
void add_without_elision(std::string_view word, std::vector<std::string>& names) {
  constexpr std::string_view kVowels{"aeiouh"};
  if (word.size() < 6 || (word.front() != 'd' && word.front() != 'l')) return;
  if (kVowels.find(word[1]) != std::string_view::npos) add(names, std::string(word.substr(1)), word);
}

std::vector<std::string> without_starts(std::string_view word) {
  std::vector<std::string> names;
  for (const std::string_view start : kArabicStarts) {
    if (word.starts_with(start) && letter_count(word.substr(start.size())) >= kShortestName) {
      add(names, std::string(word.substr(start.size())), word);
    }
  }
  return names;
}

}  // namespace

std::vector<std::string> undeclined(std::string_view word) {
  switch (script_of(word)) {
    case Script::kCyrillic:
      return without_endings(word, kCyrillic);
    case Script::kLatin: {
      std::vector<std::string> names = without_endings(word, kLatin);
      add_without_elision(word, names);
      return names;
    }
    case Script::kArabic:
      return without_starts(word);
    case Script::kDigits:
    case Script::kOther:
      break;
  }
  return {};
}

}  // namespace bluedot::finder
