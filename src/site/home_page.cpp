#include "site/home_page.h"

#include "exchange/json_ld.h"
#include "site/guide_list.h"
#include "site/hub_map.h"
#include "site/links.h"
#include "site/place_card.h"
#include "text/collate.h"
#include "text/localised.h"
#include "text/say.h"
#include "views/site_home.h"
#include "views/site_map.h"

namespace bluedot::site {
namespace {

using text::Message;
using text::say;

constexpr std::string_view kRegion{"region"};

bool listed(const Visit& visit, const directory::Location& location) {
  return directory::status_of(visit.catalogue(), location, visit.as_of).standing != directory::Standing::kGone;
}

std::vector<MapPage::CountryHubs> hubs_by_country(const Visit& visit) {
  const directory::Catalogue& catalogue = visit.catalogue();
  std::vector<MapPage::CountryHubs> countries;
  for (const NamedLink& link : country_links(visit)) countries.push_back({link, {}});
  for (const directory::Hub& hub : catalogue.hubs()) {
    const directory::Location& location = catalogue.location_of(hub);
    if (!listed(visit, location)) continue;
    const web::Url country = country_url(visit.language, catalogue.at(location.country));
    for (MapPage::CountryHubs& entry : countries) {
      if (entry.country.url == country) entry.hubs.push_back({place_name(visit, location), place_url(visit, location)});
    }
  }
  for (MapPage::CountryHubs& entry : countries) {
    text::sort_by_name(visit.language, entry.hubs,
                       [](const NamedLink& hub) { return std::string_view(hub.name.value); });
  }
  return countries;
}

}  // namespace

web::Response home(const Site& site, text::Language language) {
  const Visit visit = begin_visit(site, language);
  HomePage page;
  page.title = say(language, Message::home_title);
  page.find = find_form(visit, {});
  page.strip = serious_alerts(visit);
  page.needs = needs(visit);
  page.topics = topic_links(visit, Topics::kSafety);
  page.links = country_links(visit);
  page.map = hub_map(visit, kRegion);
  PageInfo info;
  info.title = page.title.value;
  info.description = say(language, Message::home_description).value;
  info.path = "/";
  info.json_ld = {
      exchange::website_json_ld(language, info.title, site.origin + home_url(language).value(), site.run_by.name)};
  return page_response(visit, info, views::site_home, std::move(page),
                       until_with_alerts(visit, directory::next_change(visit.snapshot->moment())));
}

web::Response map(const Site& site, text::Language language) {
  const Visit visit = begin_visit(site, language);
  MapPage page;
  page.title = say(language, Message::map_title);
  page.map = hub_map(visit, kRegion);
  page.countries = hubs_by_country(visit);
  PageInfo info;
  info.title = page.title.value;
  info.description = say(language, Message::home_description).value;
  info.path = "/map";
  return page_response(visit, info, views::site_map, std::move(page),
                       until(directory::next_change(visit.snapshot->moment())));
}

}  // namespace bluedot::site
