#pragma once

#include <string>
#include <vector>

#include "directory/schedule.h"
#include "site/visit.h"
#include "text/language.h"

namespace bluedot::site {

// One line of a week's hours: equal neighbouring days are one line ("Mon–Fri 08:00–20:00").
struct HoursLine {
  std::string days;
  std::vector<std::string> times;   // "09:00–12:00"; data, left to right in every script
  std::optional<text::Text> words;  // instead of times: "closed", "day and night", "not known"
  std::string holiday;              // the country's own name of the public holiday on that day
  bool today = false;
};

// The seven days from today on, as the place's own calendar has them.
std::vector<HoursLine> hours_of_week(const Visit& visit, const directory::Schedule& schedule);

}  // namespace bluedot::site
