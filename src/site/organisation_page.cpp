#include "site/organisation_page.h"

#include <algorithm>
#include <set>

#include "exchange/json_ld.h"
#include "site/links.h"
#include "site/problem_page.h"
#include "text/collate.h"
#include "text/localised.h"
#include "text/say.h"
#include "views/site_organisation.h"

namespace bluedot::site {
namespace {

// An organisation with thousands of places is found through near, not by scrolling.
constexpr std::size_t kLinksShown{60};

bool works_there(const directory::Catalogue& catalogue, const directory::Location& location,
                 const directory::Organisation& organisation) {
  const auto is_it = [&](directory::OrganisationIndex index) { return &catalogue.at(index) == &organisation; };
  if (location.hub) {
    const directory::Hub& hub = catalogue.at(*location.hub);
    if ((hub.owner && is_it(*hub.owner)) || std::ranges::any_of(hub.partners, is_it)) return true;
  }
  return std::ranges::any_of(location.services, [&](const directory::ServiceAtLocation& at) {
    return is_it(catalogue.at(at.service).organisation);
  });
}

std::vector<NamedLink> places_of(const Visit& visit, const directory::Organisation& organisation) {
  std::vector<NamedLink> links;
  for (const directory::Location& location : visit.catalogue().locations()) {
    if (links.size() == kLinksShown) break;
    if (!works_there(visit.catalogue(), location, organisation)) continue;
    links.push_back({place_name(visit, location), place_url(visit, location)});
  }
  text::sort_by_name(visit.language, links, [](const NamedLink& link) { return std::string_view(link.name.value); });
  return links;
}

std::vector<NamedLink> services_of(const Visit& visit, const directory::Organisation& organisation) {
  const directory::Catalogue& catalogue = visit.catalogue();
  std::set<directory::CategoryIndex> distinct;
  for (const directory::Service& service : catalogue.services()) {
    if (&catalogue.at(service.organisation) == &organisation)
      distinct.insert(service.categories.begin(), service.categories.end());
  }
  std::vector<NamedLink> links;
  for (const directory::CategoryIndex index : distinct) {
    const directory::Category& category = catalogue.at(index);
    links.push_back({category_name(visit.language, category), category_url(visit.language, category)});
  }
  return links;
}

OrganisationPage make_page(const Visit& visit, const directory::Organisation& organisation) {
  OrganisationPage page;
  page.title = organisation_name(visit, organisation);
  page.kind = text::say(visit.language, message_of(organisation.kind));
  if (organisation.country) {
    page.country = text::country_name(visit.language, visit.catalogue().at(*organisation.country).code);
  }
  page.description = organisation.description->pick(visit.language);
  page.services = services_of(visit, organisation);
  page.places = places_of(visit, organisation);
  page.phones = phone_views(visit, organisation.phones);
  if (!organisation.website.empty() && web::Url::is_allowed(organisation.website))
    page.website = web::Url{std::string(organisation.website)};
  page.website_text = organisation.website;
  if (!organisation.email.empty()) page.email = web::Url{"mailto:" + std::string(organisation.email)};
  page.email_text = organisation.email;
  return page;
}

}  // namespace

web::Response organisation(const Site& site, text::Language language, std::string_view slug) {
  const Visit visit = begin_visit(site, language);
  const directory::Organisation* found = visit.catalogue().organisation(slug);
  if (found == nullptr) return problem_page(visit, 404);
  OrganisationPage page = make_page(visit, *found);
  PageInfo info;
  info.title = page.title.value;
  info.description = page.kind.value;
  info.path = "/organisations/" + std::string(found->slug);
  info.code = found->slug;
  const std::string url = site.origin + organisation_url(language, *found).value();
  info.json_ld = {exchange::organisation_json_ld(visit.catalogue(), *found, info.title, url)};
  return page_response(visit, info, views::site_organisation, std::move(page), until_midnight(visit));
}

}  // namespace bluedot::site
