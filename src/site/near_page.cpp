#include "site/near_page.h"

#include <algorithm>

#include "base/ascii.h"
#include "finder/place_field.h"
#include "site/guide_list.h"
#include "site/links.h"
#include "site/sensitive.h"
#include "text/format.h"
#include "text/localised.h"
#include "text/say.h"
#include "views/site_near.h"

namespace bluedot::site {
namespace {

using directory::Group;
using text::Message;
using text::say;

// Telephone lines that stand beside the first places, whatever the distance of the rest.
constexpr std::uint32_t kLinesBeside{3};

text::Text title_of(const Visit& visit, const NearQuery& query) {
  const directory::Catalogue& catalogue = visit.catalogue();
  if (query.place) {
    const std::string name = visit.snapshot->gazetteer().name(*query.place, visit.language);
    return say(visit.language, Message::near_title_place, {{"place", name}});
  }
  if (!query.position && query.filters.country) {
    const std::string name = text::country_name(visit.language, catalogue.at(*query.filters.country).code);
    return say(visit.language, Message::near_title_country, {{"country", name}});
  }
  return say(visit.language, Message::near_title);
}

Message heading_of(Group group) {
  switch (group) {
    case Group::kThisCountry:
      return Message::near_this_country;
    case Group::kAcrossTheBorder:
      return Message::near_across_border;
    case Group::kWithoutPoint:
      return Message::near_without_point;
    case Group::kHoursUnknown:
      return Message::near_hours_unknown;
    case Group::kByTown:
      break;
  }
  return Message::organisation_places;
}

directory::Question question_of(const NearQuery& query) {
  directory::Question question;
  question.filters = query.filters;
  question.position = query.position;
  question.country = query.country;
  question.offset = (query.page - 1) * directory::kRowsPerPage;
  return question;
}

// The first page shows the nearest places and, beside them, the first lines that have no place.
std::vector<directory::Row> rows_of(const Visit& visit, const NearQuery& query, const directory::Answer& answer) {
  std::vector<directory::Row> rows = answer.rows;
  const bool has_lines = std::ranges::count(rows, Group::kWithoutPoint, &directory::Row::group) > 0;
  if (query.page != 1 || !answer.more || has_lines) return rows;
  directory::Question lines = question_of(query);
  lines.groups = {Group::kWithoutPoint};
  lines.limit = kLinesBeside;
  std::ranges::copy(visit.snapshot->near(lines).rows, std::back_inserter(rows));
  return rows;
}

void add_place(const Visit& visit, const NearQuery& query, const NearValues& values, NearPage& page) {
  page.has_position = query.position.has_value();
  page.has_where = page.has_position || query.filters.country;
  const finder::Gazetteer& gazetteer = visit.snapshot->gazetteer();
  if (query.place) page.from = settlement_name(gazetteer, *query.place, visit.language);
  if (!query.typed_place.empty() && !query.place) {
    page.unknown_place = say(visit.language, Message::near_unknown_place, {{"place", query.typed_place}});
  }
  for (const finder::Settlement& place : query.alternatives) {
    const std::string address = near_address(visit.language, values, "place", finder::place_address(place));
    page.did_you_mean.push_back({settlement_with_area(gazetteer, place, visit.language), web::Url{address}});
  }
}

void add_rows(const Visit& visit, const NearQuery& query, const NearValues& values, NearPage& page) {
  const directory::Answer answer = visit.snapshot->near(question_of(query));
  if (answer.country) page.strip = alerts_for(visit, visit.catalogue().at(*answer.country).code);
  page.groups = card_groups(visit, query.filters.rows_of, rows_of(visit, query, answer));
  if (query.page == 1 && answer.country) page.lines = lines_for(visit, *answer.country, query.filters.categories);
  const std::string_view country = answer.country ? visit.catalogue().at(*answer.country).code : std::string_view{};
  page.topics = topic_links(visit, query.filters.categories, country);
  page.ask.country = base::ascii_lower(country);
  page.nothing_open = nothing_open(visit, query, answer);
  const bool hubs_instead = page.nothing_open && !page.nothing_open->hubs.empty();
  page.nothing_found = page.groups.empty() && page.lines.empty() && !hubs_instead;
  const auto address = [&](std::uint32_t number) {
    return web::Url{near_address(visit.language, values, "page", number == 1 ? "" : std::to_string(number))};
  };
  if (query.page > 1) page.previous = address(query.page - 1);
  if (answer.more && query.page < directory::kMaxPage) page.next = address(query.page + 1);
}

NearPage start_page(const Visit& visit, const NearValues& values) {
  NearPage page;
  page.form = near_form(visit, values);
  page.find = find_form(visit, values);
  page.active = active_filters(visit, page.form, values);
  page.only_open = page.form.open_now;
  page.open_now = web::Url{near_address(visit.language, values, "open", page.only_open ? "" : "now")};
  return page;
}

PageInfo info_of(const Visit& visit, const NearPage& page, const NearValues& values) {
  PageInfo info;
  info.title = page.title.value;
  info.description = say(visit.language, Message::home_description).value;
  info.path =
      near_address(visit.language, values, "page", value_in(values, "page")).substr(1 + visit.language.tag().size());
  // Endless combinations of filters: only the plain page belongs into a search engine.
  if (!values.empty()) info.indexing = web::Indexing::kForbidden;
  return info;
}

web::Response refused(const Visit& visit, const NearValues& values, const base::Error& error) {
  NearPage page = start_page(visit, values);
  page.title = say(visit.language, Message::error_title_400);
  const auto field = text::message_from_key("field." + error.field);
  const std::string label = field ? say(visit.language, *field).value : error.field;
  page.problem = text::explain(visit.language, error, label);
  PageInfo info = info_of(visit, page, values);
  info.sensitivity = Sensitivity::kSensitive;  // what could not be read may have been sensitive: offer the way out
  web::Response response = page_response(visit, info, views::site_near, std::move(page), {});
  response.status = base::meaning_of(error.code).http_status;
  return response;
}

}  // namespace

std::vector<CardGroup> card_groups(const Visit& visit, directory::RowsOf rows_of,
                                   const std::vector<directory::Row>& rows) {
  std::vector<CardGroup> groups;
  std::optional<Group> current;
  for (const directory::Row& row : rows) {
    if (row.group != current) {
      CardGroup group;
      group.heading = say(visit.language, heading_of(row.group));
      if (row.group == Group::kAcrossTheBorder) group.note = say(visit.language, Message::near_across_border_check);
      groups.push_back(std::move(group));
      current = row.group;
    }
    groups.back().cards.push_back(place_card(visit, row, rows_of));
  }
  return groups;
}

web::Response near(const Site& site, text::Language language, const web::Request& request) {
  const Visit visit = begin_visit(site, language);
  const NearValues values = shown_values(near_values(request), visit.catalogue());
  const base::Result<NearQuery> query = parse_near(request, visit.catalogue(), visit.snapshot->gazetteer());
  if (!query) return refused(visit, values, query.error());

  NearPage page = start_page(visit, values);
  page.title = title_of(visit, *query);
  add_place(visit, *query, values, page);
  add_rows(visit, *query, values, page);
  PageInfo info = info_of(visit, page, values);
  if (is_sensitive(visit.catalogue(), query->filters)) info.sensitivity = Sensitivity::kSensitive;
  const base::Instant good_until = directory::next_change(visit.snapshot->moment());
  web::Caching caching = until_with_alerts(visit, good_until);
  if (query->position && !query->place) caching.asked = web::Asked::kRarely;
  return page_response(visit, info, views::site_near, std::move(page), caching);
}

}  // namespace bluedot::site
