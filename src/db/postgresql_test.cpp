#include "db/postgresql.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "db/change_log.h"
#include "db/migrations.h"
#include "db/test_postgresql.h"

namespace bluedot::db {
namespace {

using base::ErrorCode;

class Postgresql : public testing::Test {
 protected:
  static void SetUpTestSuite() { server_ = std::make_unique<TestPostgresql>(); }
  static void TearDownTestSuite() { server_.reset(); }

  void SetUp() override {
    if (server_->url().empty()) GTEST_SKIP() << "PostgreSQL 15 is not installed";
    database_ = std::move(*open(server_->url(), {Access::kReadWrite}));
    database_->execute("DROP SCHEMA public CASCADE; CREATE SCHEMA public");
  }

  inline static std::unique_ptr<TestPostgresql> server_;
  std::unique_ptr<Database> database_;
};

TEST_F(Postgresql, runs_every_migration_and_prepares_every_statement_of_the_log) {
  ASSERT_TRUE(migrate(*database_, directory_schema()));
  EXPECT_TRUE(check_version(*database_, directory_schema()));
  for (const std::string_view sql : log_statements()) database_->prepare(sql);
}

TEST_F(Postgresql, every_kind_of_value_comes_back_as_it_went_in) {
  database_->execute("CREATE TABLE kinds (a BIGINT, b DOUBLE PRECISION, c TEXT, d BYTEA, e TEXT)");
  const std::array bytes = {std::byte{0}, std::byte{255}};
  database_->prepare("INSERT INTO kinds VALUES ($1, $2, $3, $4, $5)")
      .with(-5, 49.8, "", Bytes(bytes), std::nullopt)
      .run();
  Statement row = database_->prepare("SELECT a, b, c, d, e FROM kinds");
  ASSERT_TRUE(row.step());
  EXPECT_EQ(row.integer(0), -5);
  EXPECT_EQ(row.real(1), 49.8);
  EXPECT_FALSE(row.is_null(2));
  EXPECT_THAT(row.bytes(3), testing::ElementsAreArray(bytes));
  EXPECT_TRUE(row.is_null(4));
}

TEST_F(Postgresql, the_change_log_counts_and_rolls_back) {
  ASSERT_TRUE(migrate(*database_, directory_schema()));
  const auto failed = write(*database_, [&]() -> base::Result<void> {
    LogWriter(*database_, {"somebody", {}}).append({"hub", "id", "slug", What::kAdded, "", "{}"});
    return base::Error{ErrorCode::kConflict, ""};
  });
  EXPECT_FALSE(failed);
  EXPECT_EQ(LogWriter(*database_, {"somebody", {}}).append({"hub", "id", "slug", What::kAdded, "", "{}"}), 1);
  EXPECT_EQ(database_->data_version(), 1);
}

TEST_F(Postgresql, a_fault_names_the_state_and_never_the_data) {
  database_->execute("CREATE TABLE hub (name TEXT UNIQUE)");
  Statement insert = database_->prepare("INSERT INTO hub VALUES ($1)");
  insert.with("secret").run();
  try {
    insert.with("secret").run();
    FAIL() << "a duplicate was taken";
  } catch (const Fault& fault) {
    EXPECT_THAT(fault.what(), testing::HasSubstr("23505"));
    EXPECT_THAT(fault.what(), testing::Not(testing::HasSubstr("secret")));
  }
}

TEST_F(Postgresql, a_server_that_is_not_there_is_unreadable) {
  EXPECT_EQ(open("postgresql:///postgres?host=/nowhere", {}).error().code, ErrorCode::kUnreadable);
}

}  // namespace
}  // namespace bluedot::db
