#include "site/api.h"

#include <algorithm>
#include <charconv>

#include "exchange/nearest_json.h"
#include "exchange/problem_json.h"
#include "site/links.h"
#include "site/near_query.h"
#include "site/open_route.h"
#include "site/phone_view.h"
#include "site/place_card.h"
#include "site/wording.h"
#include "text/say.h"

namespace bluedot::site {
namespace {

using base::Error;
using base::ErrorCode;
using base::Result;

struct ApiQuery {
  text::Language language;
  std::uint32_t limit = directory::kRowsPerPage;
  NearQuery near;
};

// The words of a row are those of its card on the page.
class CardWording final : public exchange::RowWording {
 public:
  CardWording(const Visit& visit, directory::RowsOf rows_of) : visit_(visit), rows_of_(rows_of) {}

  text::Text name(const directory::Row& row) const override {
    return leads_with_service(row) ? service_name(visit_, service_of(row)) : place_name(visit_, location_of(row));
  }
  std::string url(const directory::Row& row) const override {
    if (leads_with_service(row)) return service_url(visit_.language, service_of(row)).value();
    return place_url(visit_, location_of(row)).value();
  }
  std::string town(const directory::Place& place) const override { return town_name(visit_.language, place); }
  std::string phone_number(const directory::Phone& phone) const override { return phone_link(phone).number; }
  std::string phone_hours(const directory::Phone& phone) const override { return site::phone_hours(visit_, phone); }
  std::string notice(const directory::Row& row, const directory::Status& status) const override {
    const directory::Confirmation& existence =
        row.service ? service_of(row).confirmation : location_of(row).confirmation;
    return confirmation_sentence(visit_, status, existence, can_call(row)).value;
  }

 private:
  bool leads_with_service(const directory::Row& row) const {
    return rows_of_ == directory::RowsOf::kServices || !row.location;
  }
  const directory::Location& location_of(const directory::Row& row) const {
    return visit_.catalogue().at(*row.location);
  }
  const directory::Service& service_of(const directory::Row& row) const {
    return visit_.catalogue().at(visit_.catalogue().at(*row.service).service);
  }
  CanCall can_call(const directory::Row& row) const {
    const bool by_place = row.location && first_phone(location_of(row).phones);
    const bool by_service = row.service && first_phone(service_of(row).phones);
    return by_place || by_service ? CanCall::kYes : CanCall::kNo;
  }

