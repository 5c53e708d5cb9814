#include "directory/synthetic.h"

#include <algorithm>
#include <array>
#include <cmath>

namespace bluedot::directory {
namespace {

using std::chrono::days;
using std::chrono::sys_days;

constexpr std::uint32_t kLocationsPerHub = 200;
constexpr std::string_view kCodeLetters = "ABCDEFGHJKLMNPQRSTUVWXYZ23456789";  // none that is read as another

struct Opens {
  std::string_view days;
  std::int16_t opens;
  std::int16_t closes;
};

constexpr std::array kPatterns = {Opens{"Mo-Fr", 540, 1020},   Opens{"Mo-Fr", 480, 960},  Opens{"Mo-Su", 540, 1080},
                                  Opens{"Mo-Su", 480, 1200},   Opens{"Su-Fr", 540, 1080}, Opens{"Mo-Sa", 600, 1140},
                                  Opens{"Mo;We;Fr", 600, 960}, Opens{"Tu;Th", 840, 1200}, Opens{"Mo-Su", 1200, 480}};

struct Spoken {
  std::string_view tag;
  std::uint32_t one_in;
};

// How often a language is spoken in a place, one in so many.
constexpr std::array kLanguages = {Spoken{"ru", 2},  Spoken{"en", 2},  Spoken{"de", 12}, Spoken{"fr", 20},
                                   Spoken{"ar", 25}, Spoken{"fa", 60}, Spoken{"tr", 90}, Spoken{"rom", 150}};

std::string_view language_of(std::string_view country) {
  constexpr std::array<std::pair<std::string_view, std::string_view>, 7> kOwn = {
      {{"BG", "bg"}, {"HU", "hu"}, {"IT", "it"}, {"MD", "ro"}, {"PL", "pl"}, {"RO", "ro"}, {"SK", "sk"}}};
  for (const auto& [code, language] : kOwn) {
    if (code == country) return language;
  }
  return "en";
}

ScheduleRow row_of(const Opens& pattern, HolidayRule holidays) {
  ScheduleRow row;
  row.days = *parse_weekdays(pattern.days);
  row.opens = pattern.opens;
  row.closes = pattern.closes;
  row.holidays = holidays;
  return row;
}

std::string code_of(std::uint32_t number) {
  std::string code(4, 'A');
  for (char& letter : code) {
    letter = kCodeLetters[number % kCodeLetters.size()];
    number /= static_cast<std::uint32_t>(kCodeLetters.size());
  }
  return code;
}

}  // namespace

const std::vector<SyntheticTown>& synthetic_towns() {
  static const std::vector<SyntheticTown> kTowns = {{756135, "PL", "Europe/Warsaw", "Warszawa", {52.23, 21.01}},
                                                    {759734, "PL", "Europe/Warsaw", "Rzeszów", {50.04, 22.00}},
                                                    {3094802, "PL", "Europe/Warsaw", "Kraków", {50.06, 19.94}},
                                                    {683506, "RO", "Europe/Bucharest", "București", {44.43, 26.11}},
                                                    {675810, "RO", "Europe/Bucharest", "Iași", {47.17, 27.60}},
                                                    {665850, "RO", "Europe/Bucharest", "Suceava", {47.65, 26.26}},
                                                    {618426, "MD", "Europe/Chisinau", "Chișinău", {47.01, 28.86}},
                                                    {617239, "MD", "Europe/Chisinau", "Tiraspol", {46.84, 29.63}},
                                                    {3054643, "HU", "Europe/Budapest", "Budapest", {47.50, 19.04}},
                                                    {721472, "HU", "Europe/Budapest", "Debrecen", {47.53, 21.63}},
                                                    {3060972, "SK", "Europe/Bratislava", "Bratislava", {48.15, 17.11}},
                                                    {724443, "SK", "Europe/Bratislava", "Košice", {48.72, 21.26}},
                                                    {727011, "BG", "Europe/Sofia", "София", {42.70, 23.32}},
                                                    {726050, "BG", "Europe/Sofia", "Варна", {43.22, 27.92}},
                                                    {3165185, "IT", "Europe/Rome", "Trieste", {45.65, 13.78}}};
  return kTowns;
}

Synthetic::Synthetic(const SyntheticOptions& options) : options_(options), random_(options.seed) {}

std::optional<SyntheticLocation> Synthetic::next() {
  if (locations_ == options_.locations) return std::nullopt;
  const std::uint32_t number = locations_++;
  SyntheticLocation location;
  location.slug = "invented-place-" + std::to_string(number);
  location.name = "Invented place " + std::to_string(number);
  location.town = below(static_cast<std::uint32_t>(options_.towns.size()));
  const SyntheticTown& town = options_.towns[location.town];
  if (number % kLocationsPerHub == 0) {
    location.hub = static_cast<PlaceType>(below(5));
    location.hub_code = code_of(number / kLocationsPerHub);
    location.spoken = spoken(town);
  } else if (one_in(50)) {
    location.kind = one_in(2) ? LocationKind::kMobile : LocationKind::kConfidential;
  }
  if (location.kind == LocationKind::kPhysical) location.point = near_town(town);
  location.precision_m = one_in(5) ? 1'000 : 50;
  location.access = access();
  location.hours = hours();
  location.confirmed_on = confirmed_on();
  for (std::uint32_t count = 1 + below(2) + (location.hub ? 4 : 0); count > 0; --count) {
    location.services.push_back(service(town));
  }
  return location;
}

SyntheticService Synthetic::service(const SyntheticTown& town) {
  SyntheticService service;
  service.slug = "invented-service-" + std::to_string(services_++);
  service.organisation = below(options_.organisations);
  service.categories.push_back(category());
  if (one_in(4)) service.categories.push_back(category());
  std::sort(service.categories.begin(), service.categories.end());
  service.categories.erase(std::unique(service.categories.begin(), service.categories.end()), service.categories.end());
  service.audience = audience();
  service.spoken = spoken(town);
  if (one_in(4)) service.hours = hours();
  service.confirmed_on = confirmed_on();
  return service;
}

// The standard's distributions differ between libraries; the remainder does not, and its bias is of no matter here.
std::uint32_t Synthetic::below(std::uint32_t bound) {
  return static_cast<std::uint32_t>(random_() % bound);
}

// Dense in the town, thin up to some 150 km around it.
Point Synthetic::near_town(const SyntheticTown& town) {
  const auto offset = [this] {
    const double side = (static_cast<double>(below(2'000'001)) - 1'000'000) / 1'000'000;
    return side * std::abs(side) * 1.4;
  };
  const auto micro = [](double degrees) { return std::round(degrees * 1e6) / 1e6; };
  const double latitude = micro(town.point.latitude + offset());
  return {latitude, micro(town.point.longitude + offset() * 1.4)};
}

std::vector<ScheduleRow> Synthetic::hours() {
  const auto holidays = static_cast<HolidayRule>(below(3));
  if (one_in(10)) return {};
  if (one_in(20)) return {row_of({"Mo-Su", 0, 1440}, HolidayRule::kOpen)};
  const Opens pattern = kPatterns[below(kPatterns.size())];
  if (!one_in(6) || pattern.closes < pattern.opens) return {row_of(pattern, holidays)};
  return {row_of({pattern.days, pattern.opens, 780}, holidays), row_of({pattern.days, 840, pattern.closes}, holidays)};
}

std::optional<base::Date> Synthetic::confirmed_on() {
  const std::uint32_t kind = below(20);
  if (kind == 0) return std::nullopt;
  const std::uint32_t age = kind < 17 ? below(25) : kind < 19 ? 35 + below(50) : 95 + below(100);
  return base::Date(sys_days(options_.date) - days(age));
}

std::vector<std::string_view> Synthetic::spoken(const SyntheticTown& town) {
  std::vector<std::string_view> tags = {"uk", language_of(town.country)};
  for (const Spoken& language : kLanguages) {
    if (one_in(language.one_in)) tags.push_back(language.tag);
  }
  return tags;
}

EnumSet<Access> Synthetic::access() {
  constexpr std::array<std::uint32_t, 5> kOneIn = {2, 2, 40, 30, 12};  // by enumerator
  EnumSet<Access> access;
  for (std::uint32_t bit = 0; bit < kOneIn.size(); ++bit) {
    if (one_in(kOneIn[bit])) access.insert(static_cast<Access>(bit));
  }
  return access;
}

EnumSet<Audience> Synthetic::audience() {
  EnumSet<Audience> audience;
  if (!one_in(3)) return audience;
  for (std::uint32_t count = 1 + below(2); count > 0; --count) audience.insert(static_cast<Audience>(below(10)));
  return audience;
}

// The product of two even draws: half of all services in a fifth of the categories, the last ones rare.
std::uint32_t Synthetic::category() {
  const auto count = static_cast<std::uint32_t>(options_.categories.size());
  return below(1 + below(count));
}

}  // namespace bluedot::directory
