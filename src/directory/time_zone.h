#pragma once

#include <chrono>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "base/clock.h"

namespace bluedot::directory {

// A wall clock reading: days and minutes since 1970-01-01T00:00 of that clock.
using LocalMinutes = std::chrono::local_time<std::chrono::minutes>;

// One IANA time zone ("Europe/Warsaw") as a table of its clock changes 1990 to 2100, read once from ICU's data (g++ 12
// has no zones of its own). Immutable, safe from any thread; a look-up is a binary search.
class TimeZone {
 public:
  // Null when ICU does not know the name.
  static std::unique_ptr<const TimeZone> find(std::string_view name);

  std::string_view name() const { return name_; }

  // What the wall clock shows (whole minutes; offsets of odd seconds ended before 1990).
  LocalMinutes local(base::Instant instant) const;
  base::Date date(base::Instant instant) const;
  std::chrono::minutes offset(base::Instant instant) const;

  // The first instant at which the wall clock shows `reading` or later of the same day's course: a reading that is
  // skipped in spring gives the moment of the change, one that comes twice in autumn gives its first time.
  base::Instant instant(LocalMinutes reading) const;

 private:
  struct Period {
    base::Instant begins;
    std::chrono::minutes offset;
  };

  TimeZone(std::string name, std::vector<Period> periods) : name_(std::move(name)), periods_(std::move(periods)) {}
  std::vector<Period>::const_iterator period_of(base::Instant instant) const;

  std::string name_;
  std::vector<Period> periods_;  // by `begins`; the first begins before every instant
};

}  // namespace bluedot::directory
