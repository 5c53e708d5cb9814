#include "finder/meaning.h"

#include <array>

#include <gmock/gmock.h>

#include "finder/fingerprint.h"
#include "finder/model_bytes.h"

namespace bluedot::finder {
namespace {

using testing::IsEmpty;

class MeaningsTest : public testing::Test {
 protected:
  void add(text::Language language, std::string meaning, std::string said) {
    added_.push_back({language, std::move(meaning), std::move(said)});
  }
  Meaning of(std::string_view form) const { return Meanings(added_).of(form); }
  std::string first(std::string_view form) const {
    const Meanings meanings(added_);
    const Meaning meaning = meanings.of(form);
    return meaning.categories.empty() ? "" : std::string(meaning.categories.front().slug);
  }

  std::vector<Expression> added_;
};

TEST_F(MeaningsTest, know_what_the_build_learned) {
  EXPECT_EQ(first("стоматолог"), "dental-care");
  EXPECT_EQ(first("free lawyer"), "legal-aid");
}

TEST_F(MeaningsTest, know_in_which_language_a_text_is) {
  EXPECT_EQ(of("darmowy prawnik dla uchodzcow").language, text::Language::from_tag("pl"));
}

TEST_F(MeaningsTest, say_nothing_of_what_nobody_ever_said) {
  EXPECT_THAT(of("xqzvk wjpf").categories, IsEmpty());
}

TEST_F(MeaningsTest, an_editors_word_is_known_at_once) {
  add(text::kGerman, "social-benefits", "Xyqqueld");
  EXPECT_EQ(first("xyqqueld"), "social-benefits");
}

TEST_F(MeaningsTest, an_editors_word_decides_against_the_model) {
  add(text::kEnglish, "pets", "dentist");
  EXPECT_EQ(first("dentist"), "pets");
  EXPECT_EQ(first("a dentist"), "pets");
}

TEST_F(MeaningsTest, an_editors_word_does_not_decide_a_text_that_says_more) {
  add(text::kEnglish, "pets", "free");
  EXPECT_EQ(first("free lawyer for my papers"), "legal-aid");
}

TEST_F(MeaningsTest, an_editors_word_of_which_nothing_else_is_known_raises_no_alarm) {
  add(text::kGerman, "social-benefits", "Xyqqueld");
  EXPECT_EQ(of("xyqqueld").urgency, Urgency::kNone);
}

TEST_F(MeaningsTest, an_editors_urgent_words_are_urgent) {
  add(text::kEnglish, "life", "xyqq zwark");
  const Meaning meaning = of("xyqq zwark");
  EXPECT_EQ(meaning.urgency, Urgency::kLife);
  EXPECT_EQ(meaning.categories.at(0).slug, "emergency-help");
}

TEST_F(MeaningsTest, an_editor_can_calm_what_the_model_takes_for_urgent) {
  EXPECT_EQ(of("he beats me").urgency, Urgency::kViolence);
  add(text::kEnglish, "calm", "he beats me");
  EXPECT_EQ(of("he beats me").urgency, Urgency::kNone);
}

TEST(Model, knows_the_rows_that_it_was_learned_from) {
  EXPECT_TRUE(Model::learned().learned_from(fingerprint_of("en", "temporary-protection", "temporary protection")));
  EXPECT_FALSE(Model::learned().learned_from(1));
}

TEST(Model, holds_a_text_that_says_nothing_for_not_urgent) {
  const Model& model = Model::learned();
  const std::vector<float> probabilities = model.probabilities(std::array{model.row_of(kAnyText).value()});
  EXPECT_GT(probabilities[model.questions()[1].first], 0.5F);
}

TEST(Model, refuses_bytes_that_are_none) {
  EXPECT_THROW(Model(""), std::runtime_error);
  EXPECT_THROW(Model("something else"), std::runtime_error);
  EXPECT_THROW(Model(model_bytes().substr(0, model_bytes().size() / 2)), std::runtime_error);
}

}  // namespace
}  // namespace bluedot::finder
