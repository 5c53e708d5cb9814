#pragma once

#include <filesystem>

#include "base/result.h"
#include "db/change_log.h"
#include "db/database.h"
#include "directory/records.h"
#include "exchange/starter.h"

namespace bluedot::exchange {

enum class Write { kDone, kOnlyShown };

// What an import did, or would do. Where `problems` is not empty, nothing was changed.
struct Import {
  Problems problems;
  std::vector<directory::Change> changes;
  directory::Names names;  // of every id in the changes
  std::size_t rows = 0;
};

// Reads, checks and compares the files as of `authorship.at`, and only then writes all changes with their log rows in
// one transaction. Where somebody else writes meanwhile, compares anew; kBusy after the third time. Other errors are
// the database's.
base::Result<Import> import_starter(db::Database& database, const std::filesystem::path& path, History history,
                                    Write write, const db::Authorship& authorship);

}  // namespace bluedot::exchange
