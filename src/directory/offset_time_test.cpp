#include "directory/offset_time.h"

#include <gtest/gtest.h>

namespace bluedot::directory {
namespace {

TEST(OffsetTime, is_the_instant_that_its_wall_clock_shows) {
  const auto warsaw = parse_offset_time("2026-09-01T00:00:00+02:00");
  const auto london = parse_offset_time("2026-08-31T23:00+01:00");
  ASSERT_TRUE(warsaw && london);
  EXPECT_EQ(warsaw->instant, london->instant);
  EXPECT_EQ(warsaw->offset, std::chrono::hours(2));
}

TEST(OffsetTime, west_of_greenwich_the_clock_is_behind) {
  EXPECT_EQ(parse_offset_time("2026-08-31T20:30:00-03:30")->instant,
            parse_offset_time("2026-09-01T00:00:00+00:00")->instant);
}

TEST(OffsetTime, is_written_with_seconds_and_its_own_offset) {
  EXPECT_EQ(written(*parse_offset_time("2026-09-01T07:05+02:00")), "2026-09-01T07:05:00+02:00");
  EXPECT_EQ(written(*parse_offset_time("2026-01-01T00:00:09-03:30")), "2026-01-01T00:00:09-03:30");
}

class NoOffsetTime : public testing::TestWithParam<const char*> {};

TEST_P(NoOffsetTime, is_refused) {
  EXPECT_FALSE(parse_offset_time(GetParam()));
}

INSTANTIATE_TEST_SUITE_P(Each, NoOffsetTime,
                         testing::Values("", "2026-09-01", "2026-09-01T00:00:00Z", "2026-09-01T00:00:00",
                                         "2026-09-01 00:00:00+02:00", "2026-02-29T00:00:00+02:00",
                                         "2026-09-01T24:00:00+02:00", "2026-09-01T00:60:00+02:00",
                                         "2026-09-01T00:00:00+2:00", "2026-09-01T00:00:00+15:00",
                                         "2026-09-01T00:00:00+02:60", "2026-09-01T00:00:00.5+02:00"));

}  // namespace
}  // namespace bluedot::directory
