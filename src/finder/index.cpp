#include "finder/index.h"

#include <algorithm>
#include <cmath>

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
// One category understood for sure is worth as much as a rare word in a title.
constexpr float kCategory{12};
constexpr float kAnswersUrgency{1'000};

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

void add_scores(std::vector<Hit>& hits) {
  std::ranges::sort(hits, {}, &Hit::document);
  std::size_t kept = 0;
  for (const Hit& hit : hits) {
    if (kept > 0 && hits[kept - 1].document == hit.document) {
      hits[kept - 1].score += hit.score;
    } else {
      hits[kept++] = hit;
    }
  }
  hits.resize(kept);
}

}  // namespace

Index::Index(std::vector<Document> documents) : documents_(std::move(documents)) {
  for (std::uint32_t number = 0; number < documents_.size(); ++number) add(number);
}

void Index::add(std::uint32_t number) {
  const Document& document = documents_[number];
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
  std::vector<Hit> hits;
  for (const std::string_view word : words) {
    if (letter_count(word) < kShortestWord) continue;
    const auto found = by_stem_.find(stem_of(word));
    if (found == by_stem_.end()) continue;
    const auto holders = static_cast<float>(found->second.size());
    const float rarity = std::log(1 + (static_cast<float>(documents_.size()) - holders + 0.5F) / (holders + 0.5F));
    for (const Posting& posting : found->second) hits.push_back({posting.document, rarity * posting.weight});
  }
  for (const auto& [category, probability] : categories) {
    const auto found = by_category_.find(category);
    if (found == by_category_.end()) continue;
    for (const std::uint32_t document : found->second) hits.push_back({document, kCategory * probability});
  }
  if (const auto answering = by_urgency_.find(urgency); answering != by_urgency_.end()) {
    for (const std::uint32_t document : answering->second) hits.push_back({document, kAnswersUrgency});
  }
  add_scores(hits);
  return hits;
}

std::size_t Index::bytes() const {
  std::size_t bytes = documents_.capacity() * sizeof(Document);
  for (const auto& [stem, postings] : by_stem_) bytes += sizeof(stem) + postings.capacity() * sizeof(Posting);
  for (const auto& [slug, numbers] : by_category_) bytes += sizeof(slug) + numbers.capacity() * sizeof(std::uint32_t);
  return bytes;
}

}  // namespace bluedot::finder
