#include "site/hub_page.h"

#include "exchange/json_ld.h"
#include "site/links.h"
#include "site/problem_page.h"
#include "text/format.h"
#include "text/localised.h"
#include "text/say.h"
#include "views/site_hub.h"

namespace bluedot::site {
namespace {

using text::Message;
using text::say;

constexpr std::uint32_t kNearbyShown{3};

std::vector<NamedLink> offer_links(const Visit& visit, const directory::Location& location) {
  std::vector<NamedLink> links;
  for (const directory::ServiceAtLocation& at : location.services) {
    if (directory::status_of(visit.catalogue(), at, visit.as_of).standing == directory::Standing::kGone) continue;
    const directory::Service& service = visit.catalogue().at(at.service);
    links.push_back({service_name(visit, service), service_url(visit.language, service)});
  }
  return links;
}

std::vector<NamedLink> organisation_links(const Visit& visit, const directory::Hub& hub) {
  std::vector<NamedLink> links;
  const auto add = [&](directory::OrganisationIndex index) {
    const directory::Organisation& organisation = visit.catalogue().at(index);
    links.push_back({organisation_name(visit, organisation), organisation_url(visit.language, organisation)});
  };
  if (hub.owner) add(*hub.owner);
  for (const directory::OrganisationIndex partner : hub.partners) {
    if (!hub.owner || partner != *hub.owner) add(partner);
  }
  return links;
}

SourceLine source_line(const Visit& visit, Message what, const directory::Provenance& provenance) {
  return {say(visit.language, what), std::string(provenance.source), partial_date(visit.language, provenance.date),
          say(visit.language, message_of(provenance.confidence))};
}

std::vector<SourceLine> source_lines(const Visit& visit, const directory::Location& location,
                                     const directory::Hub& hub) {
  std::vector<SourceLine> lines;
  lines.push_back(source_line(visit, Message::hub_source_existence, location.provenance));
  if (!hub.place_provenance.source.empty()) {
    lines.push_back(source_line(visit, Message::hub_source_place, hub.place_provenance));
  }
  if (!hub.hours_provenance.source.empty()) {
    lines.push_back(source_line(visit, Message::hub_source_hours, hub.hours_provenance));
  }
  return lines;
}

std::vector<PlaceCard> nearby(const Visit& visit, const directory::Location& location) {
  directory::Question question;
  question.filters.rows_of = directory::RowsOf::kHubs;
  question.position = location.point;
  if (!location.point) question.filters.country = location.country;
  question.limit = kNearbyShown + 1;
  std::vector<PlaceCard> cards;
  for (const directory::Row& row : visit.snapshot->near(question).rows) {
    const bool itself = row.location == visit.catalogue().index_of(location);
    if (!itself && cards.size() < kNearbyShown) cards.push_back(place_card(visit, row, directory::RowsOf::kHubs));
  }
  return cards;
}

std::optional<PlaceCard> instead(const Visit& visit, const directory::Hub& hub) {
  const auto next = hub.moved_to ? hub.moved_to : hub.successor;
  if (!next) return std::nullopt;
  return place_card(visit, visit.catalogue().location_of(visit.catalogue().at(*next)));
}

std::string area_of(const Visit& visit, const directory::Location& location) {
  std::vector<std::string> towns;
  for (const directory::PlaceIndex place : location.area) {
    towns.push_back(town_name(visit.language, visit.catalogue().at(place)));
  }
  return joined(visit.language, towns);
}

void add_way_there(const Visit& visit, const directory::Location& location, HubPage& page) {
  const std::string search = map_search(visit, location);
  page.directions = page.gone ? std::nullopt : directions_url(location, search);
  page.call = page.gone ? std::nullopt : first_phone(location.phones);
  page.phones = phone_views(visit, location.phones);
  page.area = area_of(visit, location);
  page.address = location.address;
  if (!location.postal_code.empty() && !page.address.empty()) page.address += ", " + std::string(location.postal_code);
  if (location.place) page.local_name = visit.catalogue().at(*location.place).name;
  if (!page.gone && location.point && location.precision_m > kPinPrecision_m && !search.empty()) {
    page.approximate =
        say(visit.language, Message::hub_approximate, {{"place", text::data_text(visit.language, search)}});
  }
}

void add_status(const Visit& visit, const directory::Location& location, HubPage& page) {
  const directory::Status status = directory::status_of(visit.catalogue(), location, visit.as_of);
  page.status = status_tag(visit, location, status);
  page.gone = status.standing == directory::Standing::kGone;
  // A place that is gone needs no "call before you travel": its tag and its successor say what matters.
  if (page.gone) return;
  const CanCall can_call = location.phones.empty() ? CanCall::kNo : CanCall::kYes;
  const text::Text sentence = confirmation_sentence(visit, status, location.confirmation, can_call);
  const bool lapsed = !status.existence_confirmed || (!status.hours_confirmed && status.confirmed_on);
  if (lapsed) {
    page.warning = sentence;
  } else {
    page.confirmation = sentence;
  }
}

HubPage make_page(const Visit& visit, const directory::Location& location, const directory::Hub& hub) {
  HubPage page;
  page.title = place_name(visit, location);
  page.where = where(visit, location);
  const directory::Country& country = visit.catalogue().at(location.country);
  const std::string name = text::capitalised(visit.language, text::country_name(visit.language, country.code));
  page.back = {{{name, visit.language}, country_url(visit.language, country)}};
  add_status(visit, location, page);
  add_way_there(visit, location, page);
  page.moved = hub.moved_to.has_value();
  page.instead = instead(visit, hub);
  page.landmark = hub.landmark->pick(visit.language);
  page.offers = offer_links(visit, location);
  if (location.schedule != nullptr) page.hours = hours_of_week(visit, *location.schedule);
  page.spoken = spoken_list(visit.language, location.spoken);
  for (int access = 0; access <= static_cast<int>(directory::Access::kQuiet); ++access) {
    const auto member = static_cast<directory::Access>(access);
    if (location.access.contains(member)) page.accesses.push_back(say(visit.language, message_of(member)));
  }
  page.organisations = organisation_links(visit, hub);
  page.nearby = nearby(visit, location);
  page.sources = source_lines(visit, location, hub);
  return page;
}

PageInfo info_of(const Visit& visit, const directory::Location& location, const directory::Hub& hub,
                 const HubPage& page) {
  PageInfo info;
  info.title = page.title.value;
  info.description = page.status.text.value + " · " + page.where;
  info.path = "/hubs/" + std::string(location.slug);
  info.code = hub.code;
  // A search engine has no word for "not confirmed": of such a place it is told nothing.
  if (page.gone || page.warning) return info;
  const exchange::HoursShown hours = visit.site.demonstration ? exchange::HoursShown::kNo : exchange::HoursShown::kYes;
  info.json_ld = {exchange::hub_json_ld(visit.catalogue(), location, visit.as_of, page.title.value,
                                        visit.site.origin + location_url(visit.language, location).value(), hours)};
  return info;
}

}  // namespace

web::Response hub(const Site& site, text::Language language, std::string_view slug) {
  const Visit visit = begin_visit(site, language);
  const directory::Hub* found = visit.catalogue().hub(slug);
  if (found == nullptr) return problem_page(visit, 404);
  const directory::Location& location = visit.catalogue().location_of(*found);
  HubPage page = make_page(visit, location, *found);
  const PageInfo info = info_of(visit, location, *found, page);
  const base::Instant good_until =
      std::min(directory::good_until(visit.catalogue(), location, visit.as_of),
               directory::next_change(visit.snapshot->moment()));  // the places nearby are on this page too
  return page_response(visit, info, views::site_hub, std::move(page), until(good_until));
}

}  // namespace bluedot::site
