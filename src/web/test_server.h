#pragma once

// For the tests of this room: a server on a port of its own, and a client that sends exactly the bytes it is told to.

#include <atomic>
#include <charconv>
#include <condition_variable>
#include <memory>
#include <mutex>
#include <string>
#include <string_view>
#include <utility>

#include <gtest/gtest.h>
#include <netinet/in.h>
#include <sys/socket.h>
#include <unistd.h>

#include "web/listen.h"
#include "web/server.h"
#include "web/text_list.h"

namespace bluedot::web::testing {

class TestClock final : public base::Clock {
 public:
  base::Instant now() const override { return base::Instant(std::chrono::seconds(seconds_.load())); }
  void set(base::Instant now) { seconds_ = now.time_since_epoch().count(); }
  void advance(std::chrono::seconds by) { seconds_ += by.count(); }

 private:
  std::atomic<std::int64_t> seconds_{1'663'776'000};  // 2022-09-21T16:00:00Z
};

// Holds a handler until it is opened.
class Gate {
 public:
  void pass() {
    std::unique_lock lock(mutex_);
    ++waiting_;
    changed_.notify_all();
    changed_.wait(lock, [this] { return open_; });
  }
  void await_waiting(int count) {
    std::unique_lock lock(mutex_);
    changed_.wait(lock, [&] { return waiting_ >= count; });
  }
  void open() {
    const std::lock_guard lock(mutex_);
    open_ = true;
    changed_.notify_all();
  }

 private:
  std::mutex mutex_;
  std::condition_variable changed_;
  int waiting_ = 0;
  bool open_ = false;
};

// What the handlers of test_face look at.
struct World {
  TestClock clock;
  std::atomic<std::uint64_t> version{1};
  std::atomic<int> runs{0};
  std::atomic<std::int64_t> good_until{0};  // seconds; 0 for none
  std::string body = std::string(3000, 'x');
  Gate gate;
};

inline Response page_of(World& world, CachePolicy policy) {
  ++world.runs;
  Response response;
  response.content_language = "uk";
  response.body = world.body + std::to_string(world.version.load());
  response.caching.policy = policy;
  response.caching.uses.set(0);
  if (const auto seconds = world.good_until.load()) {
    response.caching.good_until = base::Instant(std::chrono::seconds(seconds));
  }
  return response;
}

inline Response text_of(std::string text, int status = 200) {
  Response response;
  response.status = status;
  response.content_type = "text/plain; charset=utf-8";
  response.body = std::move(text);
  return response;
}

inline std::vector<Route> test_routes(World& world) {
  const auto page = [&world](CachePolicy policy) {
    return [&world, policy](const Request&, const Parameters&) { return page_of(world, policy); };
  };
  const Handler echo = [](const Request& request, const Parameters&) { return text_of(request.body); };
  const Handler hub = [](const Request& request, const Parameters& parameters) {
    return text_of(parameters.text("lang") + " " + parameters.text("slug") + " " + request.peer);
  };
  const Handler language = [&world](const Request& request, const Parameters&) {
    Response response = page_of(world, CachePolicy::kPublic);
    response.body = "for " + request.accept_language;
    return response;
  };
  const Handler held = [&world](const Request&, const Parameters&) {
    world.gate.pass();
    return text_of("at last");
  };
  const Handler big = [](const Request&, const Parameters&) {
    Response response = text_of(std::string(32U << 20U, 'b'));
    response.content_type = "application/octet-stream";
    return response;
  };
  const Handler throws = [](const Request&, const Parameters&) -> Response { throw std::runtime_error("secret"); };
  const Handler broken = [](const Request&, const Parameters&) {
    Response response = text_of("x");
    response.headers = {{"X-Broken", "a\r\nSet-Cookie: b"}};
    return response;
  };
  std::vector<Route> routes = {
      {Method::kGet, "/page", page(CachePolicy::kPublic), "anyone", "page", {"a"}},
      {Method::kGet, "/private", page(CachePolicy::kPrivate), "anyone", "private"},
      {Method::kGet, "/secret", page(CachePolicy::kNoStore), "anyone", "secret"},
      {Method::kGet, "/language", language, "anyone", "language", {}, UnknownQuery::kIgnored, Varies::kByLanguage},
      {Method::kGet, "/{lang}/hubs/{slug}", hub, "anyone", "hub"},
      {Method::kGet, "/{lang}/", echo, "anyone", "home"},
      {Method::kPost, "/echo", echo, "anyone", "echo"},
      {Method::kGet, "/held", held, "anyone", "held"},
      {Method::kGet, "/big", big, "anyone", "big"},
      {Method::kGet, "/throws", throws, "anyone", "throws"},
      {Method::kGet, "/broken", broken, "anyone", "broken"},
  };
  for (Route& route : health_routes([] { return true; })) routes.push_back(std::move(route));
  return routes;
}

inline Face test_face(World& world) {
  return {Router(test_routes(world)),
          [](const Request& request, int status) {
            return text_of("failure " + std::to_string(status) + " " + request.path);
          },
          [&world] { return Versions{world.version.load()}; },
          [](std::string_view accept) { return std::string(accept.starts_with("uk") ? "uk" : "en"); }};
}

struct Reply {
  int status = 0;
  std::string head;
  std::string body;

