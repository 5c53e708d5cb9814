#pragma once

#include <cstdint>
#include <filesystem>
#include <iosfwd>
#include <string>

#include "base/clock.h"
#include "exchange/starter_import.h"

// What the administrator's command does, one function a subcommand: says what it did on `out`, or in one clear line on
// `err` why it did not, and then has changed nothing. The result is the program's exit status.
namespace bluedot::app {

struct Surroundings {
  const base::Clock& clock;
  std::ostream& out;
  std::ostream& err;
  std::string directory_url;  // sqlite:PATH or postgresql://...
  std::string who;            // for the change log
};

inline constexpr int kDone = 0;
inline constexpr int kFailed = 1;

int init(const Surroundings& surroundings);
int migrate(const Surroundings& surroundings);
int import(const Surroundings& surroundings, const std::filesystem::path& path, exchange::History history,
           exchange::Write write);
int export_to(const Surroundings& surroundings, const std::filesystem::path& folder);
int backup(const Surroundings& surroundings, const std::string& file);
int restore(const Surroundings& surroundings, const std::string& file);
int generate(const Surroundings& surroundings, std::uint32_t locations, std::uint64_t seed);
int check(const Surroundings& surroundings);

}  // namespace bluedot::app
