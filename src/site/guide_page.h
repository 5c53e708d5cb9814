#pragma once

#include <optional>
#include <string>
#include <vector>

#include "guide/guide.h"
#include "site/alerts.h"
#include "site/fact_words.h"
#include "site/find_form.h"
#include "site/frame.h"
#include "site/named_link.h"
#include "site/phone_view.h"
#include "site/place_card.h"
#include "web/safe_html.h"

namespace bluedot::site {

// One part of an article under its heading.
struct GuideSection {
  text::Text heading;
  web::SafeHtml body;
  bool danger = false;  // what to do this minute
};

// One line of the country's facts.
struct FactRow {
  text::Text label;
  web::SafeHtml value;
  bool unsure = false;
  std::optional<text::Text> doubt;
  std::optional<FactConflict> conflict;
  std::optional<FactSource> source;
};

// What nobody has found out about the country, and the office that knows.
struct UnknownFacts {
  std::string what;  // labels, joined
  bool has_office = false;
  web::SafeHtml office;
};

struct GuideSource {
  text::Text title;
  std::optional<web::Url> url;
  std::string date;
};

struct GuideRecording {
  web::Url url;
  text::Text label;
};

// The view of views/site/guide: the short answer, what to do, the country's facts, who helps. Without a country: the
// answer for all of them, and the countries to choose from.
struct GuidePage : PageView {
  text::Text title;
  std::vector<NamedLink> back;   // to the country and to all topics
  std::string country;           // its name; empty where none was chosen
  text::Language text_language;  // of what follows, up to the facts
  std::string text_direction;
  std::optional<text::Text> other_language;  // "In this language: English"
  bool unread = false;                       // unlike the page around it
  std::optional<NamedLink> source_text;      // the text that it was translated from
  AlertStrip strip;
  web::SafeHtml summary;
  std::optional<text::Text> facts_expired;
  std::vector<text::Text> deadlines;  // that have passed: then `lead` says what to do
  std::vector<GuideSection> lead;
  std::vector<GuideSection> sections;
  std::vector<GuideRecording> recordings;
  std::vector<FactRow> facts;
  std::optional<UnknownFacts> unknown;
  std::optional<text::Text> facts_until;
  text::Text lines_heading;
  std::optional<PhoneLink> emergency;
  std::vector<PhoneView> lines;
  std::vector<text::Text> missing_lines;
  text::Text places_heading;
  std::vector<PlaceCard> places;
  bool any_hub = false;  // no place is only for this: the country's hubs stand there
  std::vector<NamedLink> help_categories;
  std::vector<GuideSource> sources;
  text::Text reviewed;
  std::vector<NamedLink> countries;
  AskForm ask;

  bool has_country() const { return !country.empty(); }
  bool has_facts() const { return !facts.empty() || unknown; }
};

// `topic`: slug or code. `country_code` in lower case, or empty.
web::Response guide_article(const Site& site, text::Language language, std::string_view country_code,
                            std::string_view topic);

}  // namespace bluedot::site
