#pragma once

#include <compare>
#include <cstdint>
#include <optional>
#include <span>
#include <string_view>

#include "base/clock.h"
#include "base/uuid.h"
#include "directory/enum_set.h"
#include "directory/schedule.h"

namespace bluedot::text {
class LocalisedText;
}

// The records of the directory as the public side holds them: immutable, in memory, inside one Catalogue (catalogue.h).
// Every string_view, span and pointer looks into that Catalogue and lives as long as it. A text pointer is never null
// (an absent text is an empty one); a Schedule pointer is null where no hours are known.
namespace bluedot::directory {

using text::LocalisedText;

// The position of a record in its table of one Catalogue: dense from 0, meaningless in any other Catalogue.
template <typename Record>
struct Index {
  std::uint32_t value = 0;

  auto operator<=>(const Index&) const = default;
};

struct Organisation;
struct Category;
struct Place;
struct Country;
struct Hub;
struct Location;
struct Service;
struct ServiceAtLocation;

using OrganisationIndex = Index<Organisation>;
using CategoryIndex = Index<Category>;
using PlaceIndex = Index<Place>;
using CountryIndex = Index<Country>;
using HubIndex = Index<Hub>;
using LocationIndex = Index<Location>;
using ServiceIndex = Index<Service>;
using ServiceAtLocationIndex = Index<ServiceAtLocation>;

using OrganisationId = base::Id<Organisation>;
using LocationId = base::Id<Location>;  // of a hub too: a hub is a location
using ServiceId = base::Id<Service>;
using ServiceAtLocationId = base::Id<ServiceAtLocation>;

enum class Confidence : std::uint8_t { kUnknown, kLow, kMedium, kHigh };
enum class OrganisationKind : std::uint8_t { kUn, kRedCross, kNgo, kGovernment, kMunicipality, kOther };
enum class PackagePart : std::uint8_t { kNo, kOptional, kCore };  // of what a Blue Dot offers
enum class LocationKind : std::uint8_t { kPhysical, kVirtual, kMobile, kConfidential };
enum class PlaceType : std::uint8_t {
  kBorderCrossing,
  kRailwayStation,
  kRegistrationCentre,
  kShelter,
  kCommunityCentre,
  kMobile
};
enum class ServiceStatus : std::uint8_t { kActive, kInactive, kTemporarilyClosed, kDefunct };
enum class Appointment : std::uint8_t { kUnknown, kNo, kYes, kRecommended };
enum class Audience : std::uint8_t {
  kChildren,
  kAdolescents,
  kWomen,
  kSingleParents,
  kOlder,
  kDisability,
  kMedical,
  kSurvivors,
  kLgbtiq,
  kOtherNationality
};
enum class Access : std::uint8_t { kStepFree, kToilet, kSignLanguage, kHearing, kQuiet };
enum class PhoneKind : std::uint8_t { kVoice, kText, kVideo, kChat, kWhatsapp, kTelegram, kViber };
enum class PhoneCost : std::uint8_t { kUnknown, kFree, kLocal };
enum class YesNo : std::uint8_t { kUnknown, kNo, kYes };
enum class Topic : std::uint8_t {
  kEmergency,
  kPolice,
  kAmbulance,
  kFire,
  kCrisis,
  kViolence,
  kTrafficking,
  kChild,
  kMissingChild,
  kAsylum,
  kRefugees,
  kLegalAid,
  kComplaints,
  kFamilyTracing,
  kLgbtiq,
  kWork,
  kHealth,
  kDeaf,
  kUnhcr
};

// "2022-03-15", "2022-03" or "2022": month and day are 0 where unknown; year 0: no date.
struct PartialDate {
  std::int16_t year_number = 0;
  std::uint8_t month_number = 0;
  std::uint8_t day_number = 0;

