#pragma once

#include <vector>

#include "site/visit.h"
#include "text/language.h"
#include "web/http.h"
#include "web/router.h"

namespace bluedot::site {

// /{lang}/manifest.webmanifest (W3C Web Application Manifest): name, language and mark of the site on a home screen.
web::Response manifest(text::Language language);

// The manifests, and /favicon.ico, for which browsers ask unbidden.
std::vector<web::Route> manifest_routes(const Site& site);

}  // namespace bluedot::site
