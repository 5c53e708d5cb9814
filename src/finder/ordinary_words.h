#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <string_view>
#include <vector>

namespace bluedot::finder {

// The words as one run of bytes, which OrdinaryWords reads where it lies. They are in search form.
std::vector<std::byte> word_table_of(std::span<const std::string_view> words);

// Words of a language that also read like the name of a place. Only their hashes are kept: of 100,000 other words one
// is taken for one of them. The table outlives it and begins at a multiple of 4. Immutable, safe from any thread.
class OrdinaryWords {
 public:
  explicit OrdinaryWords(std::span<const std::byte> table);

  bool has(std::string_view word) const;

 private:
  std::span<const std::uint32_t> hashes_;  // sorted
};

// starter/geography/ordinary-words.txt, built into the program.
std::span<const std::byte> built_in_ordinary_words();

}  // namespace bluedot::finder
