#include "site/wording.h"

#include <algorithm>
#include <array>
#include <set>
#include <utility>

#include "text/format.h"
#include "text/localised.h"
#include "text/say.h"

namespace bluedot::site {
namespace {

using text::Message;
using text::say;

std::string with_local_name(text::Language language, const std::string& name, std::string_view local_name) {
  if (name.empty() || name == local_name) return std::string(local_name);
  return name + " (" + text::data_text(language, local_name) + ")";
}

// How a place that is not simply there is called: planned, paused, moved, closed. Nothing for one that is.
std::optional<StatusTag> life_cycle_tag(const Visit& visit, const directory::Hub& hub) {
  const auto dated = [&](Message with_date, Message without, const directory::PartialDate& date) {
    if (!date.known()) return say(visit.language, without);
    return say(visit.language, with_date, {{"date", partial_date(visit.language, date)}});
  };
  switch (directory::state_of(visit.catalogue(), hub, visit.as_of)) {
    case directory::HubState::kPlanned:
      return StatusTag{"off", dated(Message::hub_opens_on, Message::hub_planned, hub.opened)};
    case directory::HubState::kPaused:
      return StatusTag{"off", dated(Message::hub_paused_since, Message::hub_paused, hub.paused_from)};
    case directory::HubState::kMoved:
      return StatusTag{"off", say(visit.language, Message::hub_moved)};
    case directory::HubState::kClosed:
      return StatusTag{"off", dated(Message::hub_closed_since, Message::hub_closed, hub.closed)};
    case directory::HubState::kUnconfirmed:
      return StatusTag{"unsure", say(visit.language, Message::hub_unconfirmed)};
    case directory::HubState::kOpen:
      break;
  }
  return std::nullopt;
}

std::string_view look_of(const directory::Opening& opening) {
  switch (opening.state) {
    case directory::OpenState::kOpen:
      return "open";
    case directory::OpenState::kClosed:
      return "off";
    case directory::OpenState::kUnknown:
      break;
  }
  return "unsure";
}

StatusTag opening_tag(const Visit& visit, const directory::Status& status, const directory::TimeZone* zone) {
  if (status.opening.state == directory::OpenState::kUnknown && !status.hours_confirmed && status.confirmed_on) {
    return {"unsure", say(visit.language, Message::opening_unconfirmed)};
  }
  return {look_of(status.opening), opening_sentence(visit, status.opening, zone)};
}

std::string local_time(const directory::TimeZone& zone, text::Language language, base::Instant instant) {
  const directory::LocalMinutes local = zone.local(instant);
  const auto since_midnight = local - std::chrono::floor<std::chrono::days>(local);
  return text::data_text(language, text::time_of_day(since_midnight));
}

int days_between(base::Date from, base::Date to) {
  return static_cast<int>((std::chrono::sys_days{to} - std::chrono::sys_days{from}).count());
}

}  // namespace

std::optional<text::Language> language_of_country(std::string_view code) {
  constexpr std::array<std::pair<std::string_view, std::string_view>, 8> kSigns = {
      {{"BG", "bg"}, {"HU", "hu"}, {"IT", "it"}, {"MD", "ro"}, {"PL", "pl"}, {"RO", "ro"}, {"SK", "sk"}, {"UA", "uk"}}};
  const auto* found = std::ranges::find(kSigns, code, &std::pair<std::string_view, std::string_view>::first);
  return found == kSigns.end() ? std::nullopt : text::Language::from_tag(found->second);
}

StatusTag status_tag(const Visit& visit, const directory::Location& location, const directory::Status& status) {
  if (location.hub) {
    if (auto tag = life_cycle_tag(visit, visit.catalogue().at(*location.hub))) return *tag;
  }
  return opening_tag(visit, status, visit.catalogue().at(location.country).zone);
}

StatusTag status_tag(const Visit& visit, const directory::ServiceAtLocation& at, const directory::Status& status) {
  const directory::Catalogue& catalogue = visit.catalogue();
  const directory::Service& service = catalogue.at(at.service);
  switch (service.status) {
    case directory::ServiceStatus::kInactive:
      return {"off", say(visit.language, Message::service_inactive)};
    case directory::ServiceStatus::kTemporarilyClosed:
      return {"off", say(visit.language, Message::service_temporarily_closed)};
    case directory::ServiceStatus::kDefunct:
      return {"off", say(visit.language, Message::service_defunct)};
    case directory::ServiceStatus::kActive:
      break;
  }
  if (at.location) return status_tag(visit, catalogue.at(*at.location), status);
  return opening_tag(visit, status, service.country ? catalogue.at(*service.country).zone : nullptr);
}

text::Text opening_sentence(const Visit& visit, const directory::Opening& opening, const directory::TimeZone* zone) {
  if (opening.state == directory::OpenState::kUnknown) return say(visit.language, Message::opening_unknown);
  if (opening.state == directory::OpenState::kClosed) {
    return next_opening_sentence(visit, opening, zone).value_or(say(visit.language, Message::opening_closed));
  }
  if (opening.always) return say(visit.language, Message::opening_open_always);
  // Weeks ahead lies a public holiday whose hours are unknown, not a closing time that anybody needs.
  const bool far = opening.until && *opening.until - visit.as_of.now > std::chrono::days{1};
  if (!opening.until || far || zone == nullptr) return say(visit.language, Message::opening_open);
  return say(visit.language, Message::opening_open_until,
             {{"time", local_time(*zone, visit.language, *opening.until)}});
}

std::optional<text::Text> next_opening_sentence(const Visit& visit, const directory::Opening& opening,
                                                const directory::TimeZone* zone) {
  if (!opening.next_opening || zone == nullptr) return std::nullopt;
  const std::string time = local_time(*zone, visit.language, *opening.next_opening);
  const base::Date day = zone->date(*opening.next_opening);
  const int days = days_between(zone->date(visit.as_of.now), day);
  if (days == 0) return say(visit.language, Message::opening_opens_today, {{"time", time}});
  if (days == 1) return say(visit.language, Message::opening_opens_tomorrow, {{"time", time}});
  const std::string name = text::date(visit.language, day, text::DateStyle::kWeekday);
  return say(visit.language, Message::opening_opens_on, {{"day", name}, {"time", time}});
}

text::Text confirmation_sentence(const Visit& visit, const directory::Status& status,
                                 const directory::Confirmation& existence, CanCall can_call) {
  const auto dated = [&](Message message, const std::optional<base::Date>& date) {
    return say(visit.language, message, {{"date", text::date(visit.language, *date)}});
  };
  if (!existence.on) {
    return say(visit.language, can_call == CanCall::kYes ? Message::confirm_never : Message::confirm_never_short);
  }
  // Hours that nobody ever confirmed are called unknown by the status tag; here the place itself is what was confirmed.
  const bool hours_lapsed = !status.hours_confirmed && status.confirmed_on;
  if (status.existence_confirmed && !hours_lapsed) return dated(Message::confirm_on, existence.on);
  const std::optional<base::Date> since = status.existence_confirmed ? status.confirmed_on : existence.on;
  if (can_call == CanCall::kNo) return dated(Message::confirm_not_since_no_phone, since);
  return dated(status.existence_confirmed ? Message::confirm_hours_not_since : Message::confirm_not_since, since);
}

std::string partial_date(text::Language language, const directory::PartialDate& date) {
  if (!date.known()) return {};
  const base::Date day = date.first_day();
  if (date.day_number != 0) return text::date(language, day);
  if (date.month_number != 0) return text::month(language, day.year() / day.month());
  return std::to_string(date.year_number);
}

std::string town_name(text::Language language, const directory::Place& place) {
  return with_local_name(language, place.names->pick(language).value, place.name);
}

std::string settlement_name(const finder::Gazetteer& gazetteer, const finder::Settlement& settlement,
                            text::Language language) {
  return with_local_name(language, gazetteer.name(settlement, language), settlement.local_name);
}

std::string settlement_with_area(const finder::Gazetteer& gazetteer, const finder::Settlement& settlement,
                                 text::Language language) {
  std::string name = settlement_name(gazetteer, settlement, language);
  if (!settlement.region.empty()) name += ", " + text::data_text(language, settlement.region);
  return name + ", " + text::country_name(language, settlement.country);
}

std::string where(const Visit& visit, const directory::Location& location) {
  const directory::Catalogue& catalogue = visit.catalogue();
  std::vector<std::string> parts;
  if (location.hub) {
    parts.push_back(say(visit.language, message_of(catalogue.at(*location.hub).place_type)).value);
  }
  if (location.place) parts.push_back(town_name(visit.language, catalogue.at(*location.place)));
  parts.push_back(text::country_name(visit.language, catalogue.at(location.country).code));
  return joined(visit.language, parts);
}

std::string map_search(const Visit& visit, const directory::Location& location) {
  if (location.kind == directory::LocationKind::kConfidential) return {};
  const std::string_view town = location.place ? visit.catalogue().at(*location.place).name : std::string_view{};
  if (location.address.empty()) return std::string(town);
  const std::string address(location.address);
  return town.empty() ? address : address + ", " + std::string(town);
}

text::Text organisation_name(const Visit& visit, const directory::Organisation& organisation) {
  if (organisation.names->has(visit.language)) return organisation.names->pick(visit.language);
  text::Text own{std::string(organisation.name), visit.language};
  if (!organisation.country) return own;
  const auto language = language_of_country(visit.catalogue().at(*organisation.country).code);
  return {own.value, language.value_or(visit.language)};
}

text::Text category_name(text::Language language, const directory::Category& category) {
  return category.name->pick(language);
}

text::Text public_category_name(text::Language language, const directory::Category& category) {
  if (!category.sensitive) return category.name->pick(language);
  const text::Text neutral = category.neutral->pick(language);
  return neutral.value.empty() ? say(language, Message::service_neutral_title) : neutral;
}

text::Text service_name(const Visit& visit, const directory::Service& service) {
  text::Text name = service.name->pick(visit.language);
  if (!name.value.empty() || service.categories.empty()) return name;
  return category_name(visit.language, visit.catalogue().at(service.categories.front()));
}

text::Text neutral_title(const Visit& visit, const directory::Service& service) {
  return public_category_name(visit.language, visit.catalogue().at(service.categories.front()));
}

std::string joined(text::Language language, std::span<const std::string> names) {
  const std::string_view comma = language.right_to_left() ? "، " : ", ";
  std::string all;
  for (const std::string& name : names) {
    if (!all.empty()) all += comma;
    all += name;
  }
  return all;
}

std::string spoken_list(text::Language language, std::span<const std::string_view> tags) {
  std::vector<std::string> names;
  for (const std::string_view tag : tags) names.push_back(text::language_name(language, tag));
  return joined(language, names);
}

std::vector<directory::CategoryIndex> offers(const Visit& visit, const directory::Location& location) {
  const directory::Catalogue& catalogue = visit.catalogue();
  std::set<directory::CategoryIndex> distinct;
  for (const directory::ServiceAtLocation& at : location.services) {
    const base::Date today = visit.as_of.date(directory::zone_of(catalogue, at));
    if (directory::standing_on(catalogue, at, today).standing == directory::Standing::kGone) continue;
    const auto categories = catalogue.at(at.service).categories;
    distinct.insert(categories.begin(), categories.end());
  }
  std::vector<directory::CategoryIndex> sorted(distinct.begin(), distinct.end());
  std::ranges::sort(sorted, {}, [&](directory::CategoryIndex index) { return catalogue.at(index).sort; });
  return sorted;
}

}  // namespace bluedot::site
