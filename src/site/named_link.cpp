#include "site/named_link.h"

#include "site/links.h"
#include "site/wording.h"
#include "text/collate.h"
#include "text/format.h"

namespace bluedot::site {

std::vector<Need> needs(const Visit& visit, std::string_view country_code) {
  std::vector<Need> all;
  for (const directory::Category& category : visit.catalogue().categories()) {
    if (category.parent) continue;
    all.push_back({category_name(visit.language, category), category_url(visit.language, category, country_code),
                   need_icon(category.slug)});
  }
  return all;
}

std::vector<NamedLink> country_links(const Visit& visit) {
  std::vector<NamedLink> links;
  for (const directory::Country& country : visit.catalogue().countries()) {
    const std::string name = text::country_name(visit.language, country.code);
    links.push_back({{text::capitalised(visit.language, name), visit.language}, country_url(visit.language, country)});
  }
  text::sort_by_name(visit.language, links, [](const NamedLink& link) { return std::string_view(link.name.value); });
  return links;
}

}  // namespace bluedot::site
