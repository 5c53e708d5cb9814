#include "exchange/json_ld.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "exchange/test_directory.h"

namespace bluedot::exchange {
namespace {

using boost::json::object;
using boost::json::value;

struct JsonLd : testing::Test {
  TestDirectory made;

  object hub(HoursShown hours = HoursShown::kYes, const directory::AsOf& as_of = TestDirectory::noon()) {
    const auto catalogue = made.build();
    const directory::Location& location = catalogue->location_of(*catalogue->hub("pl-medyka"));
    return hub_json_ld(*catalogue, location, as_of, "Blue Dot Medyka", "https://example.org/en/hubs/pl-medyka", hours)
        .as_object();
  }
};

// The hours of a weekday ("Monday") as "08:00-18:00", one after the other.
std::string hours_on(const object& hub, const std::string& day) {
  std::string found;
  for (const value& entry : hub.at("openingHoursSpecification").as_array()) {
    const object& hours = entry.as_object();
    for (const value& its_day : hours.at("dayOfWeek").as_array()) {
      if (its_day.as_string() != "https://schema.org/" + day) continue;
      found += std::string(hours.at("opens").as_string()) + "-" + std::string(hours.at("closes").as_string());
    }
  }
  return found;
}

TEST_F(JsonLd, says_where_a_hub_is_and_how_to_call_it) {
  const object data = hub();
  EXPECT_EQ(data.at("@type"), value("CivicStructure"));
  EXPECT_EQ(data.at("name"), value("Blue Dot Medyka"));
  EXPECT_EQ(data.at("telephone"), value("+48221234567"));
  const object& address = data.at("address").as_object();
  EXPECT_EQ(address.at("addressCountry"), value("PL"));
  EXPECT_EQ(address.at("addressLocality"), value("Medyka"));
  EXPECT_EQ(address.at("streetAddress"), value("Medyka 1"));
}

TEST_F(JsonLd, gives_the_point_of_a_place_known_to_300_metres) {
  made.hub_location.precision_m = 300;
  EXPECT_EQ(hub().at("geo").as_object().at("latitude"), value(49.8));
}

TEST_F(JsonLd, draws_no_pin_where_the_point_is_vaguer) {
  made.hub_location.precision_m = 301;
  EXPECT_FALSE(hub().contains("geo"));
}

TEST_F(JsonLd, says_the_hours_of_each_weekday_and_until_when_they_hold) {
  const object data = hub();
  EXPECT_EQ(hours_on(data, "Monday"), "08:00-18:00");
  EXPECT_EQ(hours_on(data, "Saturday"), "22:00-02:00");
  EXPECT_EQ(hours_on(data, "Sunday"), "00:00-00:00");
  const object& first = data.at("openingHoursSpecification").as_array().front().as_object();
  EXPECT_EQ(first.at("validFrom"), value("2022-09-21"));
  EXPECT_EQ(first.at("validThrough"), value("2022-09-27"));
}

TEST_F(JsonLd, keeps_hours_to_itself_where_they_are_not_to_be_shown) {
  EXPECT_FALSE(hub(HoursShown::kNo).contains("openingHoursSpecification"));
}

TEST_F(JsonLd, claims_no_hours_that_nobody_confirmed_for_a_month) {
  made.hub.hours_confirmation.on = TestDirectory::day(8, 1);
  EXPECT_FALSE(hub().contains("openingHoursSpecification"));
}

TEST_F(JsonLd, claims_no_hours_of_a_closed_hub) {
  made.hub.closed = {2022, 9, 1};
  EXPECT_FALSE(hub().contains("openingHoursSpecification"));
}

TEST_F(JsonLd, names_the_towns_of_a_mobile_hub_instead_of_a_place) {
  made.hub_location.kind = directory::LocationKind::kMobile;
  made.hub_location.area = made.builder.keep(std::span<const directory::PlaceIndex>(&made.town, 1));
  const object data = hub();
  EXPECT_EQ(data.at("@type"), value("Service"));
  EXPECT_FALSE(data.contains("address"));
  EXPECT_FALSE(data.contains("geo"));
  EXPECT_EQ(data.at("areaServed").as_array().front().as_object().at("name"), value("Medyka"));
}

TEST_F(JsonLd, names_who_offers_a_service) {
  const auto catalogue = made.build();
  const value data =
      service_json_ld(*catalogue, *catalogue->service("medyka-legal-aid"), "Legal aid", "https://example.org/s");
  EXPECT_EQ(data.at("@type"), value("GovernmentService"));
  EXPECT_EQ(data.at("provider").at("name"), value("Agency"));
  EXPECT_EQ(data.at("areaServed").at("name"), value("PL"));
}

TEST_F(JsonLd, gives_an_organisation_its_own_site) {
  const auto catalogue = made.build();
  const value data =
      organisation_json_ld(*catalogue, *catalogue->organisation("agency"), "Агенція", "https://example.org/o");
  EXPECT_EQ(data.at("@type"), value("GovernmentOrganization"));
  EXPECT_EQ(data.at("url"), value("https://agency.example"));
  EXPECT_EQ(data.at("alternateName"), value("Agency"));
}

TEST_F(JsonLd, names_the_site_and_its_language) {
  const value data = website_json_ld(text::kUkrainian, "Blue Dot", "https://example.org/uk/", "Helpers");
  EXPECT_EQ(data.at("@type"), value("WebSite"));
  EXPECT_EQ(data.at("inLanguage"), value("uk"));
  EXPECT_EQ(data.at("publisher").at("name"), value("Helpers"));
}

}  // namespace
}  // namespace bluedot::exchange
