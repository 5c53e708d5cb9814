#pragma once

#include <string_view>

namespace bluedot::text {

// An English pattern in the pseudo-language: "Open until {time}" -> "[Öþéñ ûñţîļ {time} ~~~~]": accented, a third
// longer, in brackets, placeholders untouched. The result lives as long as the program; equal texts give the same one.
// Any thread.
std::string_view pseudo_text(std::string_view english);

}  // namespace bluedot::text
