#pragma once

#include <cstdlib>
#include <filesystem>
#include <optional>
#include <string>

#include <unistd.h>

#include "db/test_folder.h"

namespace bluedot::db {

// A PostgreSQL server of one test's own on a socket in a folder of its own, gone with the test. `url()` is empty where
// PostgreSQL 15 is not installed (bin/install-dependencies --test installs it).
class TestPostgresql {
 public:
  TestPostgresql() {
    if (!std::filesystem::exists(kPrograms)) return;
    run("chown postgres " + folder_.path());
    if (!run_as_postgres("initdb -D " + data() + " -A trust -E UTF8 --no-locale --no-sync")) return;
    if (run_as_postgres("pg_ctl -D " + data() + " -w -l " + folder_.file("log") + " -o \"-F -k " + folder_.path() +
                        " -c listen_addresses=''\" start")) {
      url_ = "postgresql:///postgres?host=" + folder_.path() + "&user=postgres";
    }
  }
  ~TestPostgresql() {
    if (!url_.empty()) run_as_postgres("pg_ctl -D " + data() + " -m immediate stop");
  }
  TestPostgresql(const TestPostgresql&) = delete;
  TestPostgresql& operator=(const TestPostgresql&) = delete;

  const std::string& url() const { return url_; }

 private:
  static constexpr const char* kPrograms = "/usr/lib/postgresql/15/bin";

  std::string data() const { return folder_.file("data"); }
  static bool run(const std::string& command) { return std::system((command + " >/dev/null 2>&1").c_str()) == 0; }
  // PostgreSQL refuses to run as root.
  static bool run_as_postgres(const std::string& command) {
    const std::string program = std::string(kPrograms) + "/" + command;
    return run(geteuid() == 0 ? "cd / && runuser -u postgres -- " + program : program);
  }

  TestFolder folder_;
  std::string url_;
};

}  // namespace bluedot::db
