#include "directory/filters.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <cmath>

#include "directory/words.h"

namespace bluedot::directory {
namespace {

using base::Error;
using base::ErrorCode;

constexpr std::array<std::string_view, 3> kRowsOf = {"location", "hub", "service"};

constexpr std::size_t kLongestTag = 35;         // RFC 5646, 4.4.1
constexpr std::size_t kLongestCoordinate = 32;  // characters
constexpr double kHundredths = 100;

// Hands each value of a comma list to `take`, which says whether it knows it.
template <typename Take>
std::optional<Error> each_value(std::string_view list, const char* field, Take take) {
  for (std::size_t count = 0; !list.empty(); ++count) {
    if (count == kMaxValues) return Error{ErrorCode::kTooLong, field};
    const std::size_t end = std::min(list.find(','), list.size());
    const std::string_view value = list.substr(0, end);
    if (!value.empty() && !take(value)) return Error{ErrorCode::kUnknown, field};
    list.remove_prefix(std::min(end + 1, list.size()));
  }
  return std::nullopt;
}

void add_category(const Catalogue& catalogue, const Category& category, std::vector<CategoryIndex>& found) {
  found.push_back(catalogue.index_of(category));
  for (const CategoryIndex child : catalogue.children(catalogue.index_of(category))) found.push_back(child);
}

bool is_tag_letter(char letter) {
  return (letter >= 'a' && letter <= 'z') || (letter >= 'A' && letter <= 'Z') || (letter >= '0' && letter <= '9') ||
         letter == '-';
}

bool has_tag_form(std::string_view tag) {
  return tag.size() >= 2 && tag.size() <= kLongestTag && std::all_of(tag.begin(), tag.end(), is_tag_letter);
}

template <typename T>
void sort_unique(std::vector<T>& list) {
  std::sort(list.begin(), list.end());
  list.erase(std::unique(list.begin(), list.end()), list.end());
}

base::Result<double> parse_degrees(std::string_view text, const char* field, double limit) {
  if (text.empty()) return Error{ErrorCode::kMissing, field};
  if (text.size() > kLongestCoordinate) return Error{ErrorCode::kTooLong, field};
  double degrees = 0;
  const char* const end = text.data() + text.size();
  const auto [stopped, error] = std::from_chars(text.data(), end, degrees, std::chars_format::fixed);
  if (error != std::errc() || stopped != end || !std::isfinite(degrees)) return Error{ErrorCode::kMalformed, field};
  if (std::abs(degrees) > limit) return Error{ErrorCode::kOutOfRange, field};
  return degrees;
}

// Each reads one parameter into `filters`.
std::optional<Error> read_category(std::string_view list, const Catalogue& catalogue, Filters& filters) {
  auto error = each_value(list, "category", [&](std::string_view value) {
    const Category* category = catalogue.category(value);
    if (category != nullptr) add_category(catalogue, *category, filters.categories);
    return category != nullptr;
  });
  sort_unique(filters.categories);
  return error;
}

std::optional<Error> read_spoken(std::string_view list, Filters& filters) {
  auto error = each_value(list, "spoken", [&](std::string_view value) {
    filters.spoken.emplace_back(value);
    return has_tag_form(value);
  });
  sort_unique(filters.spoken);
  return error;
}

template <typename Enum>
std::optional<Error> read_set(std::string_view list, const char* field, std::optional<Enum> (*from)(std::string_view),
                              EnumSet<Enum>& set) {
  return each_value(list, field, [&](std::string_view value) {
    const std::optional<Enum> member = from(value);
    if (member) set.insert(*member);
    return member.has_value();
  });
}

std::optional<Error> read_open(std::string_view value, Filters& filters) {
  if (value == "now") filters.open = OpenFilter::kNow;
  return value.empty() || value == "now" ? std::nullopt : std::optional(Error{ErrorCode::kUnknown, "open"});
}

std::optional<Error> read_kind(std::string_view value, Filters& filters) {
  if (value.empty()) return std::nullopt;
  const std::optional<RowsOf> rows_of = named<RowsOf>(kRowsOf, value);
  if (!rows_of) return Error{ErrorCode::kUnknown, "kind"};
  filters.rows_of = *rows_of;
  return std::nullopt;
}

std::optional<Error> read_country(std::string_view value, const Catalogue& catalogue, Filters& filters) {
  if (value.empty()) return std::nullopt;
  const Country* country = catalogue.country(value);
  if (country == nullptr) return Error{ErrorCode::kUnknown, "country"};
  filters.country = catalogue.index_of(*country);
  return std::nullopt;
}

}  // namespace

std::optional<Audience> audience_from(std::string_view name) {
  return named<Audience>(kAudienceWords, name);
}
std::optional<Access> access_from(std::string_view name) {
  return named<Access>(kAccessWords, name);
}
std::string_view name_of(Audience audience) {
  return kAudienceWords[static_cast<std::size_t>(audience)];
}
std::string_view name_of(Access access) {
  return kAccessWords[static_cast<std::size_t>(access)];
}
std::string_view name_of(PlaceType place_type) {
  return kPlaceTypeWords[static_cast<std::size_t>(place_type)];
}

base::Result<Filters> parse_filters(const FilterValues& values, const Catalogue& catalogue) {
  Filters filters;
  if (auto error = read_category(values.category, catalogue, filters)) return *error;
  if (auto error = read_set(values.audience, "for", audience_from, filters.audience)) return *error;
  if (auto error = read_set(values.access, "access", access_from, filters.access)) return *error;
  if (auto error = read_spoken(values.spoken, filters)) return *error;
  if (auto error = read_open(values.open, filters)) return *error;
  if (auto error = read_kind(values.kind, filters)) return *error;
  if (auto error = read_country(values.country, catalogue, filters)) return *error;
  return filters;
}

base::Result<std::optional<Point>> parse_position(std::string_view latitude, std::string_view longitude) {
  if (latitude.empty() && longitude.empty()) return std::optional<Point>();
  const base::Result<double> north = parse_degrees(latitude, "lat", 90);
  if (!north) return north.error();
  const base::Result<double> east = parse_degrees(longitude, "lon", 180);
  if (!east) return east.error();
  return std::optional(rounded({*north, *east}));
}

Point rounded(Point point) {
  // Adding zero turns -0 into 0: one place has one cache key.
  return {std::round(point.latitude * kHundredths) / kHundredths + 0.0,
          std::round(point.longitude * kHundredths) / kHundredths + 0.0};
}

base::Result<std::uint32_t> parse_page(std::string_view page) {
  if (page.empty()) return 1U;
  std::uint32_t number = 0;
  const char* const end = page.data() + page.size();
  const auto [stopped, error] = std::from_chars(page.data(), end, number);
  if (error == std::errc::result_out_of_range) return Error{ErrorCode::kOutOfRange, "page"};
  if (error != std::errc() || stopped != end) return Error{ErrorCode::kMalformed, "page"};
  if (number < 1 || number > kMaxPage) return Error{ErrorCode::kOutOfRange, "page"};
  return number;
}

}  // namespace bluedot::directory
