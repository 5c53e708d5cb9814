#include "site/routes.h"

#include "site/alerts_page.h"
#include "site/api.h"
#include "site/assets.h"
#include "site/country_page.h"
#include "site/feeds.h"
#include "site/front_door.h"
#include "site/gallery.h"
#include "site/guide_list.h"
#include "site/guide_page.h"
#include "site/home_page.h"
#include "site/hub_page.h"
#include "site/links.h"
#include "site/manifest.h"
#include "site/near_page.h"
#include "site/organisation_page.h"
#include "site/problem_page.h"
#include "site/robots.h"
#include "site/search_api.h"
#include "site/search_page.h"
#include "site/service_page.h"
#include "site/sitemap.h"
#include "site/static_pages.h"
#include "site/urgent_page.h"

namespace bluedot::site {
namespace {

constexpr std::string_view kAnyone{"anyone"};

using Names = std::vector<std::string>;

Names near_parameters() {
  return {std::begin(kNearParameters), std::end(kNearParameters)};
}

// Every page stands under a language: an unknown one leads nowhere, in the visitor's own language.
using PageHandler = web::Response (*)(const Site&, text::Language);
using RecordHandler = web::Response (*)(const Site&, text::Language, std::string_view slug);

web::Response nowhere(const Site& site, const web::Request& request) {
  return problem_page(begin_visit(site, text::negotiate(request.accept_language)), 404);
}

template <typename Serve>
web::Handler in_language(const Site& site, Serve serve) {
  return [&site, serve](const web::Request& request, const web::Parameters& parameters) {
    const auto language = text::Language::from_tag(parameters.text("lang"));
    return language ? serve(*language, request, parameters) : nowhere(site, request);
  };
}

web::Route page(const Site& site, std::string name, std::string pattern, PageHandler handler) {
  const auto serve = [&site, handler](text::Language language, const web::Request&, const web::Parameters&) {
    return handler(site, language);
  };
  return {web::Method::kGet, std::move(pattern), in_language(site, serve), std::string(kAnyone), std::move(name)};
}

web::Route record(const Site& site, std::string name, std::string pattern, const std::string& key,
                  RecordHandler handler) {
  const auto serve = [&site, key, handler](text::Language language, const web::Request&,
                                           const web::Parameters& parameters) {
    return handler(site, language, parameters.text(key));
  };
  return {web::Method::kGet, std::move(pattern), in_language(site, serve), std::string(kAnyone), std::move(name)};
}

web::Route near_route(const Site& site) {
  const auto serve = [&site](text::Language language, const web::Request& request, const web::Parameters&) {
    return near(site, language, request);
  };
  web::Route route{web::Method::kGet, "/{lang}/near", in_language(site, serve), std::string(kAnyone), "near"};
  route.query = near_parameters();
  route.normal_value = normal_near_value;
  return route;
}

web::Route search_route(const Site& site) {
  const auto serve = [&site](text::Language language, const web::Request& request, const web::Parameters&) {
    return search(site, language, request);
  };
  web::Route route{web::Method::kGet, "/{lang}/search", in_language(site, serve), std::string(kAnyone), "search"};
  route.query = {"q", "country", "lat", "lon"};
  route.normal_value = normal_near_value;
  return route;
}

web::Route guide_route(const Site& site) {
  const auto serve = [&site](text::Language language, const web::Request&, const web::Parameters& parameters) {
    return guide_article(site, language, parameters.text("country"), parameters.text("topic"));
  };
  return {web::Method::kGet, "/{lang}/{country}/guide/{topic}", in_language(site, serve), std::string(kAnyone),
          "guide"};
}

web::Response guide_anywhere(const Site& site, text::Language language, std::string_view topic) {
  return guide_article(site, language, {}, topic);
}

// Without its last slash a country is redirected; any other word leads nowhere at once, not by way of a redirect.
web::Response country_without_slash(const Site& site, text::Language language, std::string_view code) {
  const Visit visit = begin_visit(site, language);
  const directory::Country* found = visit.catalogue().country(code);
  if (found == nullptr) return problem_page(visit, 404);
  return web::redirect_to(country_url(language, *found).value(), 308, until_midnight(visit));
}

std::vector<web::Route> pages(const Site& site) {
  return {page(site, "home", "/{lang}/", home),
          record(site, "country", "/{lang}/{country}/", "country", country),
          record(site, "country without slash", "/{lang}/{country}", "country", country_without_slash),
          page(site, "guide topics", "/{lang}/guide", guide_list),
          guide_route(site),
          record(site, "guide without country", "/{lang}/guide/{topic}", "topic", guide_anywhere),
          near_route(site),
          search_route(site),
          record(site, "hub", "/{lang}/hubs/{slug}", "slug", hub),
          record(site, "service", "/{lang}/services/{slug}", "slug", service),
          record(site, "organisation", "/{lang}/organisations/{slug}", "slug", organisation),
          page(site, "map", "/{lang}/map", map),
          page(site, "urgent", "/{lang}/urgent", urgent),
          page(site, "alerts", "/{lang}/alerts", alerts),
          page(site, "about", "/{lang}/about", about),
          page(site, "privacy", "/{lang}/privacy", privacy),
          page(site, "accessibility", "/{lang}/accessibility", accessibility),
          page(site, "real", "/{lang}/real", real)};
}

web::Response failure(const Site& site, const web::Request& request, int status) {
  const std::string_view path = request.path;
  if (path.starts_with("/api/")) return api_failure(site, text::negotiate(request.accept_language), status);
  // The address may name the language of a page that went wrong; else the browser does.
  const auto named = text::Language::from_tag(path.substr(path.empty() ? 0 : 1, path.find('/', 1) - 1));
  return problem_page(begin_visit(site, named.value_or(text::negotiate(request.accept_language))), status);
}

web::Versions versions(const Site& site) {
  const published::Versions now = site.publisher.current()->versions();
  web::Versions versions{};
  versions[kDirectoryPart] = now.directory;
  versions[kMomentPart] = now.moment;
  versions[kGuidePart] = now.guide;
  return versions;
}

}  // namespace

web::Face make_face(const Site& site) {
  std::vector<web::Route> routes = pages(site);
  if (site.development) routes.push_back(page(site, "gallery", "/{lang}/gallery", gallery));
  for (auto& more : {front_door_routes(site), api_routes(site), search_api_routes(site), sitemap_routes(site),
                     feed_routes(site), manifest_routes(site), robots_routes(site), asset_routes(),
                     web::health_routes([&site] { return site.publisher.healthy(); })}) {
    routes.insert(routes.end(), more.begin(), more.end());
  }
  return {web::Router(std::move(routes)),
          [&site](const web::Request& request, int status) { return failure(site, request, status); },
          [&site] { return versions(site); },
          [](std::string_view accept_language) { return std::string(text::negotiate(accept_language).tag()); }};
}

}  // namespace bluedot::site
