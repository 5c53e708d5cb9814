#pragma once

#include <optional>
#include <span>
#include <string>

#include "directory/nearest.h"
#include "site/visit.h"
#include "site/wording.h"
#include "text/language.h"
#include "web/url.h"

namespace bluedot::site {

// A telephone as a card or page shows it: what to read and what to dial.
struct PhoneLink {
  std::string number;  // "+48 22 628 01 20", "116 111"
  web::Url url;
};

// One place in a list, in the order of style.md: open or not, how far, what, which languages, how to reach it, since
// when we know. The view of views/parts/place_card.
struct PlaceCard {
  StatusTag status;
  std::string distance;  // "1,8 км"; empty where there is no point or no position
  text::Text name;
  web::Url url;
  std::string where;
  text::Text offers;               // the first few categories, or who offers the one that leads
  std::string spoken;              // "Ukrainian, Polish"; empty where nobody says
  text::Text confirmation;         // of place and hours
  std::optional<text::Text> note;  // "The address is not public. Call."
  std::optional<web::Url> directions;
  std::optional<PhoneLink> call;
  bool unsure = false;  // nobody confirmed it lately: calling comes before travelling

  bool reachable() const { return directions || call; }
};

PlaceCard place_card(const Visit& visit, const directory::Row& row, directory::RowsOf rows_of);
// The same outside a list by distance: successors, a country's hubs.
PlaceCard place_card(const Visit& visit, const directory::Location& location);

// The location's own name or, where it has none, the organisation's that offers something there.
text::Text place_name(const Visit& visit, const directory::Location& location);
// A hub has a page of its own; another place shows the page of its first service.
web::Url place_url(const Visit& visit, const directory::Location& location);

// The first that can be called by voice.
std::optional<PhoneLink> first_phone(std::span<const directory::Phone> phones);
PhoneLink phone_link(const directory::Phone& phone);

}  // namespace bluedot::site
