#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "guide/fact.h"
#include "site/visit.h"
#include "text/say.h"
#include "web/safe_html.h"

// How a fact of the guide is said: its value by the reader's language, what it is called, how far to rely on it.
namespace bluedot::site {

// "4 March 2027", "30 days", "HUF 22,800 a month"; a proper name marked as of its country's language, with its link.
web::SafeHtml fact_value(text::Language language, const guide::Fact& fact);
// The same as plain words.
std::string fact_words(text::Language language, const guide::Fact& fact);

// What stands before it: "Register within". Nothing for a key that the catalogue has no words for; "official-site-2" is
// called as "official-site".
std::optional<text::Text> fact_label(text::Language language, std::string_view key);

// Where it was read, in the words of whoever noted it (English), and when that was published.
struct FactSource {
  text::Text name;
  std::string date;
};
FactSource fact_source(text::Language language, const guide::Fact& fact);

// What another source says.
struct FactConflict {
  std::string value;
  text::Text name;
};
std::optional<FactConflict> fact_conflict(text::Language language, const guide::Fact& fact);

// Why to ask before relying on it: its time is over or its source is old. Nothing: no reason.
std::optional<text::Text> fact_doubt(text::Language language, const guide::Fact& fact, base::Date today);

}  // namespace bluedot::site
