#pragma once

#include <vector>

#include "site/visit.h"
#include "web/router.h"

namespace bluedot::site {

// GET /api/v1/search and /api/v1/places (contract.md, "Public data"). What was searched for is neither stored nor
// logged, and no cache keeps the answer.
std::vector<web::Route> search_api_routes(const Site& site);

}  // namespace bluedot::site
