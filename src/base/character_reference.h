#pragma once

#include <string_view>

namespace bluedot::base {

// How a character that means something in markup is written there, so that it may stand in text and in any quoted
// attribute of HTML and XML: "&lt;" for "<". Nothing for what stands for itself.
constexpr std::string_view character_reference(char character) {
  switch (character) {
    case '&':
      return "&amp;";
    case '<':
      return "&lt;";
    case '>':
      return "&gt;";
    case '"':
      return "&quot;";
    case '\'':
      return "&#39;";
    default:
      return {};
  }
}

}  // namespace bluedot::base
