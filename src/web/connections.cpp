#include "web/connections.h"

#include <algorithm>

namespace bluedot::web {

Connections::Member::Member(Connections& connections, std::string address)
    : connections_(connections), address_(std::move(address)), progressed_at_(connections.tick()) {
  connections_.join(*this);
}

Connections::Member::~Member() {
  leave();
}

void Connections::Member::leave() {
  const std::lock_guard lock(connections_.mutex_);
  if (present_) connections_.remove(*this);
}

bool Connections::evict_one() {
  const std::lock_guard lock(mutex_);
  if (by_size_.empty()) return false;
  const Group& busiest = by_address_.at(by_size_.rbegin()->second);
  Member* least = *std::min_element(busiest.begin(), busiest.end(), [](const Member* left, const Member* right) {
    return left->progressed_at_.load(std::memory_order_relaxed) < right->progressed_at_.load(std::memory_order_relaxed);
  });
  remove(*least);
  least->evict();
  return true;
}

void Connections::join(Member& member) {
  const std::lock_guard lock(mutex_);
  Group& group = by_address_[member.address_];
  group.insert(&member);
  resize(member.address_, group.size() - 1, group.size());
  count_.fetch_add(1, std::memory_order_relaxed);
}

void Connections::remove(Member& member) {
  const auto found = by_address_.find(member.address_);
  Group& group = found->second;
  group.erase(&member);
  resize(member.address_, group.size() + 1, group.size());
  if (group.empty()) by_address_.erase(found);
  member.present_ = false;
  count_.fetch_sub(1, std::memory_order_relaxed);
}

void Connections::resize(const std::string& address, std::size_t before, std::size_t after) {
  by_size_.erase({before, address});
  if (after != 0) by_size_.emplace(after, address);
}

}  // namespace bluedot::web
