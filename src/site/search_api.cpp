#include "site/search_api.h"

#include <algorithm>
#include <charconv>
#include <iterator>
#include <string>

#include <boost/json/array.hpp>
#include <boost/json/object.hpp>

#include "exchange/plain_json.h"
#include "finder/place_field.h"
#include "site/api.h"
#include "site/near_query.h"
#include "site/open_route.h"
#include "site/search_results.h"
#include "site/wording.h"
#include "text/localised.h"

namespace bluedot::site {
namespace {

using base::Error;
using base::ErrorCode;
using base::Result;
using boost::json::array;
using boost::json::object;

constexpr std::uint32_t kUsualRows{20};

struct SearchQuery {
  std::string typed;
  text::Language language;
  std::uint32_t limit = kUsualRows;
};

std::vector<std::string> search_parameters() {
  return {"q", "lang", "country", "lat", "lon", "limit"};
}
std::vector<std::string> places_parameters() {
  return {"q", "lang", "limit"};
}

Result<std::uint32_t> limit_of(std::string_view typed) {
  std::uint32_t limit = kUsualRows;
  const auto [end, fault] = std::from_chars(typed.data(), typed.data() + typed.size(), limit);
  if (typed.empty()) return kUsualRows;
  if (fault == std::errc::invalid_argument || end != typed.data() + typed.size()) {
    return Error{ErrorCode::kMalformed, "limit"};
  }
  if (fault != std::errc{} || limit < 1 || limit > kMostApiRows) return Error{ErrorCode::kOutOfRange, "limit"};
  return limit;
}

Result<SearchQuery> parse(const web::Request& request, const std::vector<std::string>& known) {
  for (const web::QueryPair& pair : request.query) {
    if (std::ranges::find(known, pair.name) == known.end()) return Error{ErrorCode::kUnknown, pair.name};
    if (request.values_of(pair.name).size() > 1) return Error{ErrorCode::kMalformed, pair.name};
  }
  SearchQuery query;
  query.typed = request.value_of("q").value_or("");
  const auto language = text::Language::from_tag(request.value_of("lang").value_or("en"));
  if (!language) return Error{ErrorCode::kUnknown, "lang"};
  query.language = *language;
  const Result<std::uint32_t> limit = limit_of(request.value_of("limit").value_or(""));
  if (!limit) return limit.error();
  query.limit = *limit;
  return query;
}

object place_json(const finder::Gazetteer& gazetteer, const finder::Settlement& place, text::Language language) {
  object json{{"name", gazetteer.name(place, language)},
              {"local_name", place.local_name},
              {"country", place.country},
              {"lat", place.point.latitude},
              {"lon", place.point.longitude}};
  // To tell one from another of its name.
  json["region"] = place.region.empty() ? boost::json::value(nullptr) : boost::json::value(place.region);
  return json;
}

object understood_json(const finder::Search& search, const finder::Understood& understood, text::Language language) {
  array categories;
  for (const auto& category : understood.meaning.categories) categories.emplace_back(category.slug);
  array places;
  for (const finder::Settlement& place : understood.places) {
    places.push_back(place_json(search.gazetteer(), place, language));
  }
  object json;
  json["language"] = understood.meaning.language.value_or(language).tag();
  json["categories"] = std::move(categories);
  json["places"] = std::move(places);
  const std::string_view urgency = finder::word_of(understood.meaning.urgency);
  json["urgent"] = !urgency.empty();
  json["urgency"] = urgency.empty() ? boost::json::value(nullptr) : boost::json::value(urgency);
  json["corrected"] = understood.corrected ? boost::json::value(*understood.corrected) : boost::json::value(nullptr);
  return json;
}

object result_json(const SearchResult& result) {
  object json;
  json["kind"] = result.kind;
  json["title"] = result.title.value;
  json["text"] = result.unconfirmed ? result.text + " · " + result.unconfirmed->value : result.text;
  json["url"] = result.url.value();
  array categories;
  for (const std::string_view category : result.categories) categories.emplace_back(category);
  json["categories"] = std::move(categories);
  json["distance_m"] = result.distance_m ? boost::json::value(*result.distance_m) : boost::json::value(nullptr);
  return json;
}

web::Response open_data(const Visit& visit, object json) {
  if (visit.site.demonstration) json["demonstration"] = true;
  web::Response response;
  response.content_type = "application/json; charset=utf-8";
  response.content_language = visit.language.tag();
  response.headers.push_back({"Access-Control-Allow-Origin", "*"});
  response.body = exchange::plain_json(json);
  return response;
}

// What cannot wait has an answer before all others, wherever the asker is.
std::vector<SearchResult> answers_of(const Visit& visit, const finder::Understood& understood,
                                     const finder::Asker& asker, std::uint32_t limit) {
  const std::vector<finder::Found> found = visit.snapshot->search().find(understood, asker, limit);
  const bool urgent = understood.meaning.urgency != finder::Urgency::kNone;
  std::vector<SearchResult> results;
  if (urgent && (found.empty() || !found.front().answers_urgency)) results.push_back(emergency_result(visit.language));
  if (!urgent) results = place_results(visit, understood);
  std::ranges::move(search_results(visit, found, scope_of(visit, understood, asker)), std::back_inserter(results));
  results.erase(results.begin() + std::min<std::ptrdiff_t>(limit, std::ssize(results)), results.end());
  return results;
}

web::Response search_answer(const Visit& visit, const SearchQuery& query, const NearQuery& near) {
  const finder::Search& search = visit.snapshot->search();
  const finder::Understood understood = search.understand(query.typed);
  const finder::Asker asker = asker_of(visit, near);
  object json;
  json["query"] = query.typed;
  json["understood"] = understood_json(search, understood, visit.language);
  count_search(visit, understood.meaning);
  array results;
  for (const SearchResult& result : answers_of(visit, understood, asker, query.limit)) {
    results.push_back(result_json(result));
  }
  json["results"] = std::move(results);
  return open_data(visit, std::move(json));
}

web::Response search_api(const Site& site, const web::Request& request) {
  const Result<SearchQuery> query = parse(request, search_parameters());
  if (!query) return api_problem(site, text::kEnglish, query.error());
  const Visit visit = begin_visit(site, query->language);
  const Result<NearQuery> near = parse_near(request, visit.catalogue(), visit.snapshot->gazetteer());
  if (!near) return api_problem(site, query->language, near.error());
  return search_answer(visit, *query, *near);
}

web::Response places_api(const Site& site, const web::Request& request) {
  const Result<SearchQuery> query = parse(request, places_parameters());
  if (!query) return api_problem(site, text::kEnglish, query.error());
  const Visit visit = begin_visit(site, query->language);
  array results;
  const finder::Gazetteer& gazetteer = visit.snapshot->gazetteer();
  for (const finder::NameMatch& match : finder::places_typed(gazetteer, query->typed, {}, query->limit)) {
    results.push_back(place_json(gazetteer, match.settlement, query->language));
  }
  return open_data(visit, {{"results", std::move(results)}});
}

web::Route api_route(const Site& site, std::string path, std::string name, std::vector<std::string> parameters,
                     web::Response (*handler)(const Site&, const web::Request&)) {
  web::Route route = open_route(
      std::move(path), std::move(name),
      [&site, handler](const web::Request& request, const web::Parameters&) { return handler(site, request); });
  route.query = std::move(parameters);
  route.unknown_query = web::UnknownQuery::kKept;
  route.normal_value = normal_near_value;
  return route;
}

}  // namespace

std::vector<web::Route> search_api_routes(const Site& site) {
  return {api_route(site, "/api/v1/search", "api search", search_parameters(), search_api),
          api_route(site, "/api/v1/places", "api places", places_parameters(), places_api)};
}

}  // namespace bluedot::site
