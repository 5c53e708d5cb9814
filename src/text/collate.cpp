#include "text/collate.h"

#include <vector>

#include <unicode/coll.h>
#include <unicode/stringpiece.h>

#include "text/icu.h"

namespace bluedot::text {
namespace {

const icu::Collator& collator(Language language) {
  return per_language(language, [](const icu::Locale& locale) {
    UErrorCode status = U_ZERO_ERROR;
    std::unique_ptr<icu::Collator> made(icu::Collator::createInstance(locale, status));
    demand(status);
    return made;
  });
}

icu::StringPiece piece(std::string_view text) {
  return {text.data(), static_cast<std::int32_t>(text.size())};
}

}  // namespace

bool comes_before(Language language, std::string_view left, std::string_view right) {
  UErrorCode status = U_ZERO_ERROR;
  const UCollationResult order = collator(language).compareUTF8(piece(left), piece(right), status);
  demand(status);
  return order == UCOL_LESS;
}

std::string sort_key(Language language, std::string_view text) {
  const icu::UnicodeString name = utf16(text);
  const std::int32_t size = collator(language).getSortKey(name, nullptr, 0);
  std::vector<std::uint8_t> key(static_cast<std::size_t>(size));
  collator(language).getSortKey(name, key.data(), size);
  return {key.begin(), key.end() - 1};  // ICU ends a key with a NUL
}

}  // namespace bluedot::text
