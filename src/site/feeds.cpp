#include "site/feeds.h"

#include "base/ascii.h"
#include "exchange/atom.h"
#include "exchange/cap.h"
#include "site/alerts.h"
#include "site/open_route.h"
#include "site/problem_page.h"

namespace bluedot::site {
namespace {

exchange::AlertPublisher publisher_of(const Site& site) {
  return {site.origin, site.run_by.name, site.demonstration.has_value()};
}

// "uk" of "uk.atom"; nothing of any other file.
std::string_view stem(std::string_view file, std::string_view extension) {
  return file.ends_with(extension) ? file.substr(0, file.size() - extension.size()) : std::string_view{};
}

web::Response document(const Visit& visit, std::string_view type, std::string body) {
  web::Response response;
  response.content_type = type;
  response.body = std::move(body);
  response.caching = until_with_alerts(visit, *until_midnight(visit).good_until);
  return response;
}

}  // namespace

web::Response feed(const Site& site, std::string_view country, std::string_view file) {
  const auto language = text::Language::from_tag(stem(file, ".atom"));
  if (!language) return problem_page(begin_visit(site, text::kEnglish), 404);
  const Visit visit = begin_visit(site, *language);
  const directory::Country* found = visit.catalogue().country(country);
  if (found == nullptr || base::ascii_lower(country) != country) return problem_page(visit, 404);
  web::Response response = document(
      visit, exchange::kAtomType,
      exchange::atom_feed(visit.guide().alerts(), found->code, *language, visit.as_of.now, publisher_of(site)));
  response.content_language = language->tag();
  return response;
}

web::Response cap(const Site& site, std::string_view file) {
  const Visit visit = begin_visit(site, text::kEnglish);
  const guide::Alerts& alerts = visit.guide().alerts();
  const guide::Alert* found = alerts.find(stem(file, ".cap"));
  if (found == nullptr || visit.as_of.now < found->sent.instant) {
    return problem_page(visit, 404);
  }
  return document(visit, exchange::kCapType,
                  exchange::cap_document(*found, alerts, visit.catalogue(), publisher_of(site)));
}

std::vector<web::Route> feed_routes(const Site& site) {
  return {open_route("/feeds/{country}/{file}", "feed",
                     [&site](const web::Request&, const web::Parameters& parameters) {
                       return feed(site, parameters.text("country"), parameters.text("file"));
                     }),
          open_route("/feeds/alerts/{file}", "cap", [&site](const web::Request&, const web::Parameters& parameters) {
            return cap(site, parameters.text("file"));
          })};
}

}  // namespace bluedot::site
