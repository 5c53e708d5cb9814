#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "finder/features.h"

namespace bluedot::meaning {

// The right answers to a question, any of them; none where the text says nothing about it.
using Answers = std::vector<std::uint32_t>;

// A text to learn from.
struct Example {
  std::vector<finder::Feature> features;
  std::vector<Answers> answers;   // for each question
  std::vector<float> importance;  // for each question: how much an error costs, against the other examples
  float commonness = 1;           // how many examples it counts for where features are chosen
};

// What was learned: for each feature as many weights as all questions have answers, one question after the other.
struct Weights {
  std::vector<finder::Feature> features;  // rising
  std::size_t stride = 0;                 // weights of a feature, filled up with zeros
  std::vector<float> weights;
};

// Learns by stochastic gradient descent, in an order that is the same each time. `answers`: how many each question has.
// Features that a single example has are left out: they are most of all, and say least. Of the others the rare ones go
// in longer steps (as in AdaGrad: Duchi, Hazan and Singer 2011), or a common ending would say what a rare word should.
Weights train(const std::vector<Example>& examples, const std::vector<std::size_t>& answers);

}  // namespace bluedot::meaning
