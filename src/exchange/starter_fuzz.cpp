#include <cstddef>
#include <cstdint>
#include <string>

#include "exchange/starter.h"

// The first byte chooses the file, the rest is its content; whatever is read without a fault must survive being written
// and read again.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  using namespace bluedot;
  if (size == 0) return 0;
  const directory::Table& table = directory::tables()[data[0] % directory::tables().size()];
  const std::string content(reinterpret_cast<const char*>(data) + 1, size - 1);
  const exchange::StarterFiles files = {{std::string(table.file), content}};
  const auto first = exchange::read_starter(files, directory::Absent::kKept, exchange::History::kAside, {});
  if (!first.problems.empty()) return 0;
  const auto second = exchange::read_starter(exchange::write_starter(first.records), directory::Absent::kKept,
                                             exchange::History::kAside, {});
  if (!second.problems.empty() || second.records.of(table.name) != first.records.of(table.name)) __builtin_trap();
  return 0;
}
