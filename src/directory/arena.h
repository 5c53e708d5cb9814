#pragma once

#include <cstddef>
#include <cstring>
#include <memory>
#include <span>
#include <string_view>
#include <type_traits>
#include <unordered_map>
#include <vector>

namespace bluedot::directory {

// Bytes that are written once and stay where they are until the arena goes: a million small strings without a million
// allocations. Not for several threads while it grows.
class Arena {
 public:
  // Room for `size` bytes, aligned for any of our lists.
  std::byte* allocate(std::size_t size);
  std::size_t bytes() const { return bytes_; }

  // A copy of `list` that lives as long as the arena.
  template <typename T>
  std::span<T> copy(std::span<const T> list) {
    static_assert(std::is_trivially_copyable_v<T> && alignof(T) <= kAlignment);
    T* const first = reinterpret_cast<T*>(allocate(list.size_bytes()));
    std::uninitialized_copy(list.begin(), list.end(), first);
    return {first, list.size()};
  }

 private:
  static constexpr std::size_t kAlignment = 8;
  static constexpr std::size_t kChunkBytes = 1U << 18U;

  std::vector<std::unique_ptr<std::byte[]>> chunks_;
  std::size_t free_ = 0;
  std::byte* next_ = nullptr;
  std::size_t bytes_ = 0;
};

// Stores equal strings, and equal lists, once. Only for building: drop it when the arena is complete.
class Interner {
 public:
  explicit Interner(Arena& arena) : arena_(arena) {}

  std::string_view keep(std::string_view string);

  // Lists whose elements are equal exactly when their bytes are.
  template <typename T>
  std::span<const T> keep_list(std::span<const T> list) {
    static_assert(std::is_trivially_copyable_v<T>);
    const std::string_view kept = keep({reinterpret_cast<const char*>(list.data()), list.size_bytes()});
    return {reinterpret_cast<const T*>(kept.data()), list.size()};
  }

 private:
  Arena& arena_;
  std::unordered_map<std::string_view, std::string_view> kept_;
};

}  // namespace bluedot::directory
