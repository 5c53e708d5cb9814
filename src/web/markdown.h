#pragma once

#include <functional>
#include <optional>
#include <string_view>

#include "web/safe_html.h"
#include "web/url.h"

namespace bluedot::web {

// What stands for the names in a text.
struct MarkdownNames {
  std::function<SafeHtml(std::string_view name)> slot;              // "{name}" in the text
  std::function<std::optional<Url>(std::string_view target)> link;  // nothing: the words stand without a link
};

// CommonMark (cmark-gfm) to markup. Whatever it holds, the answer is safe: markup of the author's own, images and links
// that `names` does not know are left out, their words stay. Headings become strong lines, since the page owns those.
SafeHtml markdown(std::string_view source, const MarkdownNames& names);

// One line with slots and no Markdown in it: a summary.
SafeHtml plain_with_slots(std::string_view line, const MarkdownNames& names);

}  // namespace bluedot::web
