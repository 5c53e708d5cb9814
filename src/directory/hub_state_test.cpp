#include "directory/hub_state.h"

#include <gtest/gtest.h>

#include "directory/catalogue.h"
#include "text/localised.h"

namespace bluedot::directory {
namespace {

using std::chrono::days;
using std::chrono::hours;
using std::chrono::sys_days;
using std::chrono::year;

constexpr base::Date kToday = year(2022) / 9 / 21;

base::Date ago(int count) {
  return base::Date(sys_days(kToday) - days(count));
}

PartialDate partial(int in_year, unsigned in_month = 0, unsigned in_day = 0) {
  return {static_cast<std::int16_t>(in_year), static_cast<std::uint8_t>(in_month), static_cast<std::uint8_t>(in_day)};
}

class HubStateOf : public testing::Test {
 protected:
  HubStateOf() {
    location.confirmation.on = ago(0);
    hub.opened = partial(2022, 3, 1);
  }

  HubState on(base::Date date) const { return hub_state(location, hub, date); }

  Location location;
  Hub hub;
};

TEST_F(HubStateOf, is_open_while_its_existence_was_confirmed_less_than_90_days_ago) {
  location.confirmation.on = ago(89);
  EXPECT_EQ(on(kToday), HubState::kOpen);
}

TEST_F(HubStateOf, is_unconfirmed_from_the_90th_day_on_and_when_nobody_ever_confirmed_it) {
  location.confirmation.on = ago(90);
  EXPECT_EQ(on(kToday), HubState::kUnconfirmed);
  location.confirmation.on.reset();
  EXPECT_EQ(on(kToday), HubState::kUnconfirmed);
}

TEST_F(HubStateOf, a_confirmation_from_the_future_confirms_nothing) {
  location.confirmation.on = ago(-1);
  EXPECT_EQ(on(kToday), HubState::kOpen);
  location.confirmation.on = ago(-2);
  EXPECT_EQ(on(kToday), HubState::kUnconfirmed);
}

TEST_F(HubStateOf, is_planned_until_the_day_it_opens) {
  hub.opened = partial(2022, 9, 22);
  EXPECT_EQ(on(kToday), HubState::kPlanned);
  EXPECT_EQ(on(year(2022) / 9 / 22), HubState::kOpen);
}

TEST_F(HubStateOf, an_opening_of_which_only_the_month_is_known_counts_from_the_months_last_day) {
  hub.opened = partial(2022, 9);
  EXPECT_EQ(on(year(2022) / 9 / 29), HubState::kPlanned);
  location.confirmation.on = year(2022) / 9 / 30;
  EXPECT_EQ(on(year(2022) / 9 / 30), HubState::kOpen);
}

TEST_F(HubStateOf, is_closed_from_its_closing_day_on_whatever_was_confirmed) {
  hub.closed = partial(2022, 9, 21);
  EXPECT_EQ(on(ago(1)), HubState::kOpen);
  EXPECT_EQ(on(kToday), HubState::kClosed);
}

TEST_F(HubStateOf, a_closing_of_which_only_the_month_is_known_counts_from_the_months_first_day) {
  hub.closed = partial(2022, 9);
  EXPECT_EQ(on(year(2022) / 9 / 1), HubState::kClosed);
}

TEST_F(HubStateOf, is_paused_from_the_day_it_pauses) {
  hub.paused_from = partial(2022, 9, 21);
  EXPECT_EQ(on(kToday), HubState::kPaused);
}

TEST_F(HubStateOf, has_moved_once_the_old_place_is_closed) {
  hub.moved_to = HubIndex{1};
  hub.closed = partial(2022, 9, 22);
  EXPECT_EQ(on(kToday), HubState::kOpen);
  EXPECT_EQ(on(year(2022) / 9 / 22), HubState::kMoved);
}

// One hub in Warsaw with one service of its own hours, as of noon there.
class StatusAtAHub : public testing::Test {
 protected:
  StatusAtAHub() {
    location.confirmation.on = hub.hours_confirmation.on = service.confirmation.on = ago(5);
    hub.opened = partial(2022, 3, 1);
  }

  std::shared_ptr<const Catalogue> catalogue() const {
    CatalogueBuilder builder;
    Country country;
    country.code = builder.keep("PL");
    country.zone = builder.zone("Europe/Warsaw");
    const CountryIndex poland = builder.add(country, {});
    builder.add(Organisation{});
    Location there = location;
    there.schedule = builder.keep_schedule(hub_hours, poland);
    Hub record = hub;
    record.location = builder.add(there);
    builder.add(record);
    Service offered = service;
    offered.schedule = builder.keep_schedule(service_hours, poland);
    const ServiceIndex index = builder.add(offered);
    builder.add(ServiceAtLocation{{}, index, record.location});
    return std::move(builder).build();
  }

