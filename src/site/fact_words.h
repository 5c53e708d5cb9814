#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

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

// "Source: dip.euaa.europa.eu, February 2026"
text::Text fact_source(text::Language language, const guide::Fact& fact);
// Why to ask before relying on it: its time is over, its source is old, another says otherwise. Empty: no reason.
std::vector<text::Text> fact_doubts(text::Language language, const guide::Fact& fact, base::Date today);

}  // namespace bluedot::site
