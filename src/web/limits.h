#pragma once

#include <chrono>
#include <cstddef>

namespace bluedot::web {

// How much, how many and how slow. A hub's Wi-Fi or a mobile network is one address to us, so nothing here counts per
// address; when all `connections` are taken, the busiest address loses the one that progresses least.
struct Limits {
  std::size_t connections = 10'000;
  std::size_t head_bytes = 16U << 10U;
  std::size_t body_bytes = 64U << 10U;

  std::chrono::milliseconds idle{30'000};      // between two requests
  std::chrono::milliseconds head{10'000};      // from its first byte to its last
  std::chrono::milliseconds patience{10'000};  // a body, ours or theirs, may make no progress at all for this long,
  std::size_t bytes_per_second = 500;          // and over longer times moves at least this fast
  std::chrono::milliseconds stop_grace{10'000};
};

}  // namespace bluedot::web
