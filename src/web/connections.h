#pragma once

#include <atomic>
#include <cstddef>
#include <cstdint>
#include <mutex>
#include <set>
#include <string>
#include <string_view>
#include <unordered_map>
#include <unordered_set>
#include <utility>

namespace bluedot::web {

// All open connections of a server by address, so that, when there are too many, the busiest address loses the one that
// progresses least. Safe from any thread.
class Connections {
 public:
  // What the register knows of a connection. Leaves the register in its destructor; outlived by the register.
  class Member {
   public:
    Member(Connections& connections, std::string address);
    Member(const Member&) = delete;
    Member& operator=(const Member&) = delete;
    virtual ~Member();

    // Says that it has got somewhere: an answer was finished, or bytes of one were taken.
    void progressed() { progressed_at_.store(connections_.tick(), std::memory_order_relaxed); }

    const std::string& address() const { return address_; }

   protected:
    // Called from any thread, at most once, while the register is locked: only to be passed on.
    virtual void evict() = 0;

    // To be called first thing in the derived destructor: from then on evict is not called any more.
    void leave();

   private:
    friend class Connections;
    Connections& connections_;
    const std::string address_;
    std::atomic<std::uint64_t> progressed_at_;
    bool present_ = true;  // under the register's mutex
  };

  // Evicts one; false when there is none.
  bool evict_one();

  std::size_t count() const { return count_.load(std::memory_order_relaxed); }

 private:
  using Group = std::unordered_set<Member*>;

  // A clock that only orders: later is greater.
  std::uint64_t tick() { return ticks_.fetch_add(1, std::memory_order_relaxed); }
  void join(Member& member);
  void remove(Member& member);
  void resize(const std::string& address, std::size_t before, std::size_t after);

  std::atomic<std::uint64_t> ticks_{1};
  std::atomic<std::size_t> count_{0};
  std::mutex mutex_;  // over the two below
  std::unordered_map<std::string, Group> by_address_;
  std::set<std::pair<std::size_t, std::string>> by_size_;  // the busiest last
};

}  // namespace bluedot::web
