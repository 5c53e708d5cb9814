#include "directory/store.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "db/migrations.h"
#include "db/test_folder.h"
#include "db/test_postgresql.h"

namespace bluedot::directory {
namespace {

using base::ErrorCode;
using testing::IsEmpty;
using testing::SizeIs;

Record blank(const Table& table) {
  return {{}, std::vector<std::string>(table.columns.size()), {}};
}

void set(const Table& table, Record& record, std::string_view column, std::string value) {
  record.cells[table.column(column)] = std::move(value);
}

void put(RecordSet& records, const Table& table, Record record) {
  record.id = record_id(table, record.cells);
  records.tables[table.name][record.id] = std::move(record);
}

std::string id_of(std::string_view table, std::string_view slug) {
  return base::to_string(record_id(table, slug));
}

Record organisation(const std::string& slug) {
  Record record = blank(table("organisation"));
  record.cells[0] = slug;
  return record;
}

Record hub(const std::string& slug, const std::string& code) {
  const Table& hubs = table("hub");
  Record record = blank(hubs);
  set(hubs, record, "slug", slug);
  set(hubs, record, "code", code);
  set(hubs, record, "country", "PL");
  set(hubs, record, "place_type", "border-crossing");
  set(hubs, record, "lat", "49.8");
  set(hubs, record, "precision_m", "1000");
  set(hubs, record, "partners", id_of("organisation", "unicef") + ";" + id_of("organisation", "unhcr"));
  set(hubs, record, "access", "toilet;quiet");
  record.texts[{0, "uk"}] = {"Медика", true};
  record.texts[{0, "en"}] = {"Medyka", false};
  return record;
}

// A country, two agencies and one hub, invented in its details.
RecordSet small_directory() {
  RecordSet records;
  Record poland = blank(table("country"));
  set(table("country"), poland, "country", "PL");
  set(table("country"), poland, "zone", "Europe/Warsaw");
  put(records, table("country"), poland);
  put(records, table("organisation"), organisation("unhcr"));
  put(records, table("organisation"), organisation("unicef"));
  put(records, table("hub"), hub("pl-medyka", "M3DK"));
  return records;
}

const db::Authorship kSomebody{"somebody", {}};

void store(db::Database& database, const RecordSet& wanted, Absent absent = Absent::kRemoved) {
  const auto stored = read_all(database);
  ASSERT_TRUE(stored);
  ASSERT_TRUE(apply(database, compare(stored->records, wanted, absent), stored->log_head, kSomebody));
}

std::unique_ptr<db::Database> migrated(const std::string& url) {
  auto database = db::open(url, {db::Access::kCreate});
  if (!database || !db::migrate(**database, db::directory_schema())) throw std::runtime_error("no database");
  return std::move(*database);
}

class Store : public testing::Test {
 protected:
  db::TestFolder folder_;
  std::unique_ptr<db::Database> database_ = migrated("sqlite:" + folder_.file("a.db"));
};

TEST_F(Store, what_was_written_is_read_back_cell_for_cell) {
  const RecordSet wanted = small_directory();
  store(*database_, wanted);
  EXPECT_EQ(read_all(*database_)->records.of("hub"), wanted.of("hub"));
  EXPECT_EQ(read_all(*database_)->records.of("organisation"), wanted.of("organisation"));
}

TEST(StoreOnPostgresql, what_was_written_is_read_back_cell_for_cell) {
  const db::TestPostgresql server;
  if (server.url().empty()) GTEST_SKIP() << "PostgreSQL 15 is not installed";
  const auto database = migrated(server.url());
  const RecordSet wanted = small_directory();
  store(*database, wanted);
  EXPECT_EQ(read_all(*database)->records.of("hub"), wanted.of("hub"));
}

TEST_F(Store, writing_the_same_again_changes_nothing) {
  store(*database_, small_directory());
  const auto stored = read_all(*database_);
  EXPECT_THAT(compare(stored->records, small_directory(), Absent::kRemoved), IsEmpty());
}

TEST_F(Store, each_change_has_one_row_of_the_log) {
  store(*database_, small_directory());
  EXPECT_EQ(db::log_head(*database_), 4);
}

TEST_F(Store, a_changed_cell_a_changed_text_and_a_shorter_list_are_stored) {
  store(*database_, small_directory());
  RecordSet wanted = small_directory();
  Record changed = hub("pl-medyka", "M3DK");
  set(table("hub"), changed, "closed", "2023-12-31");
  set(table("hub"), changed, "access", "quiet");
  changed.texts[{0, "en"}] = {"Medyka crossing", true};
  put(wanted, table("hub"), changed);
  store(*database_, wanted);
  EXPECT_EQ(read_all(*database_)->records.of("hub"), wanted.of("hub"));
}

TEST_F(Store, a_removed_record_takes_its_lists_and_texts_with_it) {
  store(*database_, small_directory());
  RecordSet wanted = small_directory();
  wanted.tables["hub"].clear();
  store(*database_, wanted);
  db::Statement left =
      database_->prepare("SELECT (SELECT count(*) FROM localised_text) + (SELECT count(*) FROM hub_access)");
  ASSERT_TRUE(left.step());
  EXPECT_EQ(left.integer(0), 0);
}

TEST_F(Store, changes_compared_before_somebody_else_wrote_are_refused) {
  const auto stored = read_all(*database_);
  const auto changes = compare(stored->records, small_directory(), Absent::kRemoved);
  ASSERT_TRUE(apply(*database_, changes, stored->log_head, kSomebody));
  EXPECT_EQ(apply(*database_, changes, stored->log_head, kSomebody).error().code, ErrorCode::kConflict);
}

TEST_F(Store, a_reference_to_nothing_is_a_fault_and_leaves_nothing_behind) {
  RecordSet wanted = small_directory();
  wanted.tables["organisation"].clear();
  const auto changes = compare({}, wanted, Absent::kRemoved);
  EXPECT_THROW(static_cast<void>(apply(*database_, changes, 0, kSomebody)), db::Fault);
  EXPECT_THAT(read_all(*database_)->records.of("hub"), IsEmpty());
}

TEST_F(Store, a_confidential_place_with_a_point_cannot_be_stored) {
  const Table& locations = table("location");
  Record secret = blank(locations);
  set(locations, secret, "slug", "pl-quiet-house");
  set(locations, secret, "country", "PL");
  set(locations, secret, "kind", "confidential");
  set(locations, secret, "lat", "50.1");
  RecordSet wanted;
  put(wanted, locations, secret);
  EXPECT_THROW(static_cast<void>(apply(*database_, compare({}, wanted, Absent::kKept), 0, kSomebody)), db::Fault);
}

TEST(Records, fields_of_a_change_are_named_as_in_the_file) {
  RecordSet wanted = small_directory();
  Record changed = hub("pl-medyka", "M3DK");
  set(table("hub"), changed, "lat", "49.9");
  changed.texts[{0, "en"}] = {"Medyka crossing", false};
  put(wanted, table("hub"), changed);
  const auto changes = compare(small_directory(), wanted, Absent::kKept);
  ASSERT_THAT(changes, SizeIs(1));
  const auto fields = fields_of(changes[0]);
  ASSERT_THAT(fields, SizeIs(2));
  EXPECT_EQ(fields[0].column, "lat");
  EXPECT_EQ(fields[1].column, "name@en");
  EXPECT_EQ(fields[1].before, "Medyka");
}

TEST(Records, an_absent_record_stays_unless_the_whole_directory_is_spoken_of) {
  RecordSet wanted;
  wanted.tables["organisation"];
  EXPECT_THAT(compare(small_directory(), wanted, Absent::kKept), IsEmpty());
  EXPECT_THAT(compare(small_directory(), wanted, Absent::kRemoved), SizeIs(2));
}

TEST(Records, the_hours_of_an_owner_are_replaced_as_one) {
  const Table& schedules = table("schedule");
  const auto hours = [&](std::string_view owner, const std::string& opens) {
    Record row = blank(schedules);
    set(schedules, row, "owner", id_of("hub", owner));
    set(schedules, row, "days", "Mo-Fr");
    set(schedules, row, "opens", opens);
    return row;
  };
  RecordSet stored;
  put(stored, schedules, hours("pl-medyka", "09:00"));
  put(stored, schedules, hours("ro-siret", "08:00"));
  RecordSet wanted;
  put(wanted, schedules, hours("pl-medyka", "10:00"));
  const auto changes = compare(stored, wanted, Absent::kKept);
  ASSERT_THAT(changes, SizeIs(2));
  EXPECT_EQ(changes[0].what, db::What::kRemoved);
  EXPECT_EQ(changes[0].before->cells[schedules.column("opens")], "09:00");
}

TEST(Records, a_reference_that_leads_nowhere_is_found) {
  RecordSet records = small_directory();
  records.tables["organisation"].erase(record_id("organisation", "unicef"));
  const auto broken = broken_references(records);
  ASSERT_THAT(broken, SizeIs(1));
  EXPECT_EQ(broken[0].column, "partners");
}

}  // namespace
}  // namespace bluedot::directory
