#include "published/publisher.h"

#include <exception>
#include <utility>

namespace bluedot::published {

Publisher::Publisher(Source& source, const base::Clock& clock, std::optional<base::Date> demonstration,
                     std::shared_ptr<base::Log> log)
    : source_(source), clock_(clock), demonstration_(demonstration), log_(std::move(log)) {
  read_again(source_.data_version());
}

Publisher::~Publisher() {
  {
    const std::lock_guard lock(mutex_);
    stopping_ = true;
  }
  wake_.notify_all();
  if (thread_.joinable()) thread_.join();
}

std::shared_ptr<const Snapshot> Publisher::current() const {
  const std::lock_guard lock(mutex_);
  return current_;
}

bool Publisher::refresh() {
  // The clock first: doors close also while the directory cannot be read.
  const bool moved = move_on();
  const std::uint64_t version = source_.data_version();
  const bool committed = version != data_version_;
  if (committed) read_again(version);
  return renew_search() || committed || moved;
}

bool Publisher::healthy() const {
  return !failing_;
}

void Publisher::start() {
  thread_ = std::thread([this] { run(); });
}

void Publisher::run() {
  std::unique_lock lock(mutex_);
  while (!wake_.wait_for(lock, failing_ ? kRetryEvery : kPollEvery, [this] { return stopping_; })) {
    lock.unlock();
    try {
      refresh();
      failing_ = false;
    } catch (const std::exception& fault) {
      // The running snapshot stays, its moment goes on; said once, not at each try.
      if (!failing_) log_->error("the directory cannot be read again, the last reading stays: {}", fault.what());
      failing_ = true;
    }
    lock.lock();
  }
}

// Whatever the change log's number says: a restored backup may have the running one's number and another past.
void Publisher::read_again(std::uint64_t data_version) {
  const std::shared_ptr<const Snapshot> running = current();
  Parts parts = running ? running->parts() : Parts{};
  parts.catalogue = source_.read();
  if (auto guide = source_.read_guide()) unpublished_guide_ = std::move(guide);
  if (unpublished_guide_) {
    parts.guide = unpublished_guide_;
    ++parts.versions.guide;
  }
  if (!parts.guide) parts.guide = std::make_shared<const guide::Guide>();
  parts.nearest = std::make_shared<const directory::Nearest>(parts.catalogue);
  parts.moment = parts.nearest->moment({clock_.now(), demonstration_}, nullptr);
  parts.gazetteer = std::make_shared<const finder::Gazetteer>(*parts.catalogue);
  if (!parts.search) {
    parts.search = std::make_shared<const finder::Search>(parts.catalogue, parts.gazetteer, meanings_, *parts.guide);
  }
  ++parts.versions.directory;
  ++parts.versions.moment;
  swap(std::move(parts));
  unpublished_guide_.reset();
  data_version_ = data_version;
  search_due_ = true;
}

// After the places are out: indexing them takes longer than reading them, and nobody must wait for it to see who is
// open. The thesaurus is read again only where it differs. True when there is another search.
bool Publisher::renew_search() {
  if (!search_due_) return false;
  if (auto expressions = source_.read_expressions()) unlearned_ = std::move(expressions);
  if (unlearned_) meanings_ = std::make_shared<const finder::Meanings>(*unlearned_);
  unlearned_.reset();
  Parts parts = current()->parts();
  parts.search = std::make_shared<const finder::Search>(parts.catalogue, parts.gazetteer, meanings_, *parts.guide);
  ++parts.versions.search;
  swap(std::move(parts));
  search_due_ = false;
  return true;
}

// A new moment when anybody opens, closes or becomes unconfirmed, and when the clock was put back.
bool Publisher::move_on() {
  const std::shared_ptr<const Snapshot> running = current();
  const base::Instant now = clock_.now();
  const bool put_back = now < directory::as_of(running->moment()).now;
  if (!put_back && now < directory::next_change(running->moment())) return false;
  Parts parts = running->parts();
  parts.moment = parts.nearest->moment({now, demonstration_}, put_back ? nullptr : &running->moment());
  ++parts.versions.moment;
  swap(std::move(parts));
  return true;
}

void Publisher::swap(Parts parts) {
  auto next = std::make_shared<const Snapshot>(std::move(parts));
  // The replaced one is freed after the lock: that can take a while.
  const std::lock_guard lock(mutex_);
  current_.swap(next);
}

}  // namespace bluedot::published
