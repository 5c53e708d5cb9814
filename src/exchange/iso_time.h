#pragma once

#include <string>

#include "base/clock.h"
#include "directory/time_zone.h"

namespace bluedot::exchange {

// "2022-09-01"
std::string iso_date(base::Date date);

// "2022-09-21T18:00:00+02:00": the wall clock of `zone` with the offset it has then (ISO 8601, RFC 3339).
std::string iso_time(base::Instant instant, const directory::TimeZone& zone);

}  // namespace bluedot::exchange
