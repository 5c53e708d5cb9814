#pragma once

#include <cstddef>

#include "text/language.h"

namespace bluedot::text {

// Which of the msgstr[] of a .po file says `count`: CLDR's category of the number (ICU), mapped to the order in which
// gettext keeps the language's forms:
//   one other               en bg hu it de fr es tr fa    (CLDR's "many" of it, fr, es is for 1,000,000 in short form:
//   other) one few many            uk ru pl    (CLDR's "other" is for fractions, which read like few: 1,5 часа, 2 часа)
//   one few other           ro cs sk    (CLDR's "many" of cs, sk is for fractions: other)
//   zero one two few many other    ar
std::size_t plural_form(Language language, double count);

// How many there are: nplurals of the .po file.
std::size_t plural_forms(Language language);

}  // namespace bluedot::text
