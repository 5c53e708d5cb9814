#include "db/migrations.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "db/change_log.h"
#include "db/test_folder.h"

namespace bluedot::db {
namespace {

using base::ErrorCode;
using testing::ElementsAre;
using testing::IsEmpty;

constexpr std::array kTwo = {Migration{1, "0001_hub", "CREATE TABLE hub (name TEXT)"},
                             Migration{2, "0002_code", "ALTER TABLE hub ADD COLUMN code TEXT"}};
constexpr std::array kBroken = {Migration{1, "0001_hub", "CREATE TABLE hub (name TEXT)"},
                                Migration{2, "0002_wrong", "CREATE TABLE more (a TEXT); CREATE TABLE hub (name TEXT)"}};

class Migrations : public testing::Test {
 protected:
  TestFolder folder_;
  std::unique_ptr<Database> database_ = std::move(*open("sqlite:" + folder_.file("a.db"), {Access::kCreate}));
  Schema one_{"directory", std::span(kTwo).first(1)};
  Schema two_{"directory", kTwo};
};

TEST_F(Migrations, an_empty_database_is_brought_to_the_head_and_a_second_run_does_nothing) {
  EXPECT_THAT(*migrate(*database_, two_), ElementsAre("0001_hub", "0002_code"));
  EXPECT_THAT(*migrate(*database_, two_), IsEmpty());
  EXPECT_TRUE(check_version(*database_, two_));
}

TEST_F(Migrations, an_older_database_gets_only_what_it_lacks) {
  ASSERT_TRUE(migrate(*database_, one_));
  EXPECT_EQ(check_version(*database_, two_).error(),
            (base::Error{ErrorCode::kWrongVersion, "database", {{"found", "1"}, {"wanted", "2"}}}));
  EXPECT_THAT(*migrate(*database_, two_), ElementsAre("0002_code"));
}

TEST_F(Migrations, a_newer_database_is_refused_untouched) {
  ASSERT_TRUE(migrate(*database_, two_));
  EXPECT_EQ(migrate(*database_, one_).error().code, ErrorCode::kWrongVersion);
  EXPECT_EQ(check_version(*database_, one_).error().code, ErrorCode::kWrongVersion);
}

TEST_F(Migrations, a_database_of_something_else_is_refused) {
  database_->execute("CREATE TABLE recipes (name TEXT)");
  EXPECT_EQ(migrate(*database_, two_).error().code, ErrorCode::kUnreadable);
  EXPECT_EQ(check_version(*database_, two_).error().code, ErrorCode::kUnreadable);
}

TEST_F(Migrations, a_database_of_another_schema_is_refused) {
  ASSERT_TRUE(migrate(*database_, {"casework", kTwo}));
  EXPECT_EQ(check_version(*database_, two_).error().code, ErrorCode::kUnreadable);
}

TEST_F(Migrations, one_that_fails_in_the_middle_leaves_the_version_before_it) {
  EXPECT_THROW(static_cast<void>(migrate(*database_, {"directory", kBroken})), Fault);
  EXPECT_TRUE(check_version(*database_, one_));
  EXPECT_THROW(database_->prepare("SELECT a FROM more"), Fault);
}

class ChangeLog : public testing::Test {
 protected:
  ChangeLog() {
    if (!migrate(*database_, directory_schema())) throw std::runtime_error("no database");
  }

  TestFolder folder_;
  std::unique_ptr<Database> database_ = std::move(*open("sqlite:" + folder_.file("a.db"), {Access::kCreate}));
  Authorship author_{"somebody", base::Instant(std::chrono::seconds(1'663'754'400))};
};

TEST_F(ChangeLog, numbers_are_taken_in_order_and_given_back_when_the_transaction_fails) {
  EXPECT_EQ(log_head(*database_), 0);
  const auto failed = write(*database_, [&]() -> base::Result<void> {
    LogWriter(*database_, author_).append({"hub", "id", "slug", What::kAdded, "", "{}"});
    return base::Error{ErrorCode::kConflict, ""};
  });
  EXPECT_FALSE(failed);
  EXPECT_EQ(log_head(*database_), 0);
  EXPECT_EQ(LogWriter(*database_, author_).append({"hub", "id", "slug", What::kAdded, "", "{}"}), 1);
  EXPECT_EQ(LogWriter(*database_, author_).append({"place", "id", "slug", What::kRemoved, "{}", ""}), 2);
  EXPECT_EQ(log_head(*database_), 2);
}

TEST_F(ChangeLog, says_which_tables_changed_since_an_entry) {
  LogWriter log(*database_, author_);
  log.append({"hub", "id", "slug", What::kAdded, "", "{}"});
  log.append({"service", "id", "slug", What::kChanged, "{}", "{}"});
  log.append({"service", "id", "slug", What::kChanged, "{}", "{}"});
  EXPECT_THAT(tables_changed_since(*database_, 0), ElementsAre("hub", "service"));
  EXPECT_THAT(tables_changed_since(*database_, 1), ElementsAre("service"));
  EXPECT_THAT(tables_changed_since(*database_, 3), IsEmpty());
}

TEST_F(ChangeLog, an_entry_says_who_when_and_what) {
  LogWriter(*database_, author_).append({"hub", "id", "slug", What::kChanged, "{\"a\":1}", "{\"a\":2}"});
  Statement row = database_->prepare("SELECT at, who, what, before, after FROM change_log");
  ASSERT_TRUE(row.step());
  EXPECT_EQ(row.text(0), "2022-09-21T10:00:00Z");
  EXPECT_EQ(row.text(1), "somebody");
  EXPECT_EQ(row.text(2), "changed");
  EXPECT_EQ(row.text(3), "{\"a\":1}");
  EXPECT_EQ(row.text(4), "{\"a\":2}");
}

}  // namespace
}  // namespace bluedot::db
