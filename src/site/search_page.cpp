#include "site/search_page.h"

#include <algorithm>
#include <iterator>

#include "base/ascii.h"
#include "finder/words.h"
#include "site/links.h"
#include "site/wording.h"
#include "text/collate.h"
#include "text/format.h"
#include "text/say.h"
#include "views/site_search.h"

namespace bluedot::site {
namespace {

using finder::Understood;

constexpr std::size_t kRows{20};
constexpr std::size_t kHubs{3};

const directory::Category* category_of(const Visit& visit, const finder::Meaning::Category& category) {
  return visit.catalogue().category(category.slug);
}

// Judged by what was asked most likely: a toothache may also mean something sensitive, but that is no reason to offer
// the way out.
bool is_sensitive(const Visit& visit, const Understood& understood) {
  if (understood.meaning.urgency != finder::Urgency::kNone) return true;
  return std::ranges::any_of(understood.meaning.categories, [&](const auto& category) {
    if (2 * category.probability < understood.meaning.categories.front().probability) return false;
    const directory::Category* found = category_of(visit, category);
    return found != nullptr && found->sensitive;
  });
}

std::string understood_names(const Visit& visit, const Understood& understood) {
  std::vector<std::string> names;
  if (!understood.meaning.categories.empty()) {
    const directory::Category* category = category_of(visit, understood.meaning.categories.front());
    if (category != nullptr) names.push_back(category_name(visit.language, *category).value);
  }
  if (!understood.places.empty()) {
    names.push_back(settlement_name(visit.snapshot->search().gazetteer(), understood.places.front(), visit.language));
  }
  return joined(visit.language, names);
}

// A position or country that cannot be read is left aside: an answer without it helps more than a complaint.
finder::Asker asker_of(const Visit& visit, const web::Request& request) {
  const base::Result<NearQuery> near = parse_near(request, visit.catalogue(), visit.snapshot->gazetteer());
  return site::asker_of(visit, near ? *near : NearQuery{});
}

std::vector<SearchResult> nearest_hubs(const Visit& visit, finder::Asker asker, const std::string& country) {
  asker.country = country;
  if (asker.country.empty() && !asker.position) return {};
  Understood hubs;
  hubs.meaning.categories = {{"find-blue-dot", 1}};
  return search_results(visit, visit.snapshot->search().find(hubs, asker, kHubs), {asker.country, {}});
}

// Lines, rights and places differ from country to country. A text beyond what search reads is not repeated.
std::vector<NamedLink> countries_to_choose(const Visit& visit, std::string_view typed) {
  std::vector<NamedLink> links;
  if (typed.size() > finder::kLongestQueryBytes) return links;
  for (const directory::Country& country : visit.catalogue().countries()) {
    const std::string name = text::country_name(visit.language, country.code);
    links.push_back(
        {{text::capitalised(visit.language, name), visit.language}, search_url(visit.language, typed, country.code)});
  }
  text::sort_by_name(visit.language, links, [](const NamedLink& link) { return std::string_view(link.name.value); });
  return links;
}

void answer(const Visit& visit, const finder::Asker& asker, const Understood& understood, SearchPage& page) {
  const finder::Search& search = visit.snapshot->search();
  const SearchScope scope = scope_of(visit, understood, asker);
  page.results = place_results(visit, understood);
  std::ranges::move(search_results(visit, search.find(understood, asker, kRows), scope),
                    std::back_inserter(page.results));
  if (page.results.empty()) page.nearest = nearest_hubs(visit, asker, scope.country);
  if (scope.country.empty()) page.countries = countries_to_choose(visit, page.ask.query);
  page.corrected = understood.corrected.value_or("");
  page.understood = understood_names(visit, understood);
  const bool urgent = understood.meaning.urgency != finder::Urgency::kNone;
  page.nothing_found = page.results.empty() && !urgent;  // 112 is an answer
  if (urgent) page.emergency = PhoneLink{std::string(kEmergencyNumber), tel_url(kEmergencyNumber)};
}

}  // namespace

web::Response search(const Site& site, text::Language language, const web::Request& request) {
  const Visit visit = begin_visit(site, language);
  SearchPage page;
  page.title = text::say(language, text::Message::search_title);
  const finder::Asker asker = asker_of(visit, request);
  page.ask = {std::string(request.value_of("q").value_or("")), base::ascii_lower(asker.country)};
  PageInfo info;
  info.title = page.title.value;
  info.description = text::say(language, text::Message::home_description).value;
  info.path = "/search";
  info.indexing = web::Indexing::kForbidden;
  if (!page.ask.query.empty()) {
    const Understood understood = visit.snapshot->search().understand(page.ask.query);
    count_search(visit, understood.meaning);
    answer(visit, asker, understood, page);
    if (is_sensitive(visit, understood)) info.sensitivity = Sensitivity::kSensitive;
  }
  if (page.results.empty()) page.needs = needs(visit);
  return page_response(visit, info, views::site_search, std::move(page), {});
}

}  // namespace bluedot::site
