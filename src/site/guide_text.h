#pragma once

#include <string_view>
#include <vector>

#include "guide/guide.h"
#include "site/guide_page.h"
#include "site/visit.h"

namespace bluedot::site {

// What an article is read for: a country, or none.
struct GuideReading {
  const Visit& visit;
  const guide::Topic& topic;
  const guide::Article& article;
  const directory::Country* country = nullptr;
  base::Date today;  // by the real clock, in the country

  std::string_view country_code() const { return country == nullptr ? std::string_view{} : country->code; }
};

// The one article that says "du" to its reader: its headings do too.
bool speaks_to_child(const guide::Topic& topic);

web::SafeHtml summary_of(const GuideReading& reading);

// The parts in the order in which they first stand in the file, each with what only this country needs behind what
// counts everywhere; one that the topic owes every country and that nobody has written says so. `now` leads, and so
// does `missed` where a deadline has passed; where none has, the reader of a country does not see it.
struct ArrangedSections {
  std::vector<GuideSection> lead;
  std::vector<GuideSection> rest;
};
enum class Deadlines { kNoneMissed, kMissed };
ArrangedSections arranged_sections(const GuideReading& reading, Deadlines deadlines);

// The facts that the article's slots use, each once: they too can be out of date.
std::vector<const guide::Fact*> facts_in_text(const GuideReading& reading);

}  // namespace bluedot::site
