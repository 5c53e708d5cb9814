#include <set>

#include <gtest/gtest.h>

#include "base/result.h"
#include "base/uuid.h"

namespace bluedot::base {
namespace {

Result<int> half(int number) {
  if (number % 2 != 0) return Error{ErrorCode::kMalformed, "number"};
  return number / 2;
}

TEST(Result, holds_the_value_or_the_error_with_its_field) {
  EXPECT_EQ(*half(8), 4);
  EXPECT_EQ(half(7).error(), (Error{ErrorCode::kMalformed, "number"}));
}

TEST(Error, every_code_has_a_distinct_name) {
  std::set<std::string_view> names;
  for (int code = 0; code <= static_cast<int>(ErrorCode::kStorageFull); ++code) {
    names.insert(meaning_of(static_cast<ErrorCode>(code)).name);
  }
  EXPECT_EQ(names.size(), static_cast<std::size_t>(ErrorCode::kStorageFull) + 1);
}

TEST(Uuid, the_same_name_always_gives_the_same_id_and_another_space_another) {
  EXPECT_EQ(named_uuid("hub", "pl-medyka"), named_uuid("hub", "pl-medyka"));
  EXPECT_NE(named_uuid("hub", "pl-medyka"), named_uuid("service", "pl-medyka"));
  EXPECT_EQ(named_uuid("hub", "pl-medyka").bytes[6] >> 4U, 5);
}

TEST(Uuid, text_and_value_are_each_other_and_other_forms_are_refused) {
  const Uuid uuid = named_uuid("hub", "ro-siret");
  EXPECT_EQ(parse_uuid(to_string(uuid)), uuid);
  for (const char* wrong :
       {"", "0190163d", "0190163d-8694-739b-aea5-966c26f8ad9g", "{190163d-8694-739b-aea5-966c26f8ad9}"}) {
    EXPECT_EQ(parse_uuid(wrong), std::nullopt) << wrong;
  }
}

TEST(Uuid, a_new_one_orders_by_time_and_states_its_version) {
  using std::chrono::system_clock;
  const Uuid early = new_uuid(system_clock::time_point(std::chrono::milliseconds(1'000)));
  const Uuid late = new_uuid(system_clock::time_point(std::chrono::milliseconds(2'000)));
  EXPECT_LT(early, late);
  EXPECT_EQ(late.bytes[6] >> 4U, 7);
  EXPECT_EQ(late.bytes[8] >> 6U, 2);
}

}  // namespace
}  // namespace bluedot::base
