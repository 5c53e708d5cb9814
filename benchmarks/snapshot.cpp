// bench_snapshot LOCATIONS...: how long the parts of a snapshot take to build, and what they weigh.

#include <chrono>
#include <cstdio>
#include <string>

#include "directory/nearest.h"
#include "directory/synthetic.h"

namespace bluedot::bench {
namespace {

using std::chrono::steady_clock;

double milliseconds_since(steady_clock::time_point begun) {
  return std::chrono::duration<double, std::milli>(steady_clock::now() - begun).count();
}

void measure(std::uint32_t locations) {
  const auto noon = base::Instant(std::chrono::sys_days(std::chrono::year(2022) / 9 / 21)) + std::chrono::hours(10);
  directory::SyntheticOptions options;
  options.locations = locations;
  auto begun = steady_clock::now();
  const auto catalogue = directory::synthetic_catalogue(options);
  const double catalogue_took = milliseconds_since(begun);
  begun = steady_clock::now();
  const directory::Nearest nearest(catalogue);
  const double nearest_took = milliseconds_since(begun);
  begun = steady_clock::now();
  const auto moment = nearest.moment({noon, {}}, nullptr);
  const double first_moment_took = milliseconds_since(begun);
  begun = steady_clock::now();
  const auto next = nearest.moment({noon + std::chrono::hours(7), {}}, moment.get());
  const double next_moment_took = milliseconds_since(begun);
  const std::size_t services = catalogue->services().size();
  std::printf("%9u %9zu %10.1f %9.1f %12.1f %11.1f %10zu %8zu\n", locations, services, catalogue_took, nearest_took,
              first_moment_took, next_moment_took, catalogue->bytes() / services, nearest.bytes() / services);
}

}  // namespace
}  // namespace bluedot::bench

int main(int count, char** arguments) {
  std::printf("%9s %9s %10s %9s %12s %11s %10s %8s\n", "locations", "services", "making ms", "index ms", "1st moment",
              "next moment", "B/service", "index B");
  for (int argument = 1; argument < count; ++argument) {
    bluedot::bench::measure(static_cast<std::uint32_t>(std::stoul(arguments[argument])));
  }
  return 0;
}
