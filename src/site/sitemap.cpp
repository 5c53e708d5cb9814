#include "site/sitemap.h"

#include <algorithm>
#include <charconv>
#include <span>

#include "base/ascii.h"
#include "exchange/xml.h"
#include "site/open_route.h"
#include "site/problem_page.h"
#include "site/sensitive.h"

namespace bluedot::site {
namespace {

constexpr std::string_view kHeading{"<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"};
constexpr std::string_view kPages[] = {"/",      "/near",    "/map",           "/urgent", "/alerts",
                                       "/about", "/privacy", "/accessibility", "/real",   "/guide"};

bool is_public(const directory::Catalogue& catalogue, const directory::Service& service) {
  return !is_sensitive(catalogue, service) && service.status != directory::ServiceStatus::kDefunct;
}

std::string address(const Site& site, text::Language language, std::string_view path) {
  return exchange::xml_escaped(site.origin + "/" + std::string(language.tag()) + std::string(path));
}

std::string file_address(const Site& site, text::Language language, std::size_t part) {
  std::string file = site.origin + "/sitemap-" + std::string(language.tag()) + ".xml";
  if (part > 1) file += "?part=" + std::to_string(part);
  return exchange::xml_escaped(file);
}

std::size_t parts_for(std::size_t addresses) {
  return (addresses + kSitemapAddresses - 1) / kSitemapAddresses;
}

// The addresses of a part, counted from 1; none where there is no such part.
std::span<const std::string> part_of(std::span<const std::string> paths, std::string_view part) {
  std::size_t number = 1;
  if (!part.empty()) {
    const auto [end, fault] = std::from_chars(part.data(), part.data() + part.size(), number);
    if (fault != std::errc{} || end != part.data() + part.size()) return {};
  }
  if (number < 1 || number > parts_for(paths.size())) return {};
  const auto rest = paths.subspan((number - 1) * kSitemapAddresses);
  return rest.first(std::min(rest.size(), kSitemapAddresses));
}

void add_alternates(const Site& site, std::string_view path, std::string& out) {
  for (const text::Language language : text::Language::all()) {
    out.append("<xhtml:link rel=\"alternate\" hreflang=\"").append(language.tag());
    out.append("\" href=\"").append(address(site, language, path)).append("\"/>\n");
  }
}

web::Response xml(std::string body, web::Caching caching) {
  web::Response response;
  response.content_type = "application/xml; charset=utf-8";
  response.body = std::move(body);
  response.caching = caching;
  return response;
}

void add_topics(const directory::Catalogue& catalogue, const guide::Guide& guide, std::vector<std::string>& paths) {
  for (const guide::Topic& topic : guide.topics()) {
    if (topic.sensitive) continue;
    paths.push_back("/guide/" + topic.slug);
    for (const directory::Country& country : catalogue.countries()) {
      paths.push_back("/" + base::ascii_lower(country.code) + "/guide/" + topic.slug);
    }
  }
}

}  // namespace

std::vector<std::string> sitemap_paths(const directory::Catalogue& catalogue, const guide::Guide& guide) {
  std::vector<std::string> paths(std::begin(kPages), std::end(kPages));
  for (const directory::Country& country : catalogue.countries()) {
    paths.push_back("/" + base::ascii_lower(country.code) + "/");
  }
  for (const directory::Hub& hub : catalogue.hubs()) {
    paths.push_back("/hubs/" + std::string(catalogue.location_of(hub).slug));
  }
  for (const directory::Service& service : catalogue.services()) {
    if (is_public(catalogue, service)) paths.push_back("/services/" + std::string(service.slug));
  }
  for (const directory::Organisation& organisation : catalogue.organisations()) {
    paths.push_back("/organisations/" + std::string(organisation.slug));
  }
  add_topics(catalogue, guide, paths);
  return paths;
}

web::Response sitemap_index(const Site& site) {
  const Visit visit = begin_visit(site, text::kEnglish);
  const std::size_t parts = parts_for(sitemap_paths(visit.catalogue(), visit.guide()).size());
  std::string body(kHeading);
  body += "<sitemapindex xmlns=\"http://www.sitemaps.org/schemas/sitemap/0.9\">\n";
  for (const text::Language language : text::Language::all()) {
    for (std::size_t part = 1; part <= parts; ++part) {
      body += "<sitemap><loc>" + file_address(site, language, part) + "</loc></sitemap>\n";
    }
  }
  return xml(body + "</sitemapindex>\n", until_midnight(visit));
}

web::Response sitemap(const Site& site, text::Language language, std::string_view part) {
  const Visit visit = begin_visit(site, language);
  const std::vector<std::string> paths = sitemap_paths(visit.catalogue(), visit.guide());
  const std::span<const std::string> here = part_of(paths, part);
  if (here.empty()) return problem_page(visit, 404);
  std::string body(kHeading);
  body +=
      "<urlset xmlns=\"http://www.sitemaps.org/schemas/sitemap/0.9\" xmlns:xhtml=\"http://www.w3.org/1999/xhtml\">\n";
  for (const std::string& path : here) {
    body += "<url><loc>" + address(site, language, path) + "</loc>\n";
    add_alternates(site, path, body);
    body += "</url>\n";
  }
  return xml(body + "</urlset>\n", until_midnight(visit));
}

std::vector<web::Route> sitemap_routes(const Site& site) {
  std::vector<web::Route> routes{
      open_route("/sitemap.xml", "sitemap index",
                 [&site](const web::Request&, const web::Parameters&) { return sitemap_index(site); })};
  for (const text::Language language : text::Language::all()) {
    const std::string tag(language.tag());
    const auto serve = [&site, language](const web::Request& request, const web::Parameters&) {
      return sitemap(site, language, request.value_of("part").value_or(""));
    };
    routes.push_back(open_route("/sitemap-" + tag + ".xml", "sitemap " + tag, serve));
    routes.back().query = {"part"};
  }
  return routes;
}

}  // namespace bluedot::site
