#pragma once

#include <string_view>
#include <vector>

#include "site/need_icon.h"
#include "site/visit.h"
#include "text/language.h"
#include "web/url.h"

namespace bluedot::site {

struct NamedLink {
  text::Text name;
  web::Url url;
};

// A need as a tile: one of the thirteen groups of the taxonomy.
struct Need {
  text::Text name;
  web::Url url;
  views::Icon icon;
};

// In the order of the taxonomy; of one country when `country_code` is given.
std::vector<Need> needs(const Visit& visit, std::string_view country_code = {});
// By the reader's alphabet.
std::vector<NamedLink> country_links(const Visit& visit);

}  // namespace bluedot::site
