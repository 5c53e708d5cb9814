#include "directory/nearest.h"

#include <algorithm>
#include <map>
#include <random>
#include <tuple>

#include <gtest/gtest.h>

#include "directory/synthetic.h"

namespace bluedot::directory {
namespace {

using std::chrono::hours;
using std::chrono::sys_days;
using std::chrono::year;

// The plain meaning of contract.md, "near": looks at every row and sorts.
class BruteForce {
 public:
  BruteForce(const Catalogue& catalogue, const AsOf& as_of) : catalogue_(catalogue) {
    for (const Location& location : catalogue.locations()) places_.push_back(status_of(catalogue, location, as_of));
    for (const ServiceAtLocation& here : catalogue.services_at_locations()) {
      services_.push_back(status_of(catalogue, here, as_of));
    }
  }

  std::vector<Row> all(const Question& question) const {
    std::optional<CountryIndex> here = question.filters.country;
    if (!here && question.position) here = catalogue_.country_at(rounded(*question.position));
    std::vector<Sorted> rows;
    for (const Location& location : catalogue_.locations()) add_location(question, here, location, rows);
    std::sort(rows.begin(), rows.end(), [](const Sorted& left, const Sorted& right) { return left.key < right.key; });
    std::vector<Row> result;
    for (const Sorted& sorted : rows) result.push_back(sorted.row);
    return result;
  }

 private:
  // Group, part of a group, standing, metres, country code, town, id.
  using Key = std::tuple<int, int, int, std::uint32_t, std::string_view, std::string_view, base::Uuid>;
  struct Sorted {
    Key key;
    Row row;
  };
  struct Candidate {
    Status status;
    std::optional<ServiceAtLocationIndex> service;
    int order = 0;
  };

  void add_location(const Question& question, std::optional<CountryIndex> here, const Location& location,
                    std::vector<Sorted>& rows) const {
    const Filters& filters = question.filters;
    if (filters.rows_of == RowsOf::kHubs && !location.hub) return;
    if (filters.country && location.country != *filters.country) return;
    if (!filters.access.empty() && !filters.access.intersects(location.access)) return;
    std::vector<Candidate> candidates = candidates_at(filters, location);
    std::stable_sort(candidates.begin(), candidates.end(),
                     [](const Candidate& left, const Candidate& right) { return left.order < right.order; });
    if (filters.rows_of != RowsOf::kServices && candidates.size() > 1) candidates.resize(1);
    for (const Candidate& candidate : candidates) rows.push_back(sorted(question, here, location, candidate));
  }

  std::vector<Candidate> candidates_at(const Filters& filters, const Location& location) const {
    std::vector<Candidate> candidates;
    const bool of_services =
        filters.rows_of == RowsOf::kServices || !filters.categories.empty() || !filters.audience.empty();
    if (!of_services && speaks(filters, location.spoken))
      add(filters, places_[catalogue_.index_of(location).value], {}, candidates);
    for (const ServiceAtLocation& here : location.services) {
      const Service& service = catalogue_.at(here.service);
      if (!of_services || !offers(filters, service)) continue;
      if (!speaks(filters, service.spoken.empty() ? location.spoken : service.spoken)) continue;
      add(filters, services_[catalogue_.index_of(here).value], catalogue_.index_of(here), candidates);
    }
    return candidates;
  }

  static bool speaks(const Filters& filters, std::span<const std::string_view> spoken) {
    return filters.spoken.empty() || std::any_of(spoken.begin(), spoken.end(), [&](std::string_view tag) {
             return std::count(filters.spoken.begin(), filters.spoken.end(), tag) != 0;
           });
  }

  static bool offers(const Filters& filters, const Service& service) {
    const bool category = filters.categories.empty() ||
                          std::any_of(service.categories.begin(), service.categories.end(), [&](CategoryIndex index) {
                            return std::count(filters.categories.begin(), filters.categories.end(), index) != 0;
                          });
    return category &&
           (filters.audience.empty() || service.audience.empty() || filters.audience.intersects(service.audience));
  }

