// bench_nearest LOCATIONS [CONNECTION]: the median time of nearest in this process for each filter alone and for
// combinations, and beside it, where a PostgreSQL with PostGIS is given, the same question there. Quits with 1 below 10
// x PostGIS, or when the two answers differ.

#include "directory/nearest.h"

#include <algorithm>
#include <chrono>
#include <cmath>
#include <cstdio>
#include <memory>
#include <optional>
#include <random>
#include <string>
#include <vector>

#include "directory/synthetic.h"
#include "postgis.h"

namespace bluedot::bench {
namespace {

using std::chrono::steady_clock;

constexpr int kOurQuestions = 400;
constexpr int kTheirQuestions = 15;
constexpr double kTheirPatience = 3e6;  // microseconds for one row of the table, but at least two questions
constexpr double kWantedRatio = 10;
constexpr dir::CountryIndex kHere{0};  // Poland: the positions lie there

constexpr std::uint32_t kLatePage = 25;

struct Named {
  std::string name;
  dir::Filters filters;
  std::uint32_t page = 1;
  bool positioned = true;  // else by country and town
};

// Builds a question step by step, and its name with it.
struct Asked {
  Named named{"", {}};

  Asked page(std::uint32_t page) const {
    Asked next = with("page " + std::to_string(page), [](dir::Filters&) {});
    next.named.page = page;
    return next;
  }
  Asked by_town() const {
    Asked next = with("by town", [](dir::Filters&) {});
    next.named.positioned = false;
    return next;
  }
  Asked with(const std::string& name, auto change) const {
    Asked next = *this;
    next.named.name += (next.named.name.empty() ? "" : " ") + name;
    change(next.named.filters);
    return next;
  }
  Asked services() const {
    return with("kind=service", [](dir::Filters& filters) { filters.rows_of = dir::RowsOf::kServices; });
  }
  Asked hubs() const {
    return with("kind=hub", [](dir::Filters& filters) { filters.rows_of = dir::RowsOf::kHubs; });
  }
  Asked open() const {
    return with("open=now", [](dir::Filters& filters) { filters.open = dir::OpenFilter::kNow; });
  }
  Asked country() const {
    return with("country", [](dir::Filters& filters) { filters.country = kHere; });
  }
  Asked spoken(const char* tag) const {
    return with("spoken=" + std::string(tag), [&](dir::Filters& filters) { filters.spoken = {tag}; });
  }
  Asked access(const char* name) const {
    return with(name, [&](dir::Filters& filters) { filters.access.insert(*dir::access_from(name)); });
  }
  Asked audience(const char* name) const {
    return with("for=" + std::string(name),
                [&](dir::Filters& filters) { filters.audience.insert(*dir::audience_from(name)); });
  }
  Asked category(const dir::Catalogue& catalogue, int number) const {
    const std::string slug = "invented-category-" + std::to_string(number);
    return with("category" + std::to_string(number),
                [&](dir::Filters& filters) { filters.categories = {catalogue.index_of(*catalogue.category(slug))}; });
  }
};

std::vector<Named> questions(const dir::Catalogue& catalogue) {
  const Asked all;
  const Asked services = all.services();
  const Asked common = services.category(catalogue, 1);
  const Asked rare = services.category(catalogue, 63);
  const std::vector<Asked> asked = {all,
                                    all.open(),
                                    all.country(),
                                    all.spoken("uk"),
                                    all.spoken("rom"),
                                    all.access("step-free"),
                                    all.access("sign-language"),
                                    all.hubs(),
                                    services,
                                    services.audience("women"),
                                    common,
                                    rare,
                                    all.open().country(),
                                    all.open().access("sign-language"),
                                    all.spoken("rom").access("sign-language"),
                                    all.open().spoken("rom").access("sign-language").country(),
                                    all.hubs().open(),
                                    all.hubs().spoken("fa"),
                                    all.hubs().access("sign-language").open().country(),
                                    common.open(),
                                    common.spoken("fa"),
                                    common.access("quiet").open(),
                                    common.audience("women").open().country(),
                                    rare.open(),
                                    rare.spoken("fa"),
                                    rare.spoken("rom").access("sign-language"),
                                    rare.audience("lgbtiq").access("hearing").open(),
                                    rare.spoken("rom").open().country(),
                                    services.spoken("rom").audience("survivors").access("sign-language"),
                                    services.spoken("fa").audience("older").access("quiet").open().country(),
                                    all.page(2),
                                    all.page(kLatePage),
                                    all.open().page(2),
                                    all.hubs().page(2),
                                    all.spoken("rom").page(2),
                                    common.page(2),
                                    rare.page(2),
                                    all.by_town(),
                                    all.by_town().open(),
                                    all.by_town().country(),
                                    all.by_town().hubs(),
                                    all.by_town().spoken("rom"),
                                    all.by_town().page(2),
                                    common.by_town(),
                                    rare.by_town(),
                                    rare.by_town().open().country()};
  std::vector<Named> result;
  for (const Asked& one : asked) result.push_back(one.named);
  if (!result.empty()) result.front().name = "nothing";
  return result;
}

std::vector<dir::Point> positions() {
  std::mt19937 random(3);
  std::vector<dir::Point> result;
  for (int count = 0; count < kOurQuestions; ++count) {
    result.push_back(dir::rounded(
        {49.6 + static_cast<double>(random() % 300) / 100, 19.5 + static_cast<double>(random() % 300) / 100}));
  }
  return result;
}

double median(std::vector<double> values) {
  std::nth_element(values.begin(), values.begin() + std::ssize(values) / 2, values.end());
  return values[values.size() / 2];
}

template <typename Work>
double microseconds(Work work) {
  const auto begun = steady_clock::now();
  work();
  return std::chrono::duration<double, std::micro>(steady_clock::now() - begun).count();
}

class Measurement {
 public:
  Measurement(const dir::Nearest& nearest, const dir::AsOf& as_of, Postgis* postgis)
      : nearest_(nearest), moment_(nearest.moment(as_of, nullptr)), postgis_(postgis), positions_(positions()) {}

