#include "site/alerts.h"

#include <algorithm>
#include <array>

#include "exchange/atom.h"
#include "text/localised.h"
#include "text/say.h"

namespace bluedot::site {
namespace {

using guide::Alert;
using guide::Severity;
using text::Message;

// More than these push what the reader came for off the screen; the page of all alerts is one tap away.
constexpr std::size_t kStripLongest{3};

Message word_for(Severity severity) {
  switch (severity) {
    case Severity::kExtreme:
      return Message::alerts_extreme;
    case Severity::kSevere:
      return Message::alerts_severe;
    case Severity::kModerate:
      return Message::alerts_moderate;
    case Severity::kMinor:
    case Severity::kUnknown:
      break;
  }
  return Message::alerts_minor;
}

bool is_serious(const Alert& alert) {
  return alert.severity >= Severity::kSevere;
}

// To life and limb, that is: a late train or a missed deadline is none.
bool is_danger(const Alert& alert) {
  using enum guide::AlertCategory;
  constexpr std::array kHarmless{kTransport, kInfra, kOther};
  const bool harmless = std::ranges::find(kHarmless, alert.category) != kHarmless.end();
  return alert.severity == Severity::kExtreme || (is_serious(alert) && !harmless);
}

template <typename Wanted>
AlertStrip strip_of(const Visit& visit, Wanted wanted) {
  AlertStrip strip;
  strip.all = alerts_url(visit.language);
  for (const Alert* alert : visit.guide().alerts().active(visit.as_of.now)) {
    if (strip.size() == kStripLongest || !wanted(*alert)) continue;
    (is_danger(*alert) ? strip.dangers : strip.notices).push_back(alert_link(visit, *alert));
  }
  return strip;
}

}  // namespace

AlertStrip alerts_for(const Visit& visit, std::string_view country, std::string_view topic) {
  return strip_of(visit, [&](const Alert& alert) {
    return (country.empty() || guide::concerns_country(alert, country)) &&
           (topic.empty() || guide::concerns_topic(alert, topic));
  });
}

AlertStrip serious_alerts(const Visit& visit) {
  return strip_of(visit, is_serious);
}

AlertLink alert_link(const Visit& visit, const Alert& alert) {
  const bool serious = is_serious(alert);
  return {serious ? "danger" : "plain", serious ? views::Icon::kWarning : views::Icon::kInfo,
          text::say(visit.language, word_for(alert.severity)), alert.headline.pick(visit.language),
          web::Url{alerts_url(visit.language).value() + "#" + alert.slug}};
}

web::Url alerts_url(text::Language language) {
  return web::Url{"/" + std::string(language.tag()) + "/alerts"};
}

web::Url feed_url(text::Language language, std::string_view country) {
  return web::Url{exchange::feed_path(country, language)};
}

web::Caching until_with_alerts(const Visit& visit, base::Instant good_until) {
  const auto change = visit.guide().alerts().next_change(visit.as_of.now);
  return until(change ? std::min(*change, good_until) : good_until);
}

}  // namespace bluedot::site
