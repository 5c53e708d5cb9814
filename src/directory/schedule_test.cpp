#include "directory/schedule.h"

#include <map>
#include <memory>
#include <string>

#include <gtest/gtest.h>

namespace bluedot::directory {
namespace {

using std::chrono::days;
using std::chrono::hours;
using std::chrono::minutes;
using std::chrono::year;

constexpr std::int16_t operator""_h(unsigned long long hour) {
  return static_cast<std::int16_t>(hour * 60);
}

Weekdays on(std::string_view text) {
  return parse_weekdays(text).value();
}

ScheduleRow weekly(std::string_view on_days, std::int16_t opens, std::int16_t closes,
                   HolidayRule holidays = HolidayRule::kOpen) {
  ScheduleRow row;
  row.days = on(on_days);
  row.opens = opens;
  row.closes = closes;
  row.holidays = holidays;
  return row;
}

ScheduleRow dated(base::Date first, base::Date last, std::int16_t opens = ScheduleRow::kNoTime,
                  std::int16_t closes = ScheduleRow::kNoTime) {
  ScheduleRow row;
  row.kind = RowKind::kDated;
  row.valid_from = first;
  row.valid_to = last;
  row.opens = opens;
  row.closes = closes;
  return row;
}

const TimeZone& zone_named(const std::string& name) {
  static std::map<std::string, std::unique_ptr<const TimeZone>> zones;
  auto& zone = zones[name];
  if (!zone) zone = TimeZone::find(name);
  return *zone;
}

class ScheduleInWarsaw : public testing::Test {
 protected:
  const TimeZone& zone = zone_named("Europe/Warsaw");
  std::vector<ScheduleRow> rows;
  std::vector<Holiday> holidays = {{year(2022) / 11 / 11, "Narodowe Święto Niepodległości", nullptr}};

