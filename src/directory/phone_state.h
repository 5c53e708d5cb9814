#pragma once

#include "directory/model.h"

namespace bluedot::directory {

// A number without a source of the last twelve months is shown as not confirmed and ranks last (facts of 2012 stand
// beside facts of today).
inline constexpr std::chrono::months kPhoneUnconfirmedAfter{12};

// Where nobody confirmed it, the latest day counts that its source can mean ("2026"). `today` by the real clock, in a
// demonstration too.
inline bool number_confirmed(const Phone& phone, base::Date today) {
  if (!phone.confirmation.on && !phone.provenance.date.known()) return false;
  const base::Date day = phone.confirmation.on ? *phone.confirmation.on : phone.provenance.date.last_day();
  return std::chrono::sys_days{day + kPhoneUnconfirmedAfter} >= std::chrono::sys_days{today};
}

}  // namespace bluedot::directory
