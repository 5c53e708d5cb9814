#pragma once

#include <vector>

#include "site/visit.h"
#include "web/http.h"
#include "web/router.h"

namespace bluedot::site {

// /robots.txt (RFC 9309): everything may be read, and where the sitemap is. A demonstration's pages say themselves that
// they belong into no index, which a crawler can obey only if it may read them.
web::Response robots(const Site& site);

std::vector<web::Route> robots_routes(const Site& site);

}  // namespace bluedot::site
