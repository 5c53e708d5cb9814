#include "site/robots.h"

#include "site/open_route.h"

namespace bluedot::site {

web::Response robots(const Site& site) {
  web::Response response;
  response.content_type = "text/plain; charset=utf-8";
  response.body = "User-agent: *\nAllow: /\n\nSitemap: " + site.origin + "/sitemap.xml\n";
  response.caching.policy = web::CachePolicy::kPublic;
  return response;
}

std::vector<web::Route> robots_routes(const Site& site) {
  return {open_route("/robots.txt", "robots",
                     [&site](const web::Request&, const web::Parameters&) { return robots(site); })};
}

}  // namespace bluedot::site
