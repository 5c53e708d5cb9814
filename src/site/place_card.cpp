#include "site/place_card.h"

#include <algorithm>

#include "directory/phone_format.h"
#include "site/links.h"
#include "text/format.h"
#include "text/localised.h"
#include "text/say.h"

namespace bluedot::site {
namespace {

// As many as fit two lines of a 360 px phone.
constexpr std::size_t kOffersShown{3};

// With dots between them: many names have commas of their own.
text::Text first_offers(const Visit& visit, const directory::Location& location) {
  std::string names;
  std::size_t shown = 0;
  for (const directory::CategoryIndex index : offers(visit, location)) {
    if (shown++ == kOffersShown) break;
    names.append(names.empty() ? "" : " · ").append(category_name(visit.language, visit.catalogue().at(index)).value);
  }
  return {names, visit.language};
}

void add_place(const Visit& visit, const directory::Location& location, PlaceCard& card) {
  card.name = place_name(visit, location);
  card.url = place_url(visit, location);
  card.where = where(visit, location);
  card.offers = first_offers(visit, location);
  card.spoken = spoken_list(visit.language, location.spoken);
  card.directions = directions_url(location, map_search(visit, location));
  card.call = first_phone(location.phones);
  if (location.kind == directory::LocationKind::kConfidential) {
    card.note = text::say(visit.language, text::Message::near_not_public);
  }
}

void add_service(const Visit& visit, const directory::Service& service, PlaceCard& card) {
  card.offers = service_name(visit, service);
  if (!service.spoken.empty()) card.spoken = spoken_list(visit.language, service.spoken);
  if (auto phone = first_phone(service.phones)) card.call = phone;
}

// The row is the service itself: it gives the name, the place says where.
void lead_with_service(const Visit& visit, const directory::Service& service, PlaceCard& card) {
  const directory::Catalogue& catalogue = visit.catalogue();
  if (card.where.empty() && service.country) {
    card.where = text::country_name(visit.language, catalogue.at(*service.country).code);
  }
  card.offers = organisation_name(visit, catalogue.at(service.organisation));
  card.name = service_name(visit, service);
  card.url = service_url(visit.language, service);
}

void add_status(const Visit& visit, const directory::Status& status, const directory::Confirmation& existence,
                PlaceCard& card) {
  card.confirmation = confirmation_sentence(visit, status, existence, card.call ? CanCall::kYes : CanCall::kNo);
  card.unsure = status.standing == directory::Standing::kUnconfirmed;
  // A door that is shut for good needs no way there.
  if (status.standing == directory::Standing::kGone) card.directions.reset();
}

}  // namespace

PlaceCard place_card(const Visit& visit, const directory::Row& row, directory::RowsOf rows_of) {
  const directory::Catalogue& catalogue = visit.catalogue();
  PlaceCard card;
  if (row.location) add_place(visit, catalogue.at(*row.location), card);
  if (row.distance_m) card.distance = text::distance(visit.language, *row.distance_m);
  if (!row.service) {
    const directory::Location& location = catalogue.at(*row.location);
    const directory::Status status = directory::status_of(catalogue, location, visit.as_of);
    card.status = status_tag(visit, location, status);
    add_status(visit, status, location.confirmation, card);
    return card;
  }
  const directory::ServiceAtLocation& at = catalogue.at(*row.service);
  const directory::Service& service = catalogue.at(at.service);
  add_service(visit, service, card);
  if (rows_of == directory::RowsOf::kServices || !row.location) lead_with_service(visit, service, card);
  const directory::Status status = directory::status_of(catalogue, at, visit.as_of);
  card.status = status_tag(visit, at, status);
  add_status(visit, status, service.confirmation, card);
  return card;
}

PlaceCard place_card(const Visit& visit, const directory::Location& location) {
  directory::Row row;
  row.location = visit.catalogue().index_of(location);
  return place_card(visit, row, directory::RowsOf::kLocations);
}

text::Text place_name(const Visit& visit, const directory::Location& location) {
  text::Text name = location.name->pick(visit.language);
  if (!name.value.empty() || location.services.empty()) return name;
  const directory::Service& service = visit.catalogue().at(location.services.front().service);
  return organisation_name(visit, visit.catalogue().at(service.organisation));
}

web::Url place_url(const Visit& visit, const directory::Location& location) {
  if (location.hub || location.services.empty()) return location_url(visit.language, location);
  return service_url(visit.language, visit.catalogue().at(location.services.front().service));
}

std::optional<PhoneLink> first_phone(std::span<const directory::Phone> phones) {
  const auto voice = std::ranges::find(phones, directory::PhoneKind::kVoice, &directory::Phone::kind);
  if (voice == phones.end()) return std::nullopt;
  return phone_link(*voice);
}

PhoneLink phone_link(const directory::Phone& phone) {
  return {directory::readable_number(phone.number), tel_url(phone.number)};
}

}  // namespace bluedot::site
