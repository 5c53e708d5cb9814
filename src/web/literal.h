#pragma once

#include <cstddef>
#include <string_view>

namespace bluedot::web {

// Markup as a programmer wrote it: only a string literal of the source can become one, so what a visitor typed never
// can.
class Literal {
 public:
  template <std::size_t Size>
  consteval Literal(const char (&markup)[Size]) : markup_(markup, Size - 1) {}

  constexpr std::string_view view() const { return markup_; }

 private:
  std::string_view markup_;
};

}  // namespace bluedot::web
