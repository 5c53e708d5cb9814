#pragma once

#include <vector>

#include "site/drawn_map_view.h"
#include "site/find_form.h"
#include "site/frame.h"
#include "site/help_lines.h"
#include "site/hours.h"
#include "site/named_link.h"
#include "site/near_page.h"
#include "site/place_card.h"
#include "web/router.h"

namespace bluedot::site {

// Every component of views/parts once, filled from the directory that is loaded: for whoever works on their looks. Only
// with Site::development. The view of views/site/gallery.
struct Gallery : PageView {
  text::Text title;
  std::vector<StatusTag> statuses;
  FindForm find;
  NearForm form;
  std::vector<Need> needs;
  std::vector<NamedLink> links;
  std::vector<PlaceCard> cards;
  std::vector<HoursLine> hours;
  std::vector<PhoneView> lines;
  std::optional<DrawnMapView> map;
};

web::Response gallery(const Site& site, text::Language language);

}  // namespace bluedot::site
