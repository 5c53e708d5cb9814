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

}  // namespace

// The first line names the file, the rest is its content; whatever is read without a fault must survive being written
// and read again.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const std::string input(reinterpret_cast<const char*>(data), size);
  const std::size_t line = input.find('\n');
  if (line == std::string::npos) return 0;
  const directory::Table& table = table_of(input.substr(0, line));
  const std::string content = input.substr(line + 1);
  const exchange::StarterFiles files = {{std::string(table.file), content}};
  const auto first = exchange::read_starter(files, directory::Absent::kKept, exchange::History::kAside, {});
  if (!first.problems.empty()) return 0;
  const auto second = exchange::read_starter(exchange::write_starter(first.records), directory::Absent::kKept,
                                             exchange::History::kAside, {});
  if (!second.problems.empty() || second.records.of(table.name) != first.records.of(table.name)) __builtin_trap();
  return 0;
}
