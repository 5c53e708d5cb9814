#include "finder/respelling.h"

#include <algorithm>
#include <array>
#include <span>
#include <utility>

#include "finder/words.h"
#include "text/search_form.h"

namespace bluedot::finder {
namespace {

struct Layout {
  Script script;
  // What the keys of kKeys write, in their order, parted by blanks.
  std::string_view letters;
};

constexpr std::string_view kKeys{"qwertyuiop[]asdfghjkl;'zxcvbnm,."};

constexpr std::array kLayouts = {
    Layout{Script::kCyrillic, "й ц у к е н г ш щ з х ї ф і в а п р о л д ж є я ч с м и т ь б ю"},
    Layout{Script::kCyrillic, "й ц у к е н г ш щ з х ъ ф ы в а п р о л д ж э я ч с м и т ь б ю"},
    Layout{Script::kCyrillic, "у е и ш щ к с д з ц ; ъ ь я а о ж г т н в м ч ю й ъ э ф х п р л"},
    Layout{Script::kArabic, "ض ص ث ق ف غ ع ه خ ح ج د ش س ي ب ل ا ت ن م ك ط ئ ء ؤ ر لا ى ة و ز"},
    Layout{Script::kArabic, "ض ص ث ق ف غ ع ه خ ح ج چ ش س ی ب ل ا ت ن م ک گ ظ ط ز ر ذ د ئ و ."},
};

std::string lower_latin(std::string_view typed) {
  std::string lower(typed);
  for (char& c : lower) {
    if (c >= 'A' && c <= 'Z') c = static_cast<char>(c - 'A' + 'a');
  }
  return lower;
}

std::string written_on(const Layout& layout, std::string_view latin) {
  const std::vector<std::string_view> letters = words_of(layout.letters);
  std::string written;
  for (const char c : latin) {
    const std::size_t key = kKeys.find(c);
    if (key == std::string_view::npos || key >= letters.size()) {
      written += c;
    } else {
      written += letters[key];
    }
  }
  return text::search_form(written);
}

// Each letter of `typed` becomes what its key of the layout writes in Latin; nothing where a letter has no key there.
std::string typed_on(const Layout& layout, std::string_view typed) {
  const std::vector<std::string_view> letters = words_of(layout.letters);
  const std::vector<std::size_t> bounds = letter_bounds(typed);
  std::string latin;
  for (std::size_t i = 0; i + 1 < bounds.size(); ++i) {
    const std::string_view letter = typed.substr(bounds[i], bounds[i + 1] - bounds[i]);
    const auto key = static_cast<std::size_t>(std::ranges::find(letters, letter) - letters.begin());
    if (key < letters.size()) {
      latin += kKeys[key];
    } else if (letter.size() == 1) {
      latin += letter;
    } else {
      return {};
    }
  }
  return text::search_form(latin);
}

using Spelling = std::pair<std::string_view, std::string_view>;

// The longest first: "shch" before "sh".
constexpr std::array kCommon = {
    Spelling{"shch", "щ"}, Spelling{"sch", "щ"}, Spelling{"zh", "ж"}, Spelling{"kh", "х"}, Spelling{"ts", "ц"},
    Spelling{"ch", "ч"},   Spelling{"sh", "ш"},  Spelling{"yu", "ю"}, Spelling{"ju", "ю"}, Spelling{"iu", "ю"},
    Spelling{"ya", "я"},   Spelling{"ja", "я"},  Spelling{"ia", "я"}, Spelling{"a", "а"},  Spelling{"b", "б"},
    Spelling{"c", "ц"},    Spelling{"d", "д"},   Spelling{"e", "е"},  Spelling{"f", "ф"},  Spelling{"j", "й"},
    Spelling{"k", "к"},    Spelling{"l", "л"},   Spelling{"m", "м"},  Spelling{"n", "н"},  Spelling{"o", "о"},
    Spelling{"p", "п"},    Spelling{"q", "к"},   Spelling{"r", "р"},  Spelling{"s", "с"},  Spelling{"t", "т"},
    Spelling{"u", "у"},    Spelling{"v", "в"},   Spelling{"w", "в"},  Spelling{"x", "х"},  Spelling{"z", "з"},
};
constexpr std::array kUkrainian = {
    Spelling{"ye", "є"}, Spelling{"je", "є"}, Spelling{"ie", "є"}, Spelling{"yi", "і"},
    Spelling{"h", "г"},  Spelling{"g", "г"},  Spelling{"i", "і"},  Spelling{"y", "и"},
};
constexpr std::array kRussian = {
    Spelling{"ye", "е"}, Spelling{"yo", "е"}, Spelling{"h", "х"},
    Spelling{"g", "г"},  Spelling{"i", "и"},  Spelling{"y", "ы"},
};

const Spelling* longest(std::span<const Spelling> table, std::string_view rest, const Spelling* so_far) {
  for (const Spelling& spelling : table) {
    if (!rest.starts_with(spelling.first)) continue;
    if (so_far == nullptr || spelling.first.size() > so_far->first.size()) so_far = &spelling;
  }
  return so_far;
}

std::string respelt(std::span<const Spelling> habit, std::string_view form) {
  std::string cyrillic;
  while (!form.empty()) {
    const Spelling* found = longest(kCommon, form, longest(habit, form, nullptr));
    if (found == nullptr) {
      cyrillic += form.front();
      form.remove_prefix(1);
    } else {
      cyrillic += found->second;
      form.remove_prefix(found->first.size());
    }
  }
  return text::search_form(cyrillic);
}

void add(std::vector<std::string>& candidates, std::string candidate, std::string_view original) {
  if (candidate.empty() || candidate == original || std::ranges::find(candidates, candidate) != candidates.end())
    return;
  candidates.push_back(std::move(candidate));
}

bool has_only_latin(std::string_view form) {
  return std::ranges::all_of(form, [](char c) { return static_cast<unsigned char>(c) < 0x80U; });
}

}  // namespace

std::vector<std::string> on_other_keyboards(std::string_view typed) {
  std::vector<std::string> candidates;
  const std::string form = text::search_form(typed);
  if (has_only_latin(typed)) {
    const std::string latin = lower_latin(typed);
    for (const Layout& layout : kLayouts) add(candidates, written_on(layout, latin), form);
    return candidates;
  }
  for (const Layout& layout : kLayouts) {
    if (script_of(form) == layout.script) add(candidates, typed_on(layout, form), form);
  }
  return candidates;
}

std::vector<std::string> in_cyrillic(std::string_view form) {
  std::vector<std::string> candidates;
  if (!has_only_latin(form) || script_of(form) != Script::kLatin) return candidates;
  add(candidates, respelt(kUkrainian, form), form);
  add(candidates, respelt(kRussian, form), form);
  return candidates;
}

}  // namespace bluedot::finder
