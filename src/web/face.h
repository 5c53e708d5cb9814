#pragma once

#include <functional>
#include <string>
#include <string_view>

#include "web/http.h"
#include "web/router.h"

namespace bluedot::web {

// All that the server asks of a face. Every function may be called from several threads at once.
struct Face {
  Router router;

  // The page for what no handler answers, in the visitor's language: 400 (an address that cannot be decoded), 404, 405,
  // 413, 500 (a handler threw; what it threw is logged by its type alone) and 503 (overloaded). Never cached. Should it
  // throw as well, the visitor gets the bare status.
  std::function<Response(const Request&, int status)> failure;

  // The present versions of the parts that Caching::uses names. Called for every answer from the cache, so it is quick.
  std::function<Versions()> versions;

  // The best language of ours for an Accept-Language header, for routes that vary by it. One of few values.
  std::function<std::string(std::string_view accept_language)> language_for;
};

// GET /healthz (200 while the process answers) and GET /readyz (200 or 503 as `ready` says), to be put into a face's
// table.
std::vector<Route> health_routes(std::function<bool()> ready);

}  // namespace bluedot::web
