#pragma once

#include <chrono>
#include <optional>
#include <string>
#include <string_view>

#include "base/clock.h"

namespace bluedot::directory {

// An instant together with the wall clock that its author read it from: "2026-09-01T00:00:00+02:00".
struct OffsetTime {
  base::Instant instant;
  std::chrono::minutes offset{0};  // east of Greenwich

  bool operator==(const OffsetTime&) const = default;
};

// RFC 3339 with a numeric offset of at most 14 hours: YYYY-MM-DDTHH:MM, with or without seconds. Nothing for any other
// text; "Z" is none either, since CAP 1.2 (3.3.2) refuses it.
std::optional<OffsetTime> parse_offset_time(std::string_view text);

// The one form in which it is stored: with seconds.
std::string written(const OffsetTime& time);

}  // namespace bluedot::directory
