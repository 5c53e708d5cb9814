#include "db/database.h"

#include "db/postgresql.h"
#include "db/sqlite.h"

namespace bluedot::db {
namespace {

constexpr std::string_view kSqlitePrefix = "sqlite:";
constexpr std::string_view kPostgresqlPrefix = "postgresql://";

}  // namespace

base::Result<std::unique_ptr<Database>> open(const std::string& url, const OpenOptions& options) {
  try {
    if (url.starts_with(kSqlitePrefix)) return open_sqlite(url.substr(kSqlitePrefix.size()), options);
    if (url.starts_with(kPostgresqlPrefix)) return open_postgresql(url, options);
    return base::Error{base::ErrorCode::kMalformed, "database"};
  } catch (const Failure& failure) {
    return failure.error();
  }
}

Transaction::Transaction(Database& database) : database_(database) {
  database_.execute(database_.engine() == Engine::kSqlite ? "BEGIN IMMEDIATE" : "BEGIN");
}

Transaction::~Transaction() {
  if (!open_) return;
  try {
    database_.execute("ROLLBACK");
  } catch (const std::exception&) {  // the engine has rolled back by itself (disk full)
    open_ = false;
  }
}

void Transaction::commit() {
  database_.execute("COMMIT");
  open_ = false;
}

ReadTransaction::ReadTransaction(Database& database) : database_(database) {
  const bool sqlite = database_.engine() == Engine::kSqlite;
  database_.execute(sqlite ? "BEGIN" : "BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY");
}

ReadTransaction::~ReadTransaction() {
  try {
    database_.execute("COMMIT");
  } catch (const std::exception&) {  // nothing was written; closing ends it in any case
    return;
  }
}

}  // namespace bluedot::db
