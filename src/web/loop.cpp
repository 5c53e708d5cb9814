#include "web/loop.h"

#include <utility>
#include <vector>

#include <boost/asio/co_spawn.hpp>
#include <boost/asio/detached.hpp>
#include <boost/asio/post.hpp>

#include "web/connection.h"
#include "web/headers.h"

namespace bluedot::web {
namespace {

constexpr std::chrono::milliseconds kTick{100};
constexpr std::chrono::seconds kFlush{1};

}  // namespace

Loop::Loop(const Service& service)
    : service_(service),
      context_(1),
      work_(context_.get_executor()),
      timer_(context_),
      access_log_(service.access_log) {}

Loop::~Loop() = default;

void Loop::run() {
  begin_tick();
  context_.run();
  access_log_.flush();
}

void Loop::take(Socket socket) {
  // Shared: the coroutine holds it, and an eviction on its way from another thread must not outlive it unnoticed.
  auto connection = std::make_shared<Connection>(*this, std::move(socket));
  asio::co_spawn(context_.get_executor(), connection->run(connection), asio::detached);
}

void Loop::drain() {
  asio::post(context_, [this] { start_draining(); });
}

std::string_view Loop::date_line(base::Instant now) {
  if (date_line_.empty() || now != dated_) {
    dated_ = now;
    date_line_ = "Date: " + http_date(now) + "\r\n";
  }
  return date_line_;
}

void Loop::enter(Connection& connection) {
  connections_.insert(&connection);
  service_.metrics.count(Metrics::Event::kConnectionOpened);
}

void Loop::leave(Connection& connection) {
  connections_.erase(&connection);
  service_.metrics.count(Metrics::Event::kConnectionClosed);
  finish_if_drained();
}

void Loop::begin_tick() {
  timer_.expires_after(kTick);
  timer_.async_wait([this](error_code error) {
    if (!error) tick();
  });
}

void Loop::tick() {
  const Progress::Time now = std::chrono::steady_clock::now();
  for (Connection* connection : connections_) connection->close_if_overdue(now);
  if (draining_ && now > grace_ends_) close_all();
  if (now - flushed_at_ >= kFlush) {
    access_log_.flush();
    flushed_at_ = now;
  }
  begin_tick();
  finish_if_drained();
}

void Loop::start_draining() {
  if (draining_) return;
  draining_ = true;
  grace_ends_ = std::chrono::steady_clock::now() + service_.limits.stop_grace;
  work_.reset();
  for (Connection* connection : connections_) connection->close_if_waiting();
  finish_if_drained();
}

void Loop::close_all() {
  for (Connection* connection : connections_) connection->close();
}

void Loop::finish_if_drained() {
  if (draining_ && connections_.empty()) timer_.cancel();
}

}  // namespace bluedot::web
