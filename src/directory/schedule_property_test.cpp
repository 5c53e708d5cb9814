#include <algorithm>
#include <array>
#include <memory>
#include <optional>
#include <random>
#include <vector>

#include <gtest/gtest.h>
#include <unicode/gregocal.h>
#include <unicode/timezone.h>

#include "directory/schedule.h"

// opening_at() against a calculation that shares nothing with it: it reads the wall clock of every single minute from
// ICU's calendar and asks of each row whether it speaks of that minute.
namespace bluedot::directory {
namespace {

using std::chrono::days;
using std::chrono::hours;
using std::chrono::local_days;
using std::chrono::minutes;
using std::chrono::sys_days;
using std::chrono::year;

constexpr std::array kZones = {"Europe/Sofia",        "Europe/Budapest",  "Europe/Rome",         "Europe/Chisinau",
                               "Europe/Warsaw",       "Europe/Bucharest", "Europe/Bratislava",   "Europe/Kyiv",
                               "Australia/Lord_Howe", "Asia/Kathmandu",   "America/St_Johns",    "Africa/Casablanca",
                               "Pacific/Apia",        "Asia/Tehran",      "America/Scoresbysund"};
constexpr int kDaysAround = 4;

class MinuteByMinute {
 public:
  MinuteByMinute(const Schedule& schedule, const char* zone)
      : schedule_(schedule), calendar_(icu::TimeZone::createTimeZone(zone), status_) {}

  // What the wall clock shows.
  LocalMinutes reading(base::Instant instant) {
    calendar_.setTime(static_cast<UDate>(instant.time_since_epoch().count()) * 1000, status_);
    const base::Date date = year(calendar_.get(UCAL_YEAR, status_)) / (calendar_.get(UCAL_MONTH, status_) + 1) /
                            calendar_.get(UCAL_DATE, status_);
    const int minute = calendar_.get(UCAL_HOUR_OF_DAY, status_) * 60 + calendar_.get(UCAL_MINUTE, status_);
    return LocalMinutes(local_days(date)) + minutes(minute);
  }

  // The states of every minute from `first` on, the clock read once for each. An interval begins in the first minute
  // whose reading has reached its opening, and ends in the first that has reached its closing, whatever the clock does
  // in between.
  std::vector<OpenState> states(base::Instant first, int count) {
    std::vector<LocalMinutes> latest;  // the latest reading seen so far: the clock may go back
    for (int minute = 0; minute < count; ++minute) {
      const LocalMinutes now = reading(first + minutes(minute));
      latest.push_back(latest.empty() ? now : std::max(latest.back(), now));
    }
    std::vector<OpenState> result;
    for (const LocalMinutes& at : latest) result.push_back(state_at(at));
    return result;
  }

 private:
  OpenState state_at(LocalMinutes at) const {
    const auto today = std::chrono::floor<days>(at);
    const auto minute = static_cast<int>((at - today).count());
    const OpenState now = state_on(base::Date(today), minute);
    const OpenState since_yesterday = state_on(base::Date(today - days(1)), minute + 1440);
    if (now == OpenState::kOpen || since_yesterday == OpenState::kOpen) return OpenState::kOpen;
    const bool unknown = now == OpenState::kUnknown || since_yesterday == OpenState::kUnknown;
    return unknown ? OpenState::kUnknown : OpenState::kClosed;
  }

  // What the rows of `date` say of a minute that counts from its 00:00.
  OpenState state_on(base::Date date, int minute) const {
    bool dated = false;
    bool covered = false;
    for (const ScheduleRow& row : schedule_.rows) {
      if (!within(row, date)) continue;
      covered = covered || row.kind == RowKind::kWeekly;
      dated = dated || (row.kind == RowKind::kDated && on_day(row, date));
    }
    if (!dated && !covered) return minute < 1440 ? OpenState::kUnknown : OpenState::kClosed;
    OpenState state = OpenState::kClosed;
    for (const ScheduleRow& row : schedule_.rows) {
      if ((row.kind == RowKind::kDated) != dated || !within(row, date) || !on_day(row, date)) continue;
      const OpenState said = said_by(row, minute, !dated && is_holiday(date));
      if (said == OpenState::kOpen) return said;
      if (said == OpenState::kUnknown) state = said;
    }
    return state;
  }

  static OpenState said_by(const ScheduleRow& row, int minute, bool holiday) {
    if (holiday && row.holidays == HolidayRule::kClosed) return OpenState::kClosed;
    if (row.opens < 0) return row.kind == RowKind::kDated || minute >= 1440 ? OpenState::kClosed : OpenState::kUnknown;
    const int closes = row.closes > row.opens ? row.closes : row.closes + 1440;
    if (holiday && row.holidays == HolidayRule::kUnknown) {
      return minute < std::max(closes, 1440) ? OpenState::kUnknown : OpenState::kClosed;
    }
    return row.opens <= minute && minute < closes ? OpenState::kOpen : OpenState::kClosed;
  }

  static bool within(const ScheduleRow& row, base::Date date) {
    return !(row.valid_from && date < *row.valid_from) && !(row.valid_to && date > *row.valid_to);
  }

