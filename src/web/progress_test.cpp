#include "web/progress.h"

#include <gtest/gtest.h>

namespace bluedot::web {
namespace {

using std::chrono::milliseconds;
using std::chrono::seconds;

constexpr Progress::Time kStart{};

const Limits kLimits{.idle = seconds(30), .head = seconds(10), .patience = seconds(10), .bytes_per_second = 500};

TEST(Progress, a_head_has_its_time_whatever_arrives) {
  Progress progress(kStart);
  progress.moved(5000, kStart + seconds(9));
  EXPECT_FALSE(progress.is_overdue(kLimits, kStart + seconds(10)));
  EXPECT_TRUE(progress.is_overdue(kLimits, kStart + milliseconds(10'001)));
}

TEST(Progress, a_body_that_stands_still_is_overdue_after_the_patience) {
  Progress progress(kStart);
  progress.enter(Progress::Phase::kBody, kStart);
  progress.moved(1'000'000, kStart + seconds(5));
  EXPECT_FALSE(progress.is_overdue(kLimits, kStart + seconds(15)));
  EXPECT_TRUE(progress.is_overdue(kLimits, kStart + milliseconds(15'001)));
}

// Whether an answer that moves `bytes` each second is overdue after a hundred of them.
bool is_overdue_at(std::size_t bytes) {
  Progress progress(kStart);
  progress.enter(Progress::Phase::kWriting, kStart);
  for (int second = 1; second <= 100; ++second) progress.moved(bytes, kStart + seconds(second));
  return progress.is_overdue(kLimits, kStart + seconds(100));
}

TEST(Progress, an_answer_that_crawls_is_overdue_and_a_slow_one_is_not) {
  EXPECT_TRUE(is_overdue_at(449));  // the patience counts as time well spent
  EXPECT_FALSE(is_overdue_at(450));
}

TEST(Progress, what_is_ours_to_finish_is_never_overdue) {
  Progress progress(kStart);
  progress.enter(Progress::Phase::kHandling, kStart);
  EXPECT_FALSE(progress.is_overdue(kLimits, kStart + std::chrono::hours(24)));
}

TEST(Progress, one_who_waits_between_requests_has_the_idle_time) {
  Progress progress(kStart);
  progress.enter(Progress::Phase::kIdle, kStart);
  EXPECT_FALSE(progress.is_overdue(kLimits, kStart + seconds(30)));
  EXPECT_TRUE(progress.is_overdue(kLimits, kStart + milliseconds(30'001)));
}

}  // namespace
}  // namespace bluedot::web
