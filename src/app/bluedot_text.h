#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "base/error.h"
#include "db/change_log.h"
#include "directory/records.h"
#include "exchange/starter_problem.h"

// Every word that the administrator's command says, in English, in this one place
// (docs/decisions/0011-administrators-english.md).
namespace bluedot::app {

// "hubs.csv:12: closed: not a date (YYYY-MM-DD): 31.12.2023"
std::string say(const exchange::Problem& problem);

// What the operator can do about it: "the database is older than this program (1, wanted 2): run `bluedot migrate`".
std::string say(const base::Error& error);

// "changed hub pl-medyka\n    closed: - -> 2023-12-31\n": references as names.
std::string say(const directory::Change& change, const directory::Names& names);

// "3 added, 1 changed, 0 removed"
std::string say_counts(const std::vector<directory::Change>& changes);

}  // namespace bluedot::app
