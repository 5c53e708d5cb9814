#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "directory/records.h"
#include "exchange/starter_problem.h"

namespace bluedot::exchange {

struct AlertProblem {
  base::Uuid alert;
  std::string_view field;
  Reason reason;
  std::string detail;
};

// Alerts that follow one which was sent no earlier (so that what replaces what has a beginning), and places outside the
// alert's countries (it would be told in one country and be about another).
std::vector<AlertProblem> alert_problems(const directory::RecordSet& whole);

}  // namespace bluedot::exchange
