#include "exchange/starter_import.h"

#include "directory/store.h"
#include "exchange/starter_times.h"

namespace bluedot::exchange {
namespace {

using base::Error;
using base::ErrorCode;

constexpr int kAttempts = 3;

Import compared(const directory::RecordSet& stored, const Starter& starter, base::Instant now) {
  Import import;
  import.rows = starter.rows;
  import.problems = starter.problems;
  import.names.add(stored);
  import.names.add(starter.records);
  if (!import.problems.empty()) return import;
  import.changes = directory::compare(stored, starter.records, starter.absent);
  import.problems = untimely_changes(import.changes, starter, now);
  return import;
}

}  // namespace

base::Result<Import> import_starter(db::Database& database, const std::filesystem::path& path, History history,
                                    Write write, const db::Authorship& authorship) {
  for (int attempt = 0; attempt < kAttempts; ++attempt) {
    const auto stored = directory::read_all(database);
    if (!stored) return stored.error();
    Import import = compared(stored->records, read_starter(path, history, stored->records), authorship.at);
    if (!import.problems.empty() || import.changes.empty() || write == Write::kOnlyShown) return import;
    const auto applied = directory::apply(database, import.changes, stored->log_head, authorship);
    if (applied) return import;
    if (applied.error().code != ErrorCode::kConflict) return applied.error();
  }
  return Error{ErrorCode::kBusy, "database"};
}

}  // namespace bluedot::exchange
