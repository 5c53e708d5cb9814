#include "web/server.h"

#include <list>
#include <thread>
#include <utility>

#include <boost/asio/basic_socket_acceptor.hpp>
#include <boost/asio/co_spawn.hpp>
#include <boost/asio/detached.hpp>
#include <boost/asio/post.hpp>
#include <boost/asio/steady_timer.hpp>
#include <netinet/in.h>
#include <netinet/tcp.h>
#include <sys/stat.h>
#include <unistd.h>

#include "web/listen.h"
#include "web/loop.h"
#include "web/service.h"

namespace bluedot::web {
namespace {

using Acceptor = asio::basic_socket_acceptor<asio::generic::stream_protocol, Executor>;
using Protocol = asio::generic::stream_protocol;

constexpr std::chrono::milliseconds kPauseWithoutFiles{20};
constexpr int kBacklog = 4096;
constexpr mode_t kUnixSocketMode = 0660;

base::Error refused(const std::string& address, const error_code& error) {
  const bool in_use = error == boost::system::errc::address_in_use;
  return {in_use ? base::ErrorCode::kConflict : base::ErrorCode::kUnreadable,
          "listen",
          {{"address", address}, {"reason", error.message()}}};
}

Protocol protocol_of(const ListenAddress& address) {
  return {address.family(), address.family() == AF_UNIX ? 0 : IPPROTO_TCP};
}

Protocol::endpoint endpoint_of(const ListenAddress& address) {
  return {address.address(), address.size, protocol_of(address).protocol()};
}

// A socket file that nobody listens to is what a killed program left behind.
void remove_dead_unix_socket(const Acceptor::executor_type& executor, const ListenAddress& address) {
  const std::string path = unix_path(address);
  if (path.empty()) return;
  error_code error;
  Socket probe(executor);
  probe.connect(endpoint_of(address), error);
  if (error == boost::system::errc::connection_refused) ::unlink(path.c_str());
}

// Accepted sockets inherit it: an answer is one write, so there is nothing to wait for.
void send_without_delay(Acceptor& acceptor, error_code& error) {
  acceptor.set_option(asio::detail::socket_option::boolean<IPPROTO_TCP, TCP_NODELAY>(true), error);
}

error_code listen_on(Acceptor& acceptor, const ListenAddress& address) {
  error_code error;
  const bool is_unix = address.family() == AF_UNIX;
  remove_dead_unix_socket(acceptor.get_executor(), address);
  acceptor.open(protocol_of(address), error);
  if (!error && !is_unix) acceptor.set_option(asio::socket_base::reuse_address(true), error);
  if (!error && !is_unix) send_without_delay(acceptor, error);
  if (!error) acceptor.bind(endpoint_of(address), error);
  if (!error && is_unix) ::chmod(unix_path(address).c_str(), kUnixSocketMode);
  if (!error) acceptor.listen(kBacklog, error);
  return error;
}

}  // namespace

class Server::State {
 public:
  State(ServerOptions options, Face face, const base::Clock& clock, AccessLog& access_log, Metrics& metrics,
        base::Log& log)
      : options_(std::move(options)),
        dispatcher_(std::move(face), {options_.cache_bytes, options_.strict_transport_security, options_.retry_after},
                    clock, metrics, log),
        workers_(options_.worker_threads, options_.max_queued),
        service_{dispatcher_, workers_, connections_, proxies_, options_.limits, clock, access_log, metrics} {
    for (std::size_t i = 0; i < options_.io_threads; ++i) loops_.push_back(std::make_unique<Loop>(service_));
  }

  base::Result<std::vector<std::string>> start() {
    auto proxies = TrustedProxies::parse(options_.trusted_proxies);
    if (!proxies) return proxies.error();
    proxies_ = std::move(*proxies);
    for (const std::string& text : options_.listen) {
      if (auto opened = open(text); !opened) {
        close_acceptors();
        return opened.error();
      }
    }
    for (Acceptor& acceptor : acceptors_) {
      asio::co_spawn(acceptor.get_executor(), accept_all(acceptor), asio::detached);
    }
    for (const auto& loop : loops_) threads_.emplace_back([&loop = *loop] { loop.run(); });
    return addresses();
  }

  void stop() {
    if (threads_.empty()) return;
    asio::post(loops_.front()->context(), [this] { close_acceptors(); });
    for (const auto& loop : loops_) loop->drain();
    for (std::thread& thread : threads_) thread.join();
    threads_.clear();
  }

 private:
  base::Result<bool> open(const std::string& text) {
    const auto address = parse_listen(text);
    if (!address) return address.error();
    Acceptor& acceptor = acceptors_.emplace_back(loops_.front()->context());
    if (const error_code error = listen_on(acceptor, *address)) return refused(text, error);
    if (address->family() == AF_UNIX) unix_paths_.push_back(unix_path(*address));
    return true;
  }

  std::vector<std::string> addresses() const {
    std::vector<std::string> result;
    for (const Acceptor& acceptor : acceptors_) {
      const auto endpoint = acceptor.local_endpoint();
      result.push_back(format_listen(endpoint.data(), static_cast<socklen_t>(endpoint.size())));
    }
    return result;
  }

  Awaitable<void> accept_all(Acceptor& acceptor) {
    asio::basic_waitable_timer<std::chrono::steady_clock, asio::wait_traits<std::chrono::steady_clock>, Executor> pause(
        acceptor.get_executor());
    while (acceptor.is_open()) {
      Loop& loop = *loops_[next_loop_++ % loops_.size()];
      Socket socket(loop.context());
      error_code error;
      co_await acceptor.async_accept(socket, asio::redirect_error(kAwait, error));
      if (!error) {
        make_room_below(options_.limits.connections);
        loop.take(std::move(socket));
      } else if (acceptor.is_open()) {  // mostly no file descriptor left, which the cap should have prevented
        make_room_below(connections_.count());
        pause.expires_after(kPauseWithoutFiles);
        co_await pause.async_wait(asio::redirect_error(kAwait, error));
      }
    }
  }

  void make_room_below(std::size_t limit) {
    while (connections_.count() >= limit && connections_.evict_one()) {
      service_.metrics.count(Metrics::Event::kConnectionEvicted);
    }
  }

  void close_acceptors() {
    error_code ignored;
    for (Acceptor& acceptor : acceptors_) acceptor.close(ignored);
    for (const std::string& path : unix_paths_) ::unlink(path.c_str());
  }

  const ServerOptions options_;
  TrustedProxies proxies_;
  Connections connections_;
  Dispatcher dispatcher_;
  WorkerPool workers_;
  const Service service_;
  std::vector<std::unique_ptr<Loop>> loops_;
  std::list<Acceptor> acceptors_;  // the coroutines hold references to them
  std::vector<std::string> unix_paths_;
  std::vector<std::thread> threads_;
  std::size_t next_loop_ = 0;  // of the first loop's thread
};

Server::Server(ServerOptions options, Face face, const base::Clock& clock, AccessLog& access_log, Metrics& metrics,
               base::Log& log)
    : state_(std::make_unique<State>(std::move(options), std::move(face), clock, access_log, metrics, log)) {}

Server::~Server() {
  stop();
}

base::Result<std::vector<std::string>> Server::start() {
  return state_->start();
}

void Server::stop() {
  state_->stop();
}

}  // namespace bluedot::web