  static bool on_day(const ScheduleRow& row, base::Date date) {
    if (row.kind == RowKind::kDated && row.days.empty()) return is_nth(row, date);
    return row.days.contains(std::chrono::weekday(sys_days(date))) && is_nth(row, date);
  }

  // Counts the same weekdays of the month before, or after, the date.
  static bool is_nth(const ScheduleRow& row, base::Date date) {
    if (row.nth == 0) return true;
    const int step = row.nth > 0 ? -7 : 7;
    int count = 0;
    for (base::Date other = date; other.month() == date.month(); other = base::Date(sys_days(other) + days(step)))
      ++count;
    return count == (row.nth > 0 ? row.nth : 1);
  }

  bool is_holiday(base::Date date) const {
    return std::any_of(schedule_.holidays.begin(), schedule_.holidays.end(),
                       [&](const Holiday& holiday) { return holiday.date == date; });
  }

  const Schedule& schedule_;
  UErrorCode status_ = U_ZERO_ERROR;
  icu::GregorianCalendar calendar_;
};

class Invented {
 public:
  explicit Invented(std::uint32_t seed) : random_(seed) {}

  int below(int bound) { return static_cast<int>(random_() % static_cast<std::uint32_t>(bound)); }

  std::vector<ScheduleRow> rows(base::Date around) {
    std::vector<ScheduleRow> result;
    for (int count = 1 + below(4); count > 0; --count) result.push_back(row(around));
    return result;
  }

 private:
  ScheduleRow row(base::Date around) {
    ScheduleRow row;
    row.kind = below(5) == 0 ? RowKind::kDated : RowKind::kWeekly;
    row.days = Weekdays(static_cast<std::uint8_t>(1 + below(127)));
    if (below(3) == 0) row.days = Weekdays(0x7F);
    if (row.kind == RowKind::kDated && below(2) == 0) row.days = Weekdays();
    if (below(6) == 0) row.nth = std::array<std::int8_t, 6>{1, 2, 3, 4, 5, -1}[static_cast<std::size_t>(below(6))];
    row.holidays = static_cast<HolidayRule>(below(3));
    if (below(8) != 0) {
      row.opens = static_cast<std::int16_t>(below(48) * 30);
      row.closes = static_cast<std::int16_t>(below(49) * 30);
    }
    if (row.kind == RowKind::kDated || below(5) == 0)
      row.valid_from = base::Date(sys_days(around) + days(below(8) - 5));
    if (row.kind == RowKind::kDated || below(5) == 0) row.valid_to = base::Date(sys_days(around) + days(below(8) - 2));
    return row;
  }

  std::mt19937 random_;
};

// Days on which the zone's clock changes, 2022 to 2028, and as many others.
std::vector<base::Date> interesting_days(const TimeZone& zone) {
  std::vector<base::Date> result;
  for (sys_days day = year(2022) / 1 / 1; day < sys_days(year(2029) / 1 / 1); day += days(1)) {
    const bool changes = zone.offset(day) != zone.offset(day + days(1));
    if (changes || day.time_since_epoch().count() % 180 == 0) result.emplace_back(day);
  }
  return result;
}

class EveryMinute : public testing::TestWithParam<const char*> {};

void expect_agreement(const Schedule& schedule, MinuteByMinute& slow, base::Date around) {
  const base::Instant first = base::Instant(sys_days(around)) - days(kDaysAround / 2);
  const std::vector<OpenState> states = slow.states(first - days(1), (kDaysAround + 1) * 1440);
  for (int minute = 1440; minute < (kDaysAround + 1) * 1440;) {
    const base::Instant now = first + minutes(minute - 1440);
    const Opening opening = opening_at(schedule, now);
    // One answer speaks of every minute until its next change.
    do {
      ASSERT_EQ(opening.state, states[static_cast<std::size_t>(minute)])
          << schedule.zone->name() << " at " << (first + minutes(minute - 1440)).time_since_epoch().count();
      ++minute;
    } while (minute < (kDaysAround + 1) * 1440 && first + minutes(minute - 1440) < opening.next_change);
    if (opening.next_change < first + days(kDaysAround)) {
      ASSERT_NE(states[static_cast<std::size_t>(minute)], opening.state) << "a change that is none";
    }
  }
}

TEST_P(EveryMinute, is_as_an_independent_calculation_says) {
  const std::unique_ptr<const TimeZone> zone = TimeZone::find(GetParam());
  ASSERT_NE(zone, nullptr);
  Invented invented(11);
  for (const base::Date& around : interesting_days(*zone)) {
    for (int round = 0; round < 2 && !testing::Test::HasFatalFailure(); ++round) {
      const std::vector<ScheduleRow> rows = invented.rows(around);
      const std::vector<Holiday> holidays = {{base::Date(sys_days(around) + days(invented.below(3) - 1)), "", nullptr}};
      const Schedule schedule{rows, zone.get(), holidays};
      MinuteByMinute slow(schedule, GetParam());
      expect_agreement(schedule, slow, around);
    }
  }
}

INSTANTIATE_TEST_SUITE_P(Zones, EveryMinute, testing::ValuesIn(kZones));

}  // namespace
}  // namespace bluedot::directory
