#pragma once

#include <deque>
#include <map>
#include <memory>
#include <string>
#include <vector>

#include "directory/arena.h"
#include "directory/catalogue.h"
#include "directory/hash_index.h"
#include "directory/sphere.h"
#include "text/localised.h"

namespace bluedot::directory {

// What a Catalogue holds. Private to catalogue.cpp and catalogue_builder.cpp.
struct Catalogue::Store {
  Arena arena;
  std::deque<LocalisedText> texts;  // a deque: its elements stay where they are
  std::map<std::string, std::unique_ptr<const TimeZone>, std::less<>> zones;
  std::deque<std::vector<Holiday>> holidays;
  std::deque<Schedule> schedules;  // a deque: records point at them

  std::vector<Country> countries;
  std::vector<Place> places;
  std::vector<UnitVector> place_vectors;  // their points, for country_at()
  std::vector<Organisation> organisations;
  std::vector<Category> categories;
  std::vector<Location> locations;
  std::vector<Hub> hubs;
  std::vector<Service> services;
  std::vector<ServiceAtLocation> services_at_locations;  // by location; those without one last
  std::vector<HelpLine> help_lines;

  HashIndex organisations_by_slug;
  HashIndex categories_by_slug;
  HashIndex locations_by_slug;
  HashIndex services_by_slug;
  HashIndex locations_by_id;
  HashIndex services_by_id;

  std::size_t bytes() const;
};

}  // namespace bluedot::directory
