#include "site/assets.h"

#include "views/assets.h"
#include "web/asset.h"

namespace bluedot::site {
namespace {

web::Response answer(const web::Asset& asset) {
  web::Response response;
  response.content_type = asset.type;
  response.body = asset.bytes;
  response.caching.policy = web::CachePolicy::kImmutable;
  return response;
}

}  // namespace

std::vector<web::Route> asset_routes() {
  std::vector<web::Route> routes;
  for (const web::Asset& asset : views::assets()) {
    web::Route route;
    route.pattern = asset.address;
    route.handler = [&asset](const web::Request&, const web::Parameters&) { return answer(asset); };
    route.right = "anyone";
    route.name = "asset " + std::string(asset.name);
    routes.push_back(std::move(route));
  }
  return routes;
}

}  // namespace bluedot::site
