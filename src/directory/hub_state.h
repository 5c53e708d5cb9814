#pragma once

#include <chrono>
#include <optional>

#include "base/clock.h"
#include "directory/catalogue.h"
#include "directory/model.h"

namespace bluedot::directory {

// By which clock things are judged. Opening hours always by `now`; life cycles and confirmations by the day it is at
// the place then, or, in demonstration mode, as of a fixed date.
struct AsOf {
  base::Instant now;
  std::optional<base::Date> demonstration;
  // What opening_at() says of the catalogue's schedules at `now`, where it is known already; null: worked out anew. It
  // belongs to the Moment that gave it.
  const Openings* openings = nullptr;

  base::Date date(const TimeZone* zone) const;  // null zone: the day in UTC
};

// contract.md, "State of a hub". Both limits count whole days: confirmed on the 1st, it is unconfirmed on the 91st day
// (1 + 90).
inline constexpr std::chrono::days kExistenceUnconfirmedAfter{90};
inline constexpr std::chrono::days kHoursUnconfirmedAfter{30};

enum class HubState : std::uint8_t { kPlanned, kOpen, kPaused, kMoved, kClosed, kUnconfirmed };

// Follows from record and date alone. Where only a month or year is known, a closing or pause counts from its first day
// and an opening from its last: being sent to a closed door is the worse mistake. Moved: `moved_to` is set and `closed`
// is not in the future.
HubState hub_state(const Location& location, const Hub& hub, base::Date date);

// Whether `confirmation` still holds on `date`. One from more than a day ahead of `date` is no confirmation.
bool confirmed(const Confirmation& confirmation, base::Date date, std::chrono::days unconfirmed_after);
// The day from which it no longer holds; nothing when there is none.
std::optional<base::Date> unconfirmed_from(const Confirmation& confirmation, std::chrono::days unconfirmed_after);

// Whether a reader should be sent there at all, and how sure we are. In the order of ranking.
enum class Standing : std::uint8_t {
  kConfirmed,    // existence and hours both confirmed
  kUnconfirmed,  // one of them is not: "not confirmed since ... call before you travel"
  kPaused,       // a paused hub, a service temporarily closed: never open
  kGone,         // planned, moved, closed, inactive, before its start or after its end: not listed
};

// How one location, or one service at one location, stands at an instant.
struct Status {
  Standing standing = Standing::kGone;
  bool existence_confirmed = false;
  bool hours_confirmed = false;
  std::optional<base::Date> confirmed_on;  // the older of the confirmations it rests on; empty: never
  // What may be said of hours: kUnknown whenever the hours are not confirmed ("open_now" null), closed whenever paused
  // or gone.
  Opening opening;
};

// The same without the hours (`opening` stays unknown): what changes only from one day to the next.
Status standing_on(const Catalogue& catalogue, const Location& location, base::Date date);
Status standing_on(const Catalogue& catalogue, const ServiceAtLocation& service_at_location, base::Date date);
// Whose hours hold there: the service's own, else the place's. Null: not known.
const Schedule* schedule_of(const Catalogue& catalogue, const ServiceAtLocation& service_at_location);
// The zone whose day and clock count there. Null: UTC (a telephone line of no country).
const TimeZone* zone_of(const Catalogue& catalogue, const Location& location);
const TimeZone* zone_of(const Catalogue& catalogue, const ServiceAtLocation& service_at_location);

// A location's own hours, or, where it has none, the best of its services' (open before unknown before closed).
Status status_of(const Catalogue& catalogue, const Location& location, const AsOf& as_of);
// A service at a location: gone or paused with either; the service's own hours, or, where it has none, the location's.
Status status_of(const Catalogue& catalogue, const ServiceAtLocation& service_at_location, const AsOf& as_of);
HubState state_of(const Catalogue& catalogue, const Hub& hub, const AsOf& as_of);
// What a reader who may use either wants to know: open before unknown before closed, the longer open, the sooner
// opening.
Opening better_of(const Opening& one, const Opening& other);
// A telephone's hours by the real clock.
Opening opening_of(const Phone& phone, base::Instant now);

// The earliest instant after `as_of.now` at which anything that a page says of this location or service may change:
// opening, closing, midnight there, a confirmation running out. Never later than the next midnight there.
base::Instant good_until(const Catalogue& catalogue, const Location& location, const AsOf& as_of);
base::Instant good_until(const Catalogue& catalogue, const ServiceAtLocation& service_at_location, const AsOf& as_of);
base::Instant next_midnight(const TimeZone* zone, base::Instant now);

}  // namespace bluedot::directory
