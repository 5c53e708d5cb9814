#include "exchange/nearest_json.h"

#include <boost/json/parse.hpp>
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "exchange/iso_time.h"
#include "exchange/problem_json.h"
#include "exchange/test_directory.h"

namespace bluedot::exchange {
namespace {

using boost::json::value;
using directory::Row;

class PlainWording final : public RowWording {
 public:
  text::Text name(const Row&) const override { return {"Blue Dot Medyka", text::kEnglish}; }
  std::string url(const Row&) const override { return "/uk/hubs/pl-medyka"; }
  std::string town(const directory::Place& place) const override { return place.names->pick(text::kUkrainian).value; }
  std::string phone_number(const directory::Phone& phone) const override { return std::string(phone.number); }
  std::string phone_hours(const directory::Phone&) const override { return {}; }
  std::string notice(const Row&, const directory::Status&) const override { return "call first"; }
};

struct NearestJson : testing::Test {
  TestDirectory made;
  directory::AsOf as_of = TestDirectory::noon();
  directory::RowsOf rows_of = directory::RowsOf::kLocations;
  std::optional<std::string> next;
  std::shared_ptr<const directory::Catalogue> catalogue;

  value document(const Row& row) {
    directory::Answer answer;
    answer.rows = {row};
    return boost::json::parse(
        nearest_json({*catalogue, as_of, text::kUkrainian, rows_of, answer, next}, PlainWording{}));
  }
  value result(const Row& row) { return document(row).at("results").at(0); }

