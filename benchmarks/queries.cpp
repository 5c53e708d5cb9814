// How well search understands queries/development.csv (or the file named): right category first and among three, right
// place first, urgent ones recognised and harmless ones left alone, by language and by kind.
#include <algorithm>
#include <chrono>
#include <cstdio>
#include <map>
#include <string>

#include "directory/catalogue_reader.h"
#include "exchange/starter.h"
#include "exchange/starter_csv.h"
#include "finder/model_bytes.h"
#include "finder/search.h"
#include "guide/guide_reader.h"
#include "starter_search.h"
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

bool names(const finder::Search& search, const finder::Settlement& settlement, const std::string& wanted) {
  if (settlement.local_name == wanted) return true;
  return std::ranges::any_of(text::Language::all(),
                             [&](auto language) { return search.gazetteer().name(settlement, language) == wanted; });
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

void print_wrong(const finder::Search& search, const std::vector<std::string>& row) {
  Tally tally;
  judge(search, row, tally);
  if (tally.first == tally.asked && tally.right_places == tally.places && tally.recognised == tally.urgent &&
      tally.alarms == 0 && tally.silent == tally.nonsense) {
    return;
  }
  const finder::Understood understood = search.understand(row[3]);
  std::printf("%s [%s] %s / wanted %s %s %s / taken as '%s':", row[0].c_str(), row[2].c_str(), row[3].c_str(),
              row[4].c_str(), row[5].c_str(), row[6].c_str(), understood.words.c_str());
  for (const auto& category : understood.meaning.categories) {
    std::printf(" %.*s %.2f", static_cast<int>(category.slug.size()), category.slug.data(), category.probability);
  }
  const std::string_view urgency = finder::word_of(understood.meaning.urgency);
  std::printf(" %.*s known %.2f\n", static_cast<int>(urgency.size()), urgency.data(), understood.meaning.known);
}

double seconds_since(std::chrono::steady_clock::time_point start) {
  return std::chrono::duration<double>(std::chrono::steady_clock::now() - start).count();
}

}  // namespace

// bench_queries STARTER QUERIES.csv [MODEL|- [wrong]]: `wrong` prints what was not understood; never with aside.csv.
int main(int argc, char** argv) {
  if (argc < 3) return std::fprintf(stderr, "bench_queries STARTER QUERIES.csv [MODEL|- [wrong]]\n"), 2;
  const exchange::Starter starter = exchange::read_starter(argv[1], exchange::History::kAside, {});
  for (const auto& problem : starter.problems) std::fprintf(stderr, "%s:%zu\n", problem.file.c_str(), problem.line);
  if (!starter.problems.empty()) return 1;
  const auto catalogue = directory::read_catalogue(starter.records);
  const std::vector<finder::Expression> expressions = bench::expressions_of(starter.records);
  const auto start = std::chrono::steady_clock::now();
  // Another model: one learned from other rows, to be asked about those that it did not see.
  const std::string other = argc > 3 && std::string_view(argv[3]) != "-" ? bench::content_of(argv[3]) : "";
  const bool show_wrong = argc > 4;
  const finder::Model model(other.empty() ? finder::model_bytes() : std::string_view(other));
  const auto meanings = std::make_shared<const finder::Meanings>(
      other.empty() ? std::span(expressions) : std::span<const finder::Expression>(), model);
  const double reading = seconds_since(start);
  const finder::Search search(catalogue, std::make_shared<const finder::Gazetteer>(*catalogue), meanings,
                              *guide::read_guide(starter.records));
  std::printf("%zu expressions, read in %.2f s, all built in %.1f s, %zu MB\n", expressions.size(), reading,
              seconds_since(start), search.bytes() >> 20U);

  exchange::Problems problems;
  const exchange::CsvFile queries = exchange::read_csv(bench::content_of(argv[2]), argv[2], problems);
  std::map<std::string, Tally> tallies;
  std::vector<double> times;
  for (const exchange::CsvRow& row : queries.rows) {
    for (const char* name : {"all", row.cells[1].c_str(), row.cells[2].c_str()}) {
      judge(search, row.cells, tallies[name]);
    }
    if (show_wrong) {
      const auto understood = search.understand(row.cells[3]);
      std::printf("URG\t%s\t%s\t%.4f\n", row.cells[2].c_str(), row.cells[5].c_str(), understood.meaning.urgent);
    }
    if (show_wrong) print_wrong(search, row.cells);
    const auto began = std::chrono::steady_clock::now();
    const auto found = search.find(search.understand(row.cells[3]), {}, 20);
    times.push_back(seconds_since(began) * 1e6);
  }
  for (const auto& [name, tally] : tallies) print(name, tally);
  std::ranges::sort(times);
  std::printf("median %.0f us, p99 %.0f us\n", times[times.size() / 2], times[times.size() * 99 / 100]);
}
