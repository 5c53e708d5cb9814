#pragma once

#include <string>
#include <utility>

#include "web/router.h"

namespace bluedot::site {

// A row of the table that anyone may read.
inline web::Route open_route(std::string pattern, std::string name, web::Handler handler) {
  return {web::Method::kGet, std::move(pattern), std::move(handler), "anyone", std::move(name)};
}

}  // namespace bluedot::site
