#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace bluedot::exchange {

// What an article's Markdown says and no page shows: code (a paragraph indented by four spaces is code, and so is one
// between fences) and markup of the author's own. `line` counts from 1; `found`: how it begins.
struct LostText {
  std::size_t line = 0;
  std::string found;
};
std::vector<LostText> lost_texts(std::string_view markdown);

}  // namespace bluedot::exchange
