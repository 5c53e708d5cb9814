#pragma once

#include <cstdint>
#include <memory>
#include <optional>
#include <random>
#include <string>
#include <string_view>
#include <vector>

#include "base/clock.h"
#include "directory/catalogue.h"
#include "directory/model.h"

// An invented directory of any size, for tests and measurements: the same for the same seed on every machine.
// Everything in it says that it is invented; it has no telephone numbers and no addresses.
namespace bluedot::directory {

struct SyntheticTown {
  std::uint32_t geonames_id = 0;
  std::string country;  // "PL"
  std::string zone;     // "Europe/Warsaw"
  std::string name;
  Point point;
};

// Fifteen towns of the seven countries.
const std::vector<SyntheticTown>& synthetic_towns();

struct SyntheticOptions {
  std::uint32_t locations = 1'000;
  std::uint64_t seed = 1;
  base::Date date = std::chrono::year(2022) / 9 / 21;  // confirmations lie before it: four in five within 30 days
  std::vector<SyntheticTown> towns = synthetic_towns();
  std::vector<std::string> categories = {};  // slugs; earlier ones are more frequent, the last ones rare
  std::uint32_t organisations = 40;          // "invented-organisation-0" and so on
};

struct SyntheticService {
  std::string slug;
  std::uint32_t organisation = 0;         // its number
  std::vector<std::uint32_t> categories;  // numbers in SyntheticOptions::categories
  EnumSet<Audience> audience;
  std::vector<std::string_view> spoken;
  std::vector<ScheduleRow> hours;  // empty: as the place
  std::optional<base::Date> confirmed_on;
};

struct SyntheticLocation {
  std::string slug;
  std::string name;        // English
  std::uint32_t town = 0;  // its number in SyntheticOptions::towns
  LocationKind kind = LocationKind::kPhysical;
  std::optional<Point> point;  // unless mobile or confidential: then `town` is its area
  std::uint32_t precision_m = 0;
  EnumSet<Access> access;
  std::optional<PlaceType> hub;          // set: a hub of this type
  std::string hub_code;                  // 4 characters
  std::vector<std::string_view> spoken;  // of a hub
  std::vector<ScheduleRow> hours;        // empty: not known
  std::optional<base::Date> confirmed_on;
  std::vector<SyntheticService> services;
};

// Hands out one location after the other.
class Synthetic {
 public:
  // `options` outlives it and has towns and categories.
  explicit Synthetic(const SyntheticOptions& options);

  // Nothing after the last one.
  std::optional<SyntheticLocation> next();

 private:
  std::uint32_t below(std::uint32_t bound);
  bool one_in(std::uint32_t count) { return below(count) == 0; }
  Point near_town(const SyntheticTown& town);
  std::vector<ScheduleRow> hours();
  std::optional<base::Date> confirmed_on();
  std::vector<std::string_view> spoken(const SyntheticTown& town);
  EnumSet<Access> access();
  EnumSet<Audience> audience();
  std::uint32_t category();
  SyntheticService service(const SyntheticTown& town);

  const SyntheticOptions& options_;
  std::mt19937_64 random_;
  std::uint32_t locations_ = 0;
  std::uint32_t services_ = 0;
};

// The same in memory. Without categories of its own, `options` gets 64 in 13 groups.
std::shared_ptr<const Catalogue> synthetic_catalogue(SyntheticOptions options);

}  // namespace bluedot::directory
