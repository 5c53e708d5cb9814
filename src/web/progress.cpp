#include "web/progress.h"

namespace bluedot::web {
namespace {

// How long we listen to one whom we have refused, so that our answer is not lost to a reset.
constexpr std::chrono::seconds kEndingTime{2};

}  // namespace

void Progress::enter(Phase phase, Time now) {
  phase_ = phase;
  since_ = now;
  moved_at_ = now;
  bytes_ = 0;
}

void Progress::moved(std::size_t bytes, Time now) {
  bytes_ += bytes;
  moved_at_ = now;
}

bool Progress::is_overdue(const Limits& limits, Time now) const {
  switch (phase_) {
    case Phase::kIdle:
      return now - since_ > limits.idle;
    case Phase::kHead:
      return now - since_ > limits.head;
    case Phase::kBody:
    case Phase::kWriting:
      return crawls(limits, now);
    case Phase::kHandling:
      return false;
    case Phase::kEnding:
      return now - since_ > kEndingTime;
  }
  return true;
}

bool Progress::crawls(const Limits& limits, Time now) const {
  if (now - moved_at_ > limits.patience) return true;
  const auto beyond_patience = std::chrono::duration<double>(now - since_ - limits.patience);
  return static_cast<double>(bytes_) < beyond_patience.count() * static_cast<double>(limits.bytes_per_second);
}

}  // namespace bluedot::web
