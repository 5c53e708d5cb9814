#pragma once

#include <chrono>
#include <memory>
#include <string>
#include <string_view>

#include "web/face.h"

namespace prometheus {
class Registry;
}

namespace bluedot::web {

// What the server counts, in Prometheus' terms; labels are route names and classes of status, nothing of a visitor.
// Safe from any thread. Outlives the servers that count into it.
class Metrics {
 public:
  Metrics();
  Metrics(const Metrics&) = delete;
  Metrics& operator=(const Metrics&) = delete;
  ~Metrics();

  // bluedot_http_answers_total{route,status}, bluedot_http_seconds{route} (to the last byte handed to the system)
  // and bluedot_http_sent_bytes_total. `route` is Route::name, "none" where none was found.
  void answered(std::string_view route, int status, std::uint64_t bytes, std::chrono::microseconds took);

  enum class Event {
    kConnectionOpened,  // bluedot_http_connections (a gauge) and ..._opened_total
    kConnectionClosed,
    kConnectionEvicted,  // the cap was reached
    kTooSlow,            // a deadline or the minimum rate was missed
    kMalformed,          // answered 400 by the parser
    kShed,               // answered 503
    kFault,              // a handler threw
    kCacheHit,
    kCacheMiss,
  };
  void count(Event event);

  // For figures of other rooms. Lives as long as this.
  prometheus::Registry& registry();

  // All of it in the text format of Prometheus.
  std::string text() const;

 private:
  class State;
  std::unique_ptr<State> state_;
};

// The face of the metrics' own loopback port: GET /metrics.
Face metrics_face(const Metrics& metrics);

}  // namespace bluedot::web