  std::string header(std::string_view name) const {
    std::size_t begin = head.find("\r\n");
    while (begin != std::string::npos && begin + 2 < head.size()) {
      begin += 2;
      const std::size_t end = std::min(head.find("\r\n", begin), head.size());
      const std::string_view line = std::string_view(head).substr(begin, end - begin);
      const std::size_t colon = line.find(':');
      if (same_word(line.substr(0, colon), name)) return std::string(trim(line.substr(colon + 1)));
      begin = end;
    }
    return {};
  }
};

// A blocking connection. What it waits for more than ten seconds fails the test.
class Client {
 public:
  explicit Client(const std::string& address, int receive_buffer = 0) {
    const auto parsed = parse_listen(address);
    socket_ = ::socket(parsed->family(), SOCK_STREAM, 0);
    const timeval timeout{10, 0};
    ::setsockopt(socket_, SOL_SOCKET, SO_RCVTIMEO, &timeout, sizeof(timeout));
    ::setsockopt(socket_, SOL_SOCKET, SO_SNDTIMEO, &timeout, sizeof(timeout));
    if (receive_buffer != 0) ::setsockopt(socket_, SOL_SOCKET, SO_RCVBUF, &receive_buffer, sizeof(receive_buffer));
    EXPECT_EQ(::connect(socket_, parsed->address(), parsed->size), 0);
  }
  Client(const Client&) = delete;
  Client& operator=(const Client&) = delete;
  ~Client() { ::close(socket_); }

  bool send(std::string_view bytes) {
    while (!bytes.empty()) {
      const ssize_t sent = ::send(socket_, bytes.data(), bytes.size(), MSG_NOSIGNAL);
      if (sent <= 0) return false;
      bytes.remove_prefix(static_cast<std::size_t>(sent));
    }
    return true;
  }

  void finish_sending() { ::shutdown(socket_, SHUT_WR); }

  // The next answer; status 0 when the connection ends without a whole one.
  Reply receive(bool with_body = true) {
    Reply reply;
    std::size_t end = 0;
    while ((end = arrived_.find("\r\n\r\n")) == std::string::npos) {
      if (!read_more()) return {};
    }
    reply.head = arrived_.substr(0, end + 2);
    arrived_.erase(0, end + 4);
    std::from_chars(reply.head.data() + 9, reply.head.data() + 12, reply.status);
    std::size_t length = 0;
    const std::string text = reply.header("Content-Length");
    std::from_chars(text.data(), text.data() + text.size(), length);
    if (!with_body || reply.status == 304) length = 0;
    while (arrived_.size() < length) {
      if (!read_more()) return {};
    }
    reply.body = arrived_.substr(0, length);
    arrived_.erase(0, length);
    return reply;
  }

  Reply get(std::string_view target, std::string_view headers = "") {
    send("GET " + std::string(target) + " HTTP/1.1\r\nHost: x\r\n" + std::string(headers) + "\r\n");
    return receive();
  }

  // True when the other side closes (or resets) without sending anything more.
  bool ends() {
    if (!arrived_.empty()) return false;
    return !read_more() && !timed_out_;
  }

  // All until the end.
  std::string receive_all() {
    while (read_more()) continue;
    return std::move(arrived_);
  }
  bool timed_out() const { return timed_out_; }

 private:
  bool read_more() {
    std::array<char, 65536> bytes{};
    const ssize_t count = ::recv(socket_, bytes.data(), bytes.size(), 0);
    if (count < 0 && (errno == EAGAIN || errno == EWOULDBLOCK)) timed_out_ = true;
    if (count <= 0) return false;
    arrived_.append(bytes.data(), static_cast<std::size_t>(count));
    return true;
  }

  int socket_ = -1;
  std::string arrived_;
  bool timed_out_ = false;
};

class ServerTest : public ::testing::Test {
 protected:
  ~ServerTest() override {
    world.gate.open();
    server.reset();
  }

  void start() {
    server = std::make_unique<Server>(options, test_face(world), world.clock, access_log, metrics, *log);
    const auto addresses = server->start();
    ASSERT_TRUE(addresses.has_value()) << base::describe(addresses.error());
    address = addresses->front();
  }

  // An event's count, read from the text that Prometheus gets.
  int events(const std::string& name) const {
    const std::string text = metrics.text();
    const std::string line = "bluedot_http_events_total{event=\"" + name + "\"} ";
    const std::size_t at = text.find(line);
    return at == std::string::npos ? 0 : std::stoi(text.substr(at + line.size()));
  }

  World world;
  AccessLog access_log;
  Metrics metrics;
  std::shared_ptr<base::Log> log = base::make_silent_log();
  ServerOptions options{.listen = {"127.0.0.1:0"}};
  std::unique_ptr<Server> server;
  std::string address;
};

}  // namespace bluedot::web::testing
