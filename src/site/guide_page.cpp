#include "site/guide_page.h"

#include <algorithm>
#include <set>

#include "base/ascii.h"
#include "site/fact_words.h"
#include "site/guide_text.h"
#include "site/help_lines.h"
#include "site/links.h"
#include "site/problem_page.h"
#include "site/wording.h"
#include "text/format.h"
#include "text/say.h"
#include "views/site_guide.h"
#include "web/html.h"

namespace bluedot::site {
namespace {

using guide::Fact;
using text::Message;
using text::say;

constexpr std::size_t kPlacesShown{4};
constexpr std::size_t kLinesShown{4};

// The office that answers where we do not know.
constexpr std::string_view kWhoKnows{"asylum-authority"};

FactRow fact_row(const GuideReading& reading, text::Text label, const Fact& fact) {
  const text::Language language = reading.visit.language;
  FactRow row{std::move(label), fact_value(language, fact), false, {}, {}, fact_source(language, fact)};
  row.doubt = fact_doubt(language, fact, reading.today);
  row.conflict = fact_conflict(language, fact);
  row.unsure = row.doubt || row.conflict || fact.provenance.confidence < directory::Confidence::kMedium;
  return row;
}

UnknownFacts unknown_facts(const GuideReading& reading, const std::vector<std::string>& labels) {
  UnknownFacts unknown{joined(reading.visit.language, labels), false, {}};
  const Fact* office = reading.visit.guide().fact(reading.country_code(), kWhoKnows);
  if (office == nullptr) return unknown;
  unknown.has_office = true;
  unknown.office = fact_value(reading.visit.language, *office);
  return unknown;
}

// The topic's facts; those that nobody has found in one line behind them.
void add_facts(const GuideReading& reading, GuidePage& page) {
  std::vector<std::string> unknown;
  for (const std::string& key : reading.topic.facts) {
    std::optional<text::Text> label = fact_label(reading.visit.language, key);
    if (!label) continue;
    const Fact* fact = reading.visit.guide().fact(reading.country_code(), key);
    if (fact == nullptr) {
      unknown.push_back(std::move(label->value));
    } else {
      page.facts.push_back(fact_row(reading, std::move(*label), *fact));
    }
  }
  if (!unknown.empty()) page.unknown = unknown_facts(reading, unknown);
}

// What the page says of the country: the facts of its list and of its text, each once.
std::vector<const Fact*> facts_used(const GuideReading& reading) {
  std::vector<const Fact*> facts = facts_in_text(reading);
  for (const std::string& key : reading.topic.facts) {
    const Fact* fact = reading.visit.guide().fact(reading.country_code(), key);
    if (fact != nullptr && std::ranges::find(facts, fact) == facts.end()) facts.push_back(fact);
  }
  return facts;
}

void add_validity(const GuideReading& reading, const std::vector<const Fact*>& used, GuidePage& page) {
  const text::Language language = reading.visit.language;
  std::vector<std::string> expired;
  std::optional<base::Date> until;
  for (const Fact* fact : used) {
    if (!fact->valid_until) continue;
    if (guide::reliance_of(*fact, reading.today) == guide::Reliance::kExpired) {
      const auto label = fact_label(language, fact->key);
      expired.push_back(label ? label->value : fact_words(language, *fact));
    } else if (!until || *fact->valid_until < *until) {
      until = fact->valid_until;
    }
  }
  if (!expired.empty()) {
    page.facts_expired = say(language, Message::guide_facts_expired, {{"facts", joined(language, expired)}});
  }
  if (until) page.facts_until = say(language, Message::guide_valid_until, {{"date", text::date(language, *until)}});
}

void add_sections(const GuideReading& reading, GuidePage& page) {
  const text::Language language = reading.visit.language;
  const auto missed =
      guide::missed_deadlines(reading.visit.guide(), reading.topic, reading.country_code(), reading.today);
  for (const Fact* fact : missed) {
    const std::string what = fact_label(language, fact->key).value_or(text::Text{fact->key, language}).value;
    page.deadlines.push_back(
        say(language, Message::guide_deadline_was, {{"what", what}, {"date", text::date(language, *fact->closes)}}));
  }
  ArrangedSections arranged = arranged_sections(reading, missed.empty() ? Deadlines::kNoneMissed : Deadlines::kMissed);
  page.lead = std::move(arranged.lead);
  page.sections = std::move(arranged.rest);
}

void add_language(const GuideReading& reading, std::string_view country_code, GuidePage& page) {
  const text::Language language = reading.visit.language;
  const guide::Article& article = reading.article;
  page.text_language = article.language;
  page.text_direction = article.language.direction();
  if (article.language != language) {
    page.other_language =
        say(language, Message::page_text_in, {{"language", text::language_name(language, article.language)}});
  }
  page.unread = !article.checked && article.translated_from && text::reviewed(language);
  if (article.checked || !article.translated_from) return;
  const text::Language source = *article.translated_from;
  page.source_text =
      NamedLink{say(language, Message::guide_source_text, {{"language", text::language_name(language, source)}}),
                topic_url(source, reading.topic, country_code)};
}

// Of the country, open ones first; what is gone is not offered.
std::vector<PlaceCard> places_of(const GuideReading& reading, directory::Filters filters) {
  const Visit& visit = reading.visit;
  directory::Question question;
  question.filters = std::move(filters);
  question.filters.country = visit.catalogue().index_of(*reading.country);
  question.limit = kPlacesShown;
  std::vector<PlaceCard> cards;
  for (const directory::Row& row : visit.snapshot->near(question).rows) {
    cards.push_back(place_card(visit, row, question.filters.rows_of));
  }
  return cards;
}

// Whom the article sends to a Blue Dot finds one also where none offers just this.
void add_places(const GuideReading& reading, GuidePage& page) {
  directory::Filters filters;
  for (const std::string& slug : reading.topic.categories) {
    const directory::Category* category = reading.visit.catalogue().category(slug);
    if (category != nullptr) filters.categories.push_back(reading.visit.catalogue().index_of(*category));
  }
  if (!filters.categories.empty()) page.places = places_of(reading, std::move(filters));
  if (!page.places.empty()) return;
  directory::Filters hubs;
  hubs.rows_of = directory::RowsOf::kHubs;
  page.places = places_of(reading, std::move(hubs));
  page.any_hub = !page.places.empty();
}

void add_help(const GuideReading& reading, GuidePage& page) {
  const Visit& visit = reading.visit;
  page.emergency = PhoneLink{std::string(reading.country->emergency), tel_url(reading.country->emergency)};
  TopicLines lines = lines_for(visit, visit.catalogue().index_of(*reading.country), reading.topic.help);
  if (lines.lines.size() > kLinesShown) lines.lines.resize(kLinesShown);
  page.lines = std::move(lines.lines);
  page.missing_lines = std::move(lines.missing);
  add_places(reading, page);
  const bool to_child = speaks_to_child(reading.topic);
  page.lines_heading = say(visit.language, to_child ? Message::guide_child_lines : Message::guide_lines);
  page.places_heading = say(visit.language, to_child ? Message::guide_child_places : Message::guide_places);
  for (const std::string& slug : reading.topic.categories) {
    const directory::Category* category = visit.catalogue().category(slug);
    if (category == nullptr) continue;
    page.help_categories.push_back(
        {category_name(visit.language, *category), category_url(visit.language, *category, reading.country->code)});
  }
}

void add_sources(const GuideReading& reading, GuidePage& page) {
  for (const guide::Source& source : reading.topic.sources) {
    GuideSource shown{{source.title, text::kEnglish}, std::nullopt, {}};
    if (web::Url::is_allowed(source.url) && !source.url.empty()) shown.url = web::Url{source.url};
    if (source.date.known()) shown.date = partial_date(reading.visit.language, source.date);
    page.sources.push_back(std::move(shown));
  }
  page.reviewed = say(reading.visit.language, Message::guide_reviewed,
                      {{"date", text::date(reading.visit.language, reading.article.reviewed)}});
}

void add_recordings(const GuideReading& reading, GuidePage& page) {
  for (const guide::Recording& recording : reading.topic.recordings) {
    if (!recording.address.starts_with('/') || !web::Url::is_allowed(recording.address)) continue;
    const std::string name = text::language_name(reading.visit.language, recording.language);
    page.recordings.push_back(
        {web::Url{recording.address}, say(reading.visit.language, Message::guide_recording, {{"language", name}})});
  }
}

std::vector<NamedLink> other_countries(const GuideReading& reading) {
  std::vector<NamedLink> links = country_links(reading.visit);
  std::vector<NamedLink> others;
  for (const directory::Country& country : reading.visit.catalogue().countries()) {
    if (&country == reading.country) continue;
    const auto link = std::ranges::find(links, country_url(reading.visit.language, country), &NamedLink::url);
    if (link == links.end()) continue;
    link->url = topic_url(reading.visit.language, reading.topic, country.code);
  }
  std::ranges::copy_if(links, std::back_inserter(others), [&](const NamedLink& link) {
    return reading.country == nullptr || link.url != country_url(reading.visit.language, *reading.country);
  });
  return others;
}

std::vector<NamedLink> ways_back(const GuideReading& reading) {
  const text::Language language = reading.visit.language;
  const text::Text all = say(language, Message::guide_all_topics);
  if (reading.country == nullptr) return {{all, web::Url{home_url(language).value() + "guide"}}};
  const web::Url country = country_url(language, *reading.country);
  const std::string name = text::capitalised(language, text::country_name(language, reading.country->code));
  return {{{name, language}, country}, {all, web::Url{country.value() + "#guide"}}};
}

// Whoever looks over the reader's shoulder sees it first.
const std::string& shown_title(const GuideReading& reading) {
  const guide::Article& article = reading.article;
  return reading.topic.sensitive && !article.neutral.empty() ? article.neutral : article.title;
}

GuidePage make_page(const GuideReading& reading) {
  GuidePage page;
  page.title = {shown_title(reading), reading.article.language};
  page.back = ways_back(reading);
  add_language(reading, reading.country_code(), page);
  page.strip = alerts_for(reading.visit, reading.country_code(), reading.topic.slug);
  page.summary = summary_of(reading);
  add_sections(reading, page);
  add_recordings(reading, page);
  page.countries = other_countries(reading);
  add_sources(reading, page);
  if (reading.country == nullptr) return page;
  page.country = text::country_name(reading.visit.language, reading.country->code);
  page.ask.country = base::ascii_lower(reading.country->code);
  add_facts(reading, page);
  add_validity(reading, facts_used(reading), page);
  add_help(reading, page);
  return page;
}

PageInfo info_of(const GuideReading& reading, std::string_view country_code) {
  PageInfo info;
  info.title = shown_title(reading);
  if (reading.topic.sensitive) {
    info.sensitivity = Sensitivity::kSensitive;
  } else if (reading.country != nullptr) {
    info.description = text::country_name(reading.visit.language, reading.country->code);
  }
  info.code = reading.topic.sensitive ? reading.topic.code : reading.topic.slug;
  info.path = (country_code.empty() ? "" : "/" + std::string(country_code)) + "/guide/" +
              std::string(address_word(reading.topic));
  return info;
}

// The day after which some fact, deadline or date of the page says something else.
base::Instant good_until(const GuideReading& reading) {
  base::Instant first = directory::next_change(reading.visit.snapshot->moment());
  const directory::TimeZone* zone = reading.country == nullptr ? nullptr : reading.country->zone;
  return std::min(first, directory::next_midnight(zone, reading.visit.as_of.now));
}

// Of a sensitive topic nobody keeps that it was asked for.
web::Response to_own_address(const Visit& visit, const guide::Topic& topic, std::string_view country_code) {
  const web::Caching caching = topic.sensitive ? web::Caching{} : until_midnight(visit);
  return web::redirect_to(topic_url(visit.language, topic, country_code).value(), 308, caching);
}

}  // namespace

web::Response guide_article(const Site& site, text::Language language, std::string_view country_code,
                            std::string_view topic_word) {
  const Visit visit = begin_visit(site, language);
  const directory::Country* country = country_code.empty() ? nullptr : visit.catalogue().country(country_code);
  const guide::Topic* topic = visit.guide().topic(topic_word);
  const bool named_well = base::ascii_lower(country_code) == country_code;
  if (topic == nullptr || !named_well || (country == nullptr && !country_code.empty())) return problem_page(visit, 404);
  if (topic_word != address_word(*topic)) return to_own_address(visit, *topic, country_code);
  const directory::AsOf today{visit.as_of.now, std::nullopt};  // also in a demonstration: contract.md
  const GuideReading reading{visit, *topic, topic->pick(language), country,
                             today.date(country == nullptr ? nullptr : country->zone)};
  return page_response(visit, info_of(reading, country_code), views::site_guide, make_page(reading),
                       until_with_alerts(visit, good_until(reading)));
}

}  // namespace bluedot::site
