#include <memory>
#include <utility>

#include "web/face.h"
#include "web/metrics.h"

namespace bluedot::web {
namespace {

Response plain(int status, std::string body) {
  Response response;
  response.status = status;
  response.content_type = "text/plain; charset=utf-8";
  response.body = std::move(body);
  return response;
}

Response bare_failure(const Request&, int status) {
  return plain(status, std::string(reason_of(status)) + "\n");
}

}  // namespace

std::vector<Route> health_routes(std::function<bool()> ready) {
  const Handler alive = [](const Request&, const Parameters&) { return plain(200, "ok\n"); };
  const Handler readiness = [ready = std::move(ready)](const Request& request, const Parameters&) {
    return ready() ? plain(200, "ready\n") : bare_failure(request, 503);
  };
  return {{Method::kGet, "/healthz", alive, "anyone", "healthz"},
          {Method::kGet, "/readyz", readiness, "anyone", "readyz"}};
}

Face metrics_face(const Metrics& metrics) {
  const Handler text = [&metrics](const Request&, const Parameters&) {
    Response response = plain(200, metrics.text());
    response.content_type = "text/plain; version=0.0.4; charset=utf-8";
    return response;
  };
  return {Router({{Method::kGet, "/metrics", text, "anyone", "metrics"}}), bare_failure, [] { return Versions{}; },
          [](std::string_view) { return std::string("en"); }};
}

}  // namespace bluedot::web
