#include "directory/phone_format.h"

#include <gtest/gtest.h>

namespace bluedot::directory {
namespace {

TEST(PhoneFormat, groups_an_international_number_as_its_country_does) {
  EXPECT_EQ(readable_number("+48226280120"), "+48 22 628 01 20");
}

TEST(PhoneFormat, short_codes_stay_national) {
  EXPECT_EQ(readable_number("112"), "112");
  EXPECT_EQ(readable_number("116111"), "116 111");
}

TEST(PhoneFormat, what_is_no_number_comes_back_unchanged) {
  EXPECT_EQ(readable_number("+"), "+");
}

}  // namespace
}  // namespace bluedot::directory
