#pragma once

#include <memory>
#include <string>

#include "db/database.h"

namespace bluedot::db {

// The engine of `sqlite:PATH`: WAL, synchronous=FULL, foreign keys on, secure_delete on. Every writer leaves the WAL in
// place (SQLITE_FCNTL_PERSIST_WAL) and bounds it, so that a reader without write rights can open with no writer alive.
// Throws Failure.
std::unique_ptr<Database> open_sqlite(const std::string& path, const OpenOptions& options);

}  // namespace bluedot::db
