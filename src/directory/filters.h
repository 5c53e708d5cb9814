#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/result.h"
#include "directory/catalogue.h"
#include "directory/enum_set.h"
#include "directory/model.h"

namespace bluedot::directory {

enum class RowsOf : std::uint8_t { kLocations, kHubs, kServices };  // kind=location (default), hub, service
enum class OpenFilter : std::uint8_t { kAny, kNow };

// What a reader asks of near. Several values of one member mean "any of", different members "all of"; an empty member
// asks nothing. category and for speak of a service, access of a place, spoken of the service (or, where it does not
// say, of the place).
struct Filters {
  RowsOf rows_of = RowsOf::kLocations;
  OpenFilter open = OpenFilter::kAny;
  std::vector<CategoryIndex> categories;  // a group stands for all its children
  EnumSet<Audience> audience;             // a service for everyone suits everyone
  EnumSet<Access> access;
  std::vector<std::string> spoken;      // language tags
  std::optional<CountryIndex> country;  // only rows of this country

  bool operator==(const Filters&) const = default;
};

// Names of the wire and the starter files ("single-parents", "step-free"); nothing for any other text.
std::optional<Audience> audience_from(std::string_view name);
std::optional<Access> access_from(std::string_view name);
std::string_view name_of(Audience audience);
std::string_view name_of(Access access);
std::string_view name_of(PlaceType place_type);  // "border-crossing"

// The raw values of near's parameters; empty counts as absent. Views into the request.
struct FilterValues {
  std::string_view category = {};
  std::string_view audience = {};  // the parameter `for`
  std::string_view access = {};
  std::string_view spoken = {};
  std::string_view open = {};
  std::string_view kind = {};
  std::string_view country = {};
};

// Error: kUnknown with the parameter's name ("category", "for", "access", "spoken", "open", "kind", "country"),
// kTooLong above kMaxValues values. A well-formed language tag that nobody in the directory speaks is no error: it
// matches nothing.
inline constexpr std::size_t kMaxValues = 100;
base::Result<Filters> parse_filters(const FilterValues& values, const Catalogue& catalogue);

// lat and lon of a request, rounded to 0.01 degrees at once: nothing finer exists behind this point. Nothing when both
// are empty. Error: kMissing when one is empty, kMalformed when no plain decimal number, kOutOfRange, with "lat" or
// "lon".
base::Result<std::optional<Point>> parse_position(std::string_view latitude, std::string_view longitude);
Point rounded(Point point);

// 1 when empty. Error: kMalformed, kOutOfRange (1..kMaxPage) with "page".
inline constexpr std::uint32_t kMaxPage = 500;
base::Result<std::uint32_t> parse_page(std::string_view page);

}  // namespace bluedot::directory
