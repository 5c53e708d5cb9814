#pragma once

#include <boost/json/array.hpp>

#include "base/clock.h"
#include "directory/schedule.h"

namespace bluedot::exchange {

// The seven days from `first` on as OpeningHoursSpecification of schema.org, each with its first and last day, so that
// holidays and exceptions hold and nothing is claimed of later weeks. A day that is closed opens and closes at 00:00,
// one that is open day and night closes at 23:59, an interval over midnight closes before it opens (all three as
// developers.google.com/search/docs/appearance/structured-data/local-business has it). Days whose hours are not known
// are left out.
boost::json::array opening_hours_json(const directory::Schedule& schedule, base::Date first);

}  // namespace bluedot::exchange
