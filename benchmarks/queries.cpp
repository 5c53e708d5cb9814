// How well search understands queries/development.csv (or the file named): right category first and among three, right
// place first, urgent ones recognised and harmless ones left alone, by language and by kind.
#include <algorithm>
#include <chrono>
#include <cstdio>
#include <fstream>
#include <iterator>
#include <map>
#include <string>

#include "directory/catalogue_reader.h"
#include "exchange/starter.h"
#include "exchange/starter_csv.h"
#include "finder/search.h"
#include "text/localised.h"

namespace {

using namespace bluedot;

struct Tally {
  int asked = 0, first = 0, three = 0;
  int places = 0, right_places = 0;
  int urgent = 0, recognised = 0;
  int harmless = 0, alarms = 0;
  int nonsense = 0, silent = 0;
};

std::string content_of(const std::string& path) {
  std::ifstream file(path, std::ios::binary);
  return {std::istreambuf_iterator<char>(file), {}};
}

std::vector<finder::Expression> expressions_of(const directory::RecordSet& records) {
  std::vector<finder::Expression> expressions;
  for (const auto& [id, record] : records.of("expression")) {
    expressions.push_back({*text::Language::from_tag(record.cells[0]), record.cells[1], record.cells[3]});
  }
  return expressions;
}

bool names(const finder::Search& search, directory::PlaceIndex index, const std::string& wanted) {
  const directory::Place& place = search.catalogue().at(index);
  if (place.name == wanted) return true;
  return std::ranges::any_of(place.names->languages(),
                             [&](auto language) { return place.names->in(language) == wanted; });
}

void judge(const finder::Search& search, const std::vector<std::string>& row, Tally& tally) {
  const finder::Understood understood = search.understand(row[3]);
  const auto& categories = understood.meaning.categories;
  if (!row[4].empty()) {
    ++tally.asked;
    const auto right = [&](const auto& category) {
      return std::ranges::count(directory::elements(row[4]), category.slug) > 0;
    };
    tally.first += !categories.empty() && right(categories.front());
    tally.three += std::ranges::any_of(categories, right);
  }
  if (!row[6].empty()) {
    ++tally.places;
    tally.right_places += !understood.places.empty() && names(search, understood.places.front(), row[6]);
  }
  const std::string_view urgency = finder::word_of(understood.meaning.urgency);
  if (row[5].empty()) {
    ++tally.harmless;
    tally.alarms += !urgency.empty();
  } else {
    ++tally.urgent;
    tally.recognised += urgency == row[5];
  }
  if (row[2] != "nonsense") return;
  ++tally.nonsense;
  tally.silent += categories.empty() && understood.places.empty();
}

void print(const std::string& name, const Tally& t) {
  const auto share = [](int part, int whole) { return whole == 0 ? 100.0 : 100.0 * part / whole; };
  std::printf(
      "%-16s first %5.1f%% three %5.1f%% (%d)  place %5.1f%% (%d)  urgent %5.1f%% (%d)  alarms %4.1f%% (%d)  "
      "nonsense silent %d/%d\n",
      name.c_str(), share(t.first, t.asked), share(t.three, t.asked), t.asked, share(t.right_places, t.places),
      t.places, share(t.recognised, t.urgent), t.urgent, t.harmless == 0 ? 0 : share(t.alarms, t.harmless), t.harmless,
      t.silent, t.nonsense);
}

double seconds_since(std::chrono::steady_clock::time_point start) {
  return std::chrono::duration<double>(std::chrono::steady_clock::now() - start).count();
}

}  // namespace

int main(int argc, char** argv) {
  if (argc != 3) return std::fprintf(stderr, "bench_queries STARTER QUERIES.csv\n"), 2;
  const exchange::Starter starter = exchange::read_starter(argv[1], exchange::History::kAside, {});
  for (const auto& problem : starter.problems) std::fprintf(stderr, "%s:%zu\n", problem.file.c_str(), problem.line);
  if (!starter.problems.empty()) return 1;
  const auto catalogue = directory::read_catalogue(starter.records);
  const std::vector<finder::Expression> expressions = expressions_of(starter.records);
  const auto start = std::chrono::steady_clock::now();
  const auto meanings = std::make_shared<const finder::Meanings>(expressions);
  const double training = seconds_since(start);
  const finder::Search search(catalogue, std::make_shared<const finder::Places>(*catalogue), meanings, expressions);
  std::printf("%zu expressions, trained in %.1f s, all built in %.1f s, %zu MB\n", expressions.size(), training,
              seconds_since(start), search.bytes() >> 20U);

  exchange::Problems problems;
  const exchange::CsvFile queries = exchange::read_csv(content_of(argv[2]), argv[2], problems);
  std::map<std::string, Tally> tallies;
  std::vector<double> times;
  for (const exchange::CsvRow& row : queries.rows) {
    for (const char* name : {"all", row.cells[1].c_str(), row.cells[2].c_str()}) {
      judge(search, row.cells, tallies[name]);
    }
    const auto began = std::chrono::steady_clock::now();
    const auto found = search.find(search.understand(row.cells[3]), {}, 20);
    times.push_back(seconds_since(began) * 1e6);
  }
  for (const auto& [name, tally] : tallies) print(name, tally);
  std::ranges::sort(times);
  std::printf("median %.0f us, p99 %.0f us\n", times[times.size() / 2], times[times.size() * 99 / 100]);
}
