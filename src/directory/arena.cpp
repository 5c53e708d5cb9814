#include "directory/arena.h"

#include <algorithm>

namespace bluedot::directory {

std::byte* Arena::allocate(std::size_t size) {
  const std::size_t aligned = (size + kAlignment - 1) / kAlignment * kAlignment;
  if (aligned > free_) {
    free_ = std::max(kChunkBytes, aligned);
    chunks_.push_back(std::make_unique<std::byte[]>(free_));
    next_ = chunks_.back().get();
    bytes_ += free_;
  }
  std::byte* const result = next_;
  next_ += aligned;
  free_ -= aligned;
  return result;
}

std::string_view Interner::keep(std::string_view string) {
  if (string.empty()) return {};
  const auto found = kept_.find(string);
  if (found != kept_.end()) return found->second;
  std::byte* const bytes = arena_.allocate(string.size());
  std::memcpy(bytes, string.data(), string.size());
  const std::string_view kept(reinterpret_cast<const char*>(bytes), string.size());
  kept_.emplace(kept, kept);
  return kept;
}

}  // namespace bluedot::directory
