#include "exchange/starter_times.h"

#include <fstream>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "db/migrations.h"
#include "db/test_folder.h"
#include "directory/offset_time.h"
#include "exchange/starter_import.h"

namespace bluedot::exchange {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;

// An alert from eight to noon, imported into an empty directory at whatever time a test says.
class ImportAt : public testing::Test {
 protected:
  ImportAt() {
    if (!db::migrate(*database_, db::directory_schema())) throw std::runtime_error("no database");
    std::filesystem::create_directory(folder_.file("starter"));
  }

  void write_alerts(const std::string& rows) const {
    std::ofstream(folder_.file("starter/alerts.csv"))
        << "slug,message,replaces,category,severity,urgency,certainty,sent,until,source,source_date,confidence,"
           "headline@en,reviewed\n"
        << rows;
  }
  static std::string alert(const std::string& headline, const std::string& reviewed = "",
                           const std::string& source_date = "2026-11") {
    return "late,alert,,transport,severe,expected,likely,2026-11-24T08:00:00+01:00,2026-11-24T12:00:00+01:00,x," +
           source_date + ",high," + headline + "," + reviewed + "\n";
  }

  std::vector<Reason> import_at(const char* time) {
    const base::Instant now = directory::parse_offset_time(time)->instant;
    const auto import =
        import_starter(*database_, folder_.file("starter"), History::kAside, Write::kDone, {"somebody", now});
    std::vector<Reason> reasons;
    for (const Problem& problem : import->problems) reasons.push_back(problem.reason);
    return reasons;
  }

  db::TestFolder folder_;
  std::unique_ptr<db::Database> database_ =
      std::move(*db::open("sqlite:" + folder_.file("a.db"), {db::Access::kCreate}));
};

TEST_F(ImportAt, an_alert_that_was_sent_and_has_not_ended_is_neither_changed_nor_removed) {
  write_alerts(alert("Late"));
  ASSERT_THAT(import_at("2026-11-24T08:00:00+01:00"), IsEmpty());
  write_alerts(alert("Very late"));
  EXPECT_THAT(import_at("2026-11-24T08:00:00+01:00"), ElementsAre(Reason::kAlertSent));
  write_alerts("");
  EXPECT_THAT(import_at("2026-11-24T11:59:59+01:00"), ElementsAre(Reason::kAlertSent));
}

TEST_F(ImportAt, an_alert_may_be_changed_before_it_is_sent_and_removed_after_its_end) {
  write_alerts(alert("Late"));
  ASSERT_THAT(import_at("2026-11-24T07:00:00+01:00"), IsEmpty());
  write_alerts(alert("Very late"));
  EXPECT_THAT(import_at("2026-11-24T07:59:59+01:00"), IsEmpty());
  write_alerts("");
  EXPECT_THAT(import_at("2026-11-24T12:00:00+01:00"), IsEmpty());
}

TEST_F(ImportAt, that_a_person_reviewed_the_words_of_an_alert_may_be_noted_at_any_time) {
  write_alerts(alert("Late"));
  ASSERT_THAT(import_at("2026-11-24T09:00:00+01:00"), IsEmpty());
  write_alerts(alert("Late", "en"));
  EXPECT_THAT(import_at("2026-11-24T09:00:00+01:00"), IsEmpty());
}

TEST_F(ImportAt, a_source_is_not_dated_after_today_wherever_today_has_begun) {
  for (const char* future : {"2027", "2026-12", "2026-11-26"}) {
    write_alerts(alert("Late", "", future));
    EXPECT_THAT(import_at("2026-11-24T23:00:00+00:00"), ElementsAre(Reason::kFromTheFuture)) << future;
  }
  write_alerts(alert("Late", "", "2026-11-25"));
  EXPECT_THAT(import_at("2026-11-24T23:00:00+00:00"), IsEmpty());
}

}  // namespace
}  // namespace bluedot::exchange
