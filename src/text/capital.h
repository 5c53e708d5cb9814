#pragma once

#include <string_view>

namespace bluedot::text {

// Whether the first character is a capital letter. False for what is no valid UTF-8.
bool begins_with_capital(std::string_view text);

}  // namespace bluedot::text