  static ScheduleRow every_day(std::int16_t opens, std::int16_t closes) {
    ScheduleRow row;
    row.days = Weekdays(0x7F);
    row.opens = opens;
    row.closes = closes;
    return row;
  }

  Status of_service() const {
    const auto all = catalogue();
    return status_of(*all, all->services_at_locations()[0], as_of);
  }

  Location location;
  Hub hub;
  Service service;
  std::vector<ScheduleRow> hub_hours = {every_day(480, 1200)};
  std::vector<ScheduleRow> service_hours;
  AsOf as_of{base::Instant(sys_days(kToday)) + hours(10), {}};
};

TEST_F(StatusAtAHub, says_open_while_existence_and_hours_are_confirmed) {
  const auto all = catalogue();
  const Status status = status_of(*all, all->locations()[0], as_of);
  EXPECT_EQ(status.standing, Standing::kConfirmed);
  EXPECT_EQ(status.opening.state, OpenState::kOpen);
  EXPECT_EQ(status.confirmed_on, ago(5));
}

TEST_F(StatusAtAHub, says_nothing_of_hours_from_the_30th_day_without_confirmation) {
  hub.hours_confirmation.on = ago(29);
  EXPECT_EQ(of_service().opening.state, OpenState::kOpen);
  hub.hours_confirmation.on = ago(30);
  EXPECT_EQ(of_service().opening.state, OpenState::kUnknown);
  EXPECT_EQ(of_service().standing, Standing::kUnconfirmed);
  EXPECT_EQ(of_service().confirmed_on, ago(30));
}

TEST_F(StatusAtAHub, a_services_own_hours_win_over_the_hubs) {
  service_hours = {every_day(480, 600)};
  EXPECT_EQ(of_service().opening.state, OpenState::kClosed);
}

TEST_F(StatusAtAHub, a_place_without_hours_is_open_while_one_of_its_services_is) {
  hub_hours.clear();
  service_hours = {every_day(480, 1200)};
  const auto all = catalogue();
  EXPECT_EQ(status_of(*all, all->locations()[0], as_of).opening.state, OpenState::kOpen);
}

TEST_F(StatusAtAHub, a_service_is_gone_with_its_hub) {
  hub.closed = partial(2022, 9, 1);
  EXPECT_EQ(of_service().standing, Standing::kGone);
  EXPECT_EQ(of_service().opening.state, OpenState::kClosed);
}

TEST_F(StatusAtAHub, a_service_is_gone_before_its_start_after_its_end_and_when_it_is_inactive) {
  service.starts = ago(-1);
  EXPECT_EQ(of_service().standing, Standing::kGone);
  service.starts.reset();
  service.ends = ago(1);
  EXPECT_EQ(of_service().standing, Standing::kGone);
  service.ends = kToday;
  EXPECT_EQ(of_service().standing, Standing::kConfirmed);
  service.status = ServiceStatus::kInactive;
  EXPECT_EQ(of_service().standing, Standing::kGone);
}

TEST_F(StatusAtAHub, a_paused_place_is_closed_whatever_its_hours_say) {
  hub.paused_from = partial(2022, 9, 1);
  EXPECT_EQ(of_service().standing, Standing::kPaused);
  EXPECT_EQ(of_service().opening.state, OpenState::kClosed);
}

TEST_F(StatusAtAHub, a_demonstration_judges_life_by_its_date_and_hours_by_the_clock) {
  as_of = {base::Instant(sys_days(year(2026) / 11 / 24)) + hours(20), kToday};
  EXPECT_EQ(of_service().standing, Standing::kConfirmed);
  EXPECT_EQ(of_service().opening.state, OpenState::kClosed);
  as_of.demonstration.reset();
  EXPECT_EQ(of_service().standing, Standing::kUnconfirmed);
}

TEST_F(StatusAtAHub, the_day_is_the_one_at_the_place) {
  hub.closed = partial(2022, 9, 22);
  as_of.now = base::Instant(sys_days(kToday)) + hours(22);  // midnight in Warsaw
  EXPECT_EQ(of_service().standing, Standing::kGone);
  as_of.now -= std::chrono::seconds(1);
  EXPECT_EQ(of_service().standing, Standing::kConfirmed);
}

TEST_F(StatusAtAHub, what_a_page_says_is_good_until_it_closes_and_never_beyond_midnight_there) {
  const auto all = catalogue();
  const Location& there = all->locations()[0];
  EXPECT_EQ(good_until(*all, there, as_of), base::Instant(sys_days(kToday)) + hours(18));
  as_of.now += hours(9);
  EXPECT_EQ(good_until(*all, there, as_of), base::Instant(sys_days(kToday)) + hours(22));
}

}  // namespace
}  // namespace bluedot::directory
