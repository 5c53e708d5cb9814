#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace bluedot::meaning {

// How else people type a text in search form: Ukrainian, Russian and Bulgarian in Latin letters by the habits of each
// language. Nothing for other languages.
std::vector<std::string> in_latin(std::string_view language, std::string_view form);

// The text with one slip of the fingers in about every second longer word: a letter left out, doubled, swapped with the
// next or taken for another of the word. The same text gives the same slips.
std::string with_slips(std::string_view form);

}  // namespace bluedot::meaning
