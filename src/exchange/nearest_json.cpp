#include "exchange/nearest_json.h"

#include <set>
#include <span>
#include <string_view>
#include <vector>

#include <boost/json/array.hpp>
#include <boost/json/object.hpp>

#include "exchange/iso_time.h"
#include "exchange/plain_json.h"

namespace bluedot::exchange {
namespace {

using boost::json::array;
using boost::json::object;
using boost::json::value;
using directory::Row;

// One row with the records that it names. A row has a location, a service, or both.
struct Found {
  const Row& row;
  const directory::Location* location;
  const directory::Service* service;
  directory::Status status;
};

Found find(const NearestAnswer& answer, const Row& row) {
  const directory::Catalogue& catalogue = answer.catalogue;
  const directory::Location* location = row.location ? &catalogue.at(*row.location) : nullptr;
  if (!row.service) return {row, location, nullptr, directory::status_of(catalogue, *location, answer.as_of)};
  const directory::ServiceAtLocation& at = catalogue.at(*row.service);
  return {row, location, &catalogue.at(at.service), directory::status_of(catalogue, at, answer.as_of)};
}

bool is_service(const NearestAnswer& answer, const Found& found) {
  return answer.rows_of == directory::RowsOf::kServices || found.location == nullptr;
}

const directory::Country* country_of(const NearestAnswer& answer, const Found& found) {
  if (found.location != nullptr) return &answer.catalogue.at(found.location->country);
  return found.service->country ? &answer.catalogue.at(*found.service->country) : nullptr;
}

// Null where there is nothing to say.
value or_null(std::string_view text) {
  return text.empty() ? value(nullptr) : value(text);
}

std::string_view group_name(directory::Group group) {
  switch (group) {
    case directory::Group::kThisCountry:
      return "this-country";
    case directory::Group::kAcrossTheBorder:
      return "across-the-border";
    case directory::Group::kByTown:
      return "by-town";
    case directory::Group::kWithoutPoint:
      return "without-point";
    case directory::Group::kHoursUnknown:
      break;
  }
  return "hours-unknown";
}

std::string_view state_name(directory::HubState state) {
  switch (state) {
    case directory::HubState::kPlanned:
      return "planned";
    case directory::HubState::kOpen:
      return "open";
    case directory::HubState::kPaused:
      return "paused";
    case directory::HubState::kMoved:
      return "moved";
    case directory::HubState::kClosed:
      return "closed";
    case directory::HubState::kUnconfirmed:
      break;
  }
  return "unconfirmed";
}

// In the words of a hub's life cycle, for places and services too.
std::string_view status_name(const NearestAnswer& answer, const Found& found) {
  if (found.location != nullptr && found.location->hub && !is_service(answer, found)) {
    return state_name(directory::state_of(answer.catalogue, answer.catalogue.at(*found.location->hub), answer.as_of));
  }
  if (found.status.standing == directory::Standing::kGone) return "closed";
  if (found.status.standing == directory::Standing::kPaused) return "paused";
  return found.status.existence_confirmed ? "open" : "unconfirmed";
}

void add_identity(const NearestAnswer& answer, const Found& found, object& row) {
  if (is_service(answer, found)) {
    row["id"] = base::to_string(answer.catalogue.at(*found.row.service).id.value);
    row["kind"] = "service";
    row["slug"] = found.service->slug;
    return;
  }
  row["id"] = base::to_string(found.location->id.value);
  row["kind"] = found.location->hub ? "hub" : "location";
  row["slug"] = found.location->slug;
}

void add_name(const Found& found, const RowWording& wording, object& row) {
  const text::Text name = wording.name(found.row);
  row["name"] = name.value;
  row["name_language"] = name.language.tag();
  row["url"] = wording.url(found.row);
}

void add_place(const NearestAnswer& answer, const Found& found, const RowWording& wording, object& row) {
  const directory::Country* country = country_of(answer, found);
  row["country"] = or_null(country == nullptr ? std::string_view{} : country->code);
  row["town"] = nullptr;
  for (const char* unknown : {"lat", "lon", "precision_m", "distance_m"}) row[unknown] = nullptr;
  if (found.location == nullptr) return;
  if (found.location->place) row["town"] = wording.town(answer.catalogue.at(*found.location->place));
  if (!found.location->point) return;
  row["lat"] = found.location->point->latitude;
  row["lon"] = found.location->point->longitude;
  row["precision_m"] = found.location->precision_m;
  if (found.row.distance_m) row["distance_m"] = *found.row.distance_m;
}

void add_opening(const NearestAnswer& answer, const Found& found, object& row) {
  const directory::Opening& opening = found.status.opening;
  const directory::Country* country = country_of(answer, found);
  const directory::TimeZone* zone = country == nullptr ? nullptr : country->zone;
  const auto time = [&](const std::optional<base::Instant>& instant) {
    return instant && zone != nullptr ? value(iso_time(*instant, *zone)) : value(nullptr);
  };
  const bool known = opening.state != directory::OpenState::kUnknown;
  const bool open = opening.state == directory::OpenState::kOpen;
  row["open_now"] = known ? value(open) : value(nullptr);
  row["open_until"] = open ? time(opening.until) : value(nullptr);
  row["opens_next"] = known && !open ? time(opening.next_opening) : value(nullptr);
}

void add_status(const NearestAnswer& answer, const Found& found, const RowWording& wording, object& row) {
  row["status"] = status_name(answer, found);
  add_opening(answer, found, row);
  const auto& confirmed_on = found.status.confirmed_on;
  row["confirmed_on"] = confirmed_on ? value(iso_date(*confirmed_on)) : value(nullptr);
  const bool sure = found.status.existence_confirmed && found.status.hours_confirmed;
  row["notice"] = sure ? value(nullptr) : or_null(wording.notice(found.row, found.status));
}

// Of the service itself; of a place all that is offered there at present, in the order of the taxonomy.
std::vector<directory::CategoryIndex> categories_of(const NearestAnswer& answer, const Found& found) {
  const directory::Catalogue& catalogue = answer.catalogue;
  std::set<std::pair<std::int32_t, directory::CategoryIndex>> sorted;
  const auto add = [&](const directory::Service& service) {
    for (const directory::CategoryIndex index : service.categories) sorted.emplace(catalogue.at(index).sort, index);
  };
  if (is_service(answer, found)) {
    add(*found.service);
  } else {
    for (const directory::ServiceAtLocation& at : found.location->services) {
      const directory::Status status = directory::status_of(catalogue, at, answer.as_of);
      if (status.standing != directory::Standing::kGone) add(catalogue.at(at.service));
    }
  }
  std::vector<directory::CategoryIndex> categories;
  categories.reserve(sorted.size());
  for (const auto& entry : sorted) categories.push_back(entry.second);
  return categories;
}

std::span<const std::string_view> spoken_of(const Found& found) {
  if (found.service != nullptr && !found.service->spoken.empty()) return found.service->spoken;
  return found.location != nullptr ? found.location->spoken : std::span<const std::string_view>{};
}

void add_offer(const NearestAnswer& answer, const Found& found, object& row) {
  array categories;
  for (const directory::CategoryIndex index : categories_of(answer, found)) {
    categories.emplace_back(answer.catalogue.at(index).slug);
  }
  row["categories"] = std::move(categories);
  const auto spoken = spoken_of(found);
  row["spoken"] = array(spoken.begin(), spoken.end());
}

value yes_no(directory::YesNo answer) {
  return answer == directory::YesNo::kUnknown ? value(nullptr) : value(answer == directory::YesNo::kYes);
}

void add_phones(std::span<const directory::Phone> phones, const RowWording& wording, array& list) {
  for (const directory::Phone& phone : phones) {
    list.push_back(object{{"number", wording.phone_number(phone)},
                          {"dial", "tel:" + std::string(phone.number)},
                          {"foreign_sim", yes_no(phone.foreign_sim)},
                          {"hours", or_null(wording.phone_hours(phone))}});
  }
}

// The service's own numbers first: who answers there knows it.
array phones_of(const Found& found, const RowWording& wording) {
  array list;
  if (found.service != nullptr) add_phones(found.service->phones, wording, list);
  if (found.location != nullptr) add_phones(found.location->phones, wording, list);
  return list;
}

object row_json(const NearestAnswer& answer, const Row& row, const RowWording& wording) {
  const Found found = find(answer, row);
  object entry;
  add_identity(answer, found, entry);
  add_name(found, wording, entry);
  entry["group"] = group_name(row.group);
  add_place(answer, found, wording, entry);
  add_status(answer, found, wording, entry);
  add_offer(answer, found, entry);
  entry["phones"] = phones_of(found, wording);
  return entry;
}

}  // namespace

std::string nearest_json(const NearestAnswer& answer, const RowWording& wording) {
  object document{{"language", answer.language.tag()}};
  if (answer.as_of.demonstration) document["demonstration"] = true;
  array results;
  for (const Row& row : answer.answer.rows) results.push_back(row_json(answer, row, wording));
  document["results"] = std::move(results);
  document["next"] = or_null(answer.next.value_or(std::string{}));
  return plain_json(document);
}

}  // namespace bluedot::exchange
