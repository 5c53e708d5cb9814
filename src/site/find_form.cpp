#include "site/find_form.h"

#include <algorithm>
#include <array>

#include "text/localised.h"
#include "text/say.h"

namespace bluedot::site {
namespace {

// Replaced by what the form asks; a page number counts for the old question only.
constexpr std::array<std::string_view, 4> kReplaced{"lat", "lon", "place", "page"};

// A town with a railway station where people arrive, so that the example is one that many would type.
std::string example_town(const Visit& visit) {
  for (const directory::Hub& hub : visit.catalogue().hubs()) {
    const directory::Location& location = visit.catalogue().location_of(hub);
    if (hub.place_type != directory::PlaceType::kRailwayStation || !location.place) continue;
    return visit.catalogue().at(*location.place).names->pick(visit.language).value;
  }
  return {};
}

NearValues kept_values(const NearValues& values) {
  NearValues kept;
  for (const auto& value : values) {
    if (std::ranges::find(kReplaced, value.first) == kReplaced.end()) kept.push_back(value);
  }
  return kept;
}

}  // namespace

FindForm find_form(const Visit& visit, const NearValues& values) {
  const NearValues kept = kept_values(values);
  FindForm form;
  form.label =
      text::say(visit.language, kept.empty() ? text::Message::home_nearest : text::Message::home_use_location).value;
  form.place = value_in(values, "place");
  if (form.place.empty()) form.example = example_town(visit);
  const std::string address = near_address(visit.language, kept, "page", "");
  form.query = address.substr(std::min(address.find('?'), address.size()));
  for (const auto& [name, value] : kept) form.kept.push_back({name, value});
  return form;
}

}  // namespace bluedot::site
