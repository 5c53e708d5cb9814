// The real `bluedot import`, ended at 50 points of its writes by a kill and by a loss of power (power_loss.c):
// afterwards the database opens, is whole, and holds all of the import or none of it. What the program has acknowledged
// is never lost.

#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <string>

#include <gtest/gtest.h>
#include <sys/wait.h>

#include "db/test_folder.h"

namespace bluedot {
namespace {

namespace fs = std::filesystem;

constexpr long kPoints = 50;

struct Ended {
  int status;  // of waitpid
  std::string output;
};

struct Fault {
  std::string kind;  // count, kill, power
  long at = 0;
  long seed = 0;
  std::string more = {};
};

class ImportUnderFaults : public testing::Test {
 protected:
  // Before: the network as it stood. After: with its history, 131 changes later.
  ImportUnderFaults() {
    run(before_, "init");
    run(before_, "import " BLUEDOT_SOURCE "/starter");
    copy_database(before_, after_);
    run(after_, "import --live " BLUEDOT_SOURCE "/starter");
    state_before_ = run(before_, "check").output;
    state_after_ = run(after_, "check").output;
  }

  Ended run(const std::string& data, const std::string& command, const std::string& environment = {}) const {
    const std::string output = folder_.file("output");
    const std::string line =
        environment + " " BLUEDOT_PROGRAM " --data " + data + " " + command + " >" + output + " 2>&1";
    const int status = std::system(("exec env " + line).c_str());
    std::ifstream file(output);
    return {status, std::string(std::istreambuf_iterator<char>(file), {})};
  }

  // Imports into a fresh copy of `before_` with the fault in its way.
  Ended import_with(const Fault& fault) const {
    fs::remove_all(struck_);
    copy_database(before_, struck_);
    const std::string environment = "LD_PRELOAD=" BLUEDOT_POWER_LOSS " BLUEDOT_FAULT_FOLDER=" + struck_ +
                                    " BLUEDOT_FAULT=" + fault.kind + " BLUEDOT_FAULT_AT=" + std::to_string(fault.at) +
                                    " BLUEDOT_FAULT_SEED=" + std::to_string(fault.seed) +
                                    " BLUEDOT_FAULT_COUNT=" + count_ + " " + fault.more;
    Ended ended = run(struck_, "import --live " BLUEDOT_SOURCE "/starter", environment);
    fs::remove(struck_ + "/directory.db-shm");  // memory of the machine that lost its power
    return ended;
  }

  long events() const {
    import_with({"count", -1});
    std::ifstream file(count_);
    long count = 0;
    file >> count;
    return count;
  }

  void expect_all_or_nothing(const Fault& fault) const {
    const Ended struck = import_with(fault);
    const Ended check = run(struck_, "check");
    EXPECT_TRUE(check.output == state_before_ || check.output == state_after_)
        << fault.kind << " at " << fault.at << ", seed " << fault.seed << ": " << check.output;
    EXPECT_NE(struck.status, 0) << "the fault never came";
  }

  static void copy_database(const std::string& from, const std::string& to) { fs::copy(from, to); }

  db::TestFolder folder_;
  std::string before_ = folder_.file("before");
  std::string after_ = folder_.file("after");
  std::string struck_ = folder_.file("struck");
  std::string count_ = folder_.file("count");
  std::string state_before_;
  std::string state_after_;
};

TEST_F(ImportUnderFaults, the_two_states_differ_and_are_whole) {
  EXPECT_NE(state_before_, state_after_);
  EXPECT_NE(state_before_.find("is whole"), std::string::npos) << state_before_;
  EXPECT_NE(state_after_.find("is whole"), std::string::npos) << state_after_;
}

TEST_F(ImportUnderFaults, a_kill_at_any_of_fifty_points_leaves_all_or_nothing) {
  const long count = events();
  ASSERT_GE(count, kPoints);
  for (long point = 0; point < kPoints; ++point)
    expect_all_or_nothing({"kill", 1 + point * (count - 1) / (kPoints - 1)});
}

TEST_F(ImportUnderFaults, a_loss_of_power_at_any_of_fifty_points_leaves_all_or_nothing) {
  const long count = events();
  for (long point = 0; point < kPoints; ++point) {
    const long at = 1 + point * (count - 1) / (kPoints - 1);
    expect_all_or_nothing({"power", at, 0});
    expect_all_or_nothing({"power", at, point + 1});
  }
}

TEST_F(ImportUnderFaults, what_was_acknowledged_survives_a_loss_of_power_right_after) {
  import_with({"power", 0, 0});
  EXPECT_EQ(run(struck_, "check").output, state_after_);
}

TEST_F(ImportUnderFaults, the_planted_defect_of_skipped_syncs_is_caught) {
  import_with({"power", 0, 0, "BLUEDOT_FAULT_NO_SYNC=1"});
  EXPECT_NE(run(struck_, "check").output, state_after_);
}

}  // namespace
}  // namespace bluedot
