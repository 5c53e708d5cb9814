#pragma once

#include <chrono>
#include <cstdint>
#include <memory>
#include <string>
#include <string_view>
#include <utility>

#include "base/result.h"
#include "db/failure.h"
#include "db/statement.h"

namespace bluedot::db {

enum class Engine { kSqlite, kPostgresql };
enum class Access {
  kReadOnly,   // an existing database, by a program that must not change it
  kReadWrite,  // an existing database
  kCreate,     // kReadWrite, and made (empty, readable by its owner and group only) where there is none
};

struct OpenOptions {
  Access access = Access::kReadOnly;
  // How long a statement waits, with growing pauses, for another writer before it fails with kBusy.
  std::chrono::milliseconds patience{5'000};
};

// One connection. Used by one thread at a time; open another for another thread. SQL is what SQLite 3.40 and PostgreSQL
// 15 both take (docs/decisions/0010-one-sql-for-two-engines.md): parameters `$1`.., no casts, types BIGINT, DOUBLE
// PRECISION, TEXT and BYTEA, truth as BIGINT 0 or 1, order of texts decided in the program.
class Database {
 public:
  Database() = default;
  Database(const Database&) = delete;
  Database& operator=(const Database&) = delete;
  virtual ~Database() = default;

  virtual Engine engine() const = 0;
  virtual Statement prepare(std::string_view sql) = 0;

  // Runs one or more statements without parameters (migrations).
  virtual void execute(const std::string& sql) = 0;

  // A number that differs when another connection has committed since it was last asked. Cheap enough to ask every 100
  // ms (SQLite: 2 us). Only differences mean something.
  virtual std::int64_t data_version() = 0;

  // Writes a consistent copy to a new file while others read and write. SQLite only (PostgreSQL has pg_dump): kUnknown
  // otherwise. kConflict where the file exists. The copy is complete and synced, or is not there.
  virtual base::Result<void> backup_to(const std::string& path) = 0;

  // Replaces everything in this database by what a file of backup_to holds, in one transaction: all of it or nothing,
  // while others read. SQLite only. The caller has checked that the file is of the right schema.
  virtual base::Result<void> restore_from(const std::string& path) = 0;

  // Reads every page and every reference: kUnreadable where something is broken.
  virtual base::Result<void> check_integrity() = 0;
};

// `sqlite:PATH` or `postgresql://...`. Errors: kMalformed (no such form), kNotFound (no such file), kUnreadable (no
// right, no database, no server), kBusy, kStorageFull; `field` is "database", never the URL, which may hold a password.
base::Result<std::unique_ptr<Database>> open(const std::string& url, const OpenOptions& options);

// A write transaction from its first statement on (SQLite: BEGIN IMMEDIATE). Rolls back unless committed.
class Transaction {
 public:
  explicit Transaction(Database& database);
  ~Transaction();
  Transaction(const Transaction&) = delete;
  Transaction& operator=(const Transaction&) = delete;

  void commit();

 private:
  Database& database_;
  bool open_ = true;
};

// One consistent view for several statements that only read. Ends with the scope; keep it short.
class ReadTransaction {
 public:
  explicit ReadTransaction(Database& database);
  ~ReadTransaction();
  ReadTransaction(const ReadTransaction&) = delete;
  ReadTransaction& operator=(const ReadTransaction&) = delete;

 private:
  Database& database_;
};

// Runs `work` in one write transaction and commits unless it returns an error or throws. Failures become the Error.
template <typename Work>
auto write(Database& database, Work&& work) -> decltype(work()) {
  try {
    Transaction transaction(database);
    auto result = std::forward<Work>(work)();
    if (result) transaction.commit();
    return result;
  } catch (const Failure& failure) {
    return failure.error();
  }
}

// Runs `work` in one consistent view. Failures become the Error.
template <typename Work>
auto read(Database& database, Work&& work) -> decltype(work()) {
  try {
    const ReadTransaction transaction(database);
    return std::forward<Work>(work)();
  } catch (const Failure& failure) {
    return failure.error();
  }
}

}  // namespace bluedot::db
