#pragma once

#include <array>
#include <condition_variable>
#include <cstddef>
#include <functional>
#include <list>
#include <memory>
#include <mutex>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "base/clock.h"
#include "web/cached_page.h"
#include "web/http.h"

namespace bluedot::web {

// Lets a map keyed by std::string be asked with a string_view.
struct StringHash {
  using is_transparent = void;
  std::size_t operator()(std::string_view text) const { return std::hash<std::string_view>{}(text); }
};

// Pages by their canonical address (cache_key). A page is never given out once a part that it used has another version,
// or from its good_until on. The least recently used go first when `max_bytes` are exceeded. Safe from any thread.
class PageCache {
 public:
  // Shared, because a page on its way to a slow visitor outlives its place in the cache.
  using Page = std::shared_ptr<CachedPage>;

  // `clock` outlives the cache.
  PageCache(std::size_t max_bytes, const base::Clock& clock, std::function<Versions()> versions);

  // The living page that `remember` tied to these raw bytes of a request target: one look-up, nothing is decoded.
  Page find_raw(std::string_view raw_target);

  // The living page of a key, or what `build` makes of it, kept when may_keep says so. Of several callers one builds
  // and the others wait; where there is nothing to keep they then build for themselves. What `build` throws reaches its
  // caller.
  Page find_or_build(const std::string& key, const std::function<Page()>& build);

  // Ties raw bytes to a kept page (the last few spellings of each: trackers make endless ones).
  void remember(std::string_view raw_target, const Page& page);

  // To be called when a page may have got one more encoding: makes room for it.
  void weigh(const Page& page);

  std::size_t bytes() const;
  std::size_t pages() const;

 private:
  struct Entry {
    Page page;
    std::size_t bytes;
    std::vector<std::string> raw_targets;
  };
  using Order = std::list<Entry>;  // most recently used first
  using Index = std::unordered_map<std::string, Order::iterator, StringHash, std::equal_to<>>;

  // All of these under the mutex.
  Page living(const Index& index, std::string_view name, const Versions& versions);
  void keep(const Page& page);
  void drop(Order::iterator entry);
  void weigh_entry(Order::iterator entry);

  const std::size_t max_bytes_;
  const base::Clock& clock_;
  const std::function<Versions()> versions_;

  mutable std::mutex mutex_;  // over all below
  std::condition_variable built_;
  std::size_t bytes_ = 0;
  Order order_;
  Index by_key_;
  Index by_raw_target_;
  std::unordered_map<std::string, int> building_;  // how many build a key just now
};

// Whether a response may be kept for others: public or immutable, 200 or a redirect.
bool may_keep(const Response& response);

}  // namespace bluedot::web
