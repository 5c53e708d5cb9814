#pragma once

#include <memory>
#include <string_view>

#include "db/statement.h"

struct sqlite3;

namespace bluedot::db {

// Throws Fault where the SQL is wrong.
std::unique_ptr<StatementEngine> prepare_sqlite(sqlite3* handle, std::string_view sql);

// Throws the Failure or Fault that SQLite's result code means; nothing where the code is a good one.
void check_sqlite(sqlite3* handle, int code, std::string_view sql);

}  // namespace bluedot::db
