#include "finder/linear.h"

#include <algorithm>
#include <cmath>
#include <numeric>

namespace bluedot::finder {
namespace {

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

void to_probabilities(std::vector<float>& scores) {
  const float highest = *std::ranges::max_element(scores);
  float sum = 0;
  for (float& score : scores) sum += score = std::exp(score - highest);
  for (float& score : scores) score /= sum;
}

}  // namespace

Linear::Linear(std::vector<Example> examples, const Training& training) : classes_(training.classes) {
  std::vector<std::uint32_t> seen(kFeatures);
  for (const Example& example : examples) {
    for (const Feature& feature : example.features) ++seen[feature.number];
  }
  rarity_.resize(kFeatures);
  slots_.resize(kFeatures);
  std::uint32_t slot = 0;
  for (std::uint32_t number = 0; number < kFeatures; ++number) {
    if (seen[number] == 0) continue;
    rarity_[number] = std::log(1 + static_cast<float>(examples.size()) / static_cast<float>(seen[number]));
    slots_[number] = slot++;
  }
  rarest_ = std::log(1 + static_cast<float>(examples.size()));
  weights_.resize(std::size_t{slot} * classes_);
  for (Example& example : examples) weigh(example.features);

  std::vector<float> scores;
  Order order(examples.size());
  for (std::size_t round = 0; round < training.rounds; ++round) {
    const float step = training.step / static_cast<float>(1 + round);
    for (const std::uint32_t index : order.next()) learn(examples[index], step, scores);
  }
}

std::vector<float> Linear::probabilities(std::span<const Feature> features) const {
  if (classes_ == 0) return {};
  std::vector<Feature> weighed(features.begin(), features.end());
  weigh(weighed);
  if (weighed.empty()) return {};
  std::vector<float> scores;
  score(weighed, scores);
  to_probabilities(scores);
  return scores;
}

float Linear::known_share(std::span<const Feature> features) const {
  if (classes_ == 0) return 0;
  float known = 0;
  float all = 0;
  for (const Feature& feature : features) {
    const float rarity = rarity_[feature.number];
    if (rarity > 0) known += feature.weight * rarity;
    all += feature.weight * (rarity > 0 ? rarity : rarest_);
  }
  return all > 0 ? known / all : 0;
}

// Weighted by rarity, to length one, without what is not known.
void Linear::weigh(std::vector<Feature>& features) const {
  float squares = 0;
  for (Feature& feature : features) {
    feature.weight *= rarity_[feature.number];
    squares += feature.weight * feature.weight;
  }
  std::erase_if(features, [](const Feature& feature) { return feature.weight == 0; });
  if (squares == 0) return;
  const float factor = 1 / std::sqrt(squares);
  for (Feature& feature : features) feature.weight *= factor;
}

void Linear::learn(const Example& example, float step, std::vector<float>& scores) {
  if (example.features.empty()) return;
  score(example.features, scores);
  to_probabilities(scores);
  scores[example.meaning] -= 1;
  for (float& gradient : scores) gradient *= -step * example.importance;
  for (const Feature& feature : example.features) {
    float* weights = row(feature.number);
    for (std::size_t i = 0; i < classes_; ++i) weights[i] += feature.weight * scores[i];
  }
}

void Linear::score(std::span<const Feature> weighed, std::vector<float>& scores) const {
  scores.assign(classes_, 0);
  for (const Feature& feature : weighed) {
    const float* weights = row(feature.number);
    for (std::size_t i = 0; i < classes_; ++i) scores[i] += feature.weight * weights[i];
  }
}

}  // namespace bluedot::finder
