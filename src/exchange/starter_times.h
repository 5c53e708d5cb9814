#pragma once

#include <span>

#include "base/clock.h"
#include "directory/records.h"
#include "exchange/starter.h"

namespace bluedot::exchange {

// What may not be done at this instant: give a source a date that has not come anywhere on earth, and change or remove
// an alert between its sending and its end (its identifier in CAP promises the same content). That a person has
// reviewed its words may be noted.
Problems untimely_changes(std::span<const directory::Change> changes, const Starter& starter, base::Instant now);

}  // namespace bluedot::exchange
