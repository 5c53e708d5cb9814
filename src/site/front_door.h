#pragma once

#include <string_view>
#include <vector>

#include "site/visit.h"
#include "web/http.h"
#include "web/router.h"

// The two addresses that know no language and ask the browser for one.
namespace bluedot::site {

// "/": to the home page in the best language for an Accept-Language header, English if none fits.
web::Response front_door(std::string_view accept_language);

// "/h/{code}", as posters print it, in either case: to the hub, whatever became of it. An unknown code: 404 page.
web::Response poster(const Site& site, std::string_view code, std::string_view accept_language);

std::vector<web::Route> front_door_routes(const Site& site);

}  // namespace bluedot::site
