#include "finder/meaning.h"

#include <algorithm>
#include <array>
#include <utility>

#include "text/search_form.h"

namespace bluedot::finder {
namespace {

constexpr std::string_view kCalm{"calm"};
constexpr std::size_t kMostCategories{3};
constexpr float kWorthNaming{0.2F};
// Less is known of random letters (0.2 to 0.4) than of a question in a language of ours.
constexpr float kLeastKnown{0.45F};
constexpr float kUrgentFrom{0.35F};
// A missed danger costs more than a telephone number too many.
constexpr float kUrgentImportance{3};
constexpr float kCalmImportance{2};
constexpr float kCategoryOfUrgent{0.5F};

struct UrgentWord {
  std::string_view word;
  Urgency urgency;
  std::string_view category;  // that answers it
};
constexpr std::array kUrgentWords = {
    UrgentWord{"life", Urgency::kLife, "emergency-help"},
    UrgentWord{"violence", Urgency::kViolence, "gender-based-violence"},
    UrgentWord{"tonight", Urgency::kTonight, "emergency-shelter"},
};

// Their rows are urgent or not, nobody can tell by the category: they teach neither.
constexpr std::array<std::string_view, 8> kNearUrgent = {
    "child-protection",      "crisis-line",        "emergency-help",           "emergency-shelter",
    "gender-based-violence", "protection-support", "trafficking-exploitation", "unaccompanied-children"};

const UrgentWord* urgent_word(std::string_view meaning) {
  const auto* const found = std::ranges::find(kUrgentWords, meaning, &UrgentWord::word);
  return found == kUrgentWords.end() ? nullptr : found;
}

std::optional<Example> urgency_example(const Expression& expression, const std::vector<Feature>& features) {
  if (const UrgentWord* urgent = urgent_word(expression.meaning)) {
    return Example{features, static_cast<std::uint16_t>(urgent->urgency), kUrgentImportance};
  }
  if (std::ranges::find(kNearUrgent, expression.meaning) != kNearUrgent.end()) return std::nullopt;
  return Example{features, 0, expression.meaning == kCalm ? kCalmImportance : 1};
}

Urgency urgency_of(const std::vector<float>& probabilities) {
  if (probabilities.empty() || 1 - probabilities.front() < kUrgentFrom) return Urgency::kNone;
  const auto likeliest = std::max_element(probabilities.begin() + 1, probabilities.end());
  return static_cast<Urgency>(likeliest - probabilities.begin());
}

}  // namespace

std::string_view word_of(Urgency urgency) {
  const auto* const found = std::ranges::find(kUrgentWords, urgency, &UrgentWord::urgency);
  return found == kUrgentWords.end() ? std::string_view() : found->word;
}

Meanings::Meanings(std::span<const Expression> expressions) {
  std::vector<Example> categories;
  std::vector<Example> urgencies;
  std::vector<Example> languages;
  for (const Expression& expression : expressions) {
    const std::vector<Feature> features = features_of(text::search_form(expression.said));
    languages.push_back({features, static_cast<std::uint16_t>(expression.language.index())});
    if (auto example = urgency_example(expression, features)) urgencies.push_back(std::move(*example));
    if (expression.meaning == kCalm) continue;
    const UrgentWord* urgent = urgent_word(expression.meaning);
    const std::uint16_t meant = class_of(urgent != nullptr ? urgent->category : expression.meaning);
    categories.push_back({features, meant, urgent != nullptr ? kCategoryOfUrgent : 1});
  }
  if (categories.empty()) return;
  by_category_ = Linear(std::move(categories), {.classes = categories_.size()});
  by_urgency_ = Linear(std::move(urgencies), {.classes = 1 + kUrgentWords.size()});
  by_language_ = Linear(std::move(languages), {.classes = text::kLanguageCount});
}

Meaning Meanings::of(std::string_view form) const {
  Meaning meaning;
  const std::vector<Feature> features = features_of(form);
  meaning.known = by_category_.known_share(features);
  if (meaning.known < kLeastKnown) return meaning;

  const std::vector<float> probabilities = by_category_.probabilities(features);
  std::vector<std::size_t> order(probabilities.size());
  for (std::size_t i = 0; i < order.size(); ++i) order[i] = i;
  const auto count = std::min(kMostCategories, order.size());
  std::ranges::partial_sort(order, order.begin() + static_cast<std::ptrdiff_t>(count), std::ranges::greater{},
                            [&](std::size_t i) { return probabilities[i]; });
  for (std::size_t i = 0; i < count; ++i) {
    const float probability = probabilities[order[i]];
    if (probability < kWorthNaming * probabilities[order[0]]) break;
    meaning.categories.push_back({categories_[order[i]], probability});
  }
  meaning.urgency = urgency_of(by_urgency_.probabilities(features));
  const std::vector<float> languages = by_language_.probabilities(features);
  if (!languages.empty()) {
    const auto likeliest = std::ranges::max_element(languages) - languages.begin();
    meaning.language = text::Language::at(static_cast<std::size_t>(likeliest));
  }
  return meaning;
}

std::size_t Meanings::bytes() const {
  return by_category_.bytes() + by_urgency_.bytes() + by_language_.bytes();
}

std::uint16_t Meanings::class_of(std::string_view category) {
  const auto found = std::ranges::find(categories_, category);
  const auto index = static_cast<std::uint16_t>(found - categories_.begin());
  if (found == categories_.end()) categories_.emplace_back(category);
  return index;
}

}  // namespace bluedot::finder
