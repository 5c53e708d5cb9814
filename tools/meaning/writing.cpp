#include "writing.h"

#include <algorithm>
#include <cmath>
#include <cstring>
#include <map>
#include <span>

#include "finder/fingerprint.h"
#include "finder/words.h"
#include "text/capital.h"
#include "text/search_form.h"

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

struct Usage {
  std::uint32_t times = 0;
  std::map<std::string_view, std::uint32_t> written;  // how often so
};
using Usages = std::map<std::string_view, Usage>;  // by the word in search form

// The capital that begins a sentence is not the word's own.
bool begins_sentence(std::string_view text, std::string_view word) {
  return word.data() == text.data() && word.size() < text.size() && text::begins_with_capital(word);
}

void count_written(std::string_view text, Usages& usages) {
  for (const std::string_view word : finder::words_of(text)) {
    const auto usage = usages.find(text::search_form(word));
    if (usage != usages.end() && !begins_sentence(text, word)) ++usage->second.written[finder::without_marks(word)];
  }
}

Usages usages_of(const Thesaurus& thesaurus) {
  Usages usages;
  for (const Expression& row : thesaurus.rows) {
    for (const std::string_view word : finder::words_of(row.form)) ++usages[word].times;
  }
  for (const Expression& row : thesaurus.rows) count_written(row.said, usages);
  return usages;
}

std::string_view mostly_written(const Usage& usage) {
  const auto most = std::ranges::max_element(usage.written, {}, [](const auto& way) { return way.second; });
  return most == usage.written.end() ? std::string_view() : most->first;
}

void append_words(std::string& out, const Thesaurus& thesaurus) {
  const Usages usages = usages_of(thesaurus);
  append(out, static_cast<std::uint32_t>(usages.size()));
  for (const auto& [word, usage] : usages) {
    append(out, usage.times);
    append_name(out, word);
    append_name(out, mostly_written(usage) == word ? std::string_view() : mostly_written(usage));
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
  std::string out("BDMEAN2\0", 8);
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
