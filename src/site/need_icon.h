#pragma once

#include <string_view>

#include "views/icons.h"

namespace bluedot::site {

// The drawing of a group of the taxonomy, by its slug; a question mark for one that has none yet.
views::Icon need_icon(std::string_view group_slug);

}  // namespace bluedot::site
