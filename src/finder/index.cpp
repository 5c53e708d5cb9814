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
constexpr float kWorthLooking{0.08F};  // how likely a category is
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

// What brings up documents, and how much that says of each.
struct Evidence {
  const Index::Postings* postings;
  float weight;
};

// Hits and postings both come in the order of documents, so that a step through the two is all it takes.
std::vector<Hit> with(const std::vector<Hit>& hits, const Evidence& evidence) {
  std::vector<Hit> all;
  all.reserve(hits.size() + evidence.postings->size());
  auto hit = hits.begin();
  for (const Index::Posting& posting : *evidence.postings) {
    while (hit != hits.end() && hit->document < posting.document) all.push_back(*hit++);
    const bool again = hit != hits.end() && hit->document == posting.document;
    all.push_back({posting.document, evidence.weight * posting.weight + (again ? hit++->score : 0)});
  }
  all.insert(all.end(), hit, hits.end());
  return all;
}

// The short lists first: each is gone through again with every one that follows.
std::vector<Hit> hits_of(std::vector<Evidence> evidence) {
  std::ranges::sort(evidence, {}, [](const Evidence& one) { return one.postings->size(); });
  std::vector<Hit> hits;
  for (const Evidence& one : evidence) hits = with(hits, one);
  return hits;
}

}  // namespace

Brief brief_of(const Document& document) {
  Brief brief;
  brief.kind = document.kind;
  brief.answers_urgency = !document.answers.empty();
  if (document.country.size() == brief.country.size()) std::ranges::copy(document.country, brief.country.begin());
  return brief;
}

Towards towards(const std::optional<directory::Point>& point) {
  if (!point) return {};
  const auto vector = directory::unit_vector(*point);
  return {static_cast<float>(vector.x), static_cast<float>(vector.y), static_cast<float>(vector.z)};
}

Index::Index(std::vector<Document> documents) : documents_(std::move(documents)) {
  for (std::uint32_t number = 0; number < documents_.size(); ++number) add(number);
}

void Index::add(std::uint32_t number) {
  const Document& document = documents_[number];
  briefs_.push_back(brief_of(document));
  towards_.push_back(finder::towards(document.point));
  Counts counts;
  count(document.titles, kTitle, counts);
  count(document.texts, kText, counts);
  for (const auto& [stem, weight] : counts) {
    by_stem_[stem].push_back({number, weight * (kSaturation + 1) / (weight + kSaturation)});
  }
  for (const std::string& category : document.categories) by_category_[category].push_back({number, 1});
  for (const Urgency urgency : document.answers) by_urgency_[urgency].push_back({number, 1});
}

std::vector<Hit> Index::find(std::span<const std::string_view> words,
                             std::span<const std::pair<std::string_view, float>> categories, Urgency urgency) const {
  std::vector<Evidence> evidence;
  for (const std::string_view word : words) {
    if (letter_count(word) < kShortestWord) continue;
    const auto found = by_stem_.find(stem_of(word));
    if (found == by_stem_.end() || stands_everywhere(found->second.size())) continue;
    evidence.push_back({&found->second, rarity(found->second.size())});
  }
  const float category_weight = kCategory * std::log(1 + static_cast<float>(documents_.size()));
  for (const auto& [category, probability] : categories) {
    const auto found = by_category_.find(category);
    if (probability < kWorthLooking || found == by_category_.end()) continue;
    evidence.push_back({&found->second, category_weight * probability});
  }
  if (const auto answering = by_urgency_.find(urgency); answering != by_urgency_.end()) {
    evidence.push_back({&answering->second, kAnswersUrgency});
  }
  return hits_of(std::move(evidence));
}

float Index::rarity(std::size_t holders) const {
  const auto with = static_cast<float>(holders);
  return std::log(1 + (static_cast<float>(documents_.size()) - with + 0.5F) / (with + 0.5F));
}

// A word that every tenth document has tells none of them from the others.
bool Index::stands_everywhere(std::size_t holders) const {
  return documents_.size() > kMany && holders > documents_.size() / 10;
}

std::size_t Index::bytes() const {
  std::size_t bytes = documents_.capacity() * sizeof(Document);
  for (const auto& [stem, postings] : by_stem_) bytes += sizeof(stem) + postings.capacity() * sizeof(Posting);
  for (const auto& [slug, numbers] : by_category_) bytes += sizeof(slug) + numbers.capacity() * sizeof(Posting);
  return bytes;
}

}  // namespace bluedot::finder
