#include "db/migrations.h"

#include "migrations/directory.h"

namespace bluedot::db {
namespace {

using base::Error;
using base::ErrorCode;

constexpr const char* kCreateVersion = "CREATE TABLE schema_version (name TEXT NOT NULL, version BIGINT NOT NULL)";
constexpr std::string_view kFirstVersion = "INSERT INTO schema_version (name, version) VALUES ($1, 0)";
constexpr std::string_view kReadVersion = "SELECT name, version FROM schema_version";
constexpr std::string_view kSetVersion = "UPDATE schema_version SET version = $1";
constexpr std::string_view kSqliteTables =
    "SELECT count(*), coalesce(sum(name = 'schema_version'), 0) FROM sqlite_schema WHERE type = 'table'";
constexpr std::string_view kPostgresqlTables =
    "SELECT count(*), count(CASE WHEN tablename = 'schema_version' THEN 1 END) FROM pg_tables WHERE schemaname = "
    "current_schema()";

enum class Content { kEmpty, kOurs, kForeign };

Content content_of(Database& database) {
  Statement tables = database.prepare(database.engine() == Engine::kSqlite ? kSqliteTables : kPostgresqlTables);
  tables.step();
  if (tables.integer(0) == 0) return Content::kEmpty;
  return tables.integer(1) == 1 ? Content::kOurs : Content::kForeign;
}

Error wrong_version(std::int64_t found, std::int64_t wanted) {
  return Error{
      ErrorCode::kWrongVersion, "database", {{"found", std::to_string(found)}, {"wanted", std::to_string(wanted)}}};
}

base::Result<std::int64_t> version_of(Database& database, const Schema& schema) {
  const Content content = content_of(database);
  if (content == Content::kEmpty) return 0;
  if (content == Content::kForeign) return Error{ErrorCode::kUnreadable, "database"};
  Statement version = database.prepare(kReadVersion);
  if (!version.step() || version.text(0) != schema.name) return Error{ErrorCode::kUnreadable, "database"};
  return version.integer(1);
}

void start_versions(Database& database, const Schema& schema) {
  database.execute(kCreateVersion);
  database.prepare(kFirstVersion).with(schema.name).run();
}

// The version is read again inside the transaction: two programs may migrate at once.
base::Result<bool> run_next(Database& database, const Schema& schema, std::vector<std::string_view>& ran) {
  return write(database, [&]() -> base::Result<bool> {
    const base::Result<std::int64_t> version = version_of(database, schema);
    if (!version) return version.error();
    if (*version > schema.head()) return wrong_version(*version, schema.head());
    if (*version == schema.head()) return false;
    if (*version == 0 && content_of(database) == Content::kEmpty) start_versions(database, schema);
    const Migration& next = schema.migrations[static_cast<std::size_t>(*version)];
    database.execute(std::string(next.sql));
    database.prepare(kSetVersion).with(next.version).run();
    ran.push_back(next.name);
    return true;
  });
}

}  // namespace

const Schema& directory_schema() {
  static constexpr Schema kSchema{"directory", kDirectoryMigrations};
  return kSchema;
}

base::Result<std::vector<std::string_view>> migrate(Database& database, const Schema& schema) {
  std::vector<std::string_view> ran;
  while (true) {
    const base::Result<bool> more = run_next(database, schema, ran);
    if (!more) return more.error();
    if (!*more) return ran;
  }
}

base::Result<void> check_version(Database& database, const Schema& schema) {
  return read(database, [&]() -> base::Result<void> {
    if (content_of(database) == Content::kEmpty) return Error{ErrorCode::kUnreadable, "database"};
    const base::Result<std::int64_t> version = version_of(database, schema);
    if (!version) return version.error();
    if (*version != schema.head()) return wrong_version(*version, schema.head());
    return {};
  });
}

}  // namespace bluedot::db
