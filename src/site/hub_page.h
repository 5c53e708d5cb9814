#pragma once

#include <optional>
#include <string>
#include <vector>

#include "site/frame.h"
#include "site/hours.h"
#include "site/named_link.h"
#include "site/phone_view.h"
#include "site/place_card.h"

namespace bluedot::site {

// Where a fact comes from and how sure we are of it.
struct SourceLine {
  text::Text what;
  std::string source;
  std::string date;
  text::Text confidence;
};

// The view of views/site/hub, in the order in which a person asks: is it open, where, how do I get there, whom do I
// call, what is there, when, and what if it is closed.
struct HubPage : PageView {
  text::Text title;
  std::vector<NamedLink> back;  // to the country
  StatusTag status;
  std::string where;
  std::optional<text::Text> warning;       // first of all: not confirmed lately
  std::optional<text::Text> confirmation;  // else, among the facts
  bool gone = false;                       // planned, moved or closed
  bool moved = false;
  std::optional<PlaceCard> instead;  // where it moved, or what replaced it
  std::optional<web::Url> directions;
  std::optional<PhoneLink> call;
  std::string address;
  std::string local_name;  // of the town, as it stands on the sign
  std::optional<text::Text> approximate;
  text::Text landmark;
  std::string area;  // of a mobile one
  std::vector<NamedLink> offers;
  std::vector<HoursLine> hours;
  std::vector<PhoneView> phones;
  std::string spoken;
  std::vector<text::Text> accesses;
  std::vector<NamedLink> organisations;
  std::vector<PlaceCard> nearby;  // if it is closed here
  std::vector<SourceLine> sources;

  bool reachable() const { return directions || call; }
};

web::Response hub(const Site& site, text::Language language, std::string_view slug);

}  // namespace bluedot::site
