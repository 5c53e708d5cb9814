#pragma once

#include <chrono>
#include <cstddef>
#include <memory>
#include <string>
#include <vector>

#include "base/clock.h"
#include "base/log.h"
#include "base/result.h"
#include "web/access_log.h"
#include "web/face.h"
#include "web/limits.h"
#include "web/metrics.h"

namespace bluedot::web {

struct ServerOptions {
  std::vector<std::string> listen = {"127.0.0.1:8080"};  // "127.0.0.1:8080", "[::1]:8080", "unix:/run/bluedot/site"
  std::vector<std::string> trusted_proxies = {};         // "127.0.0.1", "10.0.0.0/8": whose X-Forwarded-For is believed
  std::size_t io_threads = 1;                            // each a loop of its own: parsing, cached pages, reads, writes
  std::size_t worker_threads = 2;                        // where handlers run and pages are compressed
  std::size_t max_queued = 256;                          // requests that may wait for a worker; more are answered 503
  std::chrono::seconds retry_after{2};                   // what a 503 says
  std::chrono::seconds strict_transport_security{0};     // max-age of HSTS; 0 sends none (plain HTTP, tests)
  std::size_t cache_bytes = 64U << 20U;
  Limits limits = {};
};

// HTTP/1.1 for one face. TLS, HTTP/2 and 3 are a proxy's. Start and stop it from one thread; the handlers run on the
// server's own.
class Server {
 public:
  // All references outlive the server.
  Server(ServerOptions options, Face face, const base::Clock& clock, AccessLog& access_log, Metrics& metrics,
         base::Log& log);
  Server(const Server&) = delete;
  Server& operator=(const Server&) = delete;
  ~Server();  // stops

  // Listens and returns at once with the addresses, as ServerOptions::listen writes them, with the port that a ":0"
  // got. kConflict in "listen" when an address is in use, kMalformed when one has no such form, kUnreadable when the
  // system refuses it; kMalformed in "trusted_proxies". Params: "address", "reason". Then nothing listens.
  base::Result<std::vector<std::string>> start();

  // Stops listening, finishes what is under way for at most Limits::stop_grace, and returns when all threads have
  // ended. Callable more than once.
  void stop();

 private:
  class State;
  std::unique_ptr<State> state_;
};

}  // namespace bluedot::web
