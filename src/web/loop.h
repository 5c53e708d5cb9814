#pragma once

#include <atomic>
#include <chrono>
#include <memory>
#include <string>
#include <string_view>
#include <unordered_set>

#include <boost/asio/executor_work_guard.hpp>
#include <boost/asio/steady_timer.hpp>

#include "web/access_log.h"
#include "web/asio.h"
#include "web/progress.h"
#include "web/service.h"

namespace bluedot::web {

class Connection;

// One thread's share of a server: its connections, the tick that ends the overdue ones, its lines of the access log.
// Unless it says otherwise, a function is for the loop's own thread.
class Loop {
 public:
  explicit Loop(const Service& service);
  Loop(const Loop&) = delete;
  Loop& operator=(const Loop&) = delete;
  ~Loop();

  // Returns when it has been drained. The thread that calls it is the loop's own.
  void run();

  // From any thread: serves a socket that was opened with context().
  void take(Socket socket);

  // From any thread: ends connections that wait for a request, lets the others finish for at most Limits::stop_grace.
  void drain();

  asio::io_context& context() { return context_; }
  const Service& service() const { return service_; }
  AccessLog::Buffer& access_log() { return access_log_; }
  bool is_draining() const { return draining_; }

  // "Date: ..." with CRLF.
  std::string_view date_line(base::Instant now);

  // A connection is known here from the start of its work to the end.
  void enter(Connection& connection);
  void leave(Connection& connection);

 private:
  void begin_tick();
  void tick();
  void start_draining();
  void close_all();
  void finish_if_drained();

  const Service& service_;
  asio::io_context context_;
  asio::executor_work_guard<Executor> work_;
  asio::basic_waitable_timer<std::chrono::steady_clock, asio::wait_traits<std::chrono::steady_clock>, Executor> timer_;
  std::unordered_set<Connection*> connections_;
  AccessLog::Buffer access_log_;
  Progress::Time flushed_at_{};
  bool draining_ = false;
  Progress::Time grace_ends_{};
  base::Instant dated_{};
  std::string date_line_;
};

}  // namespace bluedot::web