  static void add(const Filters& filters, const Status& status, std::optional<ServiceAtLocationIndex> service,
                  std::vector<Candidate>& candidates) {
    if (status.standing == Standing::kGone) return;
    if (filters.open == OpenFilter::kAny) {
      candidates.push_back({status, service, static_cast<int>(status.standing)});
    } else if (status.opening.state != OpenState::kClosed) {
      const bool unknown = status.opening.state == OpenState::kUnknown;
      candidates.push_back({status, service, unknown ? 1 + static_cast<int>(status.standing) : 0});
    }
  }

  Sorted sorted(const Question& question, std::optional<CountryIndex> here, const Location& location,
                const Candidate& candidate) const {
    Row row;
    const bool home = here && location.country == *here;
    const bool nowhere = !question.position && !here;
    row.group = !location.point ? Group::kWithoutPoint
                : nowhere       ? Group::kByTown
                                : (home ? Group::kThisCountry : Group::kAcrossTheBorder);
    const int part = (location.point ? 0 : 2) + (home ? 0 : 1);
    const bool unknown = question.filters.open == OpenFilter::kNow && candidate.order > 0;
    if (unknown) row.group = Group::kHoursUnknown;
    row.location = catalogue_.index_of(location);
    row.service = candidate.service;
    row.standing = candidate.status.standing;
    if (question.position && location.point) row.distance_m = distance_m(rounded(*question.position), *location.point);
    std::optional<PlaceIndex> town = location.place;
    if (!town && !location.area.empty()) town = location.area.front();
    const bool by_town = !row.distance_m;
    const base::Uuid id =
        question.filters.rows_of == RowsOf::kServices ? catalogue_.at(*candidate.service).id.value : location.id.value;
    const int rank = unknown ? candidate.order : static_cast<int>(row.standing);
    // By town, the services of one place stay together.
    const base::Uuid first = by_town ? location.id.value : id;
    return {{static_cast<int>(row.group), part, rank, row.distance_m.value_or(0),
             by_town ? catalogue_.at(location.country).code : std::string_view(),
             by_town && town ? catalogue_.at(*town).name : std::string_view(), first},
            row};
  }

  const Catalogue& catalogue_;
  std::vector<Status> places_;
  std::vector<Status> services_;
};

const base::Instant kNoon = base::Instant(sys_days(year(2022) / 9 / 21)) + hours(10);

class NearestAmongMany : public testing::Test {
 protected:
  static void SetUpTestSuite() {
    SyntheticOptions options;
    options.locations = 20'000;  // enough that lists are worth following, and worth giving up on
    catalogue = synthetic_catalogue(options);
    nearest = std::make_unique<Nearest>(catalogue);
  }
  static void TearDownTestSuite() {
    nearest.reset();
    catalogue.reset();
  }

  std::uint32_t below(std::uint32_t bound) { return static_cast<std::uint32_t>(random() % bound); }

  Filters filters() {
    Filters result;
    result.rows_of = static_cast<RowsOf>(below(3));
    if (below(3) == 0) result.open = OpenFilter::kNow;
    if (below(2) == 0) result.categories.push_back({below(static_cast<std::uint32_t>(catalogue->categories().size()))});
    if (below(6) == 0) result.categories.push_back({below(static_cast<std::uint32_t>(catalogue->categories().size()))});
    if (below(3) == 0) result.audience.insert(static_cast<Audience>(below(10)));
    if (below(3) == 0) result.access.insert(static_cast<Access>(below(5)));
    if (below(3) == 0) result.spoken.emplace_back(std::array{"uk", "fa", "rom", "pl"}[below(4)]);
    if (below(4) == 0) result.country = CountryIndex{below(7)};
    return result;
  }

  Question question() {
    Question result;
    result.filters = filters();
    if (below(5) != 0) result.position = Point{41 + below(1'500) / 100.0, 13 + below(1'700) / 100.0};
    result.offset = below(4) == 0 ? kRowsPerPage * below(30) : 0;
    return result;
  }