  void run() {
    std::printf("%-70s %10s %12s %8s\n", "asked for", "us", "PostGIS us", "ratio");
    for (const Named& named : questions(nearest_.catalogue())) measure(named);
  }

  bool good() const { return least_ >= kWantedRatio && differing_ == 0; }
  void conclude() const {
    if (postgis_ != nullptr)
      std::printf("least ratio %.1f (wanted %.0f), answers that differ: %d\n", least_, kWantedRatio, differing_);
  }

 private:
  void measure(const Named& named) {
    dir::Question question;
    question.filters = named.filters;
    question.offset = (named.page - 1) * dir::kRowsPerPage;
    question.groups = {dir::Group::kThisCountry, dir::Group::kAcrossTheBorder, dir::Group::kByTown};
    if (named.filters.open == dir::OpenFilter::kNow) question.groups.insert(dir::Group::kHoursUnknown);
    std::vector<double> times;
    for (const dir::Point& position : positions_) {
      if (named.positioned) question.position = position;
      times.push_back(microseconds([&] { rows_ = nearest_.near(question, *moment_).rows.size(); }));
    }
    const double ours = median(times);
    if (postgis_ == nullptr) {
      std::printf("%-70s %10.1f\n", named.name.c_str(), ours);
      return;
    }
    const double theirs = ask_postgis(named, question);
    least_ = std::min(least_, theirs / ours);
    std::printf("%-70s %10.1f %12.1f %8.1f\n", named.name.c_str(), ours, theirs, theirs / ours);
    std::fflush(stdout);
  }

  double ask_postgis(const Named& named, dir::Question question) {
    // The statements are for one country, so only positions in it are asked from.
    PostgisQuestion statements(*postgis_, named.name, question, kHere);
    std::vector<double> times;
    double spent = 0;
    for (const dir::Point& position : positions_) {
      if (named.positioned) question.position = position;
      if (times.size() > kTheirQuestions || (times.size() > 1 && spent > kTheirPatience)) break;
      if (nearest_.catalogue().country_at(position) != kHere) continue;
      std::vector<double> distances;
      times.push_back(microseconds([&] { distances = statements.ask(position); }));
      spent += times.back();
      compare(distances, nearest_.near(question, *moment_).rows);
    }
    times.erase(times.begin());  // the first one warms the cache
    return median(times);
  }

  // PostGIS measures on the spheroid: up to half a per cent beside the sphere, which can also exchange neighbours. Rows
  // without a point are not asked of it; by town only their number is compared.
  void compare(const std::vector<double>& theirs, std::vector<dir::Row> ours) {
    std::erase_if(ours, [&](const dir::Row& row) { return !nearest_.catalogue().at(*row.location).point; });
    bool same = ours.size() == theirs.size() || (ours.size() < theirs.size() && theirs.size() == dir::kRowsPerPage);
    for (std::size_t row = 0; same && row < ours.size() && ours[row].distance_m; ++row) {
      same = std::abs(*ours[row].distance_m - theirs[row]) <= 0.006 * theirs[row] + 2;
    }
    differing_ += same ? 0 : 1;
  }

  const dir::Nearest& nearest_;
  std::shared_ptr<const dir::Moment> moment_;
  Postgis* postgis_;
  std::vector<dir::Point> positions_;
  std::size_t rows_ = 0;
  double least_ = 1e9;
  int differing_ = 0;
};

int run(std::uint32_t locations, const std::optional<std::string>& connection) {
  const dir::AsOf as_of{base::Instant(std::chrono::sys_days(std::chrono::year(2022) / 9 / 21)) + std::chrono::hours(10),
                        {}};
  dir::SyntheticOptions options;
  options.locations = locations;
  const auto catalogue = dir::synthetic_catalogue(options);
  const dir::Nearest nearest(catalogue);
  std::unique_ptr<Postgis> postgis;
  if (connection) {
    postgis = std::make_unique<Postgis>(*connection);
    PostgisLoad(*postgis, *catalogue, as_of).load();
    postgis->run("SET plan_cache_mode = force_generic_plan; SET jit = off");
  }
  std::printf("%u locations, %zu services, medians of %d questions\n", locations, catalogue->services().size(),
              kOurQuestions);
  Measurement measurement(nearest, as_of, postgis.get());
  measurement.run();
  measurement.conclude();
  return connection && !measurement.good() ? 1 : 0;
}

}  // namespace
}  // namespace bluedot::bench

int main(int count, char** arguments) {
  if (count < 2) {
    std::fputs("bench_nearest LOCATIONS [CONNECTION]\n", stderr);
    return 2;
  }
  std::optional<std::string> connection;
  if (count > 2) connection = arguments[2];
  return bluedot::bench::run(static_cast<std::uint32_t>(std::stoul(arguments[1])), connection);
}