  const Visit& visit_;
  directory::RowsOf rows_of_;
};

// Each name known, each but the lists given once: a program that repeats or invents one made a mistake.
Result<text::Language> check_names(const web::Request& request) {
  const std::vector<std::string> known = nearest_api_parameters();
  for (const web::QueryPair& pair : request.query) {
    if (std::ranges::find(known, pair.name) == known.end()) return Error{ErrorCode::kUnknown, pair.name};
  }
  for (const std::string_view name : {"lang", "limit"}) {
    if (request.values_of(name).size() > 1) return Error{ErrorCode::kMalformed, std::string(name)};
  }
  const auto tag = request.value_of("lang");
  if (!tag) return text::kEnglish;
  const auto language = text::Language::from_tag(*tag);
  if (!language) return Error{ErrorCode::kUnknown, "lang"};
  return *language;
}

Result<std::uint32_t> limit_of(const web::Request& request) {
  const std::string_view typed = request.value_of("limit").value_or("");
  if (typed.empty()) return directory::kRowsPerPage;
  std::uint32_t limit = 0;
  const auto [end, fault] = std::from_chars(typed.data(), typed.data() + typed.size(), limit);
  if (fault == std::errc::invalid_argument || end != typed.data() + typed.size()) {
    return Error{ErrorCode::kMalformed, "limit"};
  }
  if (fault != std::errc{} || limit < 1 || limit > kMostApiRows) return Error{ErrorCode::kOutOfRange, "limit"};
  return limit;
}

Result<ApiQuery> parse(const web::Request& request, text::Language language, const published::Snapshot& snapshot) {
  const Result<std::uint32_t> limit = limit_of(request);
  if (!limit) return limit.error();
  Result<NearQuery> near = parse_near(request, snapshot.catalogue(), snapshot.gazetteer());
  if (!near) return near.error();
  // A page can ask back which town was meant, a program cannot.
  if (!near->typed_place.empty() && !near->place) return Error{ErrorCode::kUnknown, "place"};
  return ApiQuery{language, *limit, std::move(*near)};
}

directory::Question question_of(const ApiQuery& query) {
  directory::Question question;
  question.filters = query.near.filters;
  question.position = query.near.position;
  question.country = query.near.country;
  question.limit = query.limit;
  question.offset = (query.near.page - 1) * query.limit;
  return question;
}

std::string next_address(const Visit& visit, const web::Request& request, const ApiQuery& query) {
  const NearValues values = shown_values(near_values(request), visit.catalogue());
  std::string address{"/api/v1/nearest?"};
  for (const auto& [name, value] : values) {
    if (name != "page") address.append(name).append("=").append(web::percent_encoded(value)).append("&");
  }
  address.append("lang=").append(query.language.tag());
  return address + "&limit=" + std::to_string(query.limit) + "&page=" + std::to_string(query.near.page + 1);
}

web::Response open_data(text::Language language, std::string_view type, std::string body) {
  web::Response response;
  response.content_type = type;
  response.content_language = language.tag();
  response.headers.push_back({"Access-Control-Allow-Origin", "*"});
  response.body = std::move(body);
  return response;
}

web::Response answer(const Visit& visit, const web::Request& request, const ApiQuery& query) {
  const directory::Answer found = visit.snapshot->near(question_of(query));
  exchange::NearestAnswer nearest{visit.catalogue(),          visit.as_of, visit.language,
                                  query.near.filters.rows_of, found,       std::nullopt};
  if (found.more && query.near.page < directory::kMaxPage) nearest.next = next_address(visit, request, query);
  const CardWording wording{visit, query.near.filters.rows_of};
  web::Response response =
      open_data(visit.language, "application/json; charset=utf-8", exchange::nearest_json(nearest, wording));
  response.caching = until(directory::next_change(visit.snapshot->moment()));
  return response;
}

web::Response problem(const Site& site, text::Language language, const Error& error, int status) {
  // A program knows the parameter by its name, not by what a form calls it.
  const text::Text detail = text::explain(language, error, error.field);
  web::Response response = open_data(
      detail.language, exchange::kProblemType,
      exchange::problem_json({status, web::reason_of(status), error, detail.value, site.demonstration.has_value()}));
  response.status = status;
  return response;
}

struct Failure {
  int status;
  ErrorCode code;
};

constexpr Failure kFailures[] = {{400, ErrorCode::kMalformed},
                                 {404, ErrorCode::kNotFound},
                                 {405, ErrorCode::kMethodNotAllowed},
                                 {413, ErrorCode::kTooLong},
                                 {503, ErrorCode::kBusy}};

}  // namespace

std::vector<std::string> nearest_api_parameters() {
  std::vector<std::string> names(std::begin(kNearParameters), std::end(kNearParameters));
  names.insert(names.end(), {"lang", "limit"});
  return names;
}

web::Response nearest_api(const Site& site, const web::Request& request) {
  const Result<text::Language> language = check_names(request);
  if (!language) return api_problem(site, text::kEnglish, language.error());
  const Visit visit = begin_visit(site, *language);
  const Result<ApiQuery> query = parse(request, *language, *visit.snapshot);
  if (!query) return api_problem(site, *language, query.error());
  return answer(visit, request, *query);
}

std::vector<web::Route> api_routes(const Site& site) {
  web::Route nearest =
      open_route("/api/v1/nearest", "api nearest",
                 [&site](const web::Request& request, const web::Parameters&) { return nearest_api(site, request); });
  nearest.query = nearest_api_parameters();
  nearest.unknown_query = web::UnknownQuery::kKept;
  nearest.normal_value = normal_near_value;
  return {nearest};
}

web::Response api_problem(const Site& site, text::Language language, const base::Error& error) {
  return problem(site, language, error, base::meaning_of(error.code).http_status);
}

web::Response api_failure(const Site& site, text::Language language, int status) {
  const auto found = std::ranges::find(kFailures, status, &Failure::status);
  if (found == std::end(kFailures)) return problem(site, language, {ErrorCode::kUnreadable, ""}, 500);
  return problem(site, language, {found->code, ""}, status);
}

}  // namespace bluedot::site
