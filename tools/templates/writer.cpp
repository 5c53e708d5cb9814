#include "writer.h"

#include <algorithm>

namespace bluedot::templates {
namespace {

void append_escaped(std::string& literal, unsigned char c) {
  if (c == '\n') {
    literal += "\\n";
  } else if (c == '"' || c == '\\') {
    literal += '\\';
    literal += static_cast<char>(c);
  } else if (c < 0x20 || c >= 0x7f || c == '?') {  // ? could begin a trigraph; three octal digits always end an escape
    literal += '\\';
    literal += static_cast<char>('0' + (c >> 6U));
    literal += static_cast<char>('0' + ((c >> 3U) & 7U));
    literal += static_cast<char>('0' + (c & 7U));
  } else {
    literal += static_cast<char>(c);
  }
}

}  // namespace

std::string identifier(std::string_view name) {
  std::string spelled{name};
  std::replace_if(
      spelled.begin(), spelled.end(), [](char c) { return c == '/' || c == '-' || c == '.'; }, '_');
  return spelled;
}

std::string cpp_literal(std::string_view bytes) {
  std::string literal{"\""};
  for (const char c : bytes) append_escaped(literal, static_cast<unsigned char>(c));
  return literal + '"';
}

}  // namespace bluedot::templates
