#include "training.h"

#include <algorithm>
#include <cmath>
#include <numeric>
#include <span>
#include <unordered_map>
#include <utility>

namespace bluedot::meaning {
namespace {

constexpr int kRounds{8};
constexpr float kFirstStep{12};  // falls to nothing in a straight line
// A feature that n examples have goes n^kPace of a step: a rare word has few chances to learn, a common ending too
// many.
constexpr float kPace{-0.6F};
constexpr std::size_t kStride{16};
constexpr float kLeastExamples{2};

using Rows = std::vector<std::uint32_t>;

// A linear congruential generator (Knuth, MMIX): the order of learning must not depend on a library.
class Order {
 public:
  explicit Order(std::size_t size) : order_(size) { std::iota(order_.begin(), order_.end(), 0U); }

  const std::vector<std::uint32_t>& next() {
    for (std::size_t left = order_.size(); left > 1; --left) {
      state_ = state_ * 6364136223846793005ULL + 1442695040888963407ULL;
      std::swap(order_[left - 1], order_[(state_ >> 33U) % left]);
    }
    return order_;
  }

 private:
  std::uint64_t state_ = 20220224;
  std::vector<std::uint32_t> order_;
};

struct Chosen {
  std::vector<finder::Feature> features;  // rising
  std::vector<float> paces;               // how far each goes in a step
};

Chosen chosen_from(const std::vector<Example>& examples) {
  std::unordered_map<finder::Feature, float> counts;
  for (const Example& example : examples) {
    std::vector<finder::Feature> distinct = example.features;
    std::ranges::sort(distinct);
    distinct.erase(std::unique(distinct.begin(), distinct.end()), distinct.end());
    for (const finder::Feature feature : distinct) counts[feature] += example.commonness;
  }
  Chosen kept;
  for (const auto& [feature, count] : counts) {
    if (count >= kLeastExamples) kept.features.push_back(feature);
  }
  std::ranges::sort(kept.features);
  for (const finder::Feature feature : kept.features) kept.paces.push_back(std::pow(counts[feature], kPace));
  return kept;
}

Rows rows_of(const Example& example, const std::vector<finder::Feature>& features) {
  Rows rows;
  for (const finder::Feature feature : example.features) {
    const auto found = std::ranges::lower_bound(features, feature);
    if (found == features.end() || *found != feature) continue;
    rows.push_back(static_cast<std::uint32_t>(found - features.begin()));
  }
  return rows;
}

// From scores to by how much each answer was thought too likely. Of several right ones each keeps its share.
void judge(std::span<float> scores, const Answers& answers, float importance) {
  if (answers.empty()) {
    std::ranges::fill(scores, 0.0F);
    return;
  }
  const float highest = *std::ranges::max_element(scores);
  float sum = 0;
  for (float& score : scores) sum += score = std::exp(score - highest);
  for (float& score : scores) score *= importance / sum;
  float right = 0;
  for (const std::uint32_t answer : answers) right += scores[answer];
  for (const std::uint32_t answer : answers) scores[answer] *= 1 - importance / right;
}

class Learner {
 public:
  Learner(const std::vector<float>& paces, const std::vector<std::size_t>& answers) : paces_(paces), answers_(answers) {
    const std::size_t all = std::accumulate(answers.begin(), answers.end(), std::size_t{0});
    stride_ = (all + kStride - 1) / kStride * kStride;
    weights_.resize(paces.size() * stride_);
    scores_.resize(stride_);
  }

  std::size_t stride() const { return stride_; }
  std::vector<float> weights() && { return std::move(weights_); }

  void learn(const Rows& rows, const Example& example, float step) {
    if (rows.empty()) return;
    const float weight = 1 / std::sqrt(static_cast<float>(rows.size()));
    score(rows, weight);
    std::size_t first = 0;
    for (std::size_t question = 0; question < answers_.size(); ++question) {
      judge(std::span(scores_).subspan(first, answers_[question]), example.answers[question],
            example.importance[question]);
      first += answers_[question];
    }
    std::fill(scores_.begin() + static_cast<std::ptrdiff_t>(first), scores_.end(), 0.0F);
    correct(rows, step * weight);
  }

 private:
  void score(const Rows& rows, float weight) {
    std::ranges::fill(scores_, 0.0F);
    for (const std::uint32_t row : rows) {
      const float* const weights = weights_.data() + row * stride_;
      for (std::size_t i = 0; i < stride_; ++i) scores_[i] += weights[i];
    }
    for (float& score : scores_) score *= weight;
  }

  void correct(const Rows& rows, float step) {
    for (const std::uint32_t row : rows) {
      float* const weights = weights_.data() + row * stride_;
      const float pace = step * paces_[row];
      for (std::size_t i = 0; i < stride_; ++i) weights[i] -= pace * scores_[i];
    }
  }

  const std::vector<float>& paces_;
  const std::vector<std::size_t>& answers_;
  std::size_t stride_ = 0;
  std::vector<float> weights_;
  std::vector<float> scores_;
};

}  // namespace

Weights train(const std::vector<Example>& examples, const std::vector<std::size_t>& answers) {
  Chosen chosen = chosen_from(examples);
  std::vector<Rows> rows;
  rows.reserve(examples.size());
  for (const Example& example : examples) rows.push_back(rows_of(example, chosen.features));
  Learner learner(chosen.paces, answers);
  Order order(examples.size());
  const float steps = static_cast<float>(kRounds) * static_cast<float>(examples.size());
  std::size_t done = 0;
  for (int round = 0; round < kRounds; ++round) {
    for (const std::uint32_t number : order.next()) {
      learner.learn(rows[number], examples[number], kFirstStep * (1 - static_cast<float>(done++) / steps));
    }
  }
  const std::size_t stride = learner.stride();
  return {std::move(chosen.features), stride, std::move(learner).weights()};
}

}  // namespace bluedot::meaning
