#include "exchange/atom.h"

#include <algorithm>

#include "base/ascii.h"
#include "exchange/xml.h"
#include "text/localised.h"
#include "text/say.h"

namespace bluedot::exchange {
namespace {

using guide::Alert;

constexpr std::string_view kNamespace{"http://www.w3.org/2005/Atom"};
// The year from which on these names mean what they mean (RFC 4151, 2.1).
constexpr std::string_view kTagSince{",2026:"};

std::string tag(const AlertPublisher& publisher, std::string_view what) {
  return "tag:" + publisher.host() + std::string(kTagSince) + std::string(what);
}

base::Instant begun(const Alert& alert) {
  return std::max(alert.sent.instant, alert.from.instant);
}

std::string utc(base::Instant instant) {
  return directory::written({instant, std::chrono::minutes(0)});
}

// The last instant at which any alert came or went; the first second there is where none ever did.
base::Instant last_change(const guide::Alerts& alerts, base::Instant now) {
  base::Instant last{};
  for (const Alert& alert : alerts.all()) {
    for (const base::Instant change : {alert.sent.instant, alert.from.instant, alert.until.instant}) {
      if (change <= now) last = std::max(last, change);
    }
  }
  return last;
}

void add_text(Xml& xml, std::string_view name, const text::Text& text) {
  xml.element(name, text.value, {{"type", "text"}, {"xml:lang", text.language.tag()}});
}

text::Text summary_of(const Alert& alert, text::Language language) {
  text::Text summary = alert.text.pick(language);
  text::Text instruction = alert.instruction.pick(language);
  if (summary.value.empty()) return instruction;
  if (!instruction.value.empty() && instruction.language == summary.language) summary.value += "\n" + instruction.value;
  return summary;
}

void add_entry(Xml& xml, const Alert& alert, text::Language language, const AlertPublisher& publisher) {
  xml.open("entry").element("id", tag(publisher, "alert:" + alert.slug));
  add_text(xml, "title", alert.headline.pick(language));
  xml.element("updated", utc(begun(alert))).element("published", directory::written(alert.sent));
  xml.empty("link", {{"rel", "alternate"},
                     {"type", "text/html"},
                     {"hreflang", language.tag()},
                     {"href", publisher.origin + page_path(alert, language)}});
  xml.empty("link",
            {{"rel", "related"}, {"type", "application/cap+xml"}, {"href", publisher.origin + cap_path(alert)}});
  const text::Text summary = summary_of(alert, language);
  if (!summary.value.empty()) add_text(xml, "summary", summary);
  xml.close();
}

}  // namespace

std::string feed_path(std::string_view country, text::Language language) {
  return "/feeds/" + base::ascii_lower(country) + "/" + std::string(language.tag()) + ".atom";
}

std::string atom_feed(const guide::Alerts& alerts, std::string_view country, text::Language language, base::Instant now,
                      const AlertPublisher& publisher) {
  const std::string path = feed_path(country, language);
  const std::string name = text::country_name(language, country);
  Xml xml;
  xml.open("feed", {{"xmlns", kNamespace}, {"xml:lang", language.tag()}}).element("id", tag(publisher, path));
  add_text(xml, "title", text::say(language, text::Message::alerts_of_country, {{"country", name}}));
  xml.element("updated", utc(last_change(alerts, now)));
  xml.open("author").element("name", publisher.name).close();
  xml.empty("link", {{"rel", "self"}, {"type", "application/atom+xml"}, {"href", publisher.origin + path}});
  xml.empty("link", {{"rel", "alternate"},
                     {"type", "text/html"},
                     {"href", publisher.origin + "/" + std::string(language.tag()) + "/alerts"}});
  for (const Alert& alert : alerts.all()) {
    if (guide::concerns_country(alert, country) && alerts.is_current(alert, now)) {
      add_entry(xml, alert, language, publisher);
    }
  }
  xml.close();
  return std::move(xml).finish();
}

}  // namespace bluedot::exchange
