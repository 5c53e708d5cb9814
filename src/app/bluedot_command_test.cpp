#include "app/bluedot_command.h"

#include <fstream>
#include <set>
#include <sstream>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "app/bluedot_text.h"
#include "db/test_folder.h"

namespace bluedot::app {
namespace {

using exchange::History;
using exchange::Write;
using testing::HasSubstr;

class Command : public testing::Test {
 protected:
  Surroundings at(const std::string& file) { return {clock_, out_, err_, "sqlite:" + folder_.file(file), "somebody"}; }

  std::string file_with(const std::string& name, const std::string& content) {
    std::ofstream(folder_.file(name)) << content;
    return folder_.file(name);
  }

  db::TestFolder folder_;
  base::FixedClock clock_{base::Instant{}};
  std::ostringstream out_;
  std::ostringstream err_;
};

TEST_F(Command, a_database_that_is_not_there_is_a_clear_line_and_a_failure) {
  EXPECT_EQ(check(at("none/directory.db")), kFailed);
  EXPECT_THAT(err_.str(), HasSubstr("run `bluedot init`"));
}

TEST_F(Command, init_makes_the_folder_and_may_be_repeated) {
  EXPECT_EQ(init(at("new/directory.db")), kDone);
  EXPECT_EQ(init(at("new/directory.db")), kDone);
  EXPECT_EQ(check(at("new/directory.db")), kDone);
}

TEST_F(Command, a_faulty_file_is_named_line_by_line_and_changes_nothing) {
  init(at("a.db"));
  const std::string file = file_with("organisations.csv", "slug,kind\nunhcr,un\nBAD,un\nmore,club\n");
  EXPECT_EQ(import(at("a.db"), file, History::kAside, Write::kDone), kFailed);
  EXPECT_THAT(err_.str(), HasSubstr("organisations.csv:3: slug: not a slug"));
  EXPECT_THAT(err_.str(), HasSubstr("organisations.csv:4: kind: not one of the words allowed here: club"));
  EXPECT_THAT(err_.str(), HasSubstr("2 faults; nothing was changed"));
  EXPECT_EQ(check(at("a.db")), kDone);
  EXPECT_THAT(out_.str(), HasSubstr("0 records, 0 changes"));
}

TEST_F(Command, a_dry_run_shows_before_and_after_of_each_field) {
  init(at("a.db"));
  import(at("a.db"), file_with("organisations.csv", "slug,name,kind\nunhcr,UNHCR,un\n"), History::kAside, Write::kDone);
  file_with("organisations.csv", "slug,name,kind\nunhcr,UN Refugee Agency,un\n");
  import(at("a.db"), folder_.file("organisations.csv"), History::kAside, Write::kOnlyShown);
  EXPECT_THAT(out_.str(), HasSubstr("changed organisation unhcr\n    name: UNHCR -> UN Refugee Agency\n"));
  EXPECT_THAT(out_.str(), HasSubstr("0 added, 1 changed, 0 removed; nothing was written (--dry-run)"));
}

TEST_F(Command, what_was_backed_up_can_be_restored_elsewhere) {
  init(at("a.db"));
  import(at("a.db"), file_with("organisations.csv", "slug\nunhcr\n"), History::kAside, Write::kDone);
  EXPECT_EQ(backup(at("a.db"), folder_.file("backup")), kDone);
  EXPECT_EQ(restore(at("b.db"), folder_.file("backup")), kDone);
  EXPECT_EQ(check(at("b.db")), kDone);
  EXPECT_THAT(out_.str(), HasSubstr("1 records, 1 changes"));
}

TEST_F(Command, a_file_that_is_no_backup_is_refused_and_the_directory_stays) {
  init(at("a.db"));
  EXPECT_EQ(restore(at("a.db"), file_with("notes", "nothing of ours")), kFailed);
  EXPECT_EQ(check(at("a.db")), kDone);
}

TEST_F(Command, an_export_never_writes_over_files) {
  init(at("a.db"));
  file_with("precious", "");
  EXPECT_EQ(export_to(at("a.db"), folder_.path()), kFailed);
}

TEST(Text, every_reason_has_a_sentence_of_its_own) {
  std::set<std::string> sentences;
  for (std::size_t reason = 0; reason < exchange::kReasonCount; ++reason) {
    sentences.insert(say(exchange::Problem{"a.csv", 1, "b", static_cast<exchange::Reason>(reason), ""}));
  }
  EXPECT_EQ(sentences.size(), exchange::kReasonCount);
}

}  // namespace
}  // namespace bluedot::app
