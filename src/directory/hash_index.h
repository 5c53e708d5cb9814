#pragma once

#include <bit>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <vector>

namespace bluedot::directory {

// Finds positions in a table by a key that the table holds: four to eight bytes a record where an unordered_map takes
// sixty.
class HashIndex {
 public:
  // `hash_of(position)` for 0..count-1. Records that have no key are left out by `has_key(position)`.
  template <typename HashOf, typename HasKey>
  void build(std::size_t count, HashOf hash_of, HasKey has_key) {
    slots_.assign(std::bit_ceil(count * 2 + 1), kEmpty);
    for (std::uint32_t position = 0; position < count; ++position) {
      if (!has_key(position)) continue;
      std::size_t slot = spread(hash_of(position));
      while (slots_[slot] != kEmpty) slot = (slot + 1) & (slots_.size() - 1);
      slots_[slot] = position;
    }
  }

  // The first position put in whose key is equal.
  template <typename Equal>
  std::optional<std::uint32_t> find(std::size_t hash, Equal equal) const {
    if (slots_.empty()) return std::nullopt;
    for (std::size_t slot = spread(hash); slots_[slot] != kEmpty; slot = (slot + 1) & (slots_.size() - 1)) {
      if (equal(slots_[slot])) return slots_[slot];
    }
    return std::nullopt;
  }

  std::size_t bytes() const { return slots_.capacity() * sizeof(std::uint32_t); }

 private:
  static constexpr std::uint32_t kEmpty = UINT32_MAX;

  std::size_t spread(std::size_t hash) const {
    constexpr std::uint64_t kGoldenRatio = 0x9E3779B97F4A7C15U;  // Knuth's multiplicative hashing
    return (hash * kGoldenRatio >> 20U) & (slots_.size() - 1);
  }

  std::vector<std::uint32_t> slots_;
};

}  // namespace bluedot::directory
