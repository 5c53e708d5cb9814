#pragma once

#include <optional>
#include <string>
#include <vector>

#include "site/find_form.h"
#include "site/frame.h"
#include "site/named_link.h"
#include "site/search_results.h"

namespace bluedot::site {

// The view of views/site/search. Its title is the same whatever was asked: an address bar or a tab that says a need
// betrays the reader.
struct SearchPage : PageView {
  text::Text title;
  AskForm ask;
  std::optional<PhoneLink> emergency;  // first of all where it cannot wait
  std::vector<NamedLink> countries;    // the same question in each, where nobody knows in which it is asked
  std::string corrected;               // what was searched for instead; empty
  std::string understood;              // names of categories and places; empty
  std::vector<SearchResult> results;
  bool nothing_found = false;
  std::vector<SearchResult> nearest;  // hubs, where nothing was found and it is known where the reader is
  std::vector<Need> needs;            // where nothing was found or asked
};

// Never stored, logged or cached: `q` is what a person says of their life.
web::Response search(const Site& site, text::Language language, const web::Request& request);

}  // namespace bluedot::site
