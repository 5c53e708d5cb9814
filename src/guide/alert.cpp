#include "guide/alert.h"

#include <algorithm>
#include <functional>
#include <tuple>

namespace bluedot::guide {

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

const Alert* Alerts::replaced_by(std::string_view slug) const {
  const Alert* first = nullptr;
  for (const Alert& alert : alerts_) {  // the latest first
    if (alert.replaces == slug) first = &alert;
  }
  return first;
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
  if (now < alert.sent.instant || now < alert.from.instant || now >= alert.until.instant) return false;
  const Alert* next = replaced_by(alert.slug);
  return next == nullptr || now < next->sent.instant;
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
