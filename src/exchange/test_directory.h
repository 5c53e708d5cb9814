#pragma once

#include <array>
#include <memory>
#include <string_view>
#include <vector>

#include "directory/catalogue.h"
#include "directory/hub_state.h"
#include "text/localised.h"

namespace bluedot::exchange {

// A small invented directory for tests: one country, a town, a hub on the border with an exact point, hours and a
// telephone, a service there, a line that has no place, and a confidential shelter. What a test needs otherwise it
// changes before build().
struct TestDirectory {
  directory::CatalogueBuilder builder;
  directory::CountryIndex poland;
  directory::PlaceIndex town;
  directory::OrganisationIndex agency;
  directory::CategoryIndex legal_aid;
  directory::Location hub_location;
  directory::Hub hub;
  directory::Service legal_service;
  std::optional<base::Date> line_confirmed = day(9, 1);  // of the lines that are added next

  TestDirectory() {
    add_poland();
    add_offer();
    hub_location = location("pl-medyka", "Blue Dot Medyka");
    hub_location.place = town;
    hub_location.point = directory::Point{49.8, 22.93};
    hub_location.precision_m = 200;
    hub_location.address = "Medyka 1";
    hub_location.phones = phones("+48221234567");
    const std::array<std::string_view, 1> tags{"uk"};
    hub_location.spoken = builder.keep_tags(tags);
    hub_location.schedule = builder.keep_schedule(hours(), poland);
    hub.code = "6JKD";
    hub.landmark = no_text();
    hub.hours_confirmation.on = day(9, 1);
    legal_service = service("medyka-legal-aid");
    legal_service.categories = builder.keep(std::span<const directory::CategoryIndex>(&legal_aid, 1));
  }

  std::shared_ptr<const directory::Catalogue> build() {
    hub.location = builder.add(hub_location);
    builder.add(hub);
    builder.add({base_id(20), builder.add(legal_service), hub.location});
    directory::Service line = service("pl-line");
    line.phones = phones("800123123");
    builder.add({base_id(21), builder.add(line), {}});
    directory::Location shelter = location("pl-shelter", "Shelter");
    shelter.kind = directory::LocationKind::kConfidential;
    builder.add(shelter);
    return std::move(builder).build();
  }

  static base::Date day(unsigned month, unsigned day) {
    return std::chrono::year{2022} / std::chrono::month{month} / std::chrono::day{day};
  }
  // A Wednesday, 10:00 UTC, which is noon in Warsaw.
  static directory::AsOf noon() { return {std::chrono::sys_days{day(9, 21)} + std::chrono::hours{10}, std::nullopt}; }

  directory::CountryIndex add_country(std::string_view code) {
    directory::Country country;
    country.code = code;
    country.zone = builder.zone("Europe/Warsaw");
    return builder.add(country, {});
  }

  void add_line(std::string_view slug, directory::Topic topic, directory::CountryIndex country,
                std::string_view number) {
    directory::HelpLine line;
    line.slug = slug;
    line.country = country;
    line.topic = topic;
    line.name = builder.keep(text::LocalisedText(text::kEnglish, slug));
    line.phone = phones(number).front();
    line.phone.confirmation.on = line_confirmed;
    builder.add(line);
  }

  const text::LocalisedText* no_text() { return builder.keep(text::LocalisedText{}); }

  directory::Location location(std::string_view slug, std::string_view name) {
    directory::Location location;
    location.id.value = base::named_uuid("location", slug);
    location.slug = slug;
    location.name = builder.keep(text::LocalisedText(text::kEnglish, name));
    location.country = poland;
    location.confirmation.on = day(9, 1);
    return location;
  }

  directory::Service service(std::string_view slug) {
    directory::Service service;
    service.id.value = base::named_uuid("service", slug);
    service.slug = slug;
    service.organisation = agency;
    service.country = poland;
    service.name = service.description = service.fee = service.documents = no_text();
    service.confirmation.on = day(9, 1);
    return service;
  }

  std::span<const directory::Phone> phones(std::string_view number) {
    directory::Phone phone;
    phone.number = number;
    phone.foreign_sim = directory::YesNo::kYes;
    phone.country = poland;
    phone.note = no_text();
    return builder.keep_phones(std::span<const directory::Phone>(&phone, 1));
  }

  // Monday to Friday 08:00-18:00, Saturday 22:00-02:00, closed on Sunday; holidays not known.
  static std::vector<directory::ScheduleRow> hours() {
    directory::ScheduleRow week;
    week.days = directory::Weekdays{0b0011111};
    week.opens = 8 * 60;
    week.closes = 18 * 60;
    directory::ScheduleRow night;
    night.days = directory::Weekdays{0b0100000};
    night.opens = 22 * 60;
    night.closes = 2 * 60;
    return {week, night};
  }

 private:
  static directory::ServiceAtLocationId base_id(std::uint8_t number) {
    directory::ServiceAtLocationId id;
    id.value.bytes.back() = number;
    return id;
  }

  void add_poland() {
    poland = add_country("PL");
    directory::Place place;
    place.country = poland;
    place.country_code = "PL";
    place.name = "Medyka";
    place.names = builder.keep(text::LocalisedText(text::kUkrainian, "Медика"));
    place.point = {49.8, 22.93};
    town = builder.add(place);
  }

  void add_offer() {
    directory::Organisation organisation;
    organisation.slug = "agency";
    organisation.name = "Agency";
    organisation.names = organisation.description = no_text();
    organisation.kind = directory::OrganisationKind::kGovernment;
    organisation.website = "https://agency.example";
    agency = builder.add(organisation);
    directory::Category category;
    category.slug = "legal-aid";
    category.name = builder.keep(text::LocalisedText(text::kEnglish, "Legal aid"));
    category.neutral = no_text();
    legal_aid = builder.add(category);
  }
};

}  // namespace bluedot::exchange
