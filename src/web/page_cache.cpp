#include "web/page_cache.h"

#include <utility>

namespace bluedot::web {
namespace {

constexpr std::size_t kMaxRawTargets = 4;        // spellings remembered for one page
constexpr std::size_t kMaxRawTargetBytes = 512;  // longer ones take the long way
constexpr std::size_t kEntryBytes = 512;         // what the lists and maps take for one entry, roughly

template <typename Function>
class AtEnd {
 public:
  explicit AtEnd(Function function) : function_(std::move(function)) {}
  AtEnd(const AtEnd&) = delete;
  AtEnd& operator=(const AtEnd&) = delete;
  ~AtEnd() { function_(); }

 private:
  Function function_;
};

}  // namespace

PageCache::PageCache(std::size_t max_bytes, const base::Clock& clock, std::function<Versions()> versions)
    : max_bytes_(max_bytes), clock_(clock), versions_(std::move(versions)) {}

PageCache::Page PageCache::find_raw(std::string_view raw_target) {
  const Versions versions = versions_();
  const std::lock_guard lock(mutex_);
  return living(by_raw_target_, raw_target, versions);
}

PageCache::Page PageCache::find_or_build(const std::string& key, const std::function<Page()>& build) {
  const Versions versions = versions_();
  std::unique_lock lock(mutex_);
  if (Page page = living(by_key_, key, versions)) return page;
  if (building_.contains(key)) {
    built_.wait(lock, [&] { return !building_.contains(key); });
    if (Page page = living(by_key_, key, versions_())) return page;
  }
  ++building_[key];
  const AtEnd done([&] {
    if (--building_[key] == 0) building_.erase(key);
    built_.notify_all();
  });
  lock.unlock();
  const AtEnd relock([&] { lock.lock(); });
  Page page = build();
  if (may_keep(page->response())) {
    const std::lock_guard keeping(mutex_);
    keep(page);
  }
  return page;
}

void PageCache::remember(std::string_view raw_target, const Page& page) {
  if (raw_target.size() > kMaxRawTargetBytes) return;
  const std::lock_guard lock(mutex_);
  const auto found = by_key_.find(page->origin().key);
  if (found == by_key_.end() || found->second->page != page || by_raw_target_.contains(raw_target)) return;
  auto& known = found->second->raw_targets;
  if (known.size() == kMaxRawTargets) {
    by_raw_target_.erase(known.front());
    known.erase(known.begin());
  }
  known.emplace_back(raw_target);
  by_raw_target_.emplace(raw_target, found->second);
}

void PageCache::weigh(const Page& page) {
  const std::lock_guard lock(mutex_);
  const auto found = by_key_.find(page->origin().key);
  if (found != by_key_.end() && found->second->page == page) weigh_entry(found->second);
}

std::size_t PageCache::bytes() const {
  const std::lock_guard lock(mutex_);
  return bytes_;
}

std::size_t PageCache::pages() const {
  const std::lock_guard lock(mutex_);
  return order_.size();
}

PageCache::Page PageCache::living(const Index& index, std::string_view name, const Versions& versions) {
  const auto found = index.find(name);
  if (found == index.end()) return nullptr;
  const Order::iterator entry = found->second;
  if (!entry->page->is_current(versions, clock_.now())) {
    drop(entry);
    return nullptr;
  }
  order_.splice(order_.begin(), order_, entry);
  return entry->page;
}

void PageCache::keep(const Page& page) {
  const auto found = by_key_.find(page->origin().key);
  if (found != by_key_.end()) drop(found->second);
  order_.push_front({page, 0, {}});
  by_key_.emplace(page->origin().key, order_.begin());
  weigh_entry(order_.begin());
}

void PageCache::drop(Order::iterator entry) {
  for (const std::string& raw_target : entry->raw_targets) by_raw_target_.erase(raw_target);
  by_key_.erase(entry->page->origin().key);
  bytes_ -= entry->bytes;
  order_.erase(entry);
}

void PageCache::weigh_entry(Order::iterator entry) {
  const std::size_t bytes = entry->page->bytes() + kEntryBytes;
  bytes_ += bytes - entry->bytes;
  entry->bytes = bytes;
  while (bytes_ > max_bytes_ && !order_.empty()) drop(std::prev(order_.end()));
}

bool may_keep(const Response& response) {
  const bool kept_status = response.status == 200 || response.status == 301 || response.status == 302 ||
                           response.status == 307 || response.status == 308;
  const CachePolicy policy = response.caching.policy;
  return kept_status && (policy == CachePolicy::kPublic || policy == CachePolicy::kImmutable);
}

}  // namespace bluedot::web
