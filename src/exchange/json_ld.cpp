#include "exchange/json_ld.h"

#include <algorithm>
#include <string_view>

#include <boost/json/array.hpp>
#include <boost/json/object.hpp>

#include "exchange/opening_hours_json.h"
#include "text/localised.h"

namespace bluedot::exchange {
namespace {

using boost::json::array;
using boost::json::object;

object started(std::string_view type, const std::string& name, const std::string& url) {
  return {{"@context", "https://schema.org"}, {"@type", type}, {"@id", url}, {"name", name}, {"url", url}};
}

void set(object& target, std::string_view key, std::string_view value) {
  if (!value.empty()) target[key] = value;
}

object country_json(const directory::Country& country) {
  return {{"@type", "Country"}, {"name", country.code}};
}

object address_json(const directory::Catalogue& catalogue, const directory::Location& location) {
  object address{{"@type", "PostalAddress"}, {"addressCountry", catalogue.at(location.country).code}};
  set(address, "streetAddress", location.address);
  set(address, "postalCode", location.postal_code);
  if (location.place) set(address, "addressLocality", catalogue.at(*location.place).name);
  return address;
}

void add_place(const directory::Catalogue& catalogue, const directory::Location& location, object& hub) {
  hub["address"] = address_json(catalogue, location);
  if (!location.point || location.precision_m > kGeoPrecision_m) return;
  hub["geo"] = object{
      {"@type", "GeoCoordinates"}, {"latitude", location.point->latitude}, {"longitude", location.point->longitude}};
}

void add_area(const directory::Catalogue& catalogue, const directory::Location& location, object& hub) {
  array area;
  for (const directory::PlaceIndex place : location.area) {
    area.push_back(object{{"@type", "City"}, {"name", catalogue.at(place).name}});
  }
  if (area.empty()) area.push_back(country_json(catalogue.at(location.country)));
  hub["areaServed"] = std::move(area);
}

bool to_be_called(const directory::Phone& phone) {
  return phone.kind == directory::PhoneKind::kVoice;
}

void add_telephone(std::span<const directory::Phone> phones, object& target) {
  const auto voice = std::ranges::find_if(phones, to_be_called);
  if (voice != phones.end()) set(target, "telephone", voice->number);
}

object organisation_reference(const directory::Organisation& organisation, std::string_view type) {
  object reference{{"@type", type}, {"name", organisation.name}};
  set(reference, "url", organisation.website);
  return reference;
}

std::string_view type_of(directory::OrganisationKind kind) {
  switch (kind) {
    case directory::OrganisationKind::kGovernment:
    case directory::OrganisationKind::kMunicipality:
      return "GovernmentOrganization";
    case directory::OrganisationKind::kNgo:
    case directory::OrganisationKind::kRedCross:
      return "NGO";
    case directory::OrganisationKind::kUn:
    case directory::OrganisationKind::kOther:
      break;
  }
  return "Organization";
}

bool has_fixed_place(const directory::Location& location) {
  return location.kind == directory::LocationKind::kPhysical;
}

bool hours_hold(const directory::Status& status) {
  const bool there =
      status.standing == directory::Standing::kConfirmed || status.standing == directory::Standing::kUnconfirmed;
  return there && status.hours_confirmed;
}

void add_hours(const directory::Catalogue& catalogue, const directory::Location& location, const directory::AsOf& as_of,
               object& hub) {
  if (location.schedule == nullptr || location.schedule->rows.empty()) return;
  if (!hours_hold(directory::status_of(catalogue, location, as_of))) return;
  array hours = opening_hours_json(*location.schedule, location.schedule->zone->date(as_of.now));
  if (hours.empty()) return;
  hub[has_fixed_place(location) ? "openingHoursSpecification" : "hoursAvailable"] = std::move(hours);
}

// Where a service is offered: its country, which is what a search engine can use without a place's page.
void add_area(const directory::Catalogue& catalogue, const directory::Service& service, object& target) {
  if (service.country) target["areaServed"] = country_json(catalogue.at(*service.country));
}

void add_channel(const directory::Service& service, object& target) {
  object channel{{"@type", "ServiceChannel"}};
  set(channel, "serviceUrl", service.website);
  const auto voice = std::ranges::find_if(service.phones, to_be_called);
  if (voice != service.phones.end()) {
    channel["servicePhone"] = object{{"@type", "ContactPoint"}, {"telephone", voice->number}};
  }
  array languages(service.spoken.begin(), service.spoken.end());
  if (!languages.empty()) channel["availableLanguage"] = std::move(languages);
  if (channel.size() > 1) target["availableChannel"] = std::move(channel);
}

}  // namespace

boost::json::value hub_json_ld(const directory::Catalogue& catalogue, const directory::Location& location,
                               const directory::AsOf& as_of, const std::string& name, const std::string& url,
                               HoursShown hours) {
  object hub = started(has_fixed_place(location) ? "CivicStructure" : "Service", name, url);
  if (has_fixed_place(location)) {
    add_place(catalogue, location, hub);
    add_telephone(location.phones, hub);
  } else {
    add_area(catalogue, location, hub);
  }
  if (hours == HoursShown::kYes) add_hours(catalogue, location, as_of, hub);
  return hub;
}

boost::json::value service_json_ld(const directory::Catalogue& catalogue, const directory::Service& service,
                                   const std::string& name, const std::string& url) {
  const directory::Organisation& organisation = catalogue.at(service.organisation);
  const std::string_view provider = type_of(organisation.kind);
  object target = started(provider == "GovernmentOrganization" ? "GovernmentService" : "Service", name, url);
  target["provider"] = organisation_reference(organisation, provider);
  add_area(catalogue, service, target);
  add_channel(service, target);
  return target;
}

boost::json::value organisation_json_ld(const directory::Catalogue& catalogue,
                                        const directory::Organisation& organisation, const std::string& name,
                                        const std::string& url) {
  object target = started(type_of(organisation.kind), name, url);
  target["mainEntityOfPage"] = url;
  if (organisation.website.empty()) {
    target.erase("url");
  } else {
    target["url"] = organisation.website;
  }
  if (name != organisation.name) target["alternateName"] = organisation.name;
  set(target, "email", organisation.email);
  add_telephone(organisation.phones, target);
  if (organisation.country) target["areaServed"] = country_json(catalogue.at(*organisation.country));
  return target;
}

boost::json::value website_json_ld(text::Language language, const std::string& name, const std::string& url,
                                   const std::string& publisher) {
  object site = started("WebSite", name, url);
  site["inLanguage"] = language.tag();
  site["publisher"] = object{{"@type", "Organization"}, {"name", publisher}};
  return site;
}

}  // namespace bluedot::exchange
