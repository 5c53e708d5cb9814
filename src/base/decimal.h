#pragma once

#include <array>
#include <charconv>
#include <string>

namespace bluedot::base {

// A number for programs, not for readers (those get text/format.h): "49.80" with two decimals, with a point in every
// locale. For coordinates and the like; none has more than forty digits.
inline std::string fixed_decimals(double value, int decimals) {
  std::array<char, 48> digits{};
  const auto end =
      std::to_chars(digits.data(), digits.data() + digits.size(), value, std::chars_format::fixed, decimals);
  return std::string(digits.data(), static_cast<std::size_t>(end.ptr - digits.data()));
}

}  // namespace bluedot::base
