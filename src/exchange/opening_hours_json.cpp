#include "exchange/opening_hours_json.h"

#include <array>
#include <map>
#include <string>
#include <string_view>
#include <utility>

#include "exchange/iso_time.h"
#include "text/format.h"

namespace bluedot::exchange {
namespace {

constexpr int kMinutesOfDay{1440};

// Opening and closing of one interval, and the days that have it.
using Interval = std::pair<std::string, std::string>;
using DaysByInterval = std::map<Interval, boost::json::array>;

std::string_view day_address(base::Date date) {
  constexpr std::array<std::string_view, 7> kDays{"https://schema.org/Monday",    "https://schema.org/Tuesday",
                                                  "https://schema.org/Wednesday", "https://schema.org/Thursday",
                                                  "https://schema.org/Friday",    "https://schema.org/Saturday",
                                                  "https://schema.org/Sunday"};
  return kDays.at(std::chrono::weekday{std::chrono::sys_days{date}}.iso_encoding() - 1);
}

Interval interval_of(const directory::DayInterval& interval) {
  if (interval.opens == 0 && interval.closes == kMinutesOfDay) return {"00:00", "23:59"};
  return {text::time_of_day(std::chrono::minutes{interval.opens}),
          text::time_of_day(std::chrono::minutes{interval.closes % kMinutesOfDay})};
}

void add_day(const directory::Day& day, DaysByInterval& days) {
  if (day.state == directory::OpenState::kUnknown) return;
  const std::string_view address = day_address(day.date);
  if (day.intervals.empty()) days[{"00:00", "00:00"}].emplace_back(address);
  for (const directory::DayInterval& interval : day.intervals) days[interval_of(interval)].emplace_back(address);
}

}  // namespace

boost::json::array opening_hours_json(const directory::Schedule& schedule, base::Date first) {
  const std::vector<directory::Day> week = directory::week(schedule, first);
  DaysByInterval days;
  for (const directory::Day& day : week) add_day(day, days);
  boost::json::array hours;
  for (auto& [interval, its_days] : days) {
    hours.push_back(boost::json::object{{"@type", "OpeningHoursSpecification"},
                                        {"dayOfWeek", std::move(its_days)},
                                        {"opens", interval.first},
                                        {"closes", interval.second},
                                        {"validFrom", iso_date(week.front().date)},
                                        {"validThrough", iso_date(week.back().date)}});
  }
  return hours;
}

}  // namespace bluedot::exchange
