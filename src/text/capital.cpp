#include "text/capital.h"

#include <algorithm>
#include <cstdint>

#include <unicode/uchar.h>
#include <unicode/utf8.h>

namespace bluedot::text {

bool begins_with_capital(std::string_view text) {
  const auto length = static_cast<std::int32_t>(std::min<std::size_t>(text.size(), U8_MAX_LENGTH));
  std::int32_t at = 0;
  UChar32 letter = -1;
  if (length > 0) U8_NEXT(reinterpret_cast<const std::uint8_t*>(text.data()), at, length, letter);
  return letter > 0 && u_isupper(letter) != 0;
}

}  // namespace bluedot::text
