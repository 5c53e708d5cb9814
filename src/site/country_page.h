#pragma once

#include <optional>
#include <string>
#include <vector>

#include "site/alerts.h"
#include "site/drawn_map_view.h"
#include "site/find_form.h"
#include "site/frame.h"
#include "site/help_lines.h"
#include "site/named_link.h"
#include "site/place_card.h"

namespace bluedot::site {

// The view of views/site/country.
struct CountryPage : PageView {
  text::Text title;
  PhoneLink emergency;
  AlertStrip strip;
  FindForm find;
  AskForm ask;
  std::optional<web::Url> official;
  std::vector<Need> needs;
  std::vector<NamedLink> topics;  // of the guide
  std::optional<DrawnMapView> map;
  text::Text hub_count;
  std::vector<PlaceCard> hubs;
  std::optional<web::Url> more_hubs;
  std::vector<PhoneView> lines;  // the first few; the rest stand on the page of urgent help
  web::Url near;
  std::string country_code;  // of the form
};

web::Response country(const Site& site, text::Language language, std::string_view code);

}  // namespace bluedot::site
