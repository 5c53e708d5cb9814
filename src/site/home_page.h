#pragma once

#include <string>
#include <vector>

#include "site/alerts.h"
#include "site/drawn_map_view.h"
#include "site/find_form.h"
#include "site/frame.h"
#include "site/named_link.h"

namespace bluedot::site {

// The view of views/site/home: where are you, what do you need, and the whole network on one map.
struct HomePage : PageView {
  text::Text title;
  FindForm find;
  AskForm ask;
  AlertStrip strip;  // the serious ones of all countries
  std::vector<Need> needs;
  std::vector<NamedLink> topics;  // of the guide: those of safety
  std::vector<NamedLink> links;   // the countries
  std::optional<DrawnMapView> map;
};

web::Response home(const Site& site, text::Language language);

// The view of views/site/map: the drawn map of the region, and the same as a list for whoever cannot see it.
struct MapPage : PageView {
  text::Text title;
  std::optional<DrawnMapView> map;
  struct CountryHubs {
    NamedLink country;
    std::vector<NamedLink> hubs;
  };
  std::vector<CountryHubs> countries;
};

web::Response map(const Site& site, text::Language language);

}  // namespace bluedot::site
