#pragma once

#include <chrono>
#include <cstddef>

#include "web/limits.h"

namespace bluedot::web {

// What a connection waits for, since when, and how fast it moves: whether its time is over. Monotonic time only.
class Progress {
 public:
  using Time = std::chrono::steady_clock::time_point;

  enum class Phase {
    kIdle,      // between two requests
    kHead,      // a head has begun, or the first one of a connection is awaited
    kBody,      // reading a body
    kHandling,  // ours to finish: never overdue
    kWriting,   // the answer
    kEnding,    // answered; reading over what still comes before the connection is closed
  };

  explicit Progress(Time now) : since_(now), moved_at_(now) {}

  void enter(Phase phase, Time now);
  void moved(std::size_t bytes, Time now);

  Phase phase() const { return phase_; }
  bool is_overdue(const Limits& limits, Time now) const;

 private:
  bool crawls(const Limits& limits, Time now) const;

  Phase phase_ = Phase::kHead;
  Time since_;
  Time moved_at_;
  std::size_t bytes_ = 0;  // in this phase
};

}  // namespace bluedot::web
