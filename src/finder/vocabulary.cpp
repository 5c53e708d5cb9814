#include "finder/vocabulary.h"

#include <algorithm>

#include "finder/words.h"

namespace bluedot::finder {
namespace {

constexpr std::size_t kShortestCorrected{4};
constexpr std::size_t kLongestIndexed{24};

std::uint64_t hash_of(std::string_view first, std::string_view second) {
  std::uint64_t hash = 0xCBF29CE484222325ULL;
  for (const std::string_view part : {first, second}) {
    for (const char byte : part) hash = (hash ^ static_cast<unsigned char>(byte)) * 0x100000001B3ULL;
  }
  return hash;
}

// The word itself, and it without each of its letters.
std::vector<std::uint64_t> shortenings_of(std::string_view word) {
  const std::vector<std::size_t> bounds = letter_bounds(word);
  std::vector<std::uint64_t> hashes{hash_of(word, "")};
  for (std::size_t i = 0; i + 1 < bounds.size(); ++i) {
    hashes.push_back(hash_of(word.substr(0, bounds[i]), word.substr(bounds[i + 1])));
  }
  return hashes;
}

bool worth_correcting(std::string_view word) {
  const std::size_t letters = letter_count(word);
  return letters >= kShortestCorrected && letters <= kLongestIndexed && script_of(word) != Script::kDigits;
}

}  // namespace

Vocabulary::Vocabulary(std::vector<std::string> words) {
  std::ranges::sort(words);
  for (std::string& word : words) {
    if (words_.empty() || words_.back() != word) {
      words_.push_back(std::move(word));
      usage_.push_back(0);
    }
    ++usage_.back();
  }
  index();
}

Vocabulary::Vocabulary(std::vector<Word> words) {
  for (Word& word : words) {
    words_.push_back(std::move(word.word));
    usage_.push_back(word.usage);
    written_.push_back(std::move(word.written));
  }
  index();
}

void Vocabulary::index() {
  by_word_.build(
      words_.size(), [&](std::uint32_t index) { return hash_of(words_[index], ""); },
      [](std::uint32_t) { return true; });
  for (std::uint32_t index = 0; index < words_.size(); ++index) {
    if (!worth_correcting(words_[index])) continue;
    for (const std::uint64_t hash : shortenings_of(words_[index])) shortened_.push_back({hash, index});
  }
  std::ranges::sort(shortened_, {}, [](const Shortened& entry) { return std::pair(entry.hash, entry.word); });
}

std::optional<std::uint32_t> Vocabulary::find(std::string_view word) const {
  return by_word_.find(hash_of(word, ""), [&](std::uint32_t index) { return words_[index] == word; });
}

bool Vocabulary::knows(std::string_view word) const {
  return find(word).has_value();
}

std::string_view Vocabulary::written(std::string_view word) const {
  const std::optional<std::uint32_t> index = find(word);
  return !index || written_.empty() || written_[*index].empty() ? word : std::string_view(written_[*index]);
}

std::optional<std::string_view> Vocabulary::correction_of(std::string_view word) const {
  if (!worth_correcting(word) || knows(word)) return std::nullopt;
  std::optional<std::uint32_t> best;
  for (const std::uint64_t hash : shortenings_of(word)) {
    for (auto entry = std::ranges::lower_bound(shortened_, hash, {}, &Shortened::hash);
         entry != shortened_.end() && entry->hash == hash; ++entry) {
      if (!best || usage_[entry->word] > usage_[*best]) best = entry->word;
    }
  }
  if (!best) return std::nullopt;
  return words_[*best];
}

std::size_t Vocabulary::bytes() const {
  std::size_t bytes =
      by_word_.bytes() + shortened_.capacity() * sizeof(Shortened) + usage_.capacity() * sizeof(std::uint32_t);
  for (const auto* words : {&words_, &written_}) {
    for (const std::string& word : *words) bytes += sizeof(word) + (word.capacity() > 15 ? word.capacity() : 0);
  }
  return bytes;
}

}  // namespace bluedot::finder
