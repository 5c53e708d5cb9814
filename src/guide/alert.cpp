#include "guide/alert.h"

#include <algorithm>
#include <functional>
#include <tuple>

namespace bluedot::guide {
namespace {

base::Instant takes_over_at(const Alert& alert) {
  return alert.message == AlertMessage::kUpdate ? std::max(alert.sent.instant, alert.from.instant) : alert.sent.instant;
}

}  // namespace

bool concerns_country(const Alert& alert, std::string_view country) {
  return alert.countries.empty() || std::ranges::find(alert.countries, country) != alert.countries.end();
}

bool concerns_topic(const Alert& alert, std::string_view topic) {
  return std::ranges::find(alert.topics, topic) != alert.topics.end();
}

Alerts::Alerts(std::vector<Alert> alerts) : alerts_(std::move(alerts)) {
  std::ranges::sort(alerts_, [](const Alert& left, const Alert& right) {
    return std::tie(right.sent.instant, left.slug) < std::tie(left.sent.instant, right.slug);
  });
}

const Alert* Alerts::find(std::string_view slug) const {
  const auto found = std::ranges::find(alerts_, slug, &Alert::slug);
  return found == alerts_.end() ? nullptr : &*found;
}

std::vector<const Alert*> Alerts::earlier(const Alert& alert) const {
  std::vector<const Alert*> chain;
  const Alert* last = &alert;
  // Each was sent before the next (no import lets in another), so the chain ends.
  for (const Alert* next = find(alert.replaces); next != nullptr; next = find(next->replaces)) {
    if (next->sent.instant >= last->sent.instant) break;
    chain.push_back(next);
    last = next;
  }
  return chain;
}

bool Alerts::is_current(const Alert& alert, base::Instant now) const {
  return now >= alert.sent.instant && now >= alert.from.instant && now < end_of(alert);
}

// Its own end, or when what names it takes over. What ends an update before it took over ends what the update names,
// too: a chain is one story.
base::Instant Alerts::end_of(const Alert& alert) const {
  base::Instant end = alert.until.instant;
  for (const Alert& next : alerts_) {
    // No import lets in one that was sent before what it names, so the chain ends.
    if (next.replaces != alert.slug || next.sent.instant <= alert.sent.instant) continue;
    end = std::min({end, takes_over_at(next), next.message == AlertMessage::kUpdate ? end_of(next) : end});
  }
  return end;
}

bool Alerts::is_active(const Alert& alert, base::Instant now) const {
  return alert.message != AlertMessage::kCancel && is_current(alert, now);
}

std::vector<const Alert*> Alerts::active(base::Instant now) const {
  std::vector<const Alert*> active;
  for (const Alert& alert : alerts_) {
    if (is_active(alert, now)) active.push_back(&alert);
  }
  std::ranges::stable_sort(active, std::greater(), &Alert::severity);
  return active;
}

std::optional<base::Instant> Alerts::next_change(base::Instant now) const {
  std::optional<base::Instant> first;
  for (const Alert& alert : alerts_) {
    for (const base::Instant change : {alert.sent.instant, alert.from.instant, alert.until.instant}) {
      if (change > now && (!first || change < *first)) first = change;
    }
  }
  return first;
}

}  // namespace bluedot::guide