  static std::shared_ptr<const Catalogue> catalogue;
  static std::unique_ptr<Nearest> nearest;
  std::mt19937 random{7};
};

std::shared_ptr<const Catalogue> NearestAmongMany::catalogue;
std::unique_ptr<Nearest> NearestAmongMany::nearest;

void expect_equal(const std::vector<Row>& found, const std::vector<Row>& wanted, int round) {
  ASSERT_EQ(found.size(), wanted.size()) << "round " << round;
  for (std::size_t place = 0; place < found.size(); ++place) {
    ASSERT_EQ(found[place].group, wanted[place].group) << "round " << round << " row " << place;
    ASSERT_EQ(found[place].distance_m, wanted[place].distance_m) << "round " << round << " row " << place;
    ASSERT_EQ(found[place].location->value, wanted[place].location->value) << "round " << round << " row " << place;
    ASSERT_EQ(found[place].standing, wanted[place].standing) << "round " << round << " row " << place;
    ASSERT_EQ(found[place].service.has_value(), wanted[place].service.has_value()) << "round " << round;
  }
}

TEST_F(NearestAmongMany, answers_as_looking_at_every_row_would) {
  std::optional<BruteForce> brute_force;
  std::shared_ptr<const Moment> moment;
  for (int round = 0; round < 400 && !HasFatalFailure(); ++round) {
    if (round % 50 == 0) {
      const AsOf as_of{kNoon + hours(below(24 * 200)), {}};
      moment = nearest->moment(as_of, nullptr);
      brute_force.emplace(*catalogue, as_of);
    }
    const Question asked = question();
    std::vector<Row> wanted = brute_force->all(asked);
    const bool more = wanted.size() > asked.offset + asked.limit;
    wanted.erase(wanted.begin(), wanted.begin() + std::min<std::ptrdiff_t>(asked.offset, std::ssize(wanted)));
    if (wanted.size() > asked.limit) wanted.resize(asked.limit);
    const Answer answer = nearest->near(asked, *moment);
    expect_equal(answer.rows, wanted, round);
    ASSERT_EQ(answer.more, more) << "round " << round;
  }
}

TEST_F(NearestAmongMany, a_moment_made_from_the_previous_one_is_the_same_as_a_new_one) {
  std::shared_ptr<const Moment> moment;
  for (int step = 0; step < 25; ++step) {
    const AsOf as_of{kNoon + std::chrono::minutes(37 * step), {}};
    moment = nearest->moment(as_of, moment.get());
    const auto fresh = nearest->moment(as_of, nullptr);
    Question asked;
    asked.filters.open = OpenFilter::kNow;
    asked.position = Point{50, 22};
    ASSERT_EQ(nearest->near(asked, *moment).rows, nearest->near(asked, *fresh).rows);
    ASSERT_EQ(next_change(*moment), next_change(*fresh));
  }
}

TEST_F(NearestAmongMany, nothing_about_a_confidential_place_depends_on_the_position) {
  const auto moment = nearest->moment({kNoon, {}}, nullptr);
  std::map<std::optional<CountryIndex>, std::vector<Row>> by_country;
  for (int round = 0; round < 1'000; ++round) {
    Question asked;
    asked.position = Point{41 + below(150'000) / 10'000.0, 13 + below(170'000) / 10'000.0};
    asked.groups = {Group::kWithoutPoint};
    asked.limit = 1'000;
    const Answer answer = nearest->near(asked, *moment);
    for (const Row& row : answer.rows) ASSERT_EQ(row.distance_m, std::nullopt);
    const auto first = by_country.emplace(answer.country, answer.rows).first;
    ASSERT_EQ(answer.rows, first->second);
  }
  EXPECT_GT(by_country.begin()->second.size(), 20U);
}

}  // namespace
}  // namespace bluedot::directory
