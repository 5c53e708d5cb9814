#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "base/error.h"
#include "site/visit.h"
#include "text/language.h"
#include "web/http.h"
#include "web/router.h"

// What other programs read (contract.md, "Public data"). Open to pages of any origin, read-only.
namespace bluedot::site {

inline constexpr std::uint32_t kMostApiRows{100};

// GET /api/v1/nearest: what near finds, as data. An unknown, repeated or invalid parameter is a 400 that names it, so
// the route is declared with UnknownQuery::kKept.
web::Response nearest_api(const Site& site, const web::Request& request);
// The parameters that it knows: those of near, lang and limit.
std::vector<std::string> nearest_api_parameters();

std::vector<web::Route> api_routes(const Site& site);

// A problem document (RFC 9457).
web::Response api_problem(const Site& site, text::Language language, const base::Error& error);
// The same for what no handler answers: 400, 404, 405, 413, 503; any other status counts as 500.
web::Response api_failure(const Site& site, text::Language language, int status);

}  // namespace bluedot::site
