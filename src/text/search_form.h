#pragma once

#include <string>
#include <string_view>

namespace bluedot::text {

// The form in which words are compared, so that what a tired person types finds what is written: Unicode's own folding
// (NFKC, case), then without marks and with the letters made one that people take for each other:
//   accents, ё/е, й/и, ї/і (typed without their dots), ґ/г, ł/l, ș/ş/s, ı/i/İ, ß/ss, æ/ae, œ/oe, ø/o, đ/d
//   the apostrophes ' ’ ʼ ` ´ vanish: м'ята, м’ята, мʼята, мята
//   Arabic and Persian: ك/ک, ي/ی/ى, ه/ة/ۀ, أ/إ/آ/ا; vowel signs, tatweel and the zero-width (non-)joiner vanish
//   digits of any script become 0 to 9
// Everything else that is neither letter nor digit separates words; words are joined by one blank. Cyrillic і and и
// stay two letters. Applying it twice changes nothing. Invalid UTF-8 separates words. No limit of length: the caller
// has one.
std::string search_form(std::string_view text);

}  // namespace bluedot::text
