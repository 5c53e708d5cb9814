#include "site/hours.h"

#include <algorithm>

#include "text/format.h"
#include "text/say.h"

namespace bluedot::site {
namespace {

constexpr int kMinutesOfDay{1440};

bool same_hours(const directory::Day& a, const directory::Day& b) {
  return a.state == b.state && a.intervals == b.intervals && a.holiday == b.holiday;
}

bool all_day(const directory::Day& day) {
  return day.intervals.size() == 1 && day.intervals.front().opens == 0 && day.intervals.front().closes == kMinutesOfDay;
}

HoursLine line_of(const Visit& visit, const directory::Day& day) {
  HoursLine line;
  line.holiday = day.holiday;
  if (day.state == directory::OpenState::kUnknown) {
    line.words = text::say(visit.language, text::Message::opening_unknown);
  } else if (day.intervals.empty()) {
    line.words = text::say(visit.language, text::Message::opening_closed_day);
  } else if (all_day(day)) {
    line.words = text::say(visit.language, text::Message::opening_day_and_night);
  }
  if (line.words) return line;
  for (const directory::DayInterval& interval : day.intervals) {
    line.times.push_back(text::time_range(std::chrono::minutes{interval.opens}, std::chrono::minutes{interval.closes}));
  }
  return line;
}

text::Weekdays weekday_bit(const directory::Day& day) {
  text::Weekdays days;
  days.set(std::chrono::weekday{std::chrono::sys_days{day.date}}.iso_encoding() - 1);
  return days;
}

}  // namespace

std::vector<HoursLine> hours_of_week(const Visit& visit, const directory::Schedule& schedule) {
  std::vector<directory::Day> week = directory::week(schedule, schedule.zone->date(visit.as_of.now));
  const directory::Day today = week.front();
  std::ranges::sort(week, {}, [](const directory::Day& day) {
    return std::chrono::weekday{std::chrono::sys_days{day.date}}.iso_encoding();
  });
  std::vector<HoursLine> lines;
  for (std::size_t first = 0; first < week.size();) {
    HoursLine line = line_of(visit, week[first]);
    text::Weekdays days;
    std::size_t next = first;
    for (; next < week.size() && same_hours(week[first], week[next]); ++next) {
      days |= weekday_bit(week[next]);
      line.today = line.today || week[next].date == today.date;
    }
    line.days = text::weekdays(visit.language, days);
    lines.push_back(std::move(line));
    first = next;
  }
  return lines;
}

}  // namespace bluedot::site
