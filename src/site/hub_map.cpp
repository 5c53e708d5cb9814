#include "site/hub_map.h"

#include <algorithm>

#include "base/ascii.h"
#include "site/links.h"
#include "site/near_query.h"
#include "site/place_card.h"
#include "site/wording.h"
#include "text/localised.h"
#include "text/say.h"

namespace bluedot::site {
namespace {

DotState dot_state(const directory::Status& status) {
  if (status.standing == directory::Standing::kGone || status.standing == directory::Standing::kPaused) {
    return DotState::kClosed;
  }
  return status.existence_confirmed ? DotState::kOpen : DotState::kUnconfirmed;
}

// What is gone stays reachable by its address, but the map shows only where one can go.
std::vector<DotOnMap> dots_of(const Visit& visit) {
  std::vector<DotOnMap> dots;
  for (const directory::Hub& hub : visit.catalogue().hubs()) {
    const directory::Location& location = visit.catalogue().location_of(hub);
    const directory::Status status = directory::status_of(visit.catalogue(), location, visit.as_of);
    if (!location.point || status.standing == directory::Standing::kGone) continue;
    const std::string town =
        location.place ? visit.catalogue().at(*location.place).names->pick(visit.language).value : std::string{};
    const std::string label = place_name(visit, location).value + ": " + status_tag(visit, location, status).text.value;
    dots.push_back({location.point->latitude, location.point->longitude, label, location_url(visit.language, location),
                    dot_state(status), town});
  }
  return dots;
}

std::vector<TownOnMap> towns_of(const Visit& visit) {
  std::vector<const directory::Place*> places;
  for (const directory::Place& place : visit.catalogue().places()) places.push_back(&place);
  std::ranges::sort(places, {},
                    [](const directory::Place* place) { return std::pair(place->rank, ~place->population); });
  std::vector<TownOnMap> towns;
  towns.reserve(places.size());
  for (const directory::Place* place : places) {
    towns.push_back({place->point.latitude, place->point.longitude, place->names->pick(visit.language).value});
  }
  return towns;
}

web::Url country_address(const Visit& visit, std::string_view code) {
  const directory::Country* country = visit.catalogue().country(code);
  return country == nullptr ? web::Url{} : country_url(visit.language, *country);
}

web::Url near_address_of(const Visit& visit, double latitude, double longitude) {
  const NearValues values{{"lat", rounded_degrees(latitude)}, {"lon", rounded_degrees(longitude)}};
  return web::Url{near_address(visit.language, values, "kind", "hub")};
}

}  // namespace

std::optional<DrawnMapView> hub_map(const Visit& visit, std::string_view map_name) {
  const auto drawing = visit.site.maps.find(map_name);
  if (drawing == visit.site.maps.end()) return std::nullopt;
  std::vector<DotOnMap> dots = dots_of(visit);
  const std::size_t count = dots.size();
  return draw_map(
      {.drawing = drawing->second,
       .language = visit.language,
       .title = text::say(visit.language, text::Message::map_label, {{"count", count}}).value,
       .dots = std::move(dots),
       .towns = towns_of(visit),
       .country_url = [&](std::string_view code) { return country_address(visit, code); },
       .near_url = [&](double latitude, double longitude) { return near_address_of(visit, latitude, longitude); }});
}

}  // namespace bluedot::site
