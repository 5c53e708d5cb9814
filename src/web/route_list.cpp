#include <boost/json/array.hpp>
#include <boost/json/serialize.hpp>

#include "web/router.h"

namespace bluedot::web {
namespace {

boost::json::object row_of(std::string_view program, const Route& route) {
  const auto text = [](std::string_view value) { return boost::json::string(value.data(), value.size()); };
  return {{"program", text(program)},
          {"method", text(name_of(route.method))},
          {"path", text(route.pattern)},
          {"name", text(route.name)},
          {"who", text(route.right)}};
}

}  // namespace

std::string routes_as_json(std::string_view program, const Router& router) {
  boost::json::array rows;
  for (const Route& route : router.routes()) rows.emplace_back(row_of(program, route));
  return boost::json::serialize(rows);
}

}  // namespace bluedot::web
