#include "exchange/problem_json.h"

#include <boost/json/object.hpp>
#include <boost/json/serialize.hpp>

namespace bluedot::exchange {

std::string problem_json(const ProblemDetails& problem) {
  boost::json::object document{{"type", "about:blank"}, {"title", problem.title}, {"status", problem.status}};
  document["detail"] = problem.detail;
  document["code"] = base::meaning_of(problem.error.code).name;
  if (!problem.error.field.empty()) document["field"] = problem.error.field;
  if (problem.demonstration) document["demonstration"] = true;
  return boost::json::serialize(document);
}

}  // namespace bluedot::exchange
