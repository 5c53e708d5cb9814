#pragma once

#include <cstddef>
#include <cstdint>
#include <string_view>
#include <vector>

namespace bluedot::finder {

// What a linear model sees of a text: which words, pairs of words and runs of three to five letters it has. A run
// survives an ending, a missing letter and a compound, so one feature serves all languages and all spellings.
// Features are numbered by hash: two of them may share a number, which costs less than a dictionary of all.
inline constexpr std::uint32_t kFeatures{1U << 20U};

struct Feature {
  std::uint32_t number;
  float weight;

  bool operator==(const Feature&) const = default;
};

// Of a text in search form; by number, each once.
std::vector<Feature> features_of(std::string_view form);

}  // namespace bluedot::finder
