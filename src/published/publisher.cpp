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
  std::shared_ptr<const directory::Catalogue> catalogue = source_.read();
  data_version_ = data_version;
  const auto nearest = std::make_shared<const directory::Nearest>(catalogue);
  auto moment = nearest->moment({clock_.now(), demonstration_}, nullptr);
  auto places = std::make_shared<const finder::Places>(*catalogue);
  const std::shared_ptr<const Snapshot> running = current();
  auto search = running ? running->search_part()
                        : std::make_shared<const finder::Search>(catalogue, places, meanings_, expressions_);
  swap(std::make_shared<const Snapshot>(Versions{++readings_, ++moments_, searches_}, std::move(catalogue), nearest,
                                        std::move(places), std::move(moment), std::move(search)));
  search_due_ = true;
}

// After the places are out: indexing them takes longer than reading them, and nobody must wait for it to see who is
// open. The models are trained anew only where the thesaurus differs. True when there is another search.
bool Publisher::renew_search() {
  if (!search_due_) return false;
  if (auto expressions = source_.read_expressions()) {
    meanings_ = std::make_shared<const finder::Meanings>(*expressions);
    expressions_ = std::move(*expressions);
  }
  const std::shared_ptr<const Snapshot> running = current();
  auto search = std::make_shared<const finder::Search>(running->catalogue_part(), running->places_part(), meanings_,
                                                       expressions_);
  Versions versions = running->versions();
  versions.search = ++searches_;
  swap(std::make_shared<const Snapshot>(versions, running->catalogue_part(), running->nearest_part(),
                                        running->places_part(), running->moment_part(), std::move(search)));
  search_due_ = false;
  return true;
}

// A new moment when anybody opens, closes or becomes unconfirmed, and when the clock was put back.
bool Publisher::move_on() {
  const std::shared_ptr<const Snapshot> running = current();
  const base::Instant now = clock_.now();
  const bool put_back = now < directory::as_of(running->moment()).now;
  if (!put_back && now < directory::next_change(running->moment())) return false;
  const directory::Moment* previous = put_back ? nullptr : &running->moment();
  auto moment = running->nearest_part()->moment({now, demonstration_}, previous);
  swap(std::make_shared<const Snapshot>(Versions{running->versions().directory, ++moments_, searches_},
                                        running->catalogue_part(), running->nearest_part(), running->places_part(),
                                        std::move(moment), running->search_part()));
  return true;
}

void Publisher::swap(std::shared_ptr<const Snapshot> next) {
  // The replaced one is freed after the lock: that can take a while.
  const std::lock_guard lock(mutex_);
  current_.swap(next);
}

}  // namespace bluedot::published
