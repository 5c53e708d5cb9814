#include "text/localised.h"

#include <stdexcept>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace bluedot::text {
namespace {

using ::testing::ElementsAre;

TEST(LocalisedText, keeps_each_language_with_its_state) {
  LocalisedText name(kPolish, "Medyka");
  name.set(kUkrainian, "Медика", TextState::kDraft);
  EXPECT_EQ(name.in(kPolish), "Medyka");
  EXPECT_EQ(name.in(kUkrainian), "Медика");
  EXPECT_EQ(name.state(kUkrainian), TextState::kDraft);
  EXPECT_EQ(name.state(kGerman), std::nullopt);
  EXPECT_THAT(name.languages(), ElementsAre(kPolish, kUkrainian));
}

TEST(LocalisedText, replaces_and_removes_without_touching_the_others) {
  LocalisedText name(kPolish, "Medyka");
  name.set(kEnglish, "Medyka crossing");
  name.set(kPolish, "Medyka, przejście graniczne", TextState::kBehind);
  EXPECT_EQ(name.in(kEnglish), "Medyka crossing");
  EXPECT_EQ(name.in(kPolish), "Medyka, przejście graniczne");
  EXPECT_EQ(name.state(kPolish), TextState::kBehind);
  name.set(kPolish, "");
  EXPECT_THAT(name.languages(), ElementsAre(kEnglish));
}

TEST(LocalisedText, falls_back_to_what_the_reader_can_read_and_says_what_it_is) {
  LocalisedText name(kHungarian, "Záhony");
  EXPECT_EQ(name.pick(kUkrainian), (Text{"Záhony", kHungarian}));
  name.set(kEnglish, "Zahony");
  EXPECT_EQ(name.pick(kUkrainian), (Text{"Zahony", kEnglish}));
  name.set(kRussian, "Захонь");
  EXPECT_EQ(name.pick(kUkrainian), (Text{"Захонь", kRussian}));
  EXPECT_EQ(name.pick(kPolish), (Text{"Zahony", kEnglish}));
  name.set(kUkrainian, "Загонь");
  EXPECT_EQ(name.pick(kUkrainian), (Text{"Загонь", kUkrainian}));
}

TEST(LocalisedText, that_is_empty_gives_nothing_in_the_language_asked_for) {
  EXPECT_EQ(LocalisedText().pick(kCzech), (Text{"", kCzech}));
  EXPECT_EQ(LocalisedText(kPolish, "").bytes(), 0U);
}

TEST(LocalisedText, holds_up_to_65535_bytes) {
  LocalisedText text(kPolish, std::string(65'535, 'a'));
  EXPECT_EQ(text.in(kPolish).size(), 65'535U);
  EXPECT_THROW(text.set(kPolish, std::string(65'536, 'a')), std::length_error);
}

}  // namespace
}  // namespace bluedot::text
