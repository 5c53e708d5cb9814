#pragma once

#include <cstddef>
#include <filesystem>
#include <map>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "directory/records.h"
#include "exchange/starter_problem.h"

// The directory as files that a coordinator edits: starter/README.md is their contract.
namespace bluedot::exchange {

// Whether the later events in history/ replace the rows of the same name (a site that is started live), or stay aside
// (the network as it stood, for the demonstration).
enum class History { kAside, kApplied };

// Where a coordinator will look for a record.
struct Origin {
  std::string file;
  std::size_t line = 0;
};

// What the files say. Usable only where `problems` is empty.
struct Starter {
  directory::RecordSet records;                         // of the tables whose files are there
  directory::Absent absent = directory::Absent::kKept;  // kRemoved where a whole directory was read
  Problems problems;                                    // every one, in the order of files and lines
  std::size_t rows = 0;
  std::map<base::Uuid, Origin> origins;  // of the records
};

// The folder of what people say, and what an expression may mean besides a category.
inline constexpr std::string_view kThesaurusFolder{"thesaurus/"};

// Reads a directory of starter files, or one of them (known by its file name). References may name records of the files
// or of `stored`. Takes any bytes.
Starter read_starter(const std::filesystem::path& path, History history, const directory::RecordSet& stored);

// The same of files in memory: name as in starter/README.md ("hubs.csv", "history/hubs.csv") and content, in any order.
using StarterFiles = std::vector<std::pair<std::string, std::string>>;
Starter read_starter(const StarterFiles& files, directory::Absent absent, History history,
                     const directory::RecordSet& stored);

// The files that say what `records` holds: reading them gives the same records again.
StarterFiles write_starter(const directory::RecordSet& records);

}  // namespace bluedot::exchange
