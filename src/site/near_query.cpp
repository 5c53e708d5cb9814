#include "site/near_query.h"

#include <algorithm>
#include <array>
#include <cstdio>

#include "web/url.h"

namespace bluedot::site {
namespace {

using base::Error;
using base::ErrorCode;
using base::Result;

constexpr std::size_t kAlternatives{5};

Result<directory::Filters> filters_of(const NearValues& values, const directory::Catalogue& catalogue) {
  const std::string category = value_in(values, "category");
  const std::string audience = value_in(values, "for");
  const std::string access = value_in(values, "access");
  const std::string spoken = value_in(values, "spoken");
  const std::string open = value_in(values, "open");
  const std::string kind = value_in(values, "kind");
  const std::string country = value_in(values, "country");
  return directory::parse_filters({category, audience, access, spoken, open, kind, country}, catalogue);
}

void take_place(const std::string& typed, const directory::Catalogue& catalogue, const finder::Places& places,
                NearQuery& query) {
  query.typed_place = typed;
  std::vector<directory::PlaceIndex> found = places.find(typed, kAlternatives + 1);
  if (found.empty()) return;
  query.place = found.front();
  query.position = catalogue.at(found.front()).point;
  query.alternatives.assign(found.begin() + 1, found.end());
}

std::string two_places(double degrees) {
  std::array<char, 16> buffer{};
  const int length = std::snprintf(buffer.data(), buffer.size(), "%.2f", degrees);
  return {buffer.data(), static_cast<std::size_t>(length)};
}

}  // namespace

Result<NearQuery> parse_near(const web::Request& request, const directory::Catalogue& catalogue,
                             const finder::Places& places) {
  const NearValues values = near_values(request);
  NearQuery query;
  auto position = directory::parse_position(value_in(values, "lat"), value_in(values, "lon"));
  if (!position) return position.error();
  query.position = *position;

  auto filters = filters_of(values, catalogue);
  if (!filters) return filters.error();
  query.filters = std::move(*filters);

  auto page = directory::parse_page(value_in(values, "page"));
  if (!page) return page.error();
  query.page = *page;

  const std::string place = value_in(values, "place");
  if (place.size() > kMaxPlaceBytes) return Error{ErrorCode::kTooLong, "place"};
  if (!query.position && !place.empty()) take_place(place, catalogue, places, query);
  return query;
}

NearValues near_values(const web::Request& request) {
  NearValues values;
  for (const std::string_view name : kNearParameters) {
    std::string joined;
    for (const std::string_view value : request.values_of(name)) {
      if (value.empty()) continue;
      if (!joined.empty()) joined += ',';
      joined += value;
    }
    if (!joined.empty()) values.emplace_back(name, std::move(joined));
  }
  return values;
}

std::string value_in(const NearValues& values, std::string_view name) {
  const auto found = std::ranges::find(values, name, &NearValues::value_type::first);
  return found == values.end() ? std::string{} : found->second;
}

void round_position(NearValues& values, const NearQuery& query) {
  if (!query.position || query.place) return;
  for (auto& [name, value] : values) {
    if (name == "lat") value = two_places(query.position->latitude);
    if (name == "lon") value = two_places(query.position->longitude);
  }
}

std::string near_address(text::Language language, const NearValues& values, std::string_view name,
                         std::string_view value) {
  std::string address = "/" + std::string(language.tag()) + "/near";
  char separator = '?';
  const auto add = [&](std::string_view key, std::string_view content) {
    if (content.empty()) return;
    address += separator;
    separator = '&';
    address.append(key).append("=").append(web::percent_encoded(content));
  };
  for (const std::string_view key : kNearParameters) {
    if (key == name) {
      add(key, value);
    } else if (key != "page") {
      add(key, value_in(values, key));
    }
  }
  return address;
}

}  // namespace bluedot::site
