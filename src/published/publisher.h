#pragma once

#include <atomic>
#include <chrono>
#include <condition_variable>
#include <cstdint>
#include <functional>
#include <memory>
#include <mutex>
#include <optional>
#include <thread>
#include <vector>

#include "base/clock.h"
#include "base/log.h"
#include "published/snapshot.h"

namespace bluedot::published {

// Where the directory is read from: the database for the site, a catalogue in memory for tests and benchmarks. Called
// from the Publisher's thread only (and from its constructor's). Throws on a fault; the running snapshot then stays.
class Source {
 public:
  Source() = default;
  Source(const Source&) = delete;
  Source& operator=(const Source&) = delete;
  virtual ~Source() = default;

  // Cheap (microseconds): a number that differs once anything was committed.
  virtual std::uint64_t data_version() = 0;

  virtual std::shared_ptr<const directory::Catalogue> read() = 0;
  // Topics and facts; nothing where they are as the last call gave them. What a call gave is the caller's to keep.
  virtual std::shared_ptr<const guide::Guide> read_guide() { return nullptr; }
  // The thesaurus of search, in one fixed order; nothing where it is as the last call gave it.
  virtual std::optional<std::vector<finder::Expression>> read_expressions() { return std::nullopt; }
};

// Builds snapshots beside the running one and swaps a mutex-guarded pointer. Owns one thread from start() to
// destruction.
class Publisher {
 public:
  // Builds the first snapshot before it returns; throws when that fails. `source` and `clock` outlive it. Its search
  // knows words only: what they mean takes seconds to learn and comes with the first refresh().
  Publisher(Source& source, const base::Clock& clock, std::optional<base::Date> demonstration,
            std::shared_ptr<base::Log> log);
  ~Publisher();
  Publisher(const Publisher&) = delete;
  Publisher& operator=(const Publisher&) = delete;

  // Once per request. Safe from any thread, never null.
  std::shared_ptr<const Snapshot> current() const;

  // One look at source and clock: rebuilds what changed. True when a new snapshot stands. What the thread does every
  // kPollEvery; tests call it themselves instead of start().
  bool refresh();

  static constexpr std::chrono::milliseconds kPollEvery{100};
  static constexpr std::chrono::milliseconds kRetryEvery{1'000};  // after a reading that failed

  // Whether the last look at the source succeeded. Safe from any thread.
  bool healthy() const;
  void start();

 private:
  void run();
  void read_again(std::uint64_t data_version);
  bool renew_search();
  bool move_on();
  void swap(Parts parts);

  Source& source_;
  const base::Clock& clock_;
  std::optional<base::Date> demonstration_;
  std::shared_ptr<base::Log> log_;
  std::uint64_t data_version_ = 0;
  bool search_due_ = false;  // the places are newer than the search
  // Read and not yet out: the source gives each change once, and what comes after the reading may fail.
  std::shared_ptr<const guide::Guide> unpublished_guide_;
  std::optional<std::vector<finder::Expression>> unlearned_;
  // Shared with searches that are still being asked.
  std::shared_ptr<const finder::Meanings> meanings_ =
      std::make_shared<const finder::Meanings>(std::span<const finder::Expression>());
  std::atomic<bool> failing_ = false;

  mutable std::mutex mutex_;  // guards current_ and stopping_
  std::condition_variable wake_;
  std::shared_ptr<const Snapshot> current_;
  bool stopping_ = false;
  std::thread thread_;
};

}  // namespace bluedot::published
