#pragma once

#include <optional>
#include <string>
#include <vector>

#include "site/alerts.h"
#include "site/find_form.h"
#include "site/frame.h"
#include "site/help_lines.h"
#include "site/named_link.h"
#include "site/near_query.h"
#include "site/place_card.h"

namespace bluedot::site {

struct Choice {
  std::string value;
  std::string label;
  bool chosen = false;
};

struct ChoiceGroup {
  std::string label;
  std::vector<Choice> choices;
};

// The form of near: every filter, filled with what was asked, also when it was wrong. The view of views/parts/filters.
struct NearForm {
  std::string lat, lon, place;  // as typed; lat and lon are kept in hidden fields
  std::vector<ChoiceGroup> categories;
  std::vector<Choice> audiences;
  std::vector<Choice> accesses;
  std::vector<Choice> spoken;
  std::vector<Choice> countries;
  std::vector<Choice> kinds;
  bool open_now = false;
};

// A filter in force, with the address of the same page without it.
struct ActiveFilter {
  std::string label;
  web::Url without;
};

struct CardGroup {
  text::Text heading;
  std::optional<text::Text> note;  // across the border: the word to check first
  std::vector<PlaceCard> cards;
};

struct LineLink {
  text::Text name;
  PhoneLink phone;
};

// What leads the page when nothing near is surely open.
struct NothingOpen {
  text::Text heading;
  bool hub_open = false;        // in this country, within reach: no need to wait for anything
  std::vector<CardGroup> hubs;  // open ones, where a kind of help was asked for that none offers
  PhoneLink emergency;
  std::vector<LineLink> round_the_clock;
  web::Url sleep_tonight;
  std::optional<PlaceCard> opens_next;
  bool across_border = false;  // where that one is
};

struct TownLink {
  std::string name;
  web::Url url;
};

// The view of views/site/near.
struct NearPage : PageView {
  text::Text title;
  std::optional<text::Text> problem;        // what was wrong with the question, and what to do
  std::optional<text::Text> unknown_place;  // the typed place that we do not know
  std::vector<TownLink> did_you_mean;
  AlertStrip strip;  // of the country of the results
  std::string from;  // the town that distances are measured from
  FindForm find;
  AskForm ask;  // in the country of the results
  bool has_position = false;
  bool has_where = false;  // a position or a country was given: the results lead, not the question
  web::Url open_now;       // switches the filter on or off
  bool only_open = false;
  std::vector<ActiveFilter> active;
  NearForm form;
  std::optional<NothingOpen> nothing_open;
  std::vector<CardGroup> groups;
  std::vector<PhoneView> lines;   // of this country, for the kind of help that was asked for
  std::vector<NamedLink> topics;  // of the guide, for the same
  bool nothing_found = false;
  std::optional<web::Url> previous;
  std::optional<web::Url> next;

  bool paged() const { return previous || next; }
};

// `values` as shown_values() gives them.
NearForm near_form(const Visit& visit, const NearValues& values);
std::vector<ActiveFilter> active_filters(const Visit& visit, const NearForm& form, const NearValues& values);
// Rows under the heading of their group.
std::vector<CardGroup> card_groups(const Visit& visit, directory::RowsOf rows_of,
                                   const std::vector<directory::Row>& rows);
std::optional<NothingOpen> nothing_open(const Visit& visit, const NearQuery& query, const directory::Answer& answer);

web::Response near(const Site& site, text::Language language, const web::Request& request);

}  // namespace bluedot::site
