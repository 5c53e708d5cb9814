#include "text/search_form.h"

#include <algorithm>
#include <array>

#include <unicode/normalizer2.h>
#include <unicode/uchar.h>
#include <unicode/unistr.h>

#include "text/icu.h"

namespace bluedot::text {
namespace {

struct Fold {
  UChar32 from;
  std::u16string_view into;
};

// Letters that Unicode holds apart and people take for each other, by code point.
constexpr std::array kFolds = {
    Fold{0x00E6, u"ae"},  // æ
    Fold{0x00F0, u"d"},   // ð
    Fold{0x00F8, u"o"},   // ø
    Fold{0x00FE, u"th"},  // þ
    Fold{0x0111, u"d"},   // đ
    Fold{0x0127, u"h"},   // ħ
    Fold{0x0131, u"i"},   // ı
    Fold{0x0142, u"l"},   // ł
    Fold{0x0153, u"oe"},  // œ
    Fold{0x0491, u"г"},   // ґ
    Fold{0x0629, u"ه"},   // ة
    Fold{0x0649, u"ي"},   // ى
    Fold{0x06A9, u"ك"},   // ک
    Fold{0x06BE, u"ه"},   // ھ
    Fold{0x06C1, u"ه"},   // ہ
    Fold{0x06CC, u"ي"},   // ی
    Fold{0x06D5, u"ه"},   // ە
};

// Apostrophes and what is typed for them, tatweel, and what has no width: they part no words, they vanish.
constexpr std::array<UChar32, 11> kVanish = {0x0027, 0x0060, 0x02B9, 0x02BC, 0x02BB, 0x2018,
                                             0x2019, 0x201B, 0x2032, 0x0640, 0x00AD};

icu::UnicodeString normalized(const icu::Normalizer2* (*form)(UErrorCode&), const icu::UnicodeString& text) {
  UErrorCode status = U_ZERO_ERROR;
  const icu::Normalizer2* normalizer = form(status);
  demand(status);
  icu::UnicodeString result = normalizer->normalize(text, status);
  demand(status);
  return result;
}

bool vanishes(UChar32 c) {
  const auto category = u_charType(c);
  return category == U_NON_SPACING_MARK || category == U_ENCLOSING_MARK || category == U_FORMAT_CHAR ||
         std::ranges::find(kVanish, c) != kVanish.end();
}

void append_letter(icu::UnicodeString& out, UChar32 c) {
  if (const std::int32_t digit = u_charDigitValue(c); digit >= 0) {
    out.append(static_cast<UChar32>('0' + digit));
    return;
  }
  const auto* fold = std::ranges::lower_bound(kFolds, c, {}, &Fold::from);
  if (fold != kFolds.end() && fold->from == c) {
    out.append(fold->into.data(), static_cast<std::int32_t>(fold->into.size()));
  } else {
    out.append(c);
  }
}

bool ends_in_blank(const icu::UnicodeString& text) {
  return text.isEmpty() || text[text.length() - 1] == u' ';
}

icu::UnicodeString letters_and_blanks(const icu::UnicodeString& decomposed) {
  icu::UnicodeString out;
  for (std::int32_t at = 0; at < decomposed.length(); at = decomposed.moveIndex32(at, 1)) {
    const UChar32 c = decomposed.char32At(at);
    if (vanishes(c)) continue;
    const bool part_of_word = u_isalnum(c) != 0 || u_charType(c) == U_COMBINING_SPACING_MARK;
    if (part_of_word) {
      append_letter(out, c);
    } else if (!ends_in_blank(out)) {
      out.append(u' ');
    }
  }
  return out.trim();
}

icu::UnicodeString folded(icu::UnicodeString text) {
  text.findAndReplace(u"\u00B4", u"'");  // which NFKC would make a blank and a mark
  const icu::UnicodeString without_case = normalized(&icu::Normalizer2::getNFKCCasefoldInstance, text);
  const icu::UnicodeString decomposed = normalized(&icu::Normalizer2::getNFKDInstance, without_case);
  return normalized(&icu::Normalizer2::getNFCInstance, letters_and_blanks(decomposed));
}

}  // namespace

std::string search_form(std::string_view text) {
  return utf8(folded(utf16(text)));
}

}  // namespace bluedot::text
