#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace bluedot::finder {

// What the same keys would have written on another keyboard: "ghbnekjr" was meant as "притулок". Candidates in search
// form for the Ukrainian, Russian, Bulgarian (phonetic is left to `in_cyrillic`), Arabic and Persian layouts where
// Latin was typed, and for the Latin one where Cyrillic or Arabic was. `typed` is raw: punctuation keys are letters
// there ("," is "б").
std::vector<std::string> on_other_keyboards(std::string_view typed);

// Ukrainian and Russian typed with Latin letters ("stomatoloh", "bilet do Varshavy") in Cyrillic, best first: by the
// Ukrainian, then by the Russian habit. Nothing where `form` has other letters than Latin ones. `form` is in search
// form.
std::vector<std::string> in_cyrillic(std::string_view form);

}  // namespace bluedot::finder
