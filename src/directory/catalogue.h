#pragma once

#include <cstddef>
#include <deque>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "directory/model.h"

namespace bluedot::directory {

class CatalogueBuilder;

// The whole public directory, immutable, safe from any thread. Made by a CatalogueBuilder; held by shared_ptr because
// pages under way keep the version they began with while a newer one is already served.
class Catalogue {
 public:
  struct Store;  // catalogue_store.h, for this class and its builder

  ~Catalogue();
  Catalogue(const Catalogue&) = delete;
  Catalogue& operator=(const Catalogue&) = delete;

  std::span<const Country> countries() const;
  std::span<const Place> places() const;
  std::span<const Organisation> organisations() const;
  std::span<const Category> categories() const;
  std::span<const Location> locations() const;  // hubs and all others
  std::span<const Hub> hubs() const;
  std::span<const Service> services() const;
  std::span<const ServiceAtLocation> services_at_locations() const;
  std::span<const HelpLine> help_lines() const;
  const std::deque<Schedule>& schedules() const;  // each distinct one once, by Schedule::number

  // The record of an index of this Catalogue.
  const Country& at(CountryIndex index) const { return countries()[index.value]; }
  const Place& at(PlaceIndex index) const { return places()[index.value]; }
  const Organisation& at(OrganisationIndex index) const { return organisations()[index.value]; }
  const Category& at(CategoryIndex index) const { return categories()[index.value]; }
  const Location& at(LocationIndex index) const { return locations()[index.value]; }
  const Hub& at(HubIndex index) const { return hubs()[index.value]; }
  const Service& at(ServiceIndex index) const { return services()[index.value]; }
  const ServiceAtLocation& at(ServiceAtLocationIndex index) const { return services_at_locations()[index.value]; }
  const Location& location_of(const Hub& hub) const { return at(hub.location); }

  // The index of a record that lies in this Catalogue.
  LocationIndex index_of(const Location& location) const;
  HubIndex index_of(const Hub& hub) const;
  ServiceIndex index_of(const Service& service) const;
  ServiceAtLocationIndex index_of(const ServiceAtLocation& service_at_location) const;
  CategoryIndex index_of(const Category& category) const;
  CountryIndex index_of(const Country& country) const;
  PlaceIndex index_of(const Place& place) const;

  // Look-ups: null where nothing has that name. Country codes in either case.
  const Country* country(std::string_view code) const;
  const Place* place(std::uint32_t geonames_id) const;
  const Organisation* organisation(std::string_view slug) const;
  const Category* category(std::string_view slug_or_code) const;
  const Location* location(std::string_view slug) const;
  const Hub* hub(std::string_view slug) const;
  const Hub* hub_by_code(std::string_view poster_code) const;  // either case
  const Service* service(std::string_view slug) const;
  const HelpLine* help_line(std::string_view slug) const;
  const Location* location(LocationId id) const;
  const Service* service(ServiceId id) const;

  std::vector<const HelpLine*> help_lines_of(CountryIndex country) const;  // by topic and slug
  std::vector<CategoryIndex> children(CategoryIndex group) const;          // by `sort`

  // The country that a point lies in, as far as the gazetteer tells: that of the nearest town. Near a border it can be
  // the other side's; a page that depends on it must let the reader choose. Nothing when that town is in no host
  // country.
  std::optional<CountryIndex> country_at(Point point) const;

  std::size_t bytes() const;  // memory held, to a few per cent

 private:
  friend class CatalogueBuilder;
  explicit Catalogue(std::unique_ptr<Store> store);

  std::unique_ptr<const Store> store_;
};

// Collects the records, then becomes the Catalogue. Every string, text and list of a record must first be kept here.
// Throws std::logic_error on a contradiction that the database cannot hold (an index beyond its table).
class CatalogueBuilder {
 public:
  CatalogueBuilder();
  ~CatalogueBuilder();

  // Equal strings and lists are stored once; the result lives as long as the Catalogue.
  std::string_view keep(std::string_view string);
  const LocalisedText* keep(LocalisedText text);
  std::span<const std::string_view> keep_tags(std::span<const std::string_view> tags);
  std::span<const CategoryIndex> keep(std::span<const CategoryIndex> list);
  std::span<const PlaceIndex> keep(std::span<const PlaceIndex> list);
  std::span<const OrganisationIndex> keep(std::span<const OrganisationIndex> list);

  // Null when the zone is not known to ICU.
  const TimeZone* zone(std::string_view name);
  // Equal schedules are one. `country` gives zone and holidays: add countries with their holidays first.
  const Schedule* keep_schedule(std::span<const ScheduleRow> rows, CountryIndex country);
  std::span<const Phone> keep_phones(std::span<const Phone> phones);

  CountryIndex add(Country country, std::vector<Holiday> holidays);
  PlaceIndex add(Place place);
  OrganisationIndex add(Organisation organisation);
  CategoryIndex add(Category category);
  LocationIndex add(Location location);  // `hub`, `services` are filled by build()
  HubIndex add(Hub hub);
  ServiceIndex add(Service service);  // `at` is filled by build()
  void add(ServiceAtLocation service_at_location);
  void add(HelpLine help_line);

  // For references that only a later record settles (moved_to, successor, a hub's partners).
  Hub& hub(HubIndex index);
  const Location& location(LocationIndex index) const;

  std::shared_ptr<const Catalogue> build() &&;

 private:
  struct Workshop;

  std::unique_ptr<Catalogue::Store> store_;
  std::unique_ptr<Workshop> workshop_;
};

}  // namespace bluedot::directory
