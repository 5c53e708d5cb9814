#pragma once

#include "site/visit.h"
#include "web/face.h"

namespace bluedot::site {

// The public face: its one table of routes, its pages for what fails, its versions. `site` outlives it.
web::Face make_face(const Site& site);

}  // namespace bluedot::site
