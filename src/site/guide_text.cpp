#include "site/guide_text.h"

#include <algorithm>
#include <array>

#include "base/ascii.h"
#include "guide/markup.h"
#include "site/fact_words.h"
#include "site/links.h"
#include "text/format.h"
#include "text/say.h"
#include "web/html.h"
#include "web/markdown.h"

namespace bluedot::site {
namespace {

using guide::SectionKind;
using text::Message;
using text::say;

constexpr std::string_view kToChild{"under-18-alone"};

std::optional<Message> heading_for_child(SectionKind kind) {
  switch (kind) {
    case SectionKind::kNow:
      return Message::guide_child_now;
    case SectionKind::kSteps:
      return Message::guide_child_steps;
    case SectionKind::kBring:
      return Message::guide_child_bring;
    default:
      return std::nullopt;
  }
}

Message heading_of(const guide::Topic& topic, SectionKind kind) {
  const auto for_child = speaks_to_child(topic) ? heading_for_child(kind) : std::nullopt;
  if (for_child) return *for_child;
  constexpr std::array<Message, guide::kSectionKindCount> kHeadings{
      Message::guide_section_now,        Message::guide_section_signs,         Message::guide_section_steps,
      Message::guide_section_bring,      Message::guide_section_cost,          Message::guide_section_rights,
      Message::hub_good_to_know,         Message::guide_section_who_qualifies, Message::guide_section_absence,
      Message::guide_section_afterwards, Message::guide_section_missed,        Message::guide_section_helpers};
  return kHeadings.at(static_cast<std::size_t>(kind));
}

// What stands for "{protection-until}" in the text: the value, with its doubt beside it where its time is over.
web::SafeHtml slot(const GuideReading& reading, std::string_view name) {
  const text::Language language = reading.article.language;
  web::Html out(language);
  const guide::Fact* fact = reading.visit.guide().fact(reading.country_code(), name);
  if (name == guide::kCountrySlot && reading.country != nullptr) {
    web::write_text(out, std::string_view(text::country_name(language, reading.country->code)));
  } else if (fact == nullptr) {
    web::write_text(out, say(language, Message::fact_unknown));
  } else if (guide::reliance_of(*fact, reading.today) == guide::Reliance::kExpired) {
    const std::string until = text::date(language, *fact->valid_until);
    const text::Text marked =
        say(language, Message::guide_out_of_date, {{"fact", fact_words(language, *fact)}, {"date", until}});
    out.markup("<span class=\"old\">");
    web::write_text(out, marked);
    out.markup("</span>");
  } else {
    out.markup(fact_value(language, *fact));
  }
  return out.take();
}

std::optional<web::Url> guide_link(const GuideReading& reading, std::string_view name) {
  const guide::Topic* topic = reading.visit.guide().topic(name);
  if (topic == nullptr) return std::nullopt;
  return topic_url(reading.visit.language, *topic, reading.country_code());
}

std::optional<web::Url> category_link(const GuideReading& reading, std::string_view name) {
  const directory::Category* category = reading.visit.catalogue().category(name);
  if (category == nullptr) return std::nullopt;
  return category_url(reading.visit.language, *category, reading.country_code());
}

// "guide:health", "category:legal-aid", "page:urgent": nothing else is a link of ours.
std::optional<web::Url> link(const GuideReading& reading, std::string_view target) {
  const std::size_t colon = target.find(':');
  if (colon == std::string_view::npos) return std::nullopt;
  const std::string_view kind = target.substr(0, colon);
  const std::string_view name = target.substr(colon + 1);
  if (kind == "guide") return guide_link(reading, name);
  if (kind == "category") return category_link(reading, name);
  if (kind != "page") return std::nullopt;
  return web::Url{"/" + std::string(reading.visit.language.tag()) + "/" + std::string(name)};
}

web::MarkdownNames names_for(const GuideReading& reading) {
  return {[&reading](std::string_view name) { return slot(reading, name); },
          [&reading](std::string_view target) { return link(reading, target); }};
}

bool is_for(const guide::Section& section, const GuideReading& reading) {
  return section.country.empty() || section.country == reading.country_code();
}

std::vector<SectionKind> kinds_in_order(const GuideReading& reading) {
  std::vector<SectionKind> kinds;
  const auto add = [&](SectionKind kind) {
    if (std::ranges::find(kinds, kind) == kinds.end()) kinds.push_back(kind);
  };
  for (const guide::Section& section : reading.article.sections) {
    if (is_for(section, reading)) add(section.kind);
  }
  for (const SectionKind owed : reading.topic.slots) add(owed);
  return kinds;
}

web::SafeHtml we_do_not_know(text::Language language) {
  web::Html out(language);
  out.markup("<p>");
  web::write_text(out, say(language, Message::guide_not_known));
  out.markup("</p>");
  return out.take();
}

GuideSection section_of(const GuideReading& reading, SectionKind kind) {
  std::string markdown;
  for (const guide::Section& section : reading.article.sections) {
    if (section.kind == kind && is_for(section, reading)) markdown += section.markdown + "\n";
  }
  const bool empty = markdown.find_first_not_of('\n') == std::string::npos;
  return {say(reading.visit.language, heading_of(reading.topic, kind)),
          empty ? we_do_not_know(reading.article.language) : web::markdown(markdown, names_for(reading)),
          kind == SectionKind::kNow};
}

// Before a country is chosen, the sentences that need one are left out.
std::string without_open_slots(std::string_view summary) {
  std::string kept;
  while (!summary.empty()) {
    const std::size_t end = summary.find(". ");
    const std::size_t length = end == std::string_view::npos ? summary.size() : end + 2;
    const std::string_view sentence = summary.substr(0, length);
    if (sentence.find('{') == std::string_view::npos) kept += sentence;
    summary.remove_prefix(length);
  }
  return kept;
}

}  // namespace

bool speaks_to_child(const guide::Topic& topic) {
  return topic.slug == kToChild;
}

web::SafeHtml summary_of(const GuideReading& reading) {
  const std::string& summary = reading.article.summary;
  return web::plain_with_slots(reading.country == nullptr ? without_open_slots(summary) : summary, names_for(reading));
}

ArrangedSections arranged_sections(const GuideReading& reading, Deadlines deadlines) {
  ArrangedSections arranged;
  for (const SectionKind kind : kinds_in_order(reading)) {
    const bool missed = kind == SectionKind::kMissed;
    if (missed && deadlines == Deadlines::kNoneMissed && reading.country != nullptr) continue;
    const bool leads = kind == SectionKind::kNow || (missed && deadlines == Deadlines::kMissed);
    (leads ? arranged.lead : arranged.rest).push_back(section_of(reading, kind));
  }
  return arranged;
}

std::vector<const guide::Fact*> facts_in_text(const GuideReading& reading) {
  std::string text = reading.article.summary;
  for (const guide::Section& section : reading.article.sections) {
    if (is_for(section, reading)) text += section.markdown;
  }
  std::vector<const guide::Fact*> facts;
  for (const std::string& name : guide::slot_names(text)) {
    const guide::Fact* fact = reading.visit.guide().fact(reading.country_code(), name);
    if (fact != nullptr && std::ranges::find(facts, fact) == facts.end()) facts.push_back(fact);
  }
  return facts;
}

}  // namespace bluedot::site
