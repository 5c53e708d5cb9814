#pragma once

#include <string>
#include <string_view>

#include "base/error.h"

namespace bluedot::exchange {

inline constexpr std::string_view kProblemType{"application/problem+json"};

// A problem document (RFC 9457). Its `type` is "about:blank", so `title` is the status' own phrase (4.2.1); `code`, the
// name of the error, is what a program decides by, `field` the parameter that is wrong, `detail` the sentence for
// people.
struct ProblemDetails {
  int status = 400;
  std::string_view title;  // "Bad Request"
  base::Error error;
  std::string detail;
  bool demonstration = false;
};

std::string problem_json(const ProblemDetails& problem);

}  // namespace bluedot::exchange
