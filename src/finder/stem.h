#pragma once

#include <string_view>

namespace bluedot::finder {

// A word without the ending that its sentence gave it, as far as a list of endings by script can tell: "клініки" and
// "клініку" meet, "spitalul" and "spitale" too. One stemmer for all sixteen languages, since a question mixes them. The
// result is a part of `word`, which is one word in search form, and has three letters at least where the word has.
std::string_view stem_of(std::string_view word);

}  // namespace bluedot::finder
