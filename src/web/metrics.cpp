#include "web/metrics.h"

#include <array>
#include <map>
#include <mutex>
#include <sstream>
#include <unordered_map>

#include <prometheus/counter.h>
#include <prometheus/gauge.h>
#include <prometheus/histogram.h>
#include <prometheus/registry.h>
#include <prometheus/text_serializer.h>

#include "web/page_cache.h"

namespace bluedot::web {
namespace {

// Seconds: a cached page takes tens of microseconds, a search some milliseconds; a second is a failure.
const prometheus::Histogram::BucketBoundaries kSeconds = {0.0001, 0.0005, 0.001, 0.005, 0.01, 0.05, 0.1, 0.5, 1, 5};

struct EventName {
  Metrics::Event event;
  const char* name;
};

constexpr std::array kEventNames = {
    EventName{Metrics::Event::kConnectionOpened, "connection_opened"},
    EventName{Metrics::Event::kConnectionClosed, "connection_closed"},
    EventName{Metrics::Event::kConnectionEvicted, "connection_evicted"},
    EventName{Metrics::Event::kTooSlow, "too_slow"},
    EventName{Metrics::Event::kMalformed, "malformed"},
    EventName{Metrics::Event::kShed, "shed"},
    EventName{Metrics::Event::kFault, "fault"},
    EventName{Metrics::Event::kCacheHit, "cache_hit"},
    EventName{Metrics::Event::kCacheMiss, "cache_miss"},
};

struct RouteFigures {
  prometheus::Histogram* seconds;
  std::map<int, prometheus::Counter*> answers;  // by status
};

}  // namespace

class Metrics::State {
 public:
  State() {
    for (const EventName& row : kEventNames) {
      events_[static_cast<std::size_t>(row.event)] = &event_family_.Add({{"event", row.name}});
    }
  }

  void answered(std::string_view route, int status, std::uint64_t bytes, std::chrono::microseconds took) {
    sent_bytes_.Increment(static_cast<double>(bytes));
    const std::lock_guard lock(mutex_);
    RouteFigures& figures = figures_of(route);
    figures.seconds->Observe(std::chrono::duration<double>(took).count());
    prometheus::Counter*& answers = figures.answers[status];
    if (answers == nullptr) {
      answers = &answer_family_.Add({{"route", std::string(route)}, {"status", std::to_string(status)}});
    }
    answers->Increment();
  }

  void count(Event event) {
    events_[static_cast<std::size_t>(event)]->Increment();
    if (event == Event::kConnectionOpened) connections_.Increment();
    if (event == Event::kConnectionClosed) connections_.Decrement();
  }

  prometheus::Registry registry;

 private:
  RouteFigures& figures_of(std::string_view route) {
    const auto found = figures_.find(route);
    if (found != figures_.end()) return found->second;
    RouteFigures figures{&seconds_family_.Add({{"route", std::string(route)}}, kSeconds), {}};
    return figures_.emplace(route, std::move(figures)).first->second;
  }

  prometheus::Family<prometheus::Counter>& answer_family_ = prometheus::BuildCounter()
                                                                .Name("bluedot_http_answers_total")
                                                                .Help("Answers by route and status")
                                                                .Register(registry);
  prometheus::Family<prometheus::Histogram>& seconds_family_ = prometheus::BuildHistogram()
                                                                   .Name("bluedot_http_seconds")
                                                                   .Help("From the head to the last byte sent")
                                                                   .Register(registry);
  prometheus::Family<prometheus::Counter>& event_family_ = prometheus::BuildCounter()
                                                               .Name("bluedot_http_events_total")
                                                               .Help("What happened to connections")
                                                               .Register(registry);
  prometheus::Counter& sent_bytes_ =
      prometheus::BuildCounter().Name("bluedot_http_sent_bytes_total").Help("With heads").Register(registry).Add({});
  prometheus::Gauge& connections_ =
      prometheus::BuildGauge().Name("bluedot_http_connections").Help("Open now").Register(registry).Add({});

  std::array<prometheus::Counter*, kEventNames.size()> events_{};
  std::mutex mutex_;  // over figures_
  std::unordered_map<std::string, RouteFigures, StringHash, std::equal_to<>> figures_;
};

Metrics::Metrics() : state_(std::make_unique<State>()) {}

Metrics::~Metrics() = default;

void Metrics::answered(std::string_view route, int status, std::uint64_t bytes, std::chrono::microseconds took) {
  state_->answered(route, status, bytes, took);
}

void Metrics::count(Event event) {
  state_->count(event);
}

prometheus::Registry& Metrics::registry() {
  return state_->registry;
}

std::string Metrics::text() const {
  std::ostringstream out;
  prometheus::TextSerializer().Serialize(out, state_->registry.Collect());
  return out.str();
}

}  // namespace bluedot::web
