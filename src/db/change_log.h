#pragma once

#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "base/clock.h"
#include "db/database.h"

namespace bluedot::db {

enum class What { kAdded, kChanged, kRemoved };

// "added", "changed", "removed": as stored.
std::string_view to_string(What what);

// One row of the change log. `before` and `after` are JSON objects of the columns that changed (whole records where one
// was added or removed; empty where there is none).
struct LogEntry {
  std::string table;
  std::string record;  // id
  std::string slug;
  What what = What::kAdded;
  std::string before;
  std::string after;
};

// Who changed it and when; one value per transaction.
struct Authorship {
  std::string who;
  base::Instant at;
};

// The number of the newest entry; 0 before the first.
std::int64_t log_head(Database& database);

// Appends inside the caller's write transaction. Numbers are taken there, so their order is commit order, without gaps,
// on both engines.
class LogWriter {
 public:
  LogWriter(Database& database, const Authorship& authorship);

  std::int64_t append(const LogEntry& entry);

 private:
  Statement next_;
  Statement insert_;
  std::string who_;
  std::string at_;
};

// The tables touched after entry `n`, each once, in order of name: which parts of the snapshot to build anew.
std::vector<std::string> tables_changed_since(Database& database, std::int64_t n);

// Every statement of this file, for the test that prepares all of them on both engines.
std::span<const std::string_view> log_statements();

}  // namespace bluedot::db
