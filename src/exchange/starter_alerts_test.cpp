#include "exchange/starter_alerts.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "exchange/starter.h"

namespace bluedot::exchange {
namespace {

// Reads an alert for these countries and places, beside two countries of a town each.
Problems problems_of(const std::string& countries, const std::string& places) {
  const StarterFiles files = {
      {"countries.csv", "country,zone\nPL,Europe/Warsaw\nRO,Europe/Bucharest\n"},
      {"geography/places.csv", "id,country,name,lat,lon\n1,PL,Medyka,49.80,22.93\n2,RO,Siret,47.95,26.07\n"},
      {"alerts.csv",
       "slug,message,category,severity,urgency,certainty,countries,places,sent,until,source,source_date,confidence,"
       "headline@en\n"
       "late,alert,transport,minor,expected,likely," +
           countries + "," + places + ",2026-11-24T08:00:00+01:00,2026-11-24T12:00:00+01:00,x,2026,high,Late\n"}};
  return read_starter(files, directory::Absent::kRemoved, History::kAside, {}).problems;
}

TEST(StarterAlerts, the_places_of_an_alert_lie_in_its_countries) {
  const Problems problems = problems_of("PL", "1;2");
  ASSERT_EQ(problems.size(), 1U);
  EXPECT_EQ(problems[0], (Problem{"alerts.csv", 2, "places", Reason::kPlaceElsewhere, "2: RO"}));
}

TEST(StarterAlerts, an_alert_for_all_countries_may_name_places_in_any) {
  EXPECT_THAT(problems_of("", "1;2"), testing::IsEmpty());
  EXPECT_THAT(problems_of("PL;RO", "1;2"), testing::IsEmpty());
}

}  // namespace
}  // namespace bluedot::exchange
