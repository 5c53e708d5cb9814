#pragma once

#include <cstdint>
#include <memory>
#include <optional>
#include <vector>

#include "directory/catalogue.h"
#include "directory/filters.h"
#include "directory/hub_state.h"

namespace bluedot::directory {

inline constexpr std::uint32_t kRowsPerPage = 20;

// In the order of the page.
enum class Group : std::uint8_t {
  kThisCountry,
  kAcrossTheBorder,  // with the word to check that one may cross and come back
  kByTown,           // neither position nor country given: all, by country and town
  kWithoutPoint,     // telephone lines, mobile hubs, confidential places: by published area, never with or by distance
  kHoursUnknown,     // only with open=now: "call first", from all the above in their order
};

struct Question {
  Filters filters;
  std::optional<Point> position;  // rounded by near() whatever it is
  // That the position lies in, where somebody knows it; else that of the nearest town. `filters.country` goes before.
  std::optional<CountryIndex> country;
  std::uint32_t offset = 0;  // rows to skip: (page - 1) * kRowsPerPage
  std::uint32_t limit = kRowsPerPage;
  // Only these groups (a page shows the first telephone lines beside the first places). Empty: all.
  EnumSet<Group> groups;
};

struct Row {
  Group group = Group::kByTown;
  std::optional<LocationIndex> location;  // empty: a service by telephone only
  // kind=service: the row itself. Else, when a service was asked for (category, for), the best match there; empty: the
  // location itself.
  std::optional<ServiceAtLocationIndex> service;
  std::optional<std::uint32_t>
      distance_m;  // metres along the great circle from the rounded position; never without a point
  Standing standing = Standing::kConfirmed;

  bool operator==(const Row&) const = default;
};

struct Answer {
  std::vector<Row> rows;
  bool more = false;  // there are rows after these
  std::optional<CountryIndex>
      country;  // what "this country" was taken to be: the filter, else where the nearest town lies
};

// The state of every row at one instant: made anew each minute beside the running one (published/), from the previous
// one where only few schedules changed. Immutable, safe from any thread.
class Moment;

struct NearestIndex;  // nearest_index.h, for the files that search in it

// Finds by distance in a Catalogue that it keeps alive. Immutable, safe from any thread.
//
// Order: group; then the confirmed before the unconfirmed before the paused (open=now: the surely open, then the
// unknown); then whole metres, or country and town where there is no position; then id. Whatever is gone is never
// listed.
//
// How: a k-d tree over points on the unit sphere whose nodes carry the union of what lies below (categories, languages,
// audiences, access, countries, state), so that a search for something rare skips whole regions; when a walk has cost
// as much as reading the shortest list of candidates would, that list is read instead.
class Nearest {
 public:
  explicit Nearest(std::shared_ptr<const Catalogue> catalogue);
  ~Nearest();
  Nearest(const Nearest&) = delete;
  Nearest& operator=(const Nearest&) = delete;

  // `previous` (may be null) must come from this Nearest and lie before `as_of` under the same demonstration date.
  std::shared_ptr<const Moment> moment(const AsOf& as_of, const Moment* previous) const;

  Answer near(const Question& question, const Moment& moment) const;

  const Catalogue& catalogue() const;
  std::size_t bytes() const;  // memory held, without the catalogue

 private:
  std::unique_ptr<const NearestIndex> index_;
};

// What a Moment says of itself.
AsOf as_of(const Moment& moment);
// The same for another instant, with what `moment` knows of the hours while that holds: `moment` must outlive it.
AsOf as_of(const Moment& moment, base::Instant now);
base::Instant next_change(const Moment& moment);  // the earliest instant at which any row's state may differ

// Great-circle distance on the sphere of the IUGG mean radius, in whole metres.
std::uint32_t distance_m(Point from, Point to);

}  // namespace bluedot::directory
