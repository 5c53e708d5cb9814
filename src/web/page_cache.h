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
  // Pages are shared: a page that is being written to a slow visitor outlives its place in the cache.
  using Page = std::shared_ptr<CachedPage>;

  PageCache(std::size_t max_bytes, const base::Clock& clock, std::function<Versions()> versions);

  // The living page that `remember` tied to these raw bytes of a request target: one look-up, nothing is decoded.
  Page find_raw(std::string_view raw_target);

  // The living page of a key, or what `build` makes of it. Of several callers one builds and the others wait for it.
  // `build` is given back as a page in every case; kept only if may_keep says so. What `build` throws reaches its
  // caller; those who waited then build themselves.
  Page find_or_build(const std::string& key, const std::function<Page()>& build);

  // Ties raw bytes to a kept page (a few per page: trackers make endless spellings of one address).
  void remember(std::string_view raw_target, const Page& page);

  // Says that a page has grown by an encoding, and makes room.
  void grew(const Page& page, std::size_t bytes);

  std::size_t bytes() const;
  std::size_t pages() const;

 private:
  struct Entry {
    std::string key;
    Page page;
    std::size_t bytes;
    std::vector<std::string> raw_targets;
  };
  using Order = std::list<Entry>;  // most recently used first

  Page living(Order::iterator entry, const Versions& versions);
  Page find(std::string_view key);
  void keep(const std::string& key, const Page& page);
  void drop(Order::iterator entry);
  void make_room();

  const std::size_t max_bytes_;
  const base::Clock& clock_;
  const std::function<Versions()> versions_;

  mutable std::mutex mutex_;  // over all below
  std::condition_variable built_;
  std::size_t bytes_ = 0;
  Order order_;
  std::unordered_map<std::string, Order::iterator, StringHash, std::equal_to<>> by_key_;
  std::unordered_map<std::string, Order::iterator, StringHash, std::equal_to<>> by_raw_target_;
  std::unordered_map<std::string, int, StringHash, std::equal_to<>> building_;
};

// Whether a response may be kept for others: public or immutable, 200 or a redirect.
bool may_keep(const Response& response);

}  // namespace bluedot::web
