#include "directory/tables.h"

#include <set>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "db/migrations.h"
#include "db/test_folder.h"
#include "db/test_postgresql.h"

namespace bluedot::directory {
namespace {

void prepare_everything(db::Database& database) {
  ASSERT_TRUE(db::migrate(database, db::directory_schema()));
  for (const std::string& sql : all_statements()) EXPECT_NO_THROW(database.prepare(sql)) << sql;
}

TEST(Tables, every_statement_that_can_be_built_is_one_for_sqlite) {
  const db::TestFolder folder;
  const auto database = db::open("sqlite:" + folder.file("a.db"), {db::Access::kCreate});
  ASSERT_TRUE(database);
  prepare_everything(**database);
}

TEST(Tables, every_statement_that_can_be_built_is_one_for_postgresql) {
  const db::TestPostgresql server;
  if (server.url().empty()) GTEST_SKIP() << "PostgreSQL 15 is not installed";
  const auto database = db::open(server.url(), {db::Access::kReadWrite});
  ASSERT_TRUE(database);
  prepare_everything(**database);
}

TEST(Tables, a_reference_names_tables_that_there_are_and_a_list_has_a_table_of_its_own) {
  std::set<std::string_view> links;
  for (const Table& table : tables()) {
    for (const Column& column : table.columns) {
      for (const std::string_view target : column.targets) EXPECT_NO_THROW(directory::table(target));
      const bool list = column.form == Form::kWords || column.form == Form::kSlugs || column.form == Form::kLanguages ||
                        column.form == Form::kReferences;
      EXPECT_EQ(list, column.is_list()) << table.name << "." << column.name;
      EXPECT_TRUE(!list || links.insert(column.link).second) << column.link;
    }
  }
}

TEST(Tables, only_the_first_column_of_a_key_is_a_reference_that_owns) {
  for (const Table& table : tables()) {
    ASSERT_FALSE(table.key.empty());
    EXPECT_EQ(table.key.front(), 0U) << table.name;
    EXPECT_TRUE(!table.replaced_by_owner || table.columns[0].form == Form::kReference) << table.name;
  }
}

TEST(Tables, a_name_that_no_table_or_column_has_is_a_fault) {
  EXPECT_THROW(table("recipe"), std::logic_error);
  EXPECT_THROW(table("hub").column("colour"), std::logic_error);
  EXPECT_EQ(table_of_file("recipes.csv"), nullptr);
}

}  // namespace
}  // namespace bluedot::directory
