// What leads the page when nothing near is surely open: the Blue Dots that are, the number that always answers, lines
// that answer at night, a bed, and when the next door opens.

#include <algorithm>

#include "finder/place_field.h"
#include "site/links.h"
#include "site/near_page.h"
#include "text/localised.h"
#include "text/say.h"

namespace bluedot::site {
namespace {

constexpr std::size_t kLinesShown{4};
constexpr std::uint32_t kHubsShown{3};
constexpr std::string_view kSleepTonight{"emergency-shelter"};

directory::Status status_of(const Visit& visit, const directory::Row& row) {
  const directory::Catalogue& catalogue = visit.catalogue();
  if (row.service) return directory::status_of(catalogue, catalogue.at(*row.service), visit.as_of);
  return directory::status_of(catalogue, catalogue.at(*row.location), visit.as_of);
}

// What is open farther away than this does not help tonight.
constexpr std::uint32_t kNear_m{50'000};

// A door within reach: with a position by its distance, else any that has a place. A telephone line is no door.
bool is_near(const Visit& visit, const NearQuery& query, const directory::Row& row) {
  if (query.position) return row.distance_m && *row.distance_m <= kNear_m;
  return row.location && visit.catalogue().at(*row.location).point;
}

bool surely_open(const Visit& visit, const directory::Row& row) {
  return status_of(visit, row).opening.state == directory::OpenState::kOpen;
}

std::vector<LineLink> round_the_clock(const Visit& visit, std::optional<directory::CountryIndex> country) {
  std::vector<LineLink> lines;
  if (!country) return lines;
  for (const directory::HelpLine* line : visit.catalogue().help_lines_of(*country)) {
    const bool answers = line->phone.always && !line->phone.number.empty();
    if (!answers || line->topic == directory::Topic::kEmergency || lines.size() == kLinesShown) continue;
    lines.push_back({text::say(visit.language, message_of(line->topic)), phone_link(line->phone)});
  }
  return lines;
}

// A hub knows where to turn with whatever was asked for.
std::vector<directory::Row> open_hubs(const Visit& visit, const NearQuery& query) {
  if (query.filters.categories.empty()) return {};
  directory::Question question;
  question.filters.rows_of = directory::RowsOf::kHubs;
  question.filters.open = directory::OpenFilter::kNow;
  question.filters.country = query.filters.country;
  question.position = query.position;
  question.country = query.country;
  question.groups = {directory::Group::kThisCountry, directory::Group::kAcrossTheBorder, directory::Group::kByTown};
  question.limit = kHubsShown;
  return visit.snapshot->near(question).rows;
}

void add_hubs(const Visit& visit, const NearQuery& query, NothingOpen& block) {
  const std::vector<directory::Row> rows = open_hubs(visit, query);
  block.hubs = card_groups(visit, directory::RowsOf::kHubs, rows);
  block.hub_open = std::ranges::any_of(rows, [&](const directory::Row& row) {
    return row.group != directory::Group::kAcrossTheBorder && is_near(visit, query, row);
  });
}

void add_next(const Visit& visit, const NearQuery& query, const directory::Answer& answer, NothingOpen& block) {
  const directory::Row* first = nullptr;
  std::optional<base::Instant> earliest;
  for (const directory::Row& row : answer.rows) {
    const auto opening = status_of(visit, row).opening.next_opening;
    if (!opening || !is_near(visit, query, row) || (earliest && *opening >= *earliest)) continue;
    earliest = opening;
    first = &row;
  }
  if (first == nullptr) return;
  block.opens_next = place_card(visit, *first, query.filters.rows_of);
  block.across_border = first->group == directory::Group::kAcrossTheBorder;
}

web::Url sleep_tonight_url(const Visit& visit, const NearQuery& query, std::string_view country) {
  const directory::Category* category = visit.catalogue().category(kSleepTonight);
  if (category == nullptr) return home_url(visit.language);
  if (!query.place) return category_url(visit.language, *category, country);
  const NearValues values{{"place", finder::place_address(*query.place)}};
  return web::Url{near_address(visit.language, values, "category", address_word(*category))};
}

}  // namespace

std::optional<NothingOpen> nothing_open(const Visit& visit, const NearQuery& query, const directory::Answer& answer) {
  if (query.page != 1) return std::nullopt;
  const auto open_near = [&](const directory::Row& row) {
    return is_near(visit, query, row) && surely_open(visit, row);
  };
  if (std::ranges::any_of(answer.rows, open_near)) return std::nullopt;
  const directory::Country* country = answer.country ? &visit.catalogue().at(*answer.country) : nullptr;
  NothingOpen block;
  const bool by_kind = !query.position && !query.filters.categories.empty();
  block.heading =
      text::say(visit.language, by_kind ? text::Message::near_none_open_here : text::Message::near_none_open);
  const std::string_view number =
      country != nullptr && !country->emergency.empty() ? country->emergency : kEmergencyNumber;
  block.emergency = {std::string(number), tel_url(number)};
  block.round_the_clock = round_the_clock(visit, answer.country);
  block.sleep_tonight = sleep_tonight_url(visit, query, country != nullptr ? country->code : std::string_view{});
  add_hubs(visit, query, block);
  add_next(visit, query, answer, block);
  return block;
}

}  // namespace bluedot::site
