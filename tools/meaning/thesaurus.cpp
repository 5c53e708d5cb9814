#include "thesaurus.h"

#include <algorithm>
#include <fstream>
#include <iterator>
#include <set>

#include "exchange/starter_csv.h"
#include "finder/urgency.h"
#include "text/language.h"
#include "text/search_form.h"

namespace bluedot::meaning {
namespace {

constexpr std::string_view kName{"name@"};

std::string content_of(const std::filesystem::path& path) {
  std::ifstream input(path, std::ios::binary);
  if (!input) throw Mistakes(path.string() + ": cannot be read");
  return {std::istreambuf_iterator<char>(input), {}};
}

exchange::CsvFile read_csv(const std::filesystem::path& path) {
  exchange::Problems problems;
  exchange::CsvFile file = exchange::read_csv(content_of(path), path.string(), problems);
  if (problems.empty()) return file;
  throw Mistakes(path.string() + ":" + std::to_string(problems.front().line) + ": not a row of CSV in UTF-8");
}

std::size_t column_of(const exchange::CsvFile& file, std::string_view name) {
  const auto found = std::ranges::find(file.header, name);
  if (found == file.header.end()) throw Mistakes("no column " + std::string(name));
  return static_cast<std::size_t>(found - file.header.begin());
}

void read_taxonomy(const std::filesystem::path& path, Thesaurus& thesaurus) {
  const exchange::CsvFile file = read_csv(path);
  const std::size_t slug = column_of(file, "slug");
  const std::size_t parent = column_of(file, "parent");
  for (const exchange::CsvRow& row : file.rows) {
    if (row.cells[parent].empty()) {
      thesaurus.groups[row.cells[slug]];
    } else {
      thesaurus.groups[row.cells[parent]].push_back(row.cells[slug]);
      thesaurus.categories.push_back(row.cells[slug]);
    }
    for (const text::Language language : text::Language::all()) {
      const std::string& name = row.cells[column_of(file, std::string(kName).append(language.tag()))];
      thesaurus.names.push_back({std::string(language.tag()), row.cells[slug], text::search_form(name), name});
    }
  }
}

bool is_meaning(const Thesaurus& thesaurus, const std::string& meaning) {
  return meaning == finder::kCalm || std::ranges::count(finder::kUrgencyWords, meaning) > 0 ||
         thesaurus.groups.contains(meaning) || std::ranges::count(thesaurus.categories, meaning) > 0;
}

void read_language(const std::filesystem::path& path, Thesaurus& thesaurus) {
  const exchange::CsvFile file = read_csv(path);
  const std::size_t meaning = column_of(file, "meaning");
  const std::size_t said = column_of(file, "text");
  for (const exchange::CsvRow& row : file.rows) {
    if (!is_meaning(thesaurus, row.cells[meaning])) {
      throw Mistakes(path.string() + ":" + std::to_string(row.line) + ": no category " + row.cells[meaning]);
    }
    thesaurus.rows.push_back(
        {path.stem().string(), row.cells[meaning], text::search_form(row.cells[said]), row.cells[said]});
  }
}

}  // namespace

Thesaurus read_thesaurus(const std::filesystem::path& starter) {
  Thesaurus thesaurus;
  read_taxonomy(starter / "taxonomy.csv", thesaurus);
  std::set<std::filesystem::path> files;
  for (const auto& entry : std::filesystem::directory_iterator(starter / "thesaurus")) {
    if (entry.path().extension() == ".csv") files.insert(entry.path());
  }
  for (const std::filesystem::path& file : files) read_language(file, thesaurus);
  return thesaurus;
}

}  // namespace bluedot::meaning
