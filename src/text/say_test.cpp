#include "text/say.h"

#include <array>
#include <set>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "text/message_tables.h"
#include "text/plural.h"

namespace bluedot::text {
namespace {

using ::testing::HasSubstr;
using ::testing::StartsWith;

constexpr std::array<double, 7> kCounts = {0, 1, 2, 5, 11, 21, 1.5};

struct PluralForms {
  Language language;
  std::array<std::size_t, 7> forms;  // for 0, 1, 2, 5, 11, 21, 1.5
};

class PluralTable : public ::testing::TestWithParam<PluralForms> {};

TEST_P(PluralTable, chooses_the_form_that_the_number_takes) {
  const auto& [language, forms] = GetParam();
  for (std::size_t at = 0; at < kCounts.size(); ++at) {
    EXPECT_EQ(plural_form(language, kCounts[at]), forms[at]) << language.tag() << " " << kCounts[at];
  }
}

INSTANTIATE_TEST_SUITE_P(
    Languages, PluralTable,
    ::testing::Values(PluralForms{kUkrainian, {2, 0, 1, 2, 2, 0, 1}}, PluralForms{kRussian, {2, 0, 1, 2, 2, 0, 1}},
                      PluralForms{kEnglish, {1, 0, 1, 1, 1, 1, 1}}, PluralForms{kRomanian, {1, 0, 1, 1, 1, 2, 1}},
                      PluralForms{kPolish, {2, 0, 1, 2, 2, 2, 1}}, PluralForms{kBulgarian, {1, 0, 1, 1, 1, 1, 1}},
                      PluralForms{kSlovak, {2, 0, 1, 2, 2, 2, 2}}, PluralForms{kHungarian, {1, 0, 1, 1, 1, 1, 1}},
                      PluralForms{kItalian, {1, 0, 1, 1, 1, 1, 1}}, PluralForms{kCzech, {2, 0, 1, 2, 2, 2, 2}},
                      PluralForms{kGerman, {1, 0, 1, 1, 1, 1, 1}}, PluralForms{kFrench, {0, 0, 1, 1, 1, 1, 0}},
                      PluralForms{kSpanish, {1, 0, 1, 1, 1, 1, 1}}, PluralForms{kTurkish, {1, 0, 1, 1, 1, 1, 1}},
                      PluralForms{kArabic, {0, 1, 2, 3, 4, 4, 5}}, PluralForms{kPersian, {0, 0, 1, 1, 1, 1, 1}}));

TEST(Say, every_language_has_as_many_forms_as_its_catalogue_states) {
  for (const Language language : Language::all()) {
    EXPECT_EQ(kTexts[language.index()].plural_forms, plural_forms(language)) << language.tag();
  }
}

TEST(Say, a_text_that_is_missing_comes_in_english_and_says_so) {
  const std::vector<std::string_view> nothing(kMessageCount);
  Tables tables = kTexts;
  tables[kPolish.index()].texts = nothing.data();
  const Pattern pattern = pattern_from(tables, kPolish, Message::near_found, 5);
  EXPECT_EQ(pattern.value, "{count} places");
  EXPECT_EQ(pattern.language, kEnglish);
}

TEST(Say, fills_placeholders_and_names_the_language) {
  EXPECT_EQ(say(kEnglish, Message::opening_open_until, {{"time", "18:00"}}), (Text{"Open until 18:00", kEnglish}));
  EXPECT_EQ(say(kUkrainian, Message::opening_open_until, {{"time", "18:00"}}),
            (Text{"Відчинено до 18:00", kUkrainian}));
}

TEST(Say, takes_the_plural_form_of_the_number_and_writes_it_as_the_language_does) {
  EXPECT_EQ(say(kEnglish, Message::near_found, {{"count", 1}}).value, "1 place");
  EXPECT_EQ(say(kEnglish, Message::near_found, {{"count", 1234}}).value, "1,234 places");
  EXPECT_EQ(say(kUkrainian, Message::near_found, {{"count", 21}}).value, "21 місце");
  EXPECT_EQ(say(kUkrainian, Message::near_found, {{"count", 22}}).value, "22 місця");
  EXPECT_EQ(say(kUkrainian, Message::near_found, {{"count", 11}}).value, "11 місць");
}

TEST(Say, an_argument_may_hold_braces_and_is_not_filled_again) {
  EXPECT_EQ(say(kEnglish, Message::near_title_place, {{"place", "{place}"}}).value, "Help nearby: {place}");
}

TEST(Say, a_missing_argument_is_a_fault_of_the_caller) {
  EXPECT_THROW(say(kEnglish, Message::near_title_place), std::logic_error);
}

TEST(Say, a_pattern_comes_apart_in_order) {
  std::string seen;
  take_apart(
      "a {b} c{d}", [&](std::string_view text) { seen.append("<").append(text).append(">"); },
      [&](std::string_view name) { seen.append("=").append(name); });
  EXPECT_EQ(seen, "<a >=b< c>=d");
}

TEST(Say, the_pseudo_language_marks_what_came_from_the_catalogue) {
  const Text text = say(Language::pseudo(), Message::opening_open_until, {{"time", "18:00"}});
  EXPECT_EQ(text.value, "[Opéñ ûñţîl 18:00 ~~~~~~]");
  EXPECT_EQ(text.language, Language::pseudo());
}

TEST(Say, a_key_and_its_message_are_each_other) {
  for (std::size_t index = 0; index < kMessageCount; ++index) {
    const auto message = static_cast<Message>(index);
    EXPECT_EQ(message_from_key(key_of(message)), message);
  }
  EXPECT_EQ(message_from_key("near.nothing"), std::nullopt);
}

TEST(Say, explains_every_error_that_a_person_can_cause) {
  for (int code = 0; code <= static_cast<int>(base::ErrorCode::kStorageFull); ++code) {
    const base::Error error{static_cast<base::ErrorCode>(code), "lat"};
    EXPECT_FALSE(explain(kPolish, error, "szerokość").value.empty()) << code;
  }
  EXPECT_EQ(explain(kEnglish, {base::ErrorCode::kMissing, "place"}, "town").value, "This is missing: town.");
}

}  // namespace
}  // namespace bluedot::text
