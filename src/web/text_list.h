#pragma once

#include <optional>
#include <string_view>

namespace bluedot::web {

// Without blanks and tabs around it.
std::string_view trim(std::string_view text);

// Equal but for the case of ASCII letters.
bool same_word(std::string_view left, std::string_view right);

// The items of a comma-separated header (RFC 9110, 5.6.1), trimmed, empty ones left out, in place.
class ListItems {
 public:
  explicit ListItems(std::string_view list) : rest_(list) {}

  std::optional<std::string_view> next();

 private:
  std::string_view rest_;
};

}  // namespace bluedot::web