  Schedule schedule() const { return {rows, &zone, holidays}; }
  base::Instant at(base::Date date, int hour, int minute = 0) const {
    return zone.instant(LocalMinutes(std::chrono::local_days(date)) + hours(hour) + minutes(minute));
  }
  Opening opening(base::Date date, int hour, int minute = 0) const {
    return opening_at(schedule(), at(date, hour, minute));
  }
  OpenState state(base::Date date, int hour, int minute = 0) const { return opening(date, hour, minute).state; }
};

constexpr base::Date kWednesday = year(2022) / 9 / 21;
constexpr base::Date kThursday = year(2022) / 9 / 22;
constexpr base::Date kFriday = year(2022) / 9 / 23;
constexpr base::Date kSaturday = year(2022) / 9 / 24;
constexpr base::Date kSunday = year(2022) / 9 / 25;
constexpr base::Date kHoliday = year(2022) / 11 / 11;  // a Friday

TEST_F(ScheduleInWarsaw, is_unknown_without_any_row) {
  EXPECT_EQ(state(kWednesday, 12), OpenState::kUnknown);
  EXPECT_EQ(opening(kWednesday, 12).next_change, kNever);
}

TEST_F(ScheduleInWarsaw, says_until_when_it_is_open) {
  rows = {weekly("Mo-Fr", 9_h, 18_h)};
  EXPECT_EQ(opening(kWednesday, 9).state, OpenState::kOpen);
  EXPECT_EQ(opening(kWednesday, 9).until, at(kWednesday, 18));
  EXPECT_EQ(opening(kWednesday, 17, 59).until, at(kWednesday, 18));
}

TEST_F(ScheduleInWarsaw, closes_in_the_very_minute_that_it_names_and_says_when_it_opens_again) {
  rows = {weekly("Mo-Fr", 9_h, 18_h)};
  EXPECT_EQ(opening(kFriday, 18).state, OpenState::kClosed);
  EXPECT_EQ(opening(kFriday, 18).next_opening, at(year(2022) / 9 / 26, 9));
}

TEST_F(ScheduleInWarsaw, closes_over_lunch) {
  rows = {weekly("Mo-Fr", 9_h, 13_h), weekly("Mo-Fr", 14_h, 18_h)};
  EXPECT_EQ(opening(kWednesday, 10).until, at(kWednesday, 13));
  EXPECT_EQ(opening(kWednesday, 13, 30).next_opening, at(kWednesday, 14));
}

TEST_F(ScheduleInWarsaw, closes_after_midnight_when_the_interval_crosses_it) {
  rows = {weekly("We", 22_h, 2_h)};
  EXPECT_EQ(opening(kWednesday, 23).until, at(kThursday, 2));
  EXPECT_EQ(opening(kThursday, 1).until, at(kThursday, 2));
  EXPECT_EQ(state(kThursday, 2), OpenState::kClosed);
  EXPECT_EQ(state(kWednesday, 1), OpenState::kClosed);
}

TEST_F(ScheduleInWarsaw, joins_days_that_meet_at_midnight) {
  rows = {weekly("We-Th", 0_h, 24_h)};
  EXPECT_EQ(opening(kWednesday, 5).until, at(kFriday, 0));
}

TEST_F(ScheduleInWarsaw, is_always_open_round_the_clock) {
  rows = {weekly("Mo-Su", 0_h, 24_h)};
  EXPECT_TRUE(opening(kWednesday, 3).always);
  EXPECT_EQ(opening(kWednesday, 3).until, std::nullopt);
}

TEST_F(ScheduleInWarsaw, round_the_clock_ends_where_holidays_are_not_known) {
  rows = {weekly("Mo-Su", 0_h, 24_h, HolidayRule::kUnknown)};
  EXPECT_EQ(opening(kHoliday, 3).state, OpenState::kUnknown);
  EXPECT_EQ(opening(year(2022) / 11 / 10, 3).until, at(kHoliday, 0));
}

TEST_F(ScheduleInWarsaw, opens_on_the_first_saturday_of_the_month_only) {
  rows = {weekly("Sa", 10_h, 14_h)};
  rows.front().nth = 1;
  EXPECT_EQ(state(year(2022) / 10 / 1, 11), OpenState::kOpen);
  EXPECT_EQ(state(year(2022) / 10 / 8, 11), OpenState::kClosed);
  EXPECT_EQ(opening(kSaturday, 11).next_opening, at(year(2022) / 10 / 1, 10));
}

TEST_F(ScheduleInWarsaw, opens_on_the_last_friday_of_the_month) {
  rows = {weekly("Fr", 10_h, 14_h)};
  rows.front().nth = -1;
  EXPECT_EQ(state(kFriday, 11), OpenState::kClosed);
  EXPECT_EQ(state(year(2022) / 9 / 30, 11), OpenState::kOpen);
}

TEST_F(ScheduleInWarsaw, rests_on_saturday_in_a_week_from_sunday_to_friday) {
  rows = {weekly("Su-Fr", 9_h, 17_h)};
  EXPECT_EQ(state(kSaturday, 12), OpenState::kClosed);
  EXPECT_EQ(state(kSunday, 12), OpenState::kOpen);
}

TEST_F(ScheduleInWarsaw, a_dated_row_replaces_the_week) {
  rows = {weekly("Mo-Su", 9_h, 17_h), dated(kWednesday, kWednesday, 12_h, 13_h), dated(kFriday, kSunday)};
  EXPECT_EQ(state(kWednesday, 10), OpenState::kClosed);
  EXPECT_EQ(opening(kWednesday, 12).until, at(kWednesday, 13));
  EXPECT_EQ(opening(kFriday, 12).next_opening, at(year(2022) / 9 / 26, 9));
}

TEST_F(ScheduleInWarsaw, is_unknown_outside_the_season_that_its_rows_speak_of) {
  rows = {weekly("Mo-Su", 9_h, 17_h)};
  rows.front().valid_to = kThursday;
  EXPECT_EQ(state(kThursday, 12), OpenState::kOpen);
  EXPECT_EQ(state(kFriday, 12), OpenState::kUnknown);
  EXPECT_EQ(opening(kThursday, 18).next_opening, std::nullopt);
  EXPECT_EQ(opening(kThursday, 18).next_change, at(kFriday, 0));
}

TEST_F(ScheduleInWarsaw, a_holiday_closes_opens_or_hides_the_hours_as_the_row_says) {
  rows = {weekly("Mo-Fr", 9_h, 17_h, HolidayRule::kClosed)};
  EXPECT_EQ(state(kHoliday, 12), OpenState::kClosed);
  rows = {weekly("Mo-Fr", 9_h, 17_h, HolidayRule::kOpen)};
  EXPECT_EQ(state(kHoliday, 12), OpenState::kOpen);
  rows = {weekly("Mo-Fr", 9_h, 17_h, HolidayRule::kUnknown)};
  EXPECT_EQ(state(kHoliday, 12), OpenState::kUnknown);
  EXPECT_EQ(state(kHoliday, 3), OpenState::kUnknown);
}

TEST_F(ScheduleInWarsaw, the_night_after_a_holiday_of_unknown_hours_is_unknown_too) {
  rows = {weekly("Fr", 20_h, 4_h, HolidayRule::kUnknown)};
  EXPECT_EQ(state(year(2022) / 11 / 12, 3), OpenState::kUnknown);
  EXPECT_EQ(state(year(2022) / 11 / 12, 4), OpenState::kClosed);
}

TEST_F(ScheduleInWarsaw, the_night_before_a_holiday_stays_open) {
  rows = {weekly("Mo-Su", 20_h, 4_h, HolidayRule::kUnknown)};
  EXPECT_EQ(state(kHoliday, 3), OpenState::kOpen);
  EXPECT_EQ(state(kHoliday, 5), OpenState::kUnknown);
}

TEST_F(ScheduleInWarsaw, a_weekly_row_without_times_leaves_the_day_unknown) {
  rows = {weekly("We", ScheduleRow::kNoTime, ScheduleRow::kNoTime), weekly("Th", 9_h, 10_h)};
  EXPECT_EQ(state(kWednesday, 12), OpenState::kUnknown);
  EXPECT_EQ(state(kThursday, 12), OpenState::kClosed);
}

TEST_F(ScheduleInWarsaw, a_night_is_an_hour_shorter_in_spring_and_longer_in_autumn) {
  rows = {weekly("Sa", 22_h, 6_h)};
  const base::Date spring = year(2022) / 3 / 26;
  const base::Date autumn = year(2022) / 10 / 29;
  EXPECT_EQ(*opening(spring, 22).until - at(spring, 22), hours(7));
  EXPECT_EQ(*opening(autumn, 22).until - at(autumn, 22), hours(9));
}

TEST_F(ScheduleInWarsaw, the_week_shows_each_day_with_its_intervals_in_order) {
  rows = {weekly("Mo-Fr", 14_h, 18_h), weekly("Mo-Fr", 9_h, 13_h), weekly("Fr", 22_h, 2_h, HolidayRule::kUnknown)};
  const std::vector<Day> seven = week(schedule(), year(2022) / 11 / 7);
  ASSERT_EQ(seven.size(), 7U);
  ASSERT_EQ(seven[0].intervals.size(), 2U);
  EXPECT_EQ(seven[0].intervals[0].opens, 9_h);
  EXPECT_EQ(seven[4].state, OpenState::kUnknown);
  EXPECT_EQ(seven[4].holiday, "Narodowe Święto Niepodległości");
  EXPECT_EQ(seven[5].state, OpenState::kClosed);
}

TEST(Weekdays, are_read_in_the_form_of_the_starter_files_and_in_no_other) {
  EXPECT_EQ(on("Mo-Su").bits(), 0x7F);
  EXPECT_EQ(on("Su-Fr").bits(), 0x5F);
  EXPECT_EQ(on("Mo;We").bits(), 0x05);
  EXPECT_EQ(on("Sa-Mo;We").bits(), 0x65);
  for (const char* wrong : {"", "mo", "Mo-", "Mo-Xx", "Mo;", "Mo,Tu", "Monday"})
    EXPECT_FALSE(parse_weekdays(wrong)) << wrong;
}

TEST(TimeZone, is_null_for_a_name_that_nobody_knows) {
  EXPECT_EQ(TimeZone::find("Europe/Nowhere"), nullptr);
  EXPECT_EQ(TimeZone::find(""), nullptr);
}

TEST(TimeZone, a_reading_that_spring_skips_is_the_moment_of_the_change) {
  const TimeZone& zone = zone_named("Europe/Warsaw");
  const auto change = base::Instant(std::chrono::sys_days(year(2022) / 3 / 27)) + hours(1);
  EXPECT_EQ(zone.instant(LocalMinutes(std::chrono::local_days(year(2022) / 3 / 27)) + minutes(150)), change);
}

TEST(TimeZone, a_reading_that_comes_twice_in_autumn_is_its_first_time) {
  const TimeZone& zone = zone_named("Europe/Warsaw");
  const auto first = base::Instant(std::chrono::sys_days(year(2022) / 10 / 30)) + minutes(30);
  EXPECT_EQ(zone.instant(LocalMinutes(std::chrono::local_days(year(2022) / 10 / 30)) + minutes(150)), first);
}

}  // namespace
}  // namespace bluedot::directory
