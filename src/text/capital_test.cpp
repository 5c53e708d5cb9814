#include "text/capital.h"

#include <gtest/gtest.h>

namespace bluedot::text {
namespace {

TEST(Capital, is_told_in_any_script) {
  EXPECT_TRUE(begins_with_capital("Łódź"));
  EXPECT_TRUE(begins_with_capital("Київ"));
  EXPECT_FALSE(begins_with_capital("łódź"));
  EXPECT_FALSE(begins_with_capital("وارسو"));
}

TEST(Capital, is_none_where_there_is_no_letter) {
  EXPECT_FALSE(begins_with_capital(""));
  EXPECT_FALSE(begins_with_capital("112"));
  EXPECT_FALSE(begins_with_capital("\xD0"));
}

}  // namespace
}  // namespace bluedot::text
