#pragma once

#include <string>
#include <string_view>

#include "text/language.h"

namespace bluedot::gazetteer {

// A name of one of the countries PL SK CZ HU RO MD IT DE AT HR SI RS BA ME as it sounds, in the letters of Ukrainian,
// Russian or Bulgarian: "Nowa Wieś" is "Нова Весь". By the rules that atlases use, roughly: good enough to be found and
// read aloud, not to be printed on a sign. Empty for other countries and languages.
std::string in_cyrillic(std::string_view name, std::string_view country, text::Language reader);

}  // namespace bluedot::gazetteer
