#include "site/search_results.h"

#include <algorithm>
#include <utility>

#include "finder/place_field.h"
#include "finder/place_words.h"
#include "finder/words.h"
#include "site/help_lines.h"
#include "site/links.h"
#include "site/wording.h"
#include "text/format.h"
#include "text/localised.h"
#include "text/say.h"

namespace bluedot::site {
namespace {

using finder::Document;
using finder::DocumentKind;

constexpr std::size_t kPlaces{3};

SearchResult begin(std::string_view kind, text::Text title, web::Url url) {
  return {kind, std::move(title), {}, std::move(url), {}, std::nullopt, {}, std::nullopt, std::nullopt};
}

std::optional<SearchResult> hub_result(const Visit& visit, const Document& document) {
  const directory::Location* location = visit.catalogue().location(document.reference);
  if (location == nullptr) return std::nullopt;
  SearchResult result = begin("hub", place_name(visit, *location), place_url(visit, *location));
  result.text = where(visit, *location);
  result.call = first_phone(location->phones);
  return result;
}

std::optional<SearchResult> service_result(const Visit& visit, const Document& document) {
  const directory::Service* service = visit.catalogue().service(document.reference);
  if (service == nullptr) return std::nullopt;
  SearchResult result = begin("service", service_name(visit, *service), service_url(visit.language, *service));
  result.text = organisation_name(visit, visit.catalogue().at(service->organisation)).value;
  for (const directory::ServiceAtLocationIndex index : service->at) {
    const auto& at = visit.catalogue().at(index);
    if (!at.location) continue;
    result.text += " · " + place_name(visit, visit.catalogue().at(*at.location)).value;
    break;
  }
  result.call = first_phone(service->phones);
  return result;
}

std::optional<SearchResult> line_result(const Visit& visit, const Document& document) {
  const directory::HelpLine* line = visit.catalogue().help_line(document.reference);
  if (line == nullptr) return std::nullopt;
  const directory::Country& country = visit.catalogue().at(line->country);
  PhoneView view = line_view(visit, *line);
  SearchResult result =
      begin("helpline", std::move(view.name), web::Url{"/" + std::string(visit.language.tag()) + "/urgent"});
  result.call = std::move(view.link);
  if (!view.confirmed && line->topic != directory::Topic::kEmergency) result.unconfirmed = std::move(view.confirmation);
  result.text = text::country_name(visit.language, country.code) + " · " + result.call->number;
  return result;
}

std::optional<SearchResult> category_result(const Visit& visit, const Document& document, const SearchScope& scope) {
  const directory::Category* category = visit.catalogue().category(document.reference);
  if (category == nullptr) return std::nullopt;
  const NearValues from{{"category", std::string(address_word(*category))}, {"place", scope.place}};
  return begin("category", category_name(visit.language, *category),
               scope.place.empty() ? category_url(visit.language, *category, scope.country)
                                   : web::Url{near_address(visit.language, from, "", "")});
}

// About the reader's country where it is known, else before one is chosen.
std::optional<SearchResult> guide_result(const Visit& visit, const Document& document, const SearchScope& scope) {
  const guide::Topic* topic = visit.guide().topic(document.reference);
  if (topic == nullptr) return std::nullopt;
  SearchResult result =
      begin("guide", topic->titles.pick(visit.language), topic_url(visit.language, *topic, scope.country));
  result.text = text::say(visit.language, text::Message::guide_heading).value;
  return result;
}

std::optional<SearchResult> result_of(const Visit& visit, const Document& document, const SearchScope& scope) {
  switch (document.kind) {
    case DocumentKind::kHub:
      return hub_result(visit, document);
    case DocumentKind::kService:
      return service_result(visit, document);
    case DocumentKind::kHelpLine:
      return line_result(visit, document);
    case DocumentKind::kCategory:
      return category_result(visit, document, scope);
    case DocumentKind::kGuide:
      return guide_result(visit, document, scope);
    case DocumentKind::kPlace:
      break;
  }
  return std::nullopt;
}

}  // namespace

SearchResult emergency_result(text::Language language) {
  SearchResult result =
      begin("helpline", text::say(language, text::Message::urgent_call, {{"number", kEmergencyNumber}}),
            web::Url{"/" + std::string(language.tag()) + "/urgent"});
  result.text = text::say(language, text::Message::urgent_lead, {{"number", kEmergencyNumber}}).value;
  result.categories = {"emergency-help"};
  result.call = PhoneLink{std::string(kEmergencyNumber), tel_url(kEmergencyNumber)};
  return result;
}

void count_search(const Visit& visit, const finder::Meaning& meaning) {
  if (!visit.site.searched) return;
  visit.site.searched(visit.language, meaning.categories.empty() ? "none" : meaning.categories.front().slug);
}

finder::Asker asker_of(const Visit& visit, const NearQuery& near) {
  finder::Asker asker;
  asker.language = visit.language;
  asker.position = near.position;
  asker.as_of = {visit.as_of.now, visit.as_of.demonstration};
  std::optional<directory::CountryIndex> country = near.filters.country;
  if (!country && asker.position) country = visit.catalogue().country_at(*asker.position);
  if (country) asker.country = visit.catalogue().at(*country).code;
  return asker;
}

std::vector<SearchResult> place_results(const Visit& visit, const finder::Understood& understood) {
  std::vector<SearchResult> results;
  const std::vector<std::string_view> words = finder::words_of(understood.words);
  if (!std::ranges::all_of(words,
                           [](auto word) { return finder::leads_to_place(word) || finder::says_kind_of_place(word); }))
    return {};
  for (const finder::Settlement& place : understood.places) {
    if (results.size() == kPlaces) break;
    const std::string name = settlement_with_area(visit.snapshot->search().gazetteer(), place, visit.language);
    const NearValues values{{"place", finder::place_address(place)}};
    results.push_back(begin("place", {name, visit.language}, web::Url{near_address(visit.language, values, "", "")}));
  }
  return results;
}

SearchScope scope_of(const Visit& visit, const finder::Understood& understood, const finder::Asker& asker) {
  const finder::Search& search = visit.snapshot->search();
  const std::string country(search.country_sought(understood, asker));
  const finder::Settlement* place = search.sought_around(understood, asker);
  return {visit.catalogue().country(country) == nullptr ? std::string() : country,
          place == nullptr ? std::string() : finder::place_address(*place)};
}

std::vector<SearchResult> search_results(const Visit& visit, std::span<const finder::Found> found,
                                         const SearchScope& scope) {
  std::vector<SearchResult> results;
  for (const finder::Found& one : found) {
    std::optional<SearchResult> result = result_of(visit, *one.document, scope);
    if (!result) continue;  // search may be of an older directory
    result->categories.assign(one.document->categories.begin(), one.document->categories.end());
    result->distance_m = one.distance_m;
    if (one.distance_m) result->distance = text::distance(visit.language, *one.distance_m);
    results.push_back(std::move(*result));
  }
  return results;
}

}  // namespace bluedot::site
