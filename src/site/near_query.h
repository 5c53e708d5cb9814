#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "base/result.h"
#include "directory/filters.h"
#include "finder/gazetteer.h"
#include "text/language.h"
#include "web/http.h"

// What is asked of near, by the page and by the API alike (contract.md, "near").
namespace bluedot::site {

// The parameters that near knows, in the order of the form.
inline constexpr std::string_view kNearParameters[] = {"lat",    "lon",    "place", "country", "category", "for",
                                                       "spoken", "access", "open",  "kind",    "page"};
inline constexpr std::size_t kMaxPlaceBytes{200};

struct NearQuery {
  directory::Filters filters;
  std::optional<directory::Point> position;  // given, or that of the place
  std::uint32_t page = 1;

  std::string typed_place;                         // as typed; empty when a position was given or nothing was
  std::optional<finder::Settlement> place;         // what it was taken to be; lives as long as the gazetteer
  std::vector<finder::Settlement> alternatives;    // others that it could be
  std::optional<directory::CountryIndex> country;  // that the place lies in, where it is one of ours
};

// Error: the first parameter that is wrong, by its name. A place that we do not know is no error: `place` stays empty.
base::Result<NearQuery> parse_near(const web::Request& request, const directory::Catalogue& catalogue,
                                   const finder::Gazetteer& gazetteer);

// The parameters of a request, several values of one name joined by comma, unknown names left out.
using NearValues = std::vector<std::pair<std::string, std::string>>;
NearValues near_values(const web::Request& request);
std::string value_in(const NearValues& values, std::string_view name);

// The same as they may go back into a page, a link or a cache: no position finer than 0.01 degrees (and none that is no
// number), sensitive needs and audiences by their meaningless words.
NearValues shown_values(const NearValues& values, const directory::Catalogue& catalogue);
std::string rounded_degrees(double degrees);
// For web::Route::normal_value: a position is rounded before anything else sees it.
std::string normal_near_value(std::string_view name, std::string_view value);

// "/uk/near?..." with `name` set to `value` (left out when empty) and the page number dropped.
std::string near_address(text::Language language, const NearValues& values, std::string_view name,
                         std::string_view value);

}  // namespace bluedot::site
