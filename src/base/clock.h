#pragma once

#include <chrono>

namespace bluedot::base {

// An instant, to the second: everything we say about time is about minutes and days.
using Instant = std::chrono::sys_seconds;
using Date = std::chrono::year_month_day;

// What time it is. Built once by app/ and passed down, so that a test decides what time it is. Safe from any thread.
class Clock {
 public:
  Clock() = default;
  Clock(const Clock&) = delete;
  Clock& operator=(const Clock&) = delete;
  virtual ~Clock() = default;

  virtual Instant now() const = 0;
};

class SystemClock final : public Clock {
 public:
  Instant now() const override {
    return std::chrono::time_point_cast<std::chrono::seconds>(std::chrono::system_clock::now());
  }
};

// Stands still where it is put. `set` from one thread only while no other reads.
class FixedClock final : public Clock {
 public:
  explicit FixedClock(Instant now) : now_(now) {}

  Instant now() const override { return now_; }
  void set(Instant now) { now_ = now; }

 private:
  Instant now_;
};

}  // namespace bluedot::base
