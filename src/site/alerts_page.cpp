#include "site/alerts_page.h"

#include <algorithm>

#include "site/links.h"
#include "site/wording.h"
#include "text/collate.h"
#include "text/format.h"
#include "text/localised.h"
#include "text/say.h"
#include "views/site_alerts.h"

namespace bluedot::site {
namespace {

using guide::Alert;
using text::Message;
using text::say;

std::string country_name(const Visit& visit, std::string_view code) {
  return text::capitalised(visit.language, text::country_name(visit.language, code));
}

std::string heading_of(const Visit& visit, const Alert& alert) {
  if (alert.countries.empty()) return say(visit.language, Message::alerts_everywhere).value;
  std::vector<std::string> names;
  for (const std::string& code : alert.countries) names.push_back(country_name(visit, code));
  text::sort_by_name(visit.language, names);
  return joined(visit.language, names);
}

// The clock of the alert's first country; where it is for all, of the first that there is.
const directory::TimeZone* zone_of(const Visit& visit, const Alert& alert) {
  const auto countries = visit.catalogue().countries();
  const directory::Country* country = alert.countries.empty() ? nullptr : visit.catalogue().country(alert.countries[0]);
  if (country != nullptr) return country->zone;
  return countries.empty() ? nullptr : countries.front().zone;
}

directory::LocalMinutes shown(const Visit& visit, const Alert& alert, base::Instant instant) {
  const directory::TimeZone* zone = zone_of(visit, alert);
  if (zone != nullptr) return zone->local(instant);
  return directory::LocalMinutes(std::chrono::floor<std::chrono::minutes>(instant.time_since_epoch()));
}

// What ends at midnight ends at 24:00 of the day before: nobody then takes it for valid a day longer.
text::Text until_when(const Visit& visit, const Alert& alert) {
  const directory::LocalMinutes end = shown(visit, alert, alert.until.instant);
  const auto day = std::chrono::ceil<std::chrono::days>(end) - std::chrono::days(1);
  const std::string date = text::date(visit.language, base::Date(day));
  return say(visit.language, Message::alerts_until, {{"date", date}, {"time", text::time_of_day(end - day)}});
}

std::optional<text::Text> only_in(const Visit& visit, const Alert& alert) {
  std::vector<std::string> names;
  for (const std::uint32_t id : alert.places) {
    const directory::Place* place = visit.catalogue().place(id);
    if (place != nullptr) names.push_back(town_name(visit.language, *place));
  }
  if (names.empty()) return std::nullopt;
  return say(visit.language, Message::alerts_only_in, {{"places", joined(visit.language, names)}});
}

std::optional<text::Text> unsure(const Visit& visit, const Alert& alert) {
  const directory::Confidence confidence = alert.provenance.confidence;
  if (confidence == directory::Confidence::kHigh || confidence == directory::Confidence::kMedium) return std::nullopt;
  return say(visit.language, message_of(confidence));
}

// What the guide says about it, in the alert's country where it has but one.
std::vector<NamedLink> topics(const Visit& visit, const Alert& alert) {
  std::vector<NamedLink> links;
  const std::string country = alert.countries.size() == 1 ? alert.countries.front() : "";
  for (const std::string& slug : alert.topics) {
    const guide::Topic* topic = visit.guide().topic(slug);
    if (topic == nullptr) continue;
    links.push_back({topic->neutral_titles.pick(visit.language), topic_url(visit.language, *topic, country)});
  }
  return links;
}

AlertView view_of(const Visit& visit, const Alert& alert) {
  AlertView view;
  view.anchor = alert.slug;
  view.line = alert_link(visit, alert);
  view.text = alert.text.pick(visit.language);
  view.instruction = alert.instruction.pick(visit.language);
  view.only_in = only_in(visit, alert);
  view.until = until_when(visit, alert);
  if (!alert.url.empty() && web::Url::is_allowed(alert.url)) view.url = web::Url{alert.url};
  view.source =
      say(visit.language, Message::guide_source,
          {{"source", alert.provenance.source}, {"date", partial_date(visit.language, alert.provenance.date)}});
  view.topics = topics(visit, alert);
  view.unsure = unsure(visit, alert);
  return view;
}

// The most severe alert's countries come first.
std::vector<AlertGroup> groups(const Visit& visit) {
  std::vector<AlertGroup> groups;
  for (const Alert* alert : visit.guide().alerts().active(visit.as_of.now)) {
    const std::string heading = heading_of(visit, *alert);
    auto group = std::ranges::find(groups, heading, &AlertGroup::heading);
    if (group == groups.end()) group = groups.insert(groups.end(), {heading, {}});
    group->alerts.push_back(view_of(visit, *alert));
  }
  return groups;
}

std::vector<NamedLink> feeds(const Visit& visit) {
  std::vector<NamedLink> links;
  for (const directory::Country& country : visit.catalogue().countries()) {
    links.push_back({{country_name(visit, country.code), visit.language}, feed_url(visit.language, country.code)});
  }
  text::sort_by_name(visit.language, links, [](const NamedLink& link) { return std::string_view(link.name.value); });
  return links;
}

}  // namespace

web::Response alerts(const Site& site, text::Language language) {
  const Visit visit = begin_visit(site, language);
  AlertsPage page;
  page.title = say(language, Message::alerts_title);
  page.groups = groups(visit);
  page.feeds = feeds(visit);
  PageInfo info;
  info.title = page.title.value;
  info.description = say(language, Message::alerts_lead).value;
  info.path = "/alerts";
  const base::Instant midnight = *until_midnight(visit).good_until;
  return page_response(visit, info, views::site_alerts, std::move(page), until_with_alerts(visit, midnight));
}

}  // namespace bluedot::site
