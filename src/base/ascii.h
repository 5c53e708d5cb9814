#pragma once

#include <string>
#include <string_view>

namespace bluedot::base {

// For codes and tags, which are ASCII by definition. Words of people are text/'s.
constexpr char ascii_lower(char letter) {
  return letter >= 'A' && letter <= 'Z' ? static_cast<char>(letter - 'A' + 'a') : letter;
}

inline std::string ascii_lower(std::string_view text) {
  std::string lower(text);
  for (char& letter : lower) letter = ascii_lower(letter);
  return lower;
}

inline std::string ascii_upper(std::string_view text) {
  std::string upper(text);
  for (char& letter : upper) letter = letter >= 'a' && letter <= 'z' ? static_cast<char>(letter - 'a' + 'A') : letter;
  return upper;
}

}  // namespace bluedot::base
