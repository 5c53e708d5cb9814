#include "site/front_door.h"

#include "site/links.h"
#include "site/open_route.h"
#include "site/problem_page.h"

namespace bluedot::site {
namespace {

web::Route by_language(std::string pattern, std::string name, web::Handler handler) {
  web::Route route = open_route(std::move(pattern), std::move(name), std::move(handler));
  route.varies = web::Varies::kByLanguage;
  return route;
}

}  // namespace

web::Response front_door(std::string_view accept_language) {
  const text::Language language = text::negotiate(accept_language);
  return web::redirect_to(home_url(language).value(), 302, {web::CachePolicy::kPublic, {}, {}});
}

web::Response poster(const Site& site, std::string_view code, std::string_view accept_language) {
  const Visit visit = begin_visit(site, text::negotiate(accept_language));
  const directory::Hub* hub = visit.catalogue().hub_by_code(code);
  if (hub == nullptr) return problem_page(visit, 404);
  const web::Url target = location_url(visit.language, visit.catalogue().location_of(*hub));
  return web::redirect_to(target.value(), 302, until_midnight(visit));
}

std::vector<web::Route> front_door_routes(const Site& site) {
  return {by_language(
              "/", "front door",
              [](const web::Request& request, const web::Parameters&) { return front_door(request.accept_language); }),
          by_language("/h/{code}", "poster", [&site](const web::Request& request, const web::Parameters& parameters) {
            return poster(site, parameters.text("code"), request.accept_language);
          })};
}

}  // namespace bluedot::site
