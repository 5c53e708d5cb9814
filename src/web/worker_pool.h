#pragma once

#include <condition_variable>
#include <cstddef>
#include <deque>
#include <functional>
#include <mutex>
#include <thread>
#include <vector>

namespace bluedot::web {

// Threads that do what may take a while. The queue is bounded: more work than that is refused at once, not later.
class WorkerPool {
 public:
  WorkerPool(std::size_t threads, std::size_t max_queued);
  WorkerPool(const WorkerPool&) = delete;
  WorkerPool& operator=(const WorkerPool&) = delete;
  ~WorkerPool();  // finishes what is queued

  // False when the queue is full. A job must not throw. Safe from any thread.
  bool submit(std::function<void()> job);

 private:
  void work();

  const std::size_t max_queued_;
  std::mutex mutex_;  // over the next two
  std::deque<std::function<void()>> jobs_;
  bool ending_ = false;
  std::condition_variable changed_;
  std::vector<std::thread> threads_;
};

}  // namespace bluedot::web
