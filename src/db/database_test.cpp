#include "db/database.h"

#include <filesystem>
#include <fstream>

#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <sys/stat.h>

#include "db/test_folder.h"

namespace bluedot::db {
namespace {

using base::ErrorCode;
using std::chrono_literals::operator""ms;

class SqliteDatabase : public testing::Test {
 protected:
  std::unique_ptr<Database> open_file(Access access = Access::kCreate, std::chrono::milliseconds patience = 50ms) {
    auto database = open("sqlite:" + path(), {access, patience});
    if (!database) throw std::runtime_error(base::describe(database.error()));
    return std::move(*database);
  }

  std::string path() const { return folder_.file("directory.db"); }

  TestFolder folder_;
};

TEST_F(SqliteDatabase, parameters_are_bound_by_name_in_whatever_order_they_appear) {
  const auto database = open_file();
  Statement statement = database->prepare("SELECT $2, $1, $2");
  ASSERT_TRUE(statement.with("first", 7).step());
  EXPECT_EQ(statement.integer(0), 7);
  EXPECT_EQ(statement.text(1), "first");
  EXPECT_EQ(statement.integer(2), 7);
}

TEST_F(SqliteDatabase, every_kind_of_value_comes_back_as_it_went_in) {
  const auto database = open_file();
  const std::string text("a\0b", 3);
  const std::array bytes = {std::byte{0}, std::byte{255}};
  Statement statement = database->prepare("SELECT $1, $2, $3, $4, $5");
  ASSERT_TRUE(statement.with(std::int64_t{-5}, 49.8, text, Bytes(bytes), std::nullopt).step());
  EXPECT_EQ(statement.integer(0), -5);
  EXPECT_EQ(statement.real(1), 49.8);
  EXPECT_EQ(statement.text(2), text);
  EXPECT_THAT(statement.bytes(3), testing::ElementsAreArray(bytes));
  EXPECT_TRUE(statement.is_null(4));
}

TEST_F(SqliteDatabase, an_empty_text_is_not_nothing) {
  const auto database = open_file();
  Statement statement = database->prepare("SELECT $1");
  ASSERT_TRUE(statement.with(std::string_view{}).step());
  EXPECT_FALSE(statement.is_null(0));
}

TEST_F(SqliteDatabase, a_write_that_returns_an_error_leaves_nothing_behind) {
  const auto database = open_file();
  database->execute("CREATE TABLE hub (name TEXT)");
  const auto result = write(*database, [&]() -> base::Result<void> {
    database->execute("INSERT INTO hub VALUES ('Medyka')");
    return base::Error{ErrorCode::kConflict, "name"};
  });
  EXPECT_EQ(result.error().code, ErrorCode::kConflict);
  Statement count = database->prepare("SELECT count(*) FROM hub");
  ASSERT_TRUE(count.step());
  EXPECT_EQ(count.integer(0), 0);
}

TEST_F(SqliteDatabase, a_second_writer_waits_and_is_then_told_that_it_is_busy) {
  const auto first = open_file();
  const auto second = open_file(Access::kReadWrite, 20ms);
  const Transaction transaction(*first);
  const auto result = write(*second, []() -> base::Result<void> { return {}; });
  EXPECT_EQ(result.error().code, ErrorCode::kBusy);
}

TEST_F(SqliteDatabase, data_version_changes_when_another_connection_commits) {
  const auto writer = open_file();
  const auto reader = open_file(Access::kReadOnly);
  const auto before = reader->data_version();
  EXPECT_EQ(reader->data_version(), before);
  writer->execute("CREATE TABLE hub (name TEXT)");
  EXPECT_NE(reader->data_version(), before);
}

TEST_F(SqliteDatabase, a_reader_without_write_rights_opens_with_no_writer_alive) {
  open_file()->execute("CREATE TABLE hub (name TEXT)");
  EXPECT_TRUE(std::filesystem::exists(path() + "-wal"));
  open_file(Access::kReadOnly)->prepare("SELECT name FROM hub").run();
}

TEST_F(SqliteDatabase, a_reader_cannot_write) {
  open_file()->execute("CREATE TABLE hub (name TEXT)");
  const auto reader = open_file(Access::kReadOnly);
  EXPECT_THROW(reader->execute("INSERT INTO hub VALUES ('x')"), Failure);
}

TEST_F(SqliteDatabase, a_new_file_is_for_its_owner_and_group_only) {
  open_file();
  struct stat status {};
  ASSERT_EQ(stat(path().c_str(), &status), 0);
  EXPECT_EQ(status.st_mode & 0007U, 0U);
}

TEST_F(SqliteDatabase, what_is_no_database_is_unreadable_and_what_is_not_there_is_not_found) {
  std::ofstream(path())
      << "These are the minutes of a meeting, and long enough to be taken for a header of one hundred bytes ........";
  EXPECT_EQ(open("sqlite:" + path(), {}).error().code, ErrorCode::kUnreadable);
  EXPECT_EQ(open("sqlite:" + folder_.file("none.db"), {}).error().code, ErrorCode::kNotFound);
  EXPECT_EQ(open("mysql://x", {}).error().code, ErrorCode::kMalformed);
}

TEST_F(SqliteDatabase, a_full_disk_is_said_to_be_one_and_changes_nothing) {
  const auto database = open_file();
  database->execute("CREATE TABLE hub (name TEXT)");
  Statement limit = database->prepare("PRAGMA max_page_count=3");
  limit.run();
  const auto result = write(*database, [&]() -> base::Result<void> {
    database->prepare("INSERT INTO hub VALUES ($1)").with(std::string(100'000, 'x')).run();
    return {};
  });
  EXPECT_EQ(result.error().code, ErrorCode::kStorageFull);
}

TEST_F(SqliteDatabase, a_fault_names_the_statement_and_never_the_data) {
  const auto database = open_file();
  database->execute("CREATE TABLE hub (name TEXT UNIQUE)");
  Statement insert = database->prepare("INSERT INTO hub VALUES ($1)");
  insert.with("secret").run();
  try {
    insert.with("secret").run();
    FAIL() << "a duplicate was taken";
  } catch (const Fault& fault) {
    EXPECT_THAT(fault.what(), testing::HasSubstr("INSERT INTO hub"));
    EXPECT_THAT(fault.what(), testing::Not(testing::HasSubstr("secret")));
  }
}

TEST_F(SqliteDatabase, a_backup_holds_what_was_committed_even_what_is_only_in_the_wal) {
  const auto database = open_file();
  database->execute("CREATE TABLE hub (name TEXT); INSERT INTO hub VALUES ('Medyka')");
  ASSERT_TRUE(database->backup_to(folder_.file("copy.db")));
  const auto copy = open("sqlite:" + folder_.file("copy.db"), {});
  ASSERT_TRUE(copy);
  Statement name = (*copy)->prepare("SELECT name FROM hub");
  ASSERT_TRUE(name.step());
  EXPECT_EQ(name.text(0), "Medyka");
}

TEST_F(SqliteDatabase, a_backup_never_overwrites_a_file) {
  const auto database = open_file();
  std::ofstream(folder_.file("copy.db")) << "precious";
  EXPECT_EQ(database->backup_to(folder_.file("copy.db")).error().code, ErrorCode::kConflict);
}

TEST_F(SqliteDatabase, what_is_restored_is_what_was_backed_up_and_readers_see_it) {
  const auto database = open_file();
  database->execute("CREATE TABLE hub (name TEXT); INSERT INTO hub VALUES ('Medyka')");
  ASSERT_TRUE(database->backup_to(folder_.file("copy.db")));
  database->execute("UPDATE hub SET name = 'Siret'");
  const auto reader = open_file(Access::kReadOnly);
  const auto before = reader->data_version();
  ASSERT_TRUE(database->restore_from(folder_.file("copy.db")));
  EXPECT_NE(reader->data_version(), before);
  Statement name = reader->prepare("SELECT name FROM hub");
  ASSERT_TRUE(name.step());
  EXPECT_EQ(name.text(0), "Medyka");
}

TEST_F(SqliteDatabase, a_broken_page_and_a_broken_reference_are_found) {
  const auto database = open_file();
  database->execute("CREATE TABLE a (id TEXT PRIMARY KEY); CREATE TABLE b (a TEXT REFERENCES a (id))");
  EXPECT_TRUE(database->check_integrity());
  database->execute("PRAGMA foreign_keys=OFF; INSERT INTO b VALUES ('nobody')");
  EXPECT_EQ(database->check_integrity().error().code, ErrorCode::kUnreadable);
}

}  // namespace
}  // namespace bluedot::db
