#include "directory/time_zone.h"

#include <algorithm>
#include <stdexcept>
#include <tuple>

#include <unicode/basictz.h>
#include <unicode/timezone.h>
#include <unicode/tzrule.h>
#include <unicode/tztrans.h>

namespace bluedot::directory {
namespace {

using std::chrono::minutes;

constexpr base::Instant kFirst = std::chrono::sys_days(std::chrono::year(1990) / 1 / 1);
constexpr base::Instant kLast = std::chrono::sys_days(std::chrono::year(2100) / 1 / 1);

UDate to_icu(base::Instant instant) {
  return static_cast<UDate>(instant.time_since_epoch().count()) * U_MILLIS_PER_SECOND;
}

base::Instant from_icu(UDate date) {
  return base::Instant(std::chrono::seconds(static_cast<std::int64_t>(date / U_MILLIS_PER_SECOND)));
}

minutes whole_minutes(std::int32_t milliseconds) {
  return std::chrono::floor<minutes>(std::chrono::milliseconds(milliseconds));
}

minutes offset_at(const icu::TimeZone& zone, base::Instant instant) {
  UErrorCode status = U_ZERO_ERROR;
  std::int32_t raw = 0;
  std::int32_t summer = 0;
  zone.getOffset(to_icu(instant), false, raw, summer, status);
  if (U_FAILURE(status)) throw std::runtime_error("ICU cannot tell the offset of a zone");
  return whole_minutes(raw + summer);
}

std::unique_ptr<icu::BasicTimeZone> icu_zone(std::string_view name) {
  const auto id = icu::UnicodeString::fromUTF8(icu::StringPiece(name.data(), static_cast<std::int32_t>(name.size())));
  std::unique_ptr<icu::TimeZone> zone(icu::TimeZone::createTimeZone(id));
  if (!zone || *zone == icu::TimeZone::getUnknown()) return nullptr;
  auto* basic = dynamic_cast<icu::BasicTimeZone*>(zone.get());
  if (basic == nullptr) return nullptr;
  std::ignore = zone.release();
  return std::unique_ptr<icu::BasicTimeZone>(basic);
}

}  // namespace

std::unique_ptr<const TimeZone> TimeZone::find(std::string_view name) {
  const std::unique_ptr<icu::BasicTimeZone> zone = icu_zone(name);
  if (!zone) return nullptr;
  std::vector<Period> periods = {{base::Instant::min(), offset_at(*zone, kFirst)}};
  icu::TimeZoneTransition change;
  for (UDate at = to_icu(kFirst); zone->getNextTransition(at, false, change); at = change.getTime()) {
    if (from_icu(change.getTime()) >= kLast) break;
    const minutes offset = whole_minutes(change.getTo()->getRawOffset() + change.getTo()->getDSTSavings());
    if (offset != periods.back().offset) periods.push_back({from_icu(change.getTime()), offset});
  }
  return std::unique_ptr<const TimeZone>(new TimeZone(std::string(name), std::move(periods)));
}

std::vector<TimeZone::Period>::const_iterator TimeZone::period_of(base::Instant instant) const {
  const auto later =
      std::upper_bound(periods_.begin(), periods_.end(), instant,
                       [](base::Instant wanted, const Period& period) { return wanted < period.begins; });
  return later - 1;
}

minutes TimeZone::offset(base::Instant instant) const {
  return period_of(instant)->offset;
}

LocalMinutes TimeZone::local(base::Instant instant) const {
  return LocalMinutes(std::chrono::floor<minutes>(instant.time_since_epoch()) + offset(instant));
}

base::Date TimeZone::date(base::Instant instant) const {
  return base::Date(std::chrono::floor<std::chrono::days>(local(instant)));
}

base::Instant TimeZone::instant(LocalMinutes reading) const {
  // No zone is more than 26 hours from UTC, so that the period sought is this one or one of the next.
  const auto as_utc = base::Instant(reading.time_since_epoch());
  auto period = period_of(as_utc - std::chrono::hours(26));
  for (; period + 1 != periods_.end(); ++period) {
    if (as_utc < (period + 1)->begins + period->offset) break;
  }
  return std::max(period->begins, as_utc - period->offset);
}

}  // namespace bluedot::directory
