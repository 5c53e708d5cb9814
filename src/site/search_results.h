#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "finder/search.h"
#include "site/near_query.h"
#include "site/phone_view.h"
#include "site/place_card.h"
#include "site/visit.h"

namespace bluedot::site {

// One answer to a query, as the page and the API say it.
struct SearchResult {
  std::string_view kind;  // "service", "hub", "guide", "category", "helpline", "place"
  text::Text title;
  std::string text;  // one line more: where, or the number of a help line; may be empty
  web::Url url;
  std::vector<std::string_view> categories;  // slugs
  std::optional<std::uint32_t> distance_m;   // metres
  std::string distance;                      // the same for people; empty where it is not known
  std::optional<PhoneLink> call;
  std::optional<text::Text> unconfirmed;  // of a number that nobody has confirmed for a year: how old it is
};

// The number that works everywhere, where no line of the reader's country is known to answer what cannot wait.
SearchResult emergency_result(text::Language language);

// Counts a search: which category in which language, and nothing else (Site::searched).
void count_search(const Visit& visit, const finder::Meaning& meaning);

// Who asks, by what near understands of a request.
finder::Asker asker_of(const Visit& visit, const NearQuery& near);

// The places that a query names and nothing else: where each of them is looked at. Nothing where it asks for more.
std::vector<SearchResult> place_results(const Visit& visit, const finder::Understood& understood);

// Where results that lead on look: a topic of the guide is read for the country, a category is sought from the place.
struct SearchScope {
  std::string country;  // code; empty where it is not known
  std::string place;    // as the field of near takes it; empty where the question names none to look around
};
SearchScope scope_of(const Visit& visit, const finder::Understood& understood, const finder::Asker& asker);

// What search found, as far as this visit still has it.
std::vector<SearchResult> search_results(const Visit& visit, std::span<const finder::Found> found,
                                         const SearchScope& scope);

}  // namespace bluedot::site