  bool known() const { return year_number != 0; }
  base::Date first_day() const;  // the earliest day it can mean; requires known()
  base::Date last_day() const;   // the latest
  auto operator<=>(const PartialDate&) const = default;
};

struct Provenance {
  std::string_view source;
  PartialDate date;
  Confidence confidence = Confidence::kUnknown;
};

// Who last confirmed it, on which day. Nobody: `on` is empty.
struct Confirmation {
  std::optional<base::Date> on;
  std::string_view by;
};

// Degrees of WGS 84, and the radius within which the true point lies.
struct Point {
  double latitude = 0;
  double longitude = 0;
};

struct Country {
  std::string_view code;  // "PL"
  const TimeZone* zone = nullptr;
  std::string_view dial;  // "+48"
  std::string_view emergency;
  std::string_view official_url;
  Provenance provenance;
  std::span<const Holiday> holidays;  // by date
};

// A town of the gazetteer (GeoNames, CC BY 4.0).
struct Place {
  std::uint32_t geonames_id = 0;
  std::optional<CountryIndex> country;  // empty: no host country (Lviv)
  std::string_view country_code;        // "UA"
  std::string_view name;                // local spelling
  const LocalisedText* names = nullptr;
  Point point;
  std::uint32_t population = 0;
  std::uint8_t rank = 3;  // 1 capital, 2 large, 3 other
};

struct Organisation {
  OrganisationId id;
  std::string_view slug;
  std::string_view name;  // as it writes itself
  const LocalisedText* names = nullptr;
  OrganisationKind kind = OrganisationKind::kOther;
  std::optional<CountryIndex> country;  // empty: international
  std::string_view website;
  std::string_view email;
  const LocalisedText* description = nullptr;
  std::span<const struct Phone> phones;
  Provenance provenance;
};

struct Category {
  std::string_view slug;
  std::string_view code;                // of a sensitive one, for addresses: "c41"
  std::optional<CategoryIndex> parent;  // empty: a group
  PackagePart package = PackagePart::kNo;
  bool sensitive = false;
  std::int32_t sort = 0;
  std::string_view sector;
  const LocalisedText* name = nullptr;
  const LocalisedText* neutral = nullptr;  // what a title or link preview of a sensitive one may say
};

struct Phone {
  std::string_view number;  // E.164, or a national short code
  PhoneKind kind = PhoneKind::kVoice;
  YesNo foreign_sim = YesNo::kUnknown;
  PhoneCost cost = PhoneCost::kUnknown;
  bool for_deaf = false;
  bool always = false;  // round the clock; else see `schedule`
  std::optional<CountryIndex> country;
  std::string_view ordinary;                 // E.164 number to use instead, or empty
  std::span<const std::string_view> spoken;  // language tags
  const Schedule* schedule = nullptr;
  const LocalisedText* note = nullptr;
  Provenance provenance;
  Confirmation confirmation;
};

struct HelpLine {
  std::string_view slug;
  CountryIndex country;
  Topic topic = Topic::kEmergency;
  std::optional<CategoryIndex> category;
  std::optional<OrganisationIndex> organisation;
  const LocalisedText* name = nullptr;
  Phone phone;  // phone.number is empty where the country has no such line
};

// Anything that services are at: a hub, another place, a mobile team, a place whose address nobody publishes.
struct Location {
  LocationId id;
  std::string_view slug;  // one space of slugs for hubs and other locations
  const LocalisedText* name = nullptr;
  CountryIndex country;
  std::optional<PlaceIndex> place;
  LocationKind kind = LocationKind::kPhysical;
  std::optional<Point> point;     // never of a confidential one
  std::uint32_t precision_m = 0;  // metres
  EnumSet<Access> access;
  std::string_view address;
  std::string_view postal_code;
  std::span<const PlaceIndex> area;          // published area of a mobile or confidential one
  std::span<const std::string_view> spoken;  // hub: as its record says; other: what is spoken in its services
  std::optional<HubIndex> hub;               // set when this is a hub
  const Schedule* schedule = nullptr;
  std::span<const Phone> phones;
  std::span<const ServiceAtLocation> services;
  Provenance provenance;      // of its existence
  Confirmation confirmation;  // of its existence (and, unless it is a hub, of its hours)
};

// What a hub has beyond its location.
struct Hub {
  LocationIndex location;
  std::string_view code;  // of posters: 4 characters
  PlaceType place_type = PlaceType::kCommunityCentre;
  const LocalisedText* landmark = nullptr;
  std::optional<OrganisationIndex> owner;
  std::span<const OrganisationIndex> partners;
  PartialDate opened;
  PartialDate paused_from;
  PartialDate closed;
  std::optional<HubIndex> moved_to;
  std::optional<HubIndex> successor;
  Provenance place_provenance;
  Provenance hours_provenance;
  Confirmation place_confirmation;
  Confirmation hours_confirmation;
};

struct Service {
  ServiceId id;
  std::string_view slug;
  OrganisationIndex organisation;
  std::optional<CountryIndex> country;
  const LocalisedText* name = nullptr;  // empty: the category's name
  const LocalisedText* description = nullptr;
  ServiceStatus status = ServiceStatus::kActive;
  Appointment appointment = Appointment::kUnknown;
  EnumSet<Audience> audience;           // empty: everyone
  std::optional<std::uint8_t> min_age;  // years
  std::optional<std::uint8_t> max_age;
  std::optional<std::uint32_t> capacity;
  std::span<const CategoryIndex> categories;
  std::span<const ServiceAtLocationIndex> at;  // one without location: by telephone only
  std::span<const std::string_view> spoken;    // empty: as the place says
  const LocalisedText* fee = nullptr;          // empty: free
  const LocalisedText* documents = nullptr;
  std::string_view website;
  std::string_view email;
  std::optional<base::Date> starts;
  std::optional<base::Date> ends;
  const Schedule* schedule = nullptr;  // its own hours; null: those of the place
  std::span<const Phone> phones;
  Provenance provenance;
  Confirmation confirmation;
};

struct ServiceAtLocation {
  ServiceAtLocationId id;
  ServiceIndex service;
  std::optional<LocationIndex> location;  // empty: by telephone only
};

}  // namespace bluedot::directory
