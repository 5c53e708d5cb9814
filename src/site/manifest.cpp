#include "site/manifest.h"

#include <boost/json/array.hpp>
#include <boost/json/object.hpp>
#include <boost/json/serialize.hpp>

#include "site/links.h"
#include "site/open_route.h"
#include "site/problem_page.h"
#include "text/say.h"
#include "views/assets.h"
#include "web/asset.h"

namespace bluedot::site {
namespace {

constexpr std::string_view kName{"Blue Dot"};
// --bg of views/base.css, and the bar of web::Head, in the light scheme: a manifest knows no other.
constexpr std::string_view kBackground{"#f4f7fb"};
constexpr std::string_view kTheme{"#ffffff"};

// `purpose`: "any", or "maskable" for one whose mark lies within the circle that every launcher keeps.
void add_icon(std::string_view name, std::string_view sizes, std::string_view purpose, boost::json::array& icons) {
  const web::Asset* asset = web::asset_named(views::assets(), name);
  if (asset == nullptr) throw std::logic_error("no icon " + std::string(name) + " in assets/");
  icons.push_back(
      boost::json::object{{"src", asset->address}, {"sizes", sizes}, {"type", "image/png"}, {"purpose", purpose}});
}

boost::json::array icons() {
  boost::json::array icons;
  add_icon("icons/app-192.png", "192x192", "any", icons);
  add_icon("icons/app-512.png", "512x512", "any", icons);
  add_icon("icons/app-maskable-512.png", "512x512", "maskable", icons);
  return icons;
}

web::Response favicon() {
  const web::Asset* asset = web::asset_named(views::assets(), "icons/favicon.ico");
  if (asset == nullptr) throw std::logic_error("no favicon in assets/");
  web::Response response;
  response.content_type = asset->type;
  response.body = asset->bytes;
  response.caching.policy = web::CachePolicy::kPublic;
  return response;
}

}  // namespace

web::Response manifest(text::Language language) {
  const std::string home = home_url(language).value();
  const boost::json::object document{
      {"id", home},
      {"name", kName},
      {"short_name", kName},
      {"description", text::say(language, text::Message::home_description).value},
      {"start_url", home},
      {"scope", "/"},
      {"display", "minimal-ui"},  // keeps the way back, which a page without scripts needs
      {"lang", language.tag()},
      {"dir", language.direction()},
      {"background_color", kBackground},
      {"theme_color", kTheme},
      {"icons", icons()}};
  web::Response response;
  response.content_type = "application/manifest+json";
  response.content_language = language.tag();
  response.body = boost::json::serialize(document);
  response.caching.policy = web::CachePolicy::kPublic;
  return response;
}

std::vector<web::Route> manifest_routes(const Site& site) {
  const auto in_language = [&site](const web::Request& request, const web::Parameters& parameters) {
    const auto language = text::Language::from_tag(parameters.text("lang"));
    if (language) return manifest(*language);
    return problem_page(begin_visit(site, text::negotiate(request.accept_language)), 404);
  };
  return {open_route("/{lang}/manifest.webmanifest", "manifest", in_language),
          open_route("/favicon.ico", "favicon", [](const web::Request&, const web::Parameters&) { return favicon(); })};
}

}  // namespace bluedot::site
