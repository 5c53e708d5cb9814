#include "site/near_query.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <cmath>

#include "base/decimal.h"
#include "finder/place_field.h"
#include "site/links.h"
#include "site/sensitive.h"
#include "web/url.h"

namespace bluedot::site {
namespace {

using base::Error;
using base::ErrorCode;
using base::Result;

constexpr std::size_t kAlternatives{5};
constexpr float kAlike{3};  // of NameMatch::score: less likely ones are not worth asking about

void take_place(const std::string& typed, const directory::Catalogue& catalogue, const finder::Gazetteer& gazetteer,
                NearQuery& query) {
  query.typed_place = typed;
  finder::Whereabouts asker;
  if (query.filters.country) asker.country = catalogue.at(*query.filters.country).code;
  const std::vector<finder::NameMatch> found = finder::places_typed(gazetteer, typed, asker, kAlternatives + 1);
  if (found.empty()) return;
  query.place = found.front().settlement;
  query.position = query.place->point;
  const directory::Country* country = catalogue.country(query.place->country);
  if (country != nullptr) query.country = catalogue.index_of(*country);
  for (std::size_t i = 1; i < found.size(); ++i) {
    if (found[i].score > found.front().score - kAlike) query.alternatives.push_back(found[i].settlement);
  }
}

// Each value of a list, by `change`.
template <typename Change>
std::string each_value(std::string_view values, const Change& change) {
  std::string changed;
  while (!values.empty()) {
    const std::size_t comma = values.find(',');
    changed.append(changed.empty() ? "" : ",").append(change(values.substr(0, comma)));
    values.remove_prefix(comma == std::string_view::npos ? values.size() : comma + 1);
  }
  return changed;
}

std::string rounded_if_number(const std::string& typed) {
  double degrees = 0;
  const auto [end, fault] = std::from_chars(typed.data(), typed.data() + typed.size(), degrees);
  const bool number = fault == std::errc{} && end == typed.data() + typed.size() && std::abs(degrees) <= 180;
  return number ? rounded_degrees(degrees) : std::string{};
}

std::string category_word(std::string_view word, const directory::Catalogue& catalogue) {
  const directory::Category* category = catalogue.category(word);
  return std::string(category == nullptr ? word : address_word(*category));
}

std::string audience_word(std::string_view word) {
  const auto audience = audience_of_word(word);
  return std::string(audience ? address_word(*audience) : word);
}

// The words of the directory's own filters.
std::string audience_names(const std::string& words) {
  return each_value(words, [](std::string_view word) {
    const auto audience = audience_of_word(word);
    return audience ? directory::name_of(*audience) : word;
  });
}

Result<directory::Filters> filters_of(const NearValues& values, const directory::Catalogue& catalogue) {
  const std::string category = value_in(values, "category");
  const std::string audience = audience_names(value_in(values, "for"));
  const std::string access = value_in(values, "access");
  const std::string spoken = value_in(values, "spoken");
  const std::string open = value_in(values, "open");
  const std::string kind = value_in(values, "kind");
  const std::string country = value_in(values, "country");
  return directory::parse_filters({category, audience, access, spoken, open, kind, country}, catalogue);
}

}  // namespace

Result<NearQuery> parse_near(const web::Request& request, const directory::Catalogue& catalogue,
                             const finder::Gazetteer& gazetteer) {
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
  if (!query.position && !place.empty()) take_place(place, catalogue, gazetteer, query);
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

NearValues shown_values(const NearValues& values, const directory::Catalogue& catalogue) {
  NearValues shown;
  for (const auto& [name, value] : values) {
    std::string safe = value;
    if (name == "lat" || name == "lon") safe = rounded_if_number(value);
    if (name == "category") {
      safe = each_value(value, [&](std::string_view word) { return category_word(word, catalogue); });
    }
    if (name == "for") safe = each_value(value, audience_word);
    if (!safe.empty()) shown.emplace_back(name, std::move(safe));
  }
  return shown;
}

std::string normal_near_value(std::string_view name, std::string_view value) {
  if (name != "lat" && name != "lon") return std::string(value);
  const std::string rounded = rounded_if_number(std::string(value));
  return rounded.empty() ? std::string(value) : rounded;
}

std::string rounded_degrees(double degrees) {
  return base::fixed_decimals(degrees, 2);
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
