#include "finder/ordinary_words.h"

#include <algorithm>
#include <cstring>

namespace bluedot::finder {
namespace {

// FNV-1a of 32 bits.
std::uint32_t hash_of(std::string_view word) {
  std::uint32_t hash = 0x811C9DC5U;
  for (const char byte : word) hash = (hash ^ static_cast<unsigned char>(byte)) * 0x01000193U;
  return hash;
}

}  // namespace

std::vector<std::byte> word_table_of(std::span<const std::string_view> words) {
  std::vector<std::uint32_t> hashes;
  hashes.reserve(words.size());
  for (const std::string_view word : words) hashes.push_back(hash_of(word));
  std::ranges::sort(hashes);
  std::vector<std::byte> table(hashes.size() * sizeof(std::uint32_t));
  if (!table.empty()) std::memcpy(table.data(), hashes.data(), table.size());
  return table;
}

OrdinaryWords::OrdinaryWords(std::span<const std::byte> table)
    : hashes_(reinterpret_cast<const std::uint32_t*>(table.data()), table.size() / sizeof(std::uint32_t)) {}

bool OrdinaryWords::has(std::string_view word) const {
  return std::ranges::binary_search(hashes_, hash_of(word));
}

}  // namespace bluedot::finder
