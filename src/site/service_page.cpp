#include "site/service_page.h"

#include <algorithm>
#include <array>

#include "exchange/json_ld.h"
#include "site/links.h"
#include "site/problem_page.h"
#include "site/sensitive.h"
#include "text/format.h"
#include "text/localised.h"
#include "text/say.h"
#include "views/site_service.h"

namespace bluedot::site {
namespace {

using text::Message;
using text::say;

constexpr std::size_t kPlacesShown{20};

std::optional<text::Text> ages(text::Language language, const directory::Service& service) {
  if (service.min_age && service.max_age) {
    return say(language, Message::service_ages, {{"from", *service.min_age}, {"to", *service.max_age}});
  }
  if (service.min_age) return say(language, Message::service_ages_from, {{"from", *service.min_age}});
  if (service.max_age) return say(language, Message::service_ages_to, {{"to", *service.max_age}});
  return std::nullopt;
}

std::optional<text::Text> appointment(text::Language language, directory::Appointment appointment) {
  constexpr std::array kMessages{Message::service_appointment_no, Message::service_appointment_yes,
                                 Message::service_appointment_recommended};
  if (appointment == directory::Appointment::kUnknown) return std::nullopt;
  return say(language, kMessages.at(static_cast<std::size_t>(appointment) - 1));
}

std::optional<text::Text> dated(text::Language language, Message message, const std::optional<base::Date>& date) {
  if (!date) return std::nullopt;
  return say(language, message, {{"date", text::date(language, *date)}});
}

std::vector<PlaceCard> places(const Visit& visit, const directory::Service& service) {
  std::vector<PlaceCard> cards;
  for (const directory::ServiceAtLocationIndex index : service.at) {
    const directory::ServiceAtLocation& at = visit.catalogue().at(index);
    if (!at.location || cards.size() == kPlacesShown) continue;
    directory::Row row;
    row.location = at.location;
    row.service = index;
    cards.push_back(place_card(visit, row, directory::RowsOf::kLocations));
  }
  return cards;
}

void add_terms(const Visit& visit, const directory::Service& service, ServicePage& page) {
  for (int value = 0; value <= static_cast<int>(directory::Audience::kOtherNationality); ++value) {
    const auto audience = static_cast<directory::Audience>(value);
    if (service.audience.contains(audience)) page.audiences.push_back(say(visit.language, message_of(audience)));
  }
  page.ages = ages(visit.language, service);
  page.appointment = appointment(visit.language, service.appointment);
  page.fee = service.fee->pick(visit.language);
  page.documents = service.documents->pick(visit.language);
  page.starts = dated(visit.language, Message::service_starts, service.starts);
  page.ends = dated(visit.language, Message::service_ends, service.ends);
  page.spoken = spoken_list(visit.language, service.spoken);
}

void add_ways_to_reach(const Visit& visit, const directory::Service& service, ServicePage& page) {
  page.phones = phone_views(visit, service.phones);
  if (!service.website.empty() && web::Url::is_allowed(service.website))
    page.website = web::Url{std::string(service.website)};
  if (!service.email.empty()) page.email = web::Url{"mailto:" + std::string(service.email)};
  page.email_text = service.email;
}

ServicePage make_page(const Visit& visit, const directory::Service& service) {
  const directory::Catalogue& catalogue = visit.catalogue();
  const directory::Organisation& organisation = catalogue.at(service.organisation);
  ServicePage page;
  page.title = is_sensitive(visit.catalogue(), service) ? neutral_title(visit, service) : service_name(visit, service);
  page.organisation = {organisation_name(visit, organisation), organisation_url(visit.language, organisation)};
  page.description = service.description->pick(visit.language);
  for (const directory::CategoryIndex index : service.categories) {
    const directory::Category& category = catalogue.at(index);
    page.categories.push_back({category_name(visit.language, category), category_url(visit.language, category)});
  }
  page.places = places(visit, service);
  add_terms(visit, service, page);
  add_ways_to_reach(visit, service, page);
  if (!service.at.empty()) {
    const directory::ServiceAtLocation& first = catalogue.at(service.at.front());
    const directory::Status status = directory::status_of(catalogue, first, visit.as_of);
    if (service.at.size() == 1) page.status = status_tag(visit, first, status);
    page.confirmation =
        confirmation_sentence(visit, status, service.confirmation, page.phones.empty() ? CanCall::kNo : CanCall::kYes);
  }
  return page;
}

PageInfo info_of(const Visit& visit, const directory::Service& service, const ServicePage& page) {
  PageInfo info;
  info.title = page.title.value;
  info.description = page.places.empty() ? page.organisation.name.value : page.places.front().where;
  info.path = "/services/" + std::string(service.slug);
  info.code = service.slug;
  if (is_sensitive(visit.catalogue(), service)) {
    info.sensitivity = Sensitivity::kSensitive;
    return info;
  }
  const std::string url = visit.site.origin + service_url(visit.language, service).value();
  info.json_ld = {exchange::service_json_ld(visit.catalogue(), service, info.title, url)};
  return info;
}

base::Instant good_until(const Visit& visit, const directory::Service& service) {
  base::Instant first = directory::next_change(visit.snapshot->moment());
  for (const directory::ServiceAtLocationIndex index : service.at) {
    const directory::ServiceAtLocation& at = visit.catalogue().at(index);
    first = std::min(first, directory::good_until(visit.catalogue(), at, visit.as_of));
  }
  return first;
}

}  // namespace

web::Response service(const Site& site, text::Language language, std::string_view slug) {
  const Visit visit = begin_visit(site, language);
  const directory::Service* found = visit.catalogue().service(slug);
  if (found == nullptr) return problem_page(visit, 404);
  ServicePage page = make_page(visit, *found);
  const PageInfo info = info_of(visit, *found, page);
  return page_response(visit, info, views::site_service, std::move(page), until(good_until(visit, *found)));
}

}  // namespace bluedot::site
