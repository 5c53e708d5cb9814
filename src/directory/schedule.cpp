#include "directory/schedule.h"

#include <algorithm>
#include <array>
#include <tuple>

namespace bluedot::directory {
namespace {

using std::chrono::days;
using std::chrono::local_days;
using std::chrono::minutes;

constexpr std::int16_t kMinutesPerDay = 1440;

// What a day's rows come to, in minutes from its 00:00 on the wall clock.
struct DayPlan {
  bool unknown = false;
  std::vector<const ScheduleRow*> open;
  std::int16_t unknown_until = kMinutesPerDay;
};

// A stretch of time that is known to be open, or whose state is not known.
struct Stretch {
  base::Instant begins;
  base::Instant ends;
  OpenState state;
};

bool has_times(const ScheduleRow& row) {
  return row.opens != ScheduleRow::kNoTime && row.closes != ScheduleRow::kNoTime;
}

// Minutes from the day's 00:00; beyond 1440 on the next day.
std::int16_t end_of(const ScheduleRow& row) {
  return row.closes > row.opens ? row.closes : static_cast<std::int16_t>(row.closes + kMinutesPerDay);
}

bool in_range(const ScheduleRow& row, base::Date date) {
  return (!row.valid_from || *row.valid_from <= date) && (!row.valid_to || date <= *row.valid_to);
}

bool is_nth(const ScheduleRow& row, base::Date date) {
  const unsigned day = static_cast<unsigned>(date.day());
  if (row.nth > 0) return (day - 1) / 7 + 1 == static_cast<unsigned>(row.nth);
  const base::Date last(date.year() / date.month() / std::chrono::last);
  return row.nth == 0 || day + 7 > static_cast<unsigned>(last.day());
}

bool applies(const ScheduleRow& row, base::Date date) {
  const bool every_day = row.kind == RowKind::kDated && row.days.empty();
  return in_range(row, date) && is_nth(row, date) && (every_day || row.days.contains(std::chrono::weekday(date)));
}

const Holiday* holiday_on(const Schedule& schedule, base::Date date) {
  const auto found = std::lower_bound(schedule.holidays.begin(), schedule.holidays.end(), date,
                                      [](const Holiday& holiday, base::Date wanted) { return holiday.date < wanted; });
  return found != schedule.holidays.end() && found->date == date ? &*found : nullptr;
}

// True when dated rows speak of the day; then they alone do.
bool plan_dated(const Schedule& schedule, base::Date date, DayPlan& plan) {
  bool spoken_of = false;
  for (const ScheduleRow& row : schedule.rows) {
    if (row.kind != RowKind::kDated || !applies(row, date)) continue;
    spoken_of = true;
    if (has_times(row)) plan.open.push_back(&row);
  }
  return spoken_of;
}

void mark_unknown(const ScheduleRow& row, DayPlan& plan) {
  plan.unknown = true;
  if (has_times(row)) plan.unknown_until = std::max(plan.unknown_until, end_of(row));
}

void plan_weekly(const Schedule& schedule, base::Date date, DayPlan& plan) {
  const bool holiday = holiday_on(schedule, date) != nullptr;
  bool covered = false;
  for (const ScheduleRow& row : schedule.rows) {
    if (row.kind != RowKind::kWeekly || !in_range(row, date)) continue;
    covered = true;
    if (!applies(row, date) || (holiday && row.holidays == HolidayRule::kClosed)) continue;
    if (!has_times(row) || (holiday && row.holidays == HolidayRule::kUnknown)) {
      mark_unknown(row, plan);
    } else {
      plan.open.push_back(&row);
    }
  }
  plan.unknown = plan.unknown || !covered;
}

DayPlan plan_of(const Schedule& schedule, base::Date date) {
  DayPlan plan;
  if (!plan_dated(schedule, date, plan)) plan_weekly(schedule, date, plan);
  return plan;
}

void add_stretches(const Schedule& schedule, local_days day, std::vector<Stretch>& stretches) {
  const DayPlan plan = plan_of(schedule, base::Date(day));
  const auto at = [&](std::int16_t minute) { return schedule.zone->instant(LocalMinutes(day) + minutes(minute)); };
  for (const ScheduleRow* row : plan.open) stretches.push_back({at(row->opens), at(end_of(*row)), OpenState::kOpen});
  if (plan.unknown) stretches.push_back({at(0), at(plan.unknown_until), OpenState::kUnknown});
}

// Walks forward from one instant, a day at a time.
class Walk {
 public:
  Walk(const Schedule& schedule, base::Instant now)
      : schedule_(schedule), today_(std::chrono::floor<days>(schedule.zone->local(now))), read_to_(today_ - days(1)) {
    read_days_to(today_);
  }

  OpenState state_at(base::Instant instant) const {
    OpenState state = OpenState::kClosed;
    for (const Stretch& stretch : stretches_) {
      if (instant < stretch.begins || stretch.ends <= instant) continue;
      if (stretch.state == OpenState::kOpen) return OpenState::kOpen;
      state = OpenState::kUnknown;
    }
    return state;
  }

