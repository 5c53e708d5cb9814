#include <map>

#include <gtest/gtest.h>

#include "directory/catalogue_reader.h"
#include "directory/hub_state.h"
#include "directory/nearest.h"
#include "exchange/starter.h"

// The starter data as the site sees it.
namespace bluedot::exchange {
namespace {

using std::chrono::hours;
using std::chrono::sys_days;
using std::chrono::year;

constexpr base::Date kDemonstration = year(2022) / 9 / 21;
const directory::AsOf kThen{base::Instant(sys_days(kDemonstration)) + hours(10), kDemonstration};
const directory::AsOf kLive{base::Instant(sys_days(year(2026) / 6 / 1)) + hours(10), {}};

std::shared_ptr<const directory::Catalogue> starter(History history) {
  const Starter read = read_starter(std::filesystem::path(BLUEDOT_SOURCE) / "starter", history, {});
  return directory::read_catalogue(read.records);
}

std::map<directory::HubState, int> states(const directory::Catalogue& catalogue, const directory::AsOf& as_of) {
  std::map<directory::HubState, int> counts;
  for (const directory::Hub& hub : catalogue.hubs()) ++counts[directory::state_of(catalogue, hub, as_of)];
  return counts;
}

TEST(StarterCatalogue, has_36_open_hubs_on_the_day_of_the_demonstration) {
  const auto catalogue = starter(History::kAside);
  EXPECT_EQ(states(*catalogue, kThen), (std::map<directory::HubState, int>{{directory::HubState::kOpen, 36}}));
}

TEST(StarterCatalogue, claims_of_no_hub_of_2022_that_it_is_open_today) {
  const auto catalogue = starter(History::kApplied);
  for (const directory::Hub& hub : catalogue->hubs()) {
    const directory::Location& location = catalogue->location_of(hub);
    EXPECT_NE(directory::state_of(*catalogue, hub, kLive), directory::HubState::kOpen) << location.slug;
    EXPECT_NE(directory::status_of(*catalogue, location, kLive).opening.state, directory::OpenState::kOpen)
        << location.slug;
  }
}

TEST(StarterCatalogue, finds_a_hub_by_slug_by_poster_code_and_from_a_place_near_it) {
  const auto catalogue = starter(History::kAside);
  const directory::Hub* medyka = catalogue->hub("pl-medyka");
  ASSERT_NE(medyka, nullptr);
  EXPECT_EQ(catalogue->hub_by_code(medyka->code), medyka);
  const directory::Nearest nearest(catalogue);
  directory::Question question;
  question.position = catalogue->location_of(*medyka).point;
  question.filters.rows_of = directory::RowsOf::kHubs;
  const directory::Answer answer = nearest.near(question, *nearest.moment(kThen, nullptr));
  ASSERT_EQ(answer.rows.size(), directory::kRowsPerPage);
  EXPECT_TRUE(answer.more);
}

TEST(StarterCatalogue, every_hub_has_services_and_every_country_help_lines) {
  const auto catalogue = starter(History::kAside);
  for (const directory::Hub& hub : catalogue->hubs()) EXPECT_FALSE(catalogue->location_of(hub).services.empty());
  for (const directory::Country& country : catalogue->countries()) {
    EXPECT_FALSE(catalogue->help_lines_of(catalogue->index_of(country)).empty()) << country.code;
  }
}

}  // namespace
}  // namespace bluedot::exchange
