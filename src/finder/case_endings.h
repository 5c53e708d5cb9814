#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace bluedot::finder {

// What a place may be called whose name stands in a sentence as `word` does: "варшаві" may be of "варшава", "krakowie"
// of "krakow", "budapestben" of "budapest", "بوارسو" of "وارسو". By lists of endings of Ukrainian, Russian, Polish,
// Slovak, Czech, Hungarian, Romanian, Turkish, German and of Arabic beginnings, whichever fit: most of the results name
// nothing, and the word itself is not among them. `word` is one word in search form; the results are too.
std::vector<std::string> undeclined(std::string_view word);

}  // namespace bluedot::finder
