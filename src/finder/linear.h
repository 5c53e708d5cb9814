#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <string_view>
#include <vector>

#include "finder/features.h"

namespace bluedot::finder {

// A text that means one of the model's classes.
struct Example {
  std::vector<Feature> features;
  std::uint16_t meaning = 0;
  float importance = 1;  // how much an error on it costs, against the others
};

struct Training {
  std::size_t classes = 0;
  std::size_t rounds = 2;
  float step = 4;
};

// Multinomial logistic regression over hashed features, weighted by how rare they are, trained by stochastic gradient
// descent in one fixed order: the same examples give the same model. Immutable, safe from any thread.
class Linear {
 public:
  Linear() = default;
  Linear(std::vector<Example> examples, const Training& training);

  std::size_t classes() const { return classes_; }
  // The probability of each class; none where the model has no class or knows nothing of the text.
  std::vector<float> probabilities(std::span<const Feature> features) const;
  // How much of the text's weight lies in features that some example had: 0 for a text of no known part, 1 for an
  // example.
  float known_share(std::span<const Feature> features) const;

  std::size_t bytes() const { return (weights_.capacity() + rarity_.capacity()) * sizeof(float); }

 private:
  void weigh(std::vector<Feature>& features) const;
  void learn(const Example& example, float step, std::vector<float>& scores);
  void score(std::span<const Feature> weighed, std::vector<float>& scores) const;
  float* row(std::uint32_t feature) { return weights_.data() + slots_[feature] * classes_; }
  const float* row(std::uint32_t feature) const { return weights_.data() + slots_[feature] * classes_; }

  std::size_t classes_ = 0;
  float rarest_ = 0;
  std::vector<float> rarity_;         // by feature; 0 where no example has it
  std::vector<std::uint32_t> slots_;  // by feature: its row of weights_
  std::vector<float> weights_;        // one row of `classes_` for each feature that is known
};

}  // namespace bluedot::finder
