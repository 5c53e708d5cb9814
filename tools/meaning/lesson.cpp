#include "lesson.h"

#include <algorithm>
#include <array>
#include <string_view>

#include "finder/urgency.h"
#include "text/language.h"
#include "variants.h"

namespace bluedot::meaning {
namespace {

// Their rows are urgent or not, nobody can tell by the category: they teach neither.
constexpr std::array<std::string_view, 8> kNearUrgent = {
    "child-protection",      "crisis-line",        "emergency-help",           "emergency-shelter",
    "gender-based-violence", "protection-support", "trafficking-exploitation", "unaccompanied-children"};

// A missed danger costs more than a telephone number too many.
constexpr float kUrgent{2};
constexpr float kCalmImportance{2};
constexpr float kCategoryOfUrgent{0.5F};
constexpr float kVariantCommonness{0.25F};
constexpr float kVariant{0.5F};  // few people type so

template <typename Range>
Answers place_in(const Range& range, std::string_view wanted) {
  const auto found = std::ranges::find(range, wanted);
  if (found == std::end(range)) return {};
  return {static_cast<std::uint32_t>(found - std::begin(range))};
}

class Teacher {
 public:
  Teacher(const Thesaurus& thesaurus, const std::vector<std::vector<std::string>>& questions)
      : thesaurus_(thesaurus), questions_(questions) {}

  Example example_of(const Expression& expression) const {
    const Answers urgency = place_in(finder::kUrgencyWords, expression.meaning);
    Example example;
    example.features = finder::features_of(expression.form);
    example.answers = {categories_of(expression.meaning, urgency), urgency_of(expression.meaning, urgency),
                       place_in(questions_[2], expression.language)};
    if (!urgency.empty()) {
      example.importance = {kCategoryOfUrgent, kUrgent, 1};
    } else {
      example.importance = {1, expression.meaning == finder::kCalm ? kCalmImportance : 1, 1};
    }
    return example;
  }

 private:
  Answers categories_of(const std::string& meaning, const Answers& urgency) const {
    if (!urgency.empty()) return place_in(questions_[0], finder::kUrgencyCategories.at(urgency.front()));
    const auto group = thesaurus_.groups.find(meaning);
    if (group == thesaurus_.groups.end()) return place_in(questions_[0], meaning);
    Answers any;
    for (const std::string& category : group->second) any.push_back(place_in(questions_[0], category).front());
    return any;
  }

  static Answers urgency_of(const std::string& meaning, const Answers& urgency) {
    if (!urgency.empty()) return {urgency.front() + 1};
    if (std::ranges::count(kNearUrgent, meaning) > 0) return {};
    return {0};
  }

  const Thesaurus& thesaurus_;
  const std::vector<std::vector<std::string>>& questions_;
};

void add_with_variants(const Teacher& teacher, const Expression& row, std::vector<Example>& examples) {
  examples.push_back(teacher.example_of(row));
  std::vector<std::string> variants = in_latin(row.language, row.form);
  variants.push_back(with_slips(row.form));
  for (std::string& variant : variants) {
    if (variant == row.form) continue;
    examples.push_back(teacher.example_of({row.language, row.meaning, std::move(variant), {}}));
    for (float& importance : examples.back().importance) importance *= kVariant;
    examples.back().commonness = kVariantCommonness;
  }
}

}  // namespace

std::vector<std::vector<std::string>> questions_of(const Thesaurus& thesaurus) {
  std::vector<std::string> urgencies{"none"};
  urgencies.insert(urgencies.end(), finder::kUrgencyWords.begin(), finder::kUrgencyWords.end());
  std::vector<std::string> languages;
  for (const text::Language language : text::Language::all()) languages.emplace_back(language.tag());
  return {thesaurus.categories, urgencies, languages};
}

std::vector<Example> examples_of(const Thesaurus& thesaurus, const std::vector<std::vector<std::string>>& questions) {
  const Teacher teacher(thesaurus, questions);
  std::vector<Example> examples;
  for (const Expression& row : thesaurus.rows) add_with_variants(teacher, row, examples);
  for (const Expression& name : thesaurus.names) examples.push_back(teacher.example_of(name));
  return examples;
}

}  // namespace bluedot::meaning
