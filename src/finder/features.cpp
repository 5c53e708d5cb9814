#include "finder/features.h"

#include <algorithm>
#include <string>

#include "finder/words.h"

namespace bluedot::finder {
namespace {

constexpr std::size_t kShortestRun{3};
constexpr std::size_t kLongestRun{5};
constexpr std::size_t kBeginning{5};  // letters of a word that a pair goes by

enum class Kind : std::uint32_t { kWord = 1, kPair = 2, kRun = 3 };

// FNV-1a (Fowler, Noll, Vo), mixed once more: the model finds a feature by its upper bits.
Feature hash_of(Kind kind, std::string_view bytes) {
  std::uint64_t hash = 0xCBF29CE484222325ULL ^ static_cast<std::uint32_t>(kind);
  for (const char byte : bytes) hash = (hash ^ static_cast<unsigned char>(byte)) * 0x100000001B3ULL;
  hash = (hash ^ (hash >> 33U)) * 0xFF51AFD7ED558CCDULL;
  return static_cast<Feature>(hash >> 32U);
}

void add_runs(std::string_view word, std::vector<Feature>& features) {
  const std::string edged = "<" + std::string(word) + ">";
  const std::vector<std::size_t> bounds = letter_bounds(edged);
  const std::size_t letters = bounds.size() - 1;
  for (std::size_t length = kShortestRun; length <= std::min(kLongestRun, letters); ++length) {
    for (std::size_t from = 0; from + length <= letters; ++from) {
      const std::string_view run(edged.data() + bounds[from], bounds[from + length] - bounds[from]);
      features.push_back(hash_of(Kind::kRun, run));
    }
  }
}

std::string_view beginning_of(std::string_view word) {
  const std::vector<std::size_t> bounds = letter_bounds(word);
  return word.substr(0, bounds[std::min(kBeginning, bounds.size() - 1)]);
}

}  // namespace

std::vector<Feature> features_of(std::string_view form) {
  std::vector<Feature> features{kAnyText};
  features.reserve(form.size() * 4);
  std::string_view before;
  for (const std::string_view word : words_of(form)) {
    features.push_back(hash_of(Kind::kWord, word));
    add_runs(word, features);
    const std::string_view beginning = beginning_of(word);
    if (!before.empty()) {
      std::string pair(before);
      features.push_back(hash_of(Kind::kPair, pair.append(" ").append(beginning)));
    }
    before = beginning;
  }
  return features;
}

}  // namespace bluedot::finder
