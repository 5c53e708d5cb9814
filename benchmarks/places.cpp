// How well a place is understood: each query of benchmarks/queries/places.csv (or the file named) as it stands in the
// field of near ("place", all but whole questions) and as a question to search; and how many false places search sees
// in questions that name none (the second file). By language and by kind; -v lists what went wrong.
#include <algorithm>
#include <chrono>
#include <cstdio>
#include <map>
#include <string>
#include <tuple>

#include "directory/catalogue_reader.h"
#include "exchange/starter.h"
#include "exchange/starter_csv.h"
#include "finder/place_field.h"
#include "finder/search.h"
#include "starter_search.h"
#include "text/search_form.h"

namespace {

using namespace bluedot;
using Clock = std::chrono::steady_clock;

struct Tally {
  int asked = 0;
  int right = 0;
};

bool is(const finder::Gazetteer& gazetteer, const finder::Settlement& place, const std::string& name,
        const std::string& country) {
  if (!country.empty() && place.country != country) return false;
  const std::string form = text::search_form(name);
  if (text::search_form(place.local_name) == form) return true;
  return std::ranges::any_of(text::Language::all(),
                             [&](auto language) { return text::search_form(gazetteer.name(place, language)) == form; });
}

std::string said(const std::vector<finder::Settlement>& places) {
  std::string text;
  for (std::size_t i = 0; i < std::min<std::size_t>(places.size(), 3); ++i) {
    text += (i == 0 ? "" : "; ") + finder::place_address(places[i]);
  }
  return text;
}

void print(const char* what, const std::map<std::string, Tally>& tallies) {
  for (const auto& [name, tally] : tallies) {
    std::printf("%-8s %-18s %5.1f%% (%d of %d)\n", what, name.c_str(), 100.0 * tally.right / tally.asked, tally.right,
                tally.asked);
  }
}

double microseconds_since(Clock::time_point start) {
  return std::chrono::duration<double, std::micro>(Clock::now() - start).count();
}

void print_times(const char* what, std::vector<double> times) {
  std::ranges::sort(times);
  std::printf("%s: median %.0f us, p99 %.0f us\n", what, times[times.size() / 2], times[times.size() * 99 / 100]);
}

}  // namespace

int main(int argc, char** argv) {
  const bool loud = argc > 4 && std::string(argv[4]) == "-v";
  if (argc < 4) return std::fprintf(stderr, "bench_places STARTER PLACES.csv QUERIES.csv [-v]\n"), 2;
  const exchange::Starter starter = exchange::read_starter(argv[1], exchange::History::kAside, {});
  const auto catalogue = directory::read_catalogue(starter.records);
  auto start = Clock::now();
  const auto gazetteer = std::make_shared<const finder::Gazetteer>(*catalogue);
  std::printf("gazetteer ready in %.1f ms, %zu bytes beside the built-in table of %zu\n",
              microseconds_since(start) / 1e3, gazetteer->bytes(), finder::built_in_settlements().size());
  const auto meanings = std::make_shared<const finder::Meanings>(bench::expressions_of(starter.records));
  const finder::Search search(catalogue, gazetteer, meanings);

  exchange::Problems problems;
  std::map<std::string, Tally> field, query, silent;
  std::vector<double> field_times, query_times;
  for (const exchange::CsvRow& row : exchange::read_csv(bench::content_of(argv[2]), argv[2], problems).rows) {
    const auto& [id, language, kind, typed, name, country] =
        std::tie(row.cells[0], row.cells[1], row.cells[2], row.cells[3], row.cells[4], row.cells[5]);
    const auto judge = [&](std::map<std::string, Tally>& tallies, const std::vector<finder::Settlement>& found,
                           const char* what) {
      const bool right = !found.empty() && is(*gazetteer, found.front(), name, country);
      for (const std::string& key : {std::string("all"), language, kind}) {
        ++tallies[key].asked;
        tallies[key].right += right;
      }
      if (loud && !right)
        std::printf("%s %s \"%s\" is %s: %s\n", what, id.c_str(), typed.c_str(), name.c_str(), said(found).c_str());
    };
    if (kind != "question") {
      start = Clock::now();
      const auto matches = finder::places_typed(*gazetteer, typed, {}, 5);
      field_times.push_back(microseconds_since(start));
      std::vector<finder::Settlement> found;
      for (const auto& match : matches) found.push_back(match.settlement);
      judge(field, found, "field");
    }
    start = Clock::now();
    const auto understood = search.understand(typed);
    query_times.push_back(microseconds_since(start));
    judge(query, understood.places, "query");
  }
  for (const exchange::CsvRow& row : exchange::read_csv(bench::content_of(argv[3]), argv[3], problems).rows) {
    const auto understood = search.understand(row.cells[3]);
    if (!row.cells[6].empty()) continue;
    for (const std::string& key : {std::string("all"), row.cells[1], row.cells[2]}) {
      ++silent[key].asked;
      silent[key].right += understood.places.empty();
    }
    if (loud && !understood.places.empty())
      std::printf("false %s \"%s\": %s\n", row.cells[0].c_str(), row.cells[3].c_str(), said(understood.places).c_str());
  }
  print("field", field);
  print("query", query);
  print("silent", silent);
  print_times("field", field_times);
  print_times("query", query_times);
}