  // The first instant after `from` whose state is not `state`; the horizon's end when there is none before it.
  base::Instant end_of(OpenState state, base::Instant from) {
    base::Instant at = from;
    while (at < horizon()) {
      at = next_edge(at);
      if (at >= horizon() || state_at(at) != state) break;
    }
    return std::min(at, horizon());
  }

  base::Instant horizon() const { return schedule_.zone->instant(LocalMinutes(today_ + kHorizon)); }

 private:
  // The first instant after `at` at which a stretch begins or ends.
  base::Instant next_edge(base::Instant at) {
    while (true) {
      base::Instant edge = kNever;
      for (const Stretch& stretch : stretches_) {
        if (stretch.begins > at) edge = std::min(edge, stretch.begins);
        if (stretch.ends > at) edge = std::min(edge, stretch.ends);
      }
      // A day not yet read cannot begin before its own 00:00.
      const base::Instant read_end = schedule_.zone->instant(LocalMinutes(read_to_));
      if (edge < read_end || read_end >= horizon()) return edge;
      forget_before(at);
      read_days_to(read_to_);
    }
  }

  void forget_before(base::Instant at) {
    std::erase_if(stretches_, [at](const Stretch& stretch) { return stretch.ends < at; });
  }

  void read_days_to(local_days last) {
    for (; read_to_ <= last; read_to_ += days(1)) add_stretches(schedule_, read_to_, stretches_);
  }

  const Schedule& schedule_;
  local_days today_;
  local_days read_to_;  // the first day not yet read
  std::vector<Stretch> stretches_;
};

constexpr std::array<std::string_view, 7> kDayNames = {"Mo", "Tu", "We", "Th", "Fr", "Sa", "Su"};

std::optional<unsigned> day_number(std::string_view name) {
  const auto* const found = std::find(kDayNames.begin(), kDayNames.end(), name);
  if (found == kDayNames.end()) return std::nullopt;
  return static_cast<unsigned>(found - kDayNames.begin());
}

bool insert_range(std::string_view range, Weekdays& days_found) {
  const bool single = range.size() == 2;
  if (!single && (range.size() != 5 || range[2] != '-')) return false;
  const auto first = day_number(range.substr(0, 2));
  const auto last = single ? first : day_number(range.substr(3));
  if (!first || !last) return false;
  for (unsigned day = *first;; day = (day + 1) % 7) {
    days_found.insert(std::chrono::weekday(day + 1));
    if (day == *last) return true;
  }
}

DayInterval interval_of(const ScheduleRow& row) {
  return {row.opens, row.closes, row.session, row.note};
}

Day day_of(const Schedule& schedule, base::Date date) {
  const DayPlan plan = plan_of(schedule, date);
  Day day{date, OpenState::kClosed, {}, {}};
  for (const ScheduleRow* row : plan.open) day.intervals.push_back(interval_of(*row));
  std::sort(day.intervals.begin(), day.intervals.end(), [](const DayInterval& left, const DayInterval& right) {
    return std::tie(left.opens, left.closes) < std::tie(right.opens, right.closes);
  });
  if (!day.intervals.empty()) day.state = OpenState::kOpen;
  if (plan.unknown) day.state = OpenState::kUnknown;
  if (const Holiday* holiday = holiday_on(schedule, date)) day.holiday = holiday->name;
  return day;
}

}  // namespace

std::optional<Weekdays> parse_weekdays(std::string_view text) {
  Weekdays days_found;
  while (true) {
    const std::size_t end = std::min(text.find(';'), text.size());
    if (!insert_range(text.substr(0, end), days_found)) return std::nullopt;
    if (end == text.size()) return days_found;
    text.remove_prefix(end + 1);
  }
}

Opening opening_at(const Schedule& schedule, base::Instant now) {
  if (schedule.rows.empty()) return {OpenState::kUnknown, {}, {}, false, kNever};
  Walk walk(schedule, now);
  Opening opening;
  opening.state = walk.state_at(now);
  opening.next_change = walk.end_of(opening.state, now);
  const bool in_sight = opening.next_change < walk.horizon();
  opening.always = opening.state == OpenState::kOpen && !in_sight;
  if (!in_sight) return opening;
  if (opening.state == OpenState::kOpen) opening.until = opening.next_change;
  const bool opens = walk.state_at(opening.next_change) == OpenState::kOpen;
  if (opening.state == OpenState::kClosed && opens) opening.next_opening = opening.next_change;
  return opening;
}

std::vector<Day> week(const Schedule& schedule, base::Date first) {
  std::vector<Day> result;
  result.reserve(7);
  for (int offset = 0; offset < 7; ++offset) {
    result.push_back(day_of(schedule, base::Date(local_days(first) + days(offset))));
  }
  return result;
}

}  // namespace bluedot::directory
