#pragma once

#include <cstdint>
#include <span>
#include <string_view>
#include <vector>

#include "base/result.h"
#include "db/database.h"

namespace bluedot::db {

// One step of a schema. `version` counts from 1 without gaps; the files are migrations/<schema>/NNNN_<name>.sql, and
// migrations/<schema>/head names the last one, so that two branches that both add one conflict.
struct Migration {
  std::int64_t version;
  std::string_view name;
  std::string_view sql;
};

// A database of ours says of itself which schema it holds ("directory") and at which version.
struct Schema {
  std::string_view name;
  std::span<const Migration> migrations;

  std::int64_t head() const { return static_cast<std::int64_t>(migrations.size()); }
};

// The migrations built into this program.
const Schema& directory_schema();

// Brings the database to the head of the schema, each migration in its own transaction, and returns the names of those
// it ran. kUnreadable: not empty and not ours, or another schema's. kWrongVersion: newer than this program.
base::Result<std::vector<std::string_view>> migrate(Database& database, const Schema& schema);

// Nothing where the database is at the head. kUnreadable: not ours (an empty one neither). kWrongVersion: older (run
// `bluedot migrate`) or newer (install a newer program); params "found" and "wanted".
base::Result<void> check_version(Database& database, const Schema& schema);

}  // namespace bluedot::db
