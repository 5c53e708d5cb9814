#include "writing.h"

#include <algorithm>
#include <cmath>
#include <cstring>
#include <map>
#include <span>

#include "finder/fingerprint.h"
#include "finder/words.h"

namespace bluedot::meaning {
namespace {

template <typename Number>
void append(std::string& out, Number number) {
  char bytes[sizeof number];
  std::memcpy(bytes, &number, sizeof number);
  out.append(bytes, sizeof number);
}

void append_name(std::string& out, std::string_view name) {
  append(out, static_cast<std::uint32_t>(name.size()));
  out += name;
}

void append_words(std::string& out, const Thesaurus& thesaurus) {
  std::map<std::string_view, std::uint32_t> usage;
  for (const Expression& row : thesaurus.rows) {
    for (const std::string_view word : finder::words_of(row.form)) ++usage[word];
  }
  append(out, static_cast<std::uint32_t>(usage.size()));
  for (const auto& [word, times] : usage) {
    append(out, times);
    append_name(out, word);
  }
}

std::vector<std::uint64_t> fingerprints_of(const Thesaurus& thesaurus) {
  std::vector<std::uint64_t> fingerprints;
  for (const Expression& row : thesaurus.rows) {
    fingerprints.push_back(finder::fingerprint_of(row.language, row.meaning, row.form));
  }
  std::ranges::sort(fingerprints);
  return fingerprints;
}

float scale_of(std::span<const float> weights) {
  float largest = 1e-6F;
  for (const float weight : weights) largest = std::max(largest, std::abs(weight));
  return largest / 127;
}

void append_weights(std::string& out, const Weights& learned) {
  const auto row = [&](std::size_t i) {
    return std::span(learned.weights).subspan(i * learned.stride, learned.stride);
  };
  for (const finder::Feature feature : learned.features) append(out, feature);
  for (std::size_t i = 0; i < learned.features.size(); ++i) append(out, scale_of(row(i)));
  for (std::size_t i = 0; i < learned.features.size(); ++i) {
    const float scale = scale_of(row(i));
    for (const float weight : row(i)) out += static_cast<char>(std::lround(weight / scale));
  }
}

}  // namespace

std::string written(const Thesaurus& thesaurus, const std::vector<std::vector<std::string>>& questions,
                    const Weights& weights) {
  std::string out("BDMEAN1\0", 8);
  append(out, static_cast<std::uint32_t>(questions.size()));
  for (const std::vector<std::string>& answers : questions) {
    append(out, static_cast<std::uint32_t>(answers.size()));
    for (const std::string& answer : answers) append_name(out, answer);
  }
  append_words(out, thesaurus);
  out.resize((out.size() + 7) / 8 * 8);
  const std::vector<std::uint64_t> fingerprints = fingerprints_of(thesaurus);
  append(out, static_cast<std::uint32_t>(fingerprints.size()));
  append(out, static_cast<std::uint32_t>(weights.features.size()));
  append(out, static_cast<std::uint32_t>(weights.stride));
  append(out, std::uint32_t{0});
  for (const std::uint64_t fingerprint : fingerprints) append(out, fingerprint);
  append_weights(out, weights);
  return out;
}

}  // namespace bluedot::meaning
