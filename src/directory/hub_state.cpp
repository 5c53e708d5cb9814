#include "directory/hub_state.h"

#include <algorithm>
#include <array>

namespace bluedot::directory {
namespace {

using std::chrono::days;
using std::chrono::sys_days;

bool has_begun(const PartialDate& date, base::Date today) {
  return date.known() && date.first_day() <= today;
}

bool is_ahead(const PartialDate& date, base::Date today) {
  return date.known() && today < date.last_day();
}

std::optional<base::Date> older(std::optional<base::Date> one, std::optional<base::Date> other) {
  return one && other ? std::min(one, other) : std::nullopt;
}

Standing standing_of(HubState state) {
  switch (state) {
    case HubState::kOpen:
    case HubState::kUnconfirmed:
      return Standing::kConfirmed;
    case HubState::kPaused:
      return Standing::kPaused;
    case HubState::kPlanned:
    case HubState::kMoved:
    case HubState::kClosed:
      return Standing::kGone;
  }
  return Standing::kGone;
}

Standing standing_of(const Service& service, base::Date date) {
  if (service.starts && date < *service.starts) return Standing::kGone;
  if (service.ends && *service.ends < date) return Standing::kGone;
  switch (service.status) {
    case ServiceStatus::kActive:
      return Standing::kConfirmed;
    case ServiceStatus::kTemporarilyClosed:
      return Standing::kPaused;
    case ServiceStatus::kInactive:
    case ServiceStatus::kDefunct:
      return Standing::kGone;
  }
  return Standing::kGone;
}

const Confirmation& hours_confirmation(const Catalogue& catalogue, const Location& location) {
  return location.hub ? catalogue.at(*location.hub).hours_confirmation : location.confirmation;
}

Standing life_of(const Catalogue& catalogue, const Location& location, base::Date date) {
  return location.hub ? standing_of(hub_state(location, catalogue.at(*location.hub), date)) : Standing::kConfirmed;
}

Opening closed_for_good() {
  return {OpenState::kClosed, {}, {}, false, kNever};
}

Opening hours_at(const Schedule* schedule, const AsOf& as_of) {
  if (schedule == nullptr) return {};
  return as_of.openings != nullptr ? (*as_of.openings)[schedule->number] : opening_at(*schedule, as_of.now);
}

// Adds the hours, as far as standing and confirmations let them be said.
Status with_hours(Status status, const Opening& opening) {
  if (status.standing >= Standing::kPaused) {
    status.opening = closed_for_good();
  } else if (status.standing == Standing::kConfirmed) {
    status.opening = opening;
  }
  return status;
}

Status with_doubts(Status status) {
  const bool sure = status.existence_confirmed && status.hours_confirmed;
  if (!sure && status.standing == Standing::kConfirmed) status.standing = Standing::kUnconfirmed;
  return status;
}

// Open before unknown before closed: some door there may be open.
Opening best_of_services(const Catalogue& catalogue, const Location& location, const AsOf& as_of) {
  Opening best{OpenState::kClosed, {}, {}, false, kNever};
  bool found = false;
  for (const ServiceAtLocation& here : location.services) {
    const Status status = status_of(catalogue, here, as_of);
    if (status.standing >= Standing::kPaused) continue;
    // Without hours of its own it would answer by the place's, which are what we are looking for: unknown.
    const Opening opening = catalogue.at(here.service).schedule == nullptr ? Opening{} : status.opening;
    best = found ? better_of(best, opening) : opening;
    found = true;
  }
  return found ? best : Opening{};
}

}  // namespace

base::Date AsOf::date(const TimeZone* zone) const {
  if (demonstration) return *demonstration;
  return zone == nullptr ? base::Date(std::chrono::floor<days>(now)) : zone->date(now);
}

HubState hub_state(const Location& location, const Hub& hub, base::Date date) {
  const bool closed = has_begun(hub.closed, date);
  if (hub.moved_to && (closed || !hub.closed.known())) return HubState::kMoved;
  if (closed) return HubState::kClosed;
  if (is_ahead(hub.opened, date)) return HubState::kPlanned;
  if (has_begun(hub.paused_from, date)) return HubState::kPaused;
  const bool sure = confirmed(location.confirmation, date, kExistenceUnconfirmedAfter);
  return sure ? HubState::kOpen : HubState::kUnconfirmed;
}

bool confirmed(const Confirmation& confirmation, base::Date date, days unconfirmed_after) {
  if (!confirmation.on) return false;
  const days age = sys_days(date) - sys_days(*confirmation.on);
  return days(-1) <= age && age < unconfirmed_after;
}

std::optional<base::Date> unconfirmed_from(const Confirmation& confirmation, days unconfirmed_after) {
  if (!confirmation.on) return std::nullopt;
  return base::Date(sys_days(*confirmation.on) + unconfirmed_after);
}

Opening better_of(const Opening& one, const Opening& other) {
  constexpr std::array kRank = {0, 2, 1};  // by OpenState: open, closed, unknown
  const int left = kRank[static_cast<std::size_t>(one.state)];
  const int right = kRank[static_cast<std::size_t>(other.state)];
  Opening best = left < right ? one : other;
  if (left == right && one.state == OpenState::kOpen) {
    best = one.always || (!other.always && one.until >= other.until) ? one : other;
  }
  if (left == right && one.state == OpenState::kClosed) {
    best = one.next_opening && (!other.next_opening || *one.next_opening <= *other.next_opening) ? one : other;
  }
  best.next_change = std::min(one.next_change, other.next_change);
  return best;
}

Status standing_on(const Catalogue& catalogue, const Location& location, base::Date date) {
  const Confirmation& hours = hours_confirmation(catalogue, location);
  Status status;
  status.standing = life_of(catalogue, location, date);
  status.existence_confirmed = confirmed(location.confirmation, date, kExistenceUnconfirmedAfter);
  status.hours_confirmed = confirmed(hours, date, kHoursUnconfirmedAfter);
  status.confirmed_on = older(location.confirmation.on, hours.on);
  return with_doubts(status);
}

Status standing_on(const Catalogue& catalogue, const ServiceAtLocation& here, base::Date date) {
  const Service& service = catalogue.at(here.service);
  const Location* location = here.location ? &catalogue.at(*here.location) : nullptr;
  const bool own_hours = service.schedule != nullptr || location == nullptr;
  const Confirmation& hours = own_hours ? service.confirmation : hours_confirmation(catalogue, *location);
  Status status;
  status.standing = standing_of(service, date);
  status.existence_confirmed = confirmed(service.confirmation, date, kExistenceUnconfirmedAfter);
  status.hours_confirmed = confirmed(hours, date, kHoursUnconfirmedAfter);
  status.confirmed_on = older(service.confirmation.on, hours.on);
  if (location == nullptr) return with_doubts(status);
  status.standing = std::max(status.standing, life_of(catalogue, *location, date));
  if (!confirmed(location->confirmation, date, kExistenceUnconfirmedAfter)) status.existence_confirmed = false;
  status.confirmed_on = older(status.confirmed_on, location->confirmation.on);
  return with_doubts(status);
}

const Schedule* schedule_of(const Catalogue& catalogue, const ServiceAtLocation& here) {
  const Schedule* own = catalogue.at(here.service).schedule;
  return own != nullptr || !here.location ? own : catalogue.at(*here.location).schedule;
}

const TimeZone* zone_of(const Catalogue& catalogue, const Location& location) {
  return catalogue.at(location.country).zone;
}

const TimeZone* zone_of(const Catalogue& catalogue, const ServiceAtLocation& here) {
  if (here.location) return zone_of(catalogue, catalogue.at(*here.location));
  const std::optional<CountryIndex> country = catalogue.at(here.service).country;
  return country ? catalogue.at(*country).zone : nullptr;
}

Status status_of(const Catalogue& catalogue, const Location& location, const AsOf& as_of) {
  const Status status = standing_on(catalogue, location, as_of.date(zone_of(catalogue, location)));
  if (status.standing != Standing::kConfirmed) return with_hours(status, {});
  if (location.schedule == nullptr) return with_hours(status, best_of_services(catalogue, location, as_of));
  return with_hours(status, hours_at(location.schedule, as_of));
}

Status status_of(const Catalogue& catalogue, const ServiceAtLocation& here, const AsOf& as_of) {
  const Status status = standing_on(catalogue, here, as_of.date(zone_of(catalogue, here)));
  if (status.standing != Standing::kConfirmed) return with_hours(status, {});
  return with_hours(status, hours_at(schedule_of(catalogue, here), as_of));
}

HubState state_of(const Catalogue& catalogue, const Hub& hub, const AsOf& as_of) {
  const Location& location = catalogue.location_of(hub);
  return hub_state(location, hub, as_of.date(zone_of(catalogue, location)));
}

Opening opening_of(const Phone& phone, base::Instant now) {
  if (phone.always) return {OpenState::kOpen, {}, {}, true, kNever};
  return hours_at(phone.schedule, {now, {}});
}

base::Instant next_midnight(const TimeZone* zone, base::Instant now) {
  if (zone == nullptr) return std::chrono::floor<days>(now) + days(1);
  return zone->instant(LocalMinutes(std::chrono::floor<days>(zone->local(now)) + days(1)));
}

// Life cycles and confirmations change at midnight only.
base::Instant good_until(const Catalogue& catalogue, const Location& location, const AsOf& as_of) {
  return std::min(status_of(catalogue, location, as_of).opening.next_change,
                  next_midnight(zone_of(catalogue, location), as_of.now));
}

base::Instant good_until(const Catalogue& catalogue, const ServiceAtLocation& here, const AsOf& as_of) {
  return std::min(status_of(catalogue, here, as_of).opening.next_change,
                  next_midnight(zone_of(catalogue, here), as_of.now));
}

}  // namespace bluedot::directory
