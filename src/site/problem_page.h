#pragma once

#include <vector>

#include "site/frame.h"
#include "site/named_link.h"

namespace bluedot::site {

// The page for what has no page: what went wrong in the reader's words, and help all the same. The view of
// views/site/problem.
struct ProblemPage : PageView {
  text::Text title;
  text::Text lead;
  std::vector<NamedLink> links;  // the countries
  std::vector<Need> needs;
};

// `status` is 400, 404, 405, 413, 500 or 503; any other counts as 500.
web::Response problem_page(const Visit& visit, int status);

}  // namespace bluedot::site
