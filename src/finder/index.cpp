#include "finder/index.h"

#include <algorithm>
#include <cmath>

#include "directory/sphere.h"
#include "finder/stem.h"
#include "finder/words.h"
#include "text/search_form.h"

namespace bluedot::finder {
namespace {

// BM25 with its usual constant; a title's words count as three of a text's.
constexpr float kSaturation{1.2F};
constexpr std::size_t kShortestWord{3};  // letters: "la", "на" and "do" stand everywhere
constexpr float kTitle{3};
constexpr float kText{1};
// Of the logarithm of the number of documents: one category understood for sure is worth more than the rarest word in a
// title (2.2).
constexpr float kCategory{3.5F};
constexpr float kWorthLooking{0.02F};  // how likely a category is
constexpr std::size_t kMany{5'000};

using Counts = std::map<std::string, float, std::less<>>;

// A name in sixteen languages says the same thing once: the most of any language counts, not the sum.
void count(std::span<const std::string> texts, float weight, Counts& counts) {
  for (const std::string& value : texts) {
    const std::string form = text::search_form(value);
    for (const std::string_view word : words_of(form)) {
      float& count = counts[std::string(stem_of(word))];
      count = std::max(count, weight);
    }
  }
}

// Scores by document, and which documents have one.
class Scores {
 public:
  explicit Scores(std::size_t documents) : scores_(documents) {}

  void add(std::uint32_t document, float score) {
    if (scores_[document] == 0) touched_.push_back(document);
    scores_[document] += score;
  }

  std::vector<Hit> hits() const {
    std::vector<Hit> hits;
    hits.reserve(touched_.size());
    for (const std::uint32_t document : touched_) hits.push_back({document, scores_[document]});
    return hits;
  }

 private:
  std::vector<float> scores_;
  std::vector<std::uint32_t> touched_;
};

}  // namespace

Brief brief_of(const Document& document) {
  Brief brief;
  brief.kind = document.kind;
  brief.has_point = document.point.has_value();
  brief.answers_urgency = !document.answers.empty();
  if (document.country.size() == brief.country.size()) std::ranges::copy(document.country, brief.country.begin());
  if (!document.point) return brief;
  const auto towards = directory::unit_vector(*document.point);
  brief.towards = {static_cast<float>(towards.x), static_cast<float>(towards.y), static_cast<float>(towards.z)};
  return brief;
}

Index::Index(std::vector<Document> documents) : documents_(std::move(documents)) {
  for (std::uint32_t number = 0; number < documents_.size(); ++number) add(number);
}

void Index::add(std::uint32_t number) {
  const Document& document = documents_[number];
  briefs_.push_back(brief_of(document));
  Counts counts;
  count(document.titles, kTitle, counts);
  count(document.texts, kText, counts);
  for (const auto& [stem, weight] : counts) {
    by_stem_[stem].push_back({number, weight * (kSaturation + 1) / (weight + kSaturation)});
  }
  for (const std::string& category : document.categories) by_category_[category].push_back(number);
  for (const Urgency urgency : document.answers) by_urgency_[urgency].push_back(number);
}

std::vector<Hit> Index::find(std::span<const std::string_view> words,
                             std::span<const std::pair<std::string_view, float>> categories, Urgency urgency) const {
  Scores scores(documents_.size());
  for (const std::string_view word : words) {
    if (letter_count(word) < kShortestWord) continue;
    const auto found = by_stem_.find(stem_of(word));
    if (found == by_stem_.end() || stands_everywhere(found->second.size())) continue;
    const auto holders = static_cast<float>(found->second.size());
    const float rarity = std::log(1 + (static_cast<float>(documents_.size()) - holders + 0.5F) / (holders + 0.5F));
    for (const Posting& posting : found->second) scores.add(posting.document, rarity * posting.weight);
  }
  const float category_weight = kCategory * std::log(1 + static_cast<float>(documents_.size()));
  for (const auto& [category, probability] : categories) {
    if (probability < kWorthLooking) continue;
    const auto found = by_category_.find(category);
    if (found == by_category_.end()) continue;
    for (const std::uint32_t document : found->second) scores.add(document, category_weight * probability);
  }
  if (const auto answering = by_urgency_.find(urgency); answering != by_urgency_.end()) {
    for (const std::uint32_t document : answering->second) scores.add(document, kAnswersUrgency);
  }
  return scores.hits();
}

// A word that every tenth document has tells none of them from the others.
bool Index::stands_everywhere(std::size_t holders) const {
  return documents_.size() > kMany && holders > documents_.size() / 10;
}

std::size_t Index::bytes() const {
  std::size_t bytes = documents_.capacity() * sizeof(Document);
  for (const auto& [stem, postings] : by_stem_) bytes += sizeof(stem) + postings.capacity() * sizeof(Posting);
  for (const auto& [slug, numbers] : by_category_) bytes += sizeof(slug) + numbers.capacity() * sizeof(std::uint32_t);
  return bytes;
}

}  // namespace bluedot::finder
