#pragma once

#include <cstdint>
#include <functional>
#include <span>
#include <string_view>

#include "base/result.h"
#include "db/change_log.h"
#include "db/database.h"
#include "directory/records.h"

// The stored form in a database of db::directory_schema(). One thread at a time, as the database.
namespace bluedot::directory {

// Every record of one table in order of id, complete with lists and texts, held one at a time. Within db::read or
// db::write where several tables must agree. Throws db::Failure.
void for_each(db::Database& database, const Table& table, const std::function<void(Record&&)>& visit);

// All tables in one consistent view, with the number of the change log that they are the state of.
struct Stored {
  RecordSet records;
  std::int64_t log_head = 0;
};
base::Result<Stored> read_all(db::Database& database);

// Does the changes and appends them to the change log, all in one write transaction. kConflict where the log is no
// longer at `expected_head`: somebody else has written since the changes were compared; read, compare and try again.
base::Result<void> apply(db::Database& database, std::span<const Change> changes, std::int64_t expected_head,
                         const db::Authorship& authorship);

// What is wrong with the references between records: each that names nothing, as table, id and column. For
// `bluedot check` and for an importer before it writes.
struct BrokenReference {
  const Table* table = nullptr;
  base::Uuid record;
  std::string_view column;
  std::string target;  // the id that is not there
};
std::vector<BrokenReference> broken_references(const RecordSet& records);

}  // namespace bluedot::directory
