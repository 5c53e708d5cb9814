// bench_visible DATABASE: how long a commit takes until the public snapshot shows it, as a program that serves the
// directory sees it: another connection commits, the publisher polls, reads and swaps. Quits with 1 at a second or
// more.

#include <algorithm>
#include <chrono>
#include <cstdio>
#include <memory>
#include <optional>
#include <stdexcept>
#include <string>
#include <thread>
#include <utility>
#include <vector>

#include "base/clock.h"
#include "base/log.h"
#include "db/database.h"
#include "directory/store.h"
#include "published/directory_source.h"
#include "published/publisher.h"

namespace bluedot::bench {
namespace {

using std::chrono::steady_clock;

constexpr int kCommits = 20;
constexpr double kWantedMilliseconds = 1'000;

std::unique_ptr<db::Database> opened(const std::string& url, db::Access access) {
  auto database = db::open(url, {access});
  if (!database) throw std::runtime_error("cannot open " + url);
  return std::move(*database);
}

directory::Record any_location(db::Database& database) {
  std::optional<directory::Record> found;
  directory::for_each(database, directory::table("location"), [&](directory::Record&& record) {
    if (!found && !record.texts.empty()) found = std::move(record);
  });
  if (!found) throw std::runtime_error("no locations");
  return *found;
}

// Commits another name of one location.
void commit(db::Database& database, directory::Record& location) {
  directory::Change change{&directory::table("location"), db::What::kChanged, location, {}};
  location.texts.begin()->second.value += '.';
  change.after = location;
  const auto now = std::chrono::time_point_cast<base::Instant::duration>(std::chrono::system_clock::now());
  if (!directory::apply(database, {&change, 1}, db::log_head(database), db::Authorship{"bench", now})) {
    throw std::runtime_error("cannot write");
  }
}

std::vector<double> measure(const std::string& url) {
  const auto writer = opened(url, db::Access::kReadWrite);
  const auto reader = opened(url, db::Access::kReadOnly);
  const base::SystemClock clock;
  published::DirectorySource source(*reader);
  published::Publisher publisher(source, clock, {}, base::make_silent_log());
  publisher.start();
  directory::Record location = any_location(*writer);
  std::vector<double> milliseconds;
  for (int count = 0; count < kCommits; ++count) {
    const std::uint64_t before = publisher.current()->versions().directory;
    commit(*writer, location);
    const auto committed = steady_clock::now();
    while (publisher.current()->versions().directory == before)
      std::this_thread::sleep_for(std::chrono::milliseconds(1));
    milliseconds.push_back(std::chrono::duration<double, std::milli>(steady_clock::now() - committed).count());
  }
  return milliseconds;
}

int run(const std::string& url) {
  std::vector<double> milliseconds = measure(url);
  std::sort(milliseconds.begin(), milliseconds.end());
  std::printf("commit to visible, %d commits: median %.0f ms, slowest %.0f ms (wanted below %.0f)\n", kCommits,
              milliseconds[milliseconds.size() / 2], milliseconds.back(), kWantedMilliseconds);
  return milliseconds.back() < kWantedMilliseconds ? 0 : 1;
}

}  // namespace
}  // namespace bluedot::bench

int main(int count, char** arguments) {
  if (count != 2) {
    std::fputs("bench_visible DATABASE\n", stderr);
    return 2;
  }
  return bluedot::bench::run(arguments[1]);
}