  // The hub, 1,234 m away.
  Row hub_row() {
    if (!catalogue) catalogue = made.build();
    Row row;
    row.group = directory::Group::kThisCountry;
    row.location = catalogue->index_of(*catalogue->location("pl-medyka"));
    row.distance_m = 1234;
    return row;
  }
  Row line_row() {
    if (!catalogue) catalogue = made.build();
    Row row;
    row.group = directory::Group::kWithoutPoint;
    row.service = catalogue->service("pl-line")->at.front();
    return row;
  }
};

TEST_F(NearestJson, says_all_that_is_known_of_a_hub) {
  const value row = result(hub_row());
  EXPECT_EQ(row.at("kind"), value("hub"));
  EXPECT_EQ(row.at("slug"), value("pl-medyka"));
  EXPECT_EQ(row.at("country"), value("PL"));
  EXPECT_EQ(row.at("town"), value("Медика"));
  EXPECT_EQ(row.at("lat"), value(49.8));
  EXPECT_EQ(row.at("precision_m"), value(200));
  EXPECT_EQ(row.at("distance_m"), value(1234));
  EXPECT_EQ(row.at("url"), value("/uk/hubs/pl-medyka"));
  EXPECT_EQ(row.at("confirmed_on"), value("2022-09-01"));
  EXPECT_EQ(row.at("categories"), value({"legal-aid"}));
  EXPECT_EQ(row.at("spoken"), value({"uk"}));
  EXPECT_TRUE(base::parse_uuid(std::string(row.at("id").as_string())));
}

TEST_F(NearestJson, says_until_when_it_is_open_by_the_clock_on_its_wall) {
  const value row = result(hub_row());
  EXPECT_EQ(row.at("status"), value("open"));
  EXPECT_EQ(row.at("open_now"), value(true));
  EXPECT_EQ(row.at("open_until"), value("2022-09-21T18:00:00+02:00"));
  EXPECT_TRUE(row.at("opens_next").is_null());
  EXPECT_TRUE(row.at("notice").is_null());
}

TEST_F(NearestJson, says_when_it_opens_next_once_it_is_closed) {
  as_of.now += std::chrono::hours{9};
  const value row = result(hub_row());
  EXPECT_EQ(row.at("open_now"), value(false));
  EXPECT_TRUE(row.at("open_until").is_null());
  EXPECT_EQ(row.at("opens_next"), value("2022-09-22T08:00:00+02:00"));
}

TEST_F(NearestJson, does_not_know_whether_it_is_open_when_nobody_confirmed_the_hours) {
  made.hub.hours_confirmation.on = TestDirectory::day(8, 1);
  const value row = result(hub_row());
  EXPECT_TRUE(row.at("open_now").is_null());
  EXPECT_TRUE(row.at("open_until").is_null());
  EXPECT_EQ(row.at("notice"), value("call first"));
}

TEST_F(NearestJson, calls_a_hub_unconfirmed_after_ninety_days) {
  made.hub_location.confirmation.on = TestDirectory::day(6, 1);
  EXPECT_EQ(result(hub_row()).at("status"), value("unconfirmed"));
}

TEST_F(NearestJson, gives_a_line_without_a_place_neither_point_nor_distance) {
  const value row = result(line_row());
  EXPECT_EQ(row.at("kind"), value("service"));
  EXPECT_EQ(row.at("group"), value("without-point"));
  for (const char* field : {"lat", "lon", "precision_m", "distance_m", "town"})
    EXPECT_TRUE(row.at(field).is_null()) << field;
  EXPECT_EQ(row.at("phones").at(0).at("dial"), value("tel:800123123"));
  EXPECT_EQ(row.at("phones").at(0).at("foreign_sim"), value(true));
  EXPECT_TRUE(row.at("phones").at(0).at("hours").is_null());
}

TEST_F(NearestJson, gives_a_service_its_own_id) {
  rows_of = directory::RowsOf::kServices;
  Row row = hub_row();
  row.service = catalogue->service("medyka-legal-aid")->at.front();
  const value result = this->result(row);
  EXPECT_EQ(result.at("kind"), value("service"));
  EXPECT_EQ(result.at("slug"), value("medyka-legal-aid"));
  EXPECT_EQ(result.at("id"), value("00000000-0000-0000-0000-000000000014"));
}

TEST_F(NearestJson, says_that_it_is_a_demonstration_only_when_it_is) {
  EXPECT_FALSE(document(hub_row()).as_object().contains("demonstration"));
  as_of.demonstration = TestDirectory::day(9, 21);
  EXPECT_EQ(document(hub_row()).at("demonstration"), value(true));
}

TEST_F(NearestJson, names_its_language_and_the_next_page) {
  EXPECT_EQ(document(hub_row()).at("language"), value("uk"));
  EXPECT_TRUE(document(hub_row()).at("next").is_null());
  next = "/api/v1/nearest?page=2";
  EXPECT_EQ(document(hub_row()).at("next"), value("/api/v1/nearest?page=2"));
}

TEST(ProblemJson, names_what_is_wrong_for_people_and_for_programs) {
  const base::Error error{base::ErrorCode::kOutOfRange, "lat"};
  const value document = boost::json::parse(problem_json({400, "Bad Request", error, "Please check it."}));
  EXPECT_EQ(document.at("type"), value("about:blank"));
  EXPECT_EQ(document.at("title"), value("Bad Request"));
  EXPECT_EQ(document.at("status"), value(400));
  EXPECT_EQ(document.at("detail"), value("Please check it."));
  EXPECT_EQ(document.at("code"), value("out_of_range"));
  EXPECT_EQ(document.at("field"), value("lat"));
}

TEST(ProblemJson, names_no_field_where_there_is_none) {
  const base::Error error{base::ErrorCode::kNotFound, ""};
  const std::string document = problem_json({404, "Not Found", error, "There is no page."});
  EXPECT_FALSE(boost::json::parse(document).as_object().contains("field"));
}

TEST(IsoTime, gives_the_offset_of_winter_in_winter) {
  const auto zone = directory::TimeZone::find("Europe/Warsaw");
  EXPECT_EQ(iso_time(std::chrono::sys_days{TestDirectory::day(1, 1)}, *zone), "2022-01-01T01:00:00+01:00");
}

TEST(IsoTime, counts_an_offset_west_of_greenwich_backwards) {
  const auto zone = directory::TimeZone::find("America/St_Johns");
  EXPECT_EQ(iso_time(std::chrono::sys_days{TestDirectory::day(1, 1)}, *zone), "2021-12-31T20:30:00-03:30");
}

}  // namespace
}  // namespace bluedot::exchange
