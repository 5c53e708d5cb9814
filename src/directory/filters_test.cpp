#include "directory/filters.h"

#include <gtest/gtest.h>

#include "directory/synthetic.h"

namespace bluedot::directory {
namespace {

using base::Error;
using base::ErrorCode;

class FiltersOf : public testing::Test {
 protected:
  std::shared_ptr<const Catalogue> catalogue = synthetic_catalogue({.locations = 10});
};

TEST_F(FiltersOf, nothing_are_no_filters) {
  EXPECT_EQ(*parse_filters({}, *catalogue), Filters{});
}

TEST_F(FiltersOf, several_values_are_read_and_empty_ones_pass) {
  const auto filters = parse_filters({.audience = "women,,older", .access = "toilet", .spoken = "uk,fa"}, *catalogue);
  ASSERT_TRUE(filters);
  EXPECT_EQ(filters->audience, (EnumSet<Audience>{Audience::kWomen, Audience::kOlder}));
  EXPECT_EQ(filters->access, (EnumSet<Access>{Access::kToilet}));
  EXPECT_EQ(filters->spoken, (std::vector<std::string>{"fa", "uk"}));
}

TEST_F(FiltersOf, a_group_stands_for_its_children) {
  const Category* group = catalogue->category("invented-group-0");
  ASSERT_NE(group, nullptr);
  const auto filters = parse_filters({.category = "invented-group-0"}, *catalogue);
  ASSERT_TRUE(filters);
  EXPECT_EQ(filters->categories.size(), 1 + catalogue->children(catalogue->index_of(*group)).size());
  EXPECT_GT(filters->categories.size(), 1U);
}

TEST_F(FiltersOf, a_country_is_found_in_either_case) {
  EXPECT_EQ(parse_filters({.country = "pl"}, *catalogue)->country,
            parse_filters({.country = "PL"}, *catalogue)->country);
}

TEST_F(FiltersOf, what_nobody_knows_is_named_by_its_parameter) {
  const auto error = [&](const FilterValues& values) { return parse_filters(values, *catalogue).error(); };
  EXPECT_EQ(error({.category = "nothing"}), (Error{ErrorCode::kUnknown, "category"}));
  EXPECT_EQ(error({.audience = "robots"}), (Error{ErrorCode::kUnknown, "for"}));
  EXPECT_EQ(error({.access = "step-free,no"}), (Error{ErrorCode::kUnknown, "access"}));
  EXPECT_EQ(error({.spoken = "u_k"}), (Error{ErrorCode::kUnknown, "spoken"}));
  EXPECT_EQ(error({.open = "later"}), (Error{ErrorCode::kUnknown, "open"}));
  EXPECT_EQ(error({.kind = "hubs"}), (Error{ErrorCode::kUnknown, "kind"}));
  EXPECT_EQ(error({.country = "xx"}), (Error{ErrorCode::kUnknown, "country"}));
}

TEST_F(FiltersOf, more_values_than_anybody_needs_are_too_many) {
  std::string many;
  for (int count = 0; count < 200; ++count) many += "uk,";
  EXPECT_EQ(parse_filters({.spoken = many}, *catalogue).error(), (Error{ErrorCode::kTooLong, "spoken"}));
}

TEST(Position, is_rounded_to_a_hundredth_of_a_degree_at_once) {
  const auto position = parse_position("49.80499", "22.93501");
  ASSERT_TRUE(position);
  EXPECT_DOUBLE_EQ((*position)->latitude, 49.80);
  EXPECT_DOUBLE_EQ((*position)->longitude, 22.94);
}

TEST(Position, is_absent_when_both_are_empty_and_faulty_when_one_is) {
  EXPECT_EQ(parse_position("", "")->has_value(), false);
  EXPECT_EQ(parse_position("1", "").error(), (Error{ErrorCode::kMissing, "lon"}));
  EXPECT_EQ(parse_position("", "1").error(), (Error{ErrorCode::kMissing, "lat"}));
}

TEST(Position, takes_plain_decimal_numbers_of_the_globe_only) {
  for (const char* wrong : {"x", "1e1", "nan", "inf", "0x1", "1 ", "+1", "1,5", "--1"}) {
    EXPECT_EQ(parse_position(wrong, "0").error(), (Error{ErrorCode::kMalformed, "lat"})) << wrong;
  }
  EXPECT_EQ(parse_position("90.01", "0").error(), (Error{ErrorCode::kOutOfRange, "lat"}));
  EXPECT_EQ(parse_position("0", "-180.5").error(), (Error{ErrorCode::kOutOfRange, "lon"}));
  EXPECT_TRUE(parse_position("-90", "180"));
}

TEST(Page, counts_from_one_to_its_limit) {
  EXPECT_EQ(*parse_page(""), 1U);
  EXPECT_EQ(*parse_page("7"), 7U);
  EXPECT_EQ(parse_page("0").error(), (Error{ErrorCode::kOutOfRange, "page"}));
  EXPECT_EQ(parse_page("501").error(), (Error{ErrorCode::kOutOfRange, "page"}));
  EXPECT_EQ(parse_page("99999999999").error(), (Error{ErrorCode::kOutOfRange, "page"}));
  EXPECT_EQ(parse_page("1.5").error(), (Error{ErrorCode::kMalformed, "page"}));
}

}  // namespace
}  // namespace bluedot::directory
