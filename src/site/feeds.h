#pragma once

#include <string_view>
#include <vector>

#include "site/visit.h"
#include "web/router.h"

namespace bluedot::site {

// Alerts for programs: /feeds/{country}/{lang}.atom and /feeds/alerts/{slug}.cap. What has ended leaves the feed; its
// CAP stays, with the time at which it expired.
web::Response feed(const Site& site, std::string_view country, std::string_view file);
web::Response cap(const Site& site, std::string_view file);

std::vector<web::Route> feed_routes(const Site& site);

}  // namespace bluedot::site
