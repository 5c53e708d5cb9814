#pragma once

#include "directory/model.h"

namespace bluedot::directory {

// A number without a source of the last twelve months is shown as not confirmed and ranks last (facts of 2012 stand
// beside facts of today).
inline constexpr std::chrono::months kPhoneUnconfirmedAfter{12};

// `today` by the real clock, in a demonstration too.
inline bool number_confirmed(const Phone& phone, base::Date today) {
  if (!phone.confirmation.on) return false;
  return std::chrono::sys_days{*phone.confirmation.on + kPhoneUnconfirmedAfter} >= std::chrono::sys_days{today};
}

}  // namespace bluedot::directory
