#pragma once

#include <string_view>

namespace bluedot::finder {

// What tools/meaning wrote when we were built; begins at a multiple of 64.
std::string_view model_bytes();

}  // namespace bluedot::finder
