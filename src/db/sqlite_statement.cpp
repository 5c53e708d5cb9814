#include "db/sqlite_statement.h"

#include <string>

#include <sqlite3.h>

#include "db/failure.h"

namespace bluedot::db {
namespace {

using base::Error;
using base::ErrorCode;

struct Finalize {
  void operator()(sqlite3_stmt* statement) const { sqlite3_finalize(statement); }
};

class SqliteStatement final : public StatementEngine {
 public:
  SqliteStatement(sqlite3* handle, sqlite3_stmt* statement, std::string_view sql)
      : handle_(handle), statement_(statement), sql_(sql) {}

  void bind(int parameter, const Value& value) override {
    check(std::visit([&](const auto& plain) { return bind_plain(index_of(parameter), plain); }, value));
  }

  bool step() override {
    const int code = sqlite3_step(statement_.get());
    if (code == SQLITE_ROW) return true;
    if (code != SQLITE_DONE) {
      sqlite3_reset(statement_.get());
      check(code);
    }
    return false;
  }

  void reset() override { sqlite3_reset(statement_.get()); }

  bool is_null(int column) override { return sqlite3_column_type(statement_.get(), column) == SQLITE_NULL; }
  std::int64_t integer(int column) override { return sqlite3_column_int64(statement_.get(), column); }
  double real(int column) override { return sqlite3_column_double(statement_.get(), column); }

  std::string_view text(int column) override {
    const unsigned char* text = sqlite3_column_text(statement_.get(), column);
    if (text == nullptr) return {};
    return {reinterpret_cast<const char*>(text), size_of(column)};
  }

  Bytes bytes(int column) override {
    const void* bytes = sqlite3_column_blob(statement_.get(), column);
    return {static_cast<const std::byte*>(bytes), size_of(column)};
  }

 private:
  // SQLite numbers `$7` by its first appearance, so it is asked for by name.
  int index_of(int parameter) {
    const std::string name = "$" + std::to_string(parameter);
    const int index = sqlite3_bind_parameter_index(statement_.get(), name.c_str());
    if (index == 0) throw Fault("no parameter " + name, sql_);
    return index;
  }

  int bind_plain(int index, std::monostate) { return sqlite3_bind_null(statement_.get(), index); }
  int bind_plain(int index, std::int64_t value) { return sqlite3_bind_int64(statement_.get(), index, value); }
  int bind_plain(int index, double value) { return sqlite3_bind_double(statement_.get(), index, value); }
  int bind_plain(int index, std::string_view value) {
    // An empty view may have no address, which SQLite would take for NULL.
    return sqlite3_bind_text64(statement_.get(), index, value.empty() ? "" : value.data(), value.size(),
                               SQLITE_TRANSIENT, SQLITE_UTF8);
  }
  int bind_plain(int index, Bytes value) {
    if (value.empty()) return sqlite3_bind_zeroblob(statement_.get(), index, 0);
    return sqlite3_bind_blob64(statement_.get(), index, value.data(), value.size(), SQLITE_TRANSIENT);
  }

  std::size_t size_of(int column) { return static_cast<std::size_t>(sqlite3_column_bytes(statement_.get(), column)); }
  void check(int code) { check_sqlite(handle_, code, sql_); }

  sqlite3* handle_;
  std::unique_ptr<sqlite3_stmt, Finalize> statement_;
  std::string sql_;
};

}  // namespace

std::unique_ptr<StatementEngine> prepare_sqlite(sqlite3* handle, std::string_view sql) {
  sqlite3_stmt* statement = nullptr;
  const int code = sqlite3_prepare_v3(handle, sql.data(), static_cast<int>(sql.size()), SQLITE_PREPARE_PERSISTENT,
                                      &statement, nullptr);
  check_sqlite(handle, code, sql);
  return std::make_unique<SqliteStatement>(handle, statement, sql);
}

void check_sqlite(sqlite3* /*handle*/, int code, std::string_view sql) {
  switch (code & 0xFF) {
    case SQLITE_OK:
    case SQLITE_ROW:
    case SQLITE_DONE:
      return;
    case SQLITE_BUSY:
    case SQLITE_LOCKED:
      throw Failure(Error{ErrorCode::kBusy, "database"});
    case SQLITE_FULL:
      throw Failure(Error{ErrorCode::kStorageFull, "database"});
    case SQLITE_NOTADB:
    case SQLITE_CORRUPT:
    case SQLITE_CANTOPEN:
    case SQLITE_PERM:
    case SQLITE_READONLY:
    case SQLITE_IOERR:
      throw Failure(Error{ErrorCode::kUnreadable, "database"});
    default:
      throw Fault(sqlite3_errstr(code), sql);  // SQLite's fixed text for the code; sqlite3_errmsg may quote row data
  }
}

}  // namespace bluedot::db
