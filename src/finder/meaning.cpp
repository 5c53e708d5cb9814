#include "finder/meaning.h"

#include <algorithm>
#include <utility>

#include "finder/fingerprint.h"
#include "finder/stem.h"
#include "finder/words.h"
#include "text/search_form.h"

namespace bluedot::finder {
namespace {

constexpr std::size_t kMostCategories{3};
constexpr float kLeastKnown{0.35F};  // of a text's letters; less is nonsense, or a language that nobody taught us
constexpr float kUrgentFrom{0.28F};  // where 5 % of the harmless rows that the model did not see alarm: decision 0015
// How much of a text an added row must be to decide; one of urgency stands for itself.
constexpr float kDecides{0.5F};
constexpr float kDecided{0.95F};

enum QuestionNumber : std::size_t { kCategory, kUrgency, kLanguage };

std::span<const float> answers(const Model& model, std::span<const float> probabilities, QuestionNumber question) {
  const Model::Question& asked = model.questions()[question];
  return probabilities.subspan(asked.first, asked.answers.size());
}

std::size_t likeliest(std::span<const float> probabilities) {
  return static_cast<std::size_t>(std::ranges::max_element(probabilities) - probabilities.begin());
}

void judge_urgency(std::span<const float> probabilities, Meaning& meaning) {
  meaning.urgent = 1 - probabilities.front();
  if (meaning.urgent < kUrgentFrom) return;
  meaning.urgency = static_cast<Urgency>(1 + likeliest(probabilities.subspan(1)));
}

std::vector<std::string> stems_of(std::string_view form) {
  std::vector<std::string> stems;
  for (const std::string_view word : words_of(form)) stems.emplace_back(stem_of(word));
  return stems;
}

std::size_t letters_of(std::span<const std::string> words) {
  std::size_t letters = 0;
  for (const std::string& word : words) letters += letter_count(word);
  return letters;
}

std::optional<Urgency> urgency_named(std::string_view meaning) {
  const auto* const found = std::ranges::find(kUrgencyWords, meaning);
  if (found != kUrgencyWords.end()) return static_cast<Urgency>(1 + (found - kUrgencyWords.begin()));
  if (meaning == kCalm) return Urgency::kNone;
  return std::nullopt;
}

}  // namespace

Meanings::Meanings(std::span<const Expression> expressions, const Model& model) : model_(model) {
  std::vector<std::string> words;
  for (const Expression& expression : expressions) {
    const std::string form = text::search_form(expression.said);
    if (model.learned_from(fingerprint_of(expression.language.tag(), expression.meaning, form))) continue;
    add(expression, form);
    for (const std::string_view word : words_of(form)) words.emplace_back(word);
  }
  added_words_ = Vocabulary(std::move(words));
}

void Meanings::add(const Expression& expression, std::string_view form) {
  std::vector<std::string> stems = stems_of(form);
  if (stems.empty()) return;
  std::string first = stems.front();
  added_.emplace(std::move(first), Added{expression.meaning, std::move(stems)});
}

Meaning Meanings::of(std::string_view form) const {
  Meaning meaning;
  float known = 0;
  std::vector<std::uint32_t> rows;
  for (const Feature feature : features_of(form)) {
    if (const auto row = model_.row_of(feature)) rows.push_back(*row);
  }
  for (const std::string_view word : words_of(form)) known += known_share(word) * static_cast<float>(word.size());
  meaning.known = form.empty() ? 0 : known / static_cast<float>(form.size());
  const Said said = most_said(form);
  if (meaning.known < kLeastKnown && said.added == nullptr) return meaning;
  const std::vector<float> probabilities = model_.probabilities(rows);
  name_categories(answers(model_, probabilities, kCategory), meaning);
  judge_urgency(answers(model_, probabilities, kUrgency), meaning);
  meaning.language = text::Language::at(likeliest(answers(model_, probabilities, kLanguage)));
  if (said.added != nullptr) decide(said, meaning);
  return meaning;
}

bool Meanings::knows(std::string_view word) const {
  return model_.vocabulary().knows(word) || added_words_.knows(word);
}

std::optional<std::string_view> Meanings::correction_of(std::string_view word) const {
  if (const auto added = added_words_.correction_of(word)) return added;
  return model_.vocabulary().correction_of(word);
}

float Meanings::known_share(std::string_view word) const {
  if (knows(word)) return 1;
  std::vector<Feature> features = features_of(word);
  std::erase(features, kAnyText);
  const auto known =
      std::ranges::count_if(features, [&](Feature feature) { return model_.row_of(feature).has_value(); });
  const auto share = static_cast<float>(known) / static_cast<float>(features.size());
  return share * share;
}

void Meanings::name_categories(std::span<const float> probabilities, Meaning& meaning) const {
  std::vector<std::size_t> order(probabilities.size());
  for (std::size_t i = 0; i < order.size(); ++i) order[i] = i;
  const auto count = std::min(kMostCategories, order.size());
  std::ranges::partial_sort(order, order.begin() + static_cast<std::ptrdiff_t>(count), std::ranges::greater{},
                            [&](std::size_t i) { return probabilities[i]; });
  for (std::size_t i = 0; i < count; ++i) {
    meaning.categories.push_back({model_.questions()[kCategory].answers[order[i]], probabilities[order[i]]});
  }
}

// The added row that makes up the largest part of the text, word by word, whatever its endings.
Meanings::Said Meanings::most_said(std::string_view form) const {
  Said most;
  if (added_.empty()) return most;
  const std::vector<std::string> stems = stems_of(form);
  const auto letters = static_cast<float>(letters_of(stems));
  for (auto at = stems.begin(); at != stems.end(); ++at) {
    const auto [first, last] = added_.equal_range(*at);
    for (auto candidate = first; candidate != last; ++candidate) {
      const std::vector<std::string>& wanted = candidate->second.stems;
      if (stems.end() - at < std::ssize(wanted) || !std::equal(wanted.begin(), wanted.end(), at)) continue;
      const float share = static_cast<float>(letters_of(wanted)) / letters;
      if (share >= most.share) most = {&candidate->second, share};
    }
  }
  return most.share >= kDecides ? most : Said{};
}

void Meanings::decide(const Said& said, Meaning& meaning) const {
  const std::optional<Urgency> urgency = urgency_named(said.added->meaning);
  if (urgency) meaning.urgency = *urgency;
  if (urgency == Urgency::kNone) return;
  const std::string_view slug =
      urgency ? kUrgencyCategories.at(static_cast<std::size_t>(*urgency) - 1) : std::string_view(said.added->meaning);
  std::erase_if(meaning.categories, [&](const Meaning::Category& category) { return category.slug == slug; });
  meaning.categories.insert(meaning.categories.begin(), {slug, kDecided});
  if (meaning.categories.size() > kMostCategories) meaning.categories.pop_back();
}

std::size_t Meanings::bytes() const {
  return model_.bytes() + added_words_.bytes();
}

}  // namespace bluedot::finder
