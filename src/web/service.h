#pragma once

#include "base/clock.h"
#include "web/access_log.h"
#include "web/connections.h"
#include "web/dispatcher.h"
#include "web/limits.h"
#include "web/metrics.h"
#include "web/proxies.h"
#include "web/worker_pool.h"

namespace bluedot::web {

// What all loops and connections of one server share; all of it safe from any thread and outliving them.
struct Service {
  Dispatcher& dispatcher;
  WorkerPool& workers;
  Connections& connections;
  const TrustedProxies& proxies;
  const Limits& limits;
  const base::Clock& clock;
  AccessLog& access_log;
  Metrics& metrics;
};

}  // namespace bluedot::web
