#pragma once

#include <chrono>
#include <cstdint>
#include <optional>
#include <span>
#include <string_view>
#include <vector>

#include "base/clock.h"
#include "directory/time_zone.h"

namespace bluedot::text {
class LocalisedText;
}

namespace bluedot::directory {

// Days of the week as bits: Monday is bit 0, Sunday bit 6.
class Weekdays {
 public:
  constexpr Weekdays() = default;
  constexpr explicit Weekdays(std::uint8_t bits) : bits_(bits) {}

  constexpr bool contains(std::chrono::weekday day) const { return (bits_ >> (day.iso_encoding() - 1U) & 1U) != 0; }
  constexpr void insert(std::chrono::weekday day) {
    bits_ = static_cast<std::uint8_t>(bits_ | 1U << (day.iso_encoding() - 1U));
  }
  constexpr bool empty() const { return bits_ == 0; }
  constexpr std::uint8_t bits() const { return bits_; }
  constexpr bool operator==(const Weekdays&) const = default;

 private:
  std::uint8_t bits_ = 0;
};

// "Mo-Fr", "Su-Fr" (wraps), "Mo;We", "Mo-Su": nothing unless the whole text has that form.
std::optional<Weekdays> parse_weekdays(std::string_view text);

// What a row says of public holidays. `kUnknown` is an empty cell: the hours of such a day are not known.
enum class HolidayRule : std::uint8_t { kUnknown, kClosed, kOpen };

enum class RowKind : std::uint8_t {
  kWeekly,
  kDated,  // replaces the weekly rows on its days
};

// One row of schedules.csv. Minutes count from 00:00 of the row's day on the wall clock.
struct ScheduleRow {
  RowKind kind = RowKind::kWeekly;
  Weekdays days;        // empty on a dated row: every day of its range
  std::int8_t nth = 0;  // 1..5: only that one of the month; -1: the last one; 0: every one
  HolidayRule holidays = HolidayRule::kUnknown;
  std::int16_t opens = kNoTime;  // 0..1439
  std::int16_t closes =
      kNoTime;  // 0..1440; not later than `opens`: on the next day; both kNoTime on a dated row: closed that day
  std::optional<base::Date> valid_from;       // first day
  std::optional<base::Date> valid_to;         // last day
  std::string_view session;                   // what happens then: a category's slug, or empty
  const text::LocalisedText* note = nullptr;  // null: none

  static constexpr std::int16_t kNoTime = -1;

  bool operator==(const ScheduleRow&) const = default;
};

struct Holiday {
  base::Date date;
  std::string_view name;  // as the country writes it
  const text::LocalisedText* names;
};

// The hours of one place, service or telephone. A value that looks into a Catalogue (rows, zone, holidays) and lives as
// long. Rules, where starter/README.md leaves room:
// - no row at all, or a weekly row without times: unknown;
// - on a day that no weekly row's range (valid_from..valid_to) covers the hours are unknown, not closed: a season that
// is
//   known to be closed is a dated row without times;
// - on a public holiday, rows `closed` drop out, rows `open` stay, and one row that does not say makes the whole day
// unknown;
//   a weekday without rows stays closed; dated rows win over holidays;
// - what is known to be open (the night before a holiday) wins over what is unknown at the same instant.
struct Schedule {
  std::span<const ScheduleRow> rows;
  const TimeZone* zone = nullptr;     // never null when there are rows
  std::span<const Holiday> holidays;  // of the country, by date
  std::uint32_t number = 0;           // its place in Catalogue::schedules()
};

inline constexpr base::Instant kNever = base::Instant::max();

enum class OpenState : std::uint8_t { kOpen, kClosed, kUnknown };

struct Opening {
  OpenState state = OpenState::kUnknown;
  std::optional<base::Instant> until;         // open: when it closes (none within kHorizon: open for good)
  std::optional<base::Instant> next_opening;  // closed: when it opens again, if that is known within kHorizon
  bool always = false;                        // open round the clock through the whole horizon
  base::Instant next_change =
      kNever;  // the earliest instant at which this may differ, at most the horizon away; kNever: no rows

  bool operator==(const Opening&) const = default;
};

inline constexpr std::chrono::days kHorizon{60};  // how far `until` and `next_opening` look ahead

Opening opening_at(const Schedule& schedule, base::Instant now);

// How each distinct schedule stood at one instant, by Schedule::number. It holds until the first `next_change` in it.
using Openings = std::vector<Opening>;

// For display: what one calendar day says.
struct DayInterval {
  std::int16_t opens;  // minutes of the day
  std::int16_t
      closes;  // minutes; above 1440 would be written as the next day's time: `closes` % 1440 when past midnight
  std::string_view session;
  const text::LocalisedText* note;

  bool operator==(const DayInterval&) const = default;
};

struct Day {
  base::Date date;
  OpenState state = OpenState::kUnknown;  // kOpen: see intervals
  std::vector<DayInterval> intervals;     // by `opens`
  std::string_view holiday;               // the country's own name of the public holiday, or empty
};

// Seven days from `first` on.
std::vector<Day> week(const Schedule& schedule, base::Date first);

}  // namespace bluedot::directory
