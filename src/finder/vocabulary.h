#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "directory/hash_index.h"

namespace bluedot::finder {

// Words in search form, found again with one letter missing, added, changed or swapped with its neighbour. Immutable
// once built, safe from any thread.
class Vocabulary {
 public:
  struct Word {
    std::string word;
    std::uint32_t usage;  // how often it was used
    std::string written;  // as people write it; empty: just so
  };

  Vocabulary() = default;
  explicit Vocabulary(std::vector<Word> words);         // rising, each once
  explicit Vocabulary(std::vector<std::string> words);  // any order, repeated as often as they are used

  bool knows(std::string_view word) const;
  // The most used word that is one slip away; nothing for a word that is known or has fewer than four letters.
  std::optional<std::string_view> correction_of(std::string_view word) const;

  // As people write a known word ("тимчасовий" of "тимчасовии"); the word itself where nobody said how.
  std::string_view written(std::string_view word) const;

  std::size_t bytes() const;

 private:
  void index();
  std::optional<std::uint32_t> find(std::string_view word) const;

  struct Shortened {
    std::uint64_t hash;  // of the word without one letter
    std::uint32_t word;
  };

  std::vector<std::string> words_;    // sorted
  std::vector<std::uint32_t> usage_;  // by word
  std::vector<std::string> written_;  // by word; empty where nobody said how any is written
  directory::HashIndex by_word_;
  std::vector<Shortened> shortened_;  // by hash; a word stands here whole, too
};

}  // namespace bluedot::finder
