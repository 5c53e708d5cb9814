#include "finder/features.h"

#include <algorithm>
#include <string>

#include "finder/words.h"

namespace bluedot::finder {
namespace {

constexpr std::size_t kShortestRun{3};
constexpr std::size_t kLongestRun{5};
constexpr float kWordWeight{1.6F};
constexpr float kPairWeight{0.9F};
constexpr float kStartWeight{2.0F};
constexpr float kRunWeight{0.7F};
constexpr std::size_t kStartLetters{4};

// FNV-1a with a last mixing step: quick over a few bytes, and the same everywhere.
std::uint32_t number_of(std::uint32_t kind, std::string_view text) {
  std::uint64_t hash = 0xCBF29CE484222325ULL ^ kind;
  for (const char byte : text) {
    hash ^= static_cast<unsigned char>(byte);
    hash *= 0x100000001B3ULL;
  }
  hash ^= hash >> 29U;
  return static_cast<std::uint32_t>(hash ^ (hash >> 32U)) % kFeatures;
}

enum Kind : std::uint32_t { kWord = 1, kPair = 2, kStart = 3, kRun = 4 };

void add_runs(std::string_view word, std::vector<Feature>& features) {
  const std::string bounded = " " + std::string(word) + " ";
  const std::vector<std::size_t> bounds = letter_bounds(bounded);
  const std::size_t letters = bounds.size() - 1;
  for (std::size_t length = kShortestRun; length <= std::min(kLongestRun, letters); ++length) {
    for (std::size_t from = 0; from + length <= letters; ++from) {
      const std::string_view run(bounded.data() + bounds[from], bounds[from + length] - bounds[from]);
      features.push_back({number_of(kRun, run), kRunWeight});
    }
  }
}

std::string_view start_of(std::string_view word) {
  const std::vector<std::size_t> bounds = letter_bounds(word);
  return word.substr(0, bounds[std::min(kStartLetters, bounds.size() - 1)]);
}

void add_word(std::string_view word, std::vector<Feature>& features) {
  features.push_back({number_of(kWord, word), kWordWeight});
  features.push_back({number_of(kStart, start_of(word)), kStartWeight});
  add_runs(word, features);
}

void merge_equal(std::vector<Feature>& features) {
  std::ranges::sort(features, {}, &Feature::number);
  std::size_t kept = 0;
  for (const Feature& feature : features) {
    if (kept > 0 && features[kept - 1].number == feature.number) {
      features[kept - 1].weight = std::max(features[kept - 1].weight, feature.weight);
    } else {
      features[kept++] = feature;
    }
  }
  features.resize(kept);
}

}  // namespace

std::vector<Feature> features_of(std::string_view form) {
  std::vector<Feature> features;
  features.reserve(form.size() * 4);
  std::string_view before;
  for (const std::string_view word : words_of(form)) {
    add_word(word, features);
    if (!before.empty()) {
      const std::string pair = std::string(start_of(before)) + " " + std::string(start_of(word));
      features.push_back({number_of(kPair, pair), kPairWeight});
    }
    before = word;
  }
  merge_equal(features);
  return features;
}

}  // namespace bluedot::finder
