#include "lesson.h"

#include <algorithm>
#include <array>
#include <string_view>

#include "finder/urgency.h"
#include "text/language.h"

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

template <typename Range>
std::uint32_t place_in(const Range& range, std::string_view wanted) {
  const auto found = std::ranges::find(range, wanted);
  return found == std::end(range) ? Example::kSilent : static_cast<std::uint32_t>(found - std::begin(range));
}

class Teacher {
 public:
  explicit Teacher(const std::vector<std::vector<std::string>>& questions) : questions_(questions) {}

  Example example_of(const Expression& expression) const {
    const std::uint32_t urgency = place_in(finder::kUrgencyWords, expression.meaning);
    Example example;
    example.features = finder::features_of(expression.form);
    example.answers = {category_of(expression.meaning, urgency), urgency_of(expression.meaning, urgency),
                       place_in(questions_[2], expression.language)};
    const float importance = urgency != Example::kSilent           ? kUrgent
                             : expression.meaning == finder::kCalm ? kCalmImportance
                                                                   : 1;
    example.importance = {urgency != Example::kSilent ? kCategoryOfUrgent : 1, importance, 1};
    return example;
  }

 private:
  std::uint32_t category_of(const std::string& meaning, std::uint32_t urgency) const {
    return place_in(questions_[0], urgency == Example::kSilent ? meaning : finder::kUrgencyCategories.at(urgency));
  }

  static std::uint32_t urgency_of(const std::string& meaning, std::uint32_t urgency) {
    if (place_in(kNearUrgent, meaning) != Example::kSilent) return Example::kSilent;
    return urgency == Example::kSilent ? 0 : urgency + 1;
  }

  const std::vector<std::vector<std::string>>& questions_;
};

}  // namespace

std::vector<std::vector<std::string>> questions_of(const Thesaurus& thesaurus) {
  std::vector<std::string> urgencies{"none"};
  urgencies.insert(urgencies.end(), finder::kUrgencyWords.begin(), finder::kUrgencyWords.end());
  std::vector<std::string> languages;
  for (const text::Language language : text::Language::all()) languages.emplace_back(language.tag());
  return {thesaurus.categories, urgencies, languages};
}

std::vector<Example> examples_of(const Thesaurus& thesaurus, const std::vector<std::vector<std::string>>& questions) {
  const Teacher teacher(questions);
  std::vector<Example> examples;
  for (const Expression& row : thesaurus.rows) examples.push_back(teacher.example_of(row));
  for (const Expression& name : thesaurus.names) examples.push_back(teacher.example_of(name));
  return examples;
}

}  // namespace bluedot::meaning
