#include "exchange/cap.h"

#include <array>
#include <vector>

#include "base/ascii.h"
#include "directory/words.h"
#include "exchange/xml.h"
#include "text/localised.h"

namespace bluedot::exchange {
namespace {

using directory::Catalogue;
using guide::Alert;

constexpr std::string_view kNamespace{"urn:oasis:names:tc:emergency:cap:1.2"};

// "severe" is "Severe" there; only CBRNE is written in capitals.
std::string capital(std::string_view word) {
  if (word == "cbrne") return "CBRNE";
  return base::ascii_upper(word.substr(0, 1)) + std::string(word.substr(1));
}

template <typename Enum, typename Words>
std::string word_of(Enum value, const Words& words) {
  return capital(words.at(static_cast<std::size_t>(value)));
}

std::string cap_time(const directory::OffsetTime& time) {
  std::string text = directory::written(time);
  if (time.offset == std::chrono::minutes(0)) text.replace(text.size() - 6, 1, "-");
  return text;
}

std::string references(const Alert& alert, const guide::Alerts& alerts, const AlertPublisher& publisher) {
  std::string all;
  for (const Alert* earlier : alerts.earlier(alert)) {
    all += (all.empty() ? "" : " ") + publisher.host() + "," + earlier->slug + "," + cap_time(earlier->sent);
  }
  return all;
}

void if_any(Xml& xml, std::string_view name, std::string_view text) {
  if (!text.empty()) xml.element(name, text);
}

void add_area(Xml& xml, const std::string& name, std::string_view code_name, std::string_view code) {
  xml.open("area").element("areaDesc", name);
  xml.open("geocode").element("valueName", code_name).element("value", code).close();
  xml.close();
}

std::vector<std::string> countries_of(const Alert& alert, const Catalogue& catalogue) {
  if (!alert.countries.empty()) return alert.countries;
  std::vector<std::string> codes;
  for (const directory::Country& country : catalogue.countries()) codes.emplace_back(country.code);
  return codes;
}

void add_areas(Xml& xml, const Alert& alert, const Catalogue& catalogue, text::Language language) {
  bool placed = false;
  for (const std::uint32_t id : alert.places) {
    const directory::Place* place = catalogue.place(id);
    if (place == nullptr) continue;
    const std::string name = place->names->pick(language).value;
    add_area(xml, name + ", " + text::country_name(language, place->country_code), "GeoNames", std::to_string(id));
    placed = true;
  }
  if (placed) return;
  for (const std::string& code : countries_of(alert, catalogue)) {
    add_area(xml, text::country_name(language, code), "ISO 3166-1", code);
  }
}

void add_info(Xml& xml, const Alert& alert, const Catalogue& catalogue, const AlertPublisher& publisher,
              text::Language language) {
  xml.open("info").element("language", language.tag());
  xml.element("category", word_of(alert.category, directory::kAlertCategoryWords));
  xml.element("event", alert.headline.in(language));
  xml.element("urgency", word_of(alert.urgency, directory::kUrgencyWords));
  xml.element("severity", word_of(alert.severity, directory::kSeverityWords));
  xml.element("certainty", word_of(alert.certainty, directory::kCertaintyWords));
  xml.element("effective", cap_time(alert.from)).element("expires", cap_time(alert.until));
  xml.element("senderName", publisher.name).element("headline", alert.headline.in(language));
  if_any(xml, "description", alert.text.in(language));
  if_any(xml, "instruction", alert.instruction.in(language));
  xml.element("web", publisher.origin + page_path(alert, language));
  add_areas(xml, alert, catalogue, language);
  xml.close();
}

}  // namespace

std::string cap_document(const Alert& alert, const guide::Alerts& alerts, const Catalogue& catalogue,
                         const AlertPublisher& publisher) {
  Xml xml;
  xml.open("alert", {{"xmlns", kNamespace}});
  xml.element("identifier", alert.slug).element("sender", publisher.host()).element("sent", cap_time(alert.sent));
  xml.element("status", publisher.demonstration ? "Test" : "Actual");
  xml.element("msgType", word_of(alert.message, directory::kAlertMessageWords));
  if_any(xml, "source", alert.provenance.source);
  xml.element("scope", "Public");
  if (publisher.demonstration) xml.element("note", "A demonstration: nobody answers for it.");
  if_any(xml, "references", references(alert, alerts, publisher));
  for (const text::Language language : alert.headline.languages()) {
    add_info(xml, alert, catalogue, publisher, language);
  }
  xml.close();
  return std::move(xml).finish();
}

}  // namespace bluedot::exchange
