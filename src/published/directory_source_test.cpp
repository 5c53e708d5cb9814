#include "published/directory_source.h"

#include <stdexcept>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "db/migrations.h"
#include "db/test_folder.h"
#include "directory/store.h"

namespace bluedot::published {
namespace {

using directory::Record;
using directory::RecordSet;
using testing::SizeIs;

std::unique_ptr<db::Database> migrated(const std::string& url) {
  auto database = db::open(url, {db::Access::kCreate});
  if (!database || !db::migrate(**database, db::directory_schema())) throw std::runtime_error("no database");
  return std::move(*database);
}

// A directory of one topic and one expression, whose languages each test chooses.
class DirectorySourceOf : public testing::Test {
 protected:
  void SetUp() override {
    store("en", "en");
    source_.read_guide();
    source_.read_expressions();
  }

  static void put(RecordSet& records, std::string_view table_name,
                  std::initializer_list<std::pair<std::string_view, std::string>> cells) {
    const directory::Table& table = directory::table(table_name);
    Record record{{}, std::vector<std::string>(table.columns.size()), {}};
    for (const auto& [column, cell] : cells) record.cells[table.column(column)] = cell;
    record.id = directory::record_id(table, record.cells);
    records.tables[table.name].insert_or_assign(record.id, std::move(record));
  }

  void store(const std::string& of_article, const std::string& of_expression) {
    RecordSet wanted;
    put(wanted, "topic", {{"slug", "health"}});
    put(wanted, "article",
        {{"topic", base::to_string(directory::record_id("topic", "health"))},
         {"language", of_article},
         {"title", "Health"},
         {"summary", "Doctors help."},
         {"reviewed", "2022-09-01"},
         {"body", "## steps\nGo."}});
    put(wanted, "expression",
        {{"language", of_expression}, {"meaning", "calm"}, {"kind", "phrase"}, {"text", "blood test"}});
    const auto stored = directory::read_all(*database_);
    ASSERT_TRUE(stored);
    const auto changes = directory::compare(stored->records, wanted, directory::Absent::kRemoved);
    ASSERT_TRUE(directory::apply(*database_, changes, stored->log_head, {"somebody", {}}));
  }

  db::TestFolder folder_;
  std::unique_ptr<db::Database> database_ = migrated("sqlite:" + folder_.file("directory.db"));
  DirectorySource source_{*database_};
};

TEST_F(DirectorySourceOf, gives_a_change_once) {
  EXPECT_EQ(source_.read_guide(), nullptr);
  EXPECT_EQ(source_.read_expressions(), std::nullopt);
  store("uk", "uk");
  EXPECT_NE(source_.read_guide(), nullptr);
  EXPECT_THAT(source_.read_expressions().value(), SizeIs(1));
  EXPECT_EQ(source_.read_guide(), nullptr);
  EXPECT_EQ(source_.read_expressions(), std::nullopt);
}

TEST_F(DirectorySourceOf, reads_again_what_could_not_be_read) {
  store("xx", "xx");
  for (int attempt = 0; attempt < 2; ++attempt) {
    EXPECT_THROW(source_.read_guide(), std::runtime_error);
    EXPECT_THROW(source_.read_expressions(), std::runtime_error);
  }
}

}  // namespace
}  // namespace bluedot::published
