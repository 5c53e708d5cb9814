#include <cstddef>
#include <cstdint>
#include <string>

#include "exchange/starter.h"

namespace {

using namespace bluedot;

// A name that no table has stands for one of them, so that no input is wasted.
const directory::Table& table_of(const std::string& name) {
  if (const directory::Table* table = directory::table_of_file(name)) return *table;
  return directory::tables()[name.size() % directory::tables().size()];
}

// Where rows of the table stand: the guide's are no CSV.
std::string file_of(const directory::Table& table) {
  if (table.name.starts_with("topic")) return "guide/health/topic.yaml";
  if (table.name == "article") return "guide/health/uk.md";
  if (table.name == "fact") return "facts/pl.yaml";
  return std::string(table.file);
}

}  // namespace

// The first line names the file, the rest is its content; whatever is read without a fault must survive being written
// and read again.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const std::string input(reinterpret_cast<const char*>(data), size);
  const std::size_t line = input.find('\n');
  if (line == std::string::npos) return 0;
  const directory::Table& table = table_of(input.substr(0, line));
  const std::string content = input.substr(line + 1);
  exchange::StarterFiles files = {{file_of(table), content}};
  if (table.name == "article") files.emplace_back("guide/health/topic.yaml", "sort: 1\n");
  const auto first = exchange::read_starter(files, directory::Absent::kKept, exchange::History::kAside, {});
  if (!first.problems.empty()) return 0;
  const auto second = exchange::read_starter(exchange::write_starter(first.records), directory::Absent::kKept,
                                             exchange::History::kAside, {});
  if (!second.problems.empty() || second.records.of(table.name) != first.records.of(table.name)) __builtin_trap();
  return 0;
}
