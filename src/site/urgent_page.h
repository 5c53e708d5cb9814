#pragma once

#include <vector>

#include "site/frame.h"
#include "site/help_lines.h"

namespace bluedot::site {

// The view of views/site/urgent: the number to call now, then every country's lines.
struct UrgentPage : PageView {
  text::Text title;
  PhoneLink emergency;
  std::vector<CountryLines> countries;
};

web::Response urgent(const Site& site, text::Language language);

}  // namespace bluedot::site
