#pragma once

#include <vector>

#include "web/router.h"

namespace bluedot::site {

// /assets/...: scripts and icons, embedded in the program under addresses that name their content.
std::vector<web::Route> asset_routes();

}  // namespace bluedot::site
