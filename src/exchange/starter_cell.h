#pragma once

#include <string>
#include <string_view>
#include <variant>

#include "directory/tables.h"
#include "exchange/starter_problem.h"

namespace bluedot::exchange {

// What is wrong with a cell.
struct CellProblem {
  Reason reason = Reason::kRequired;
  std::string detail;
};

// The canonical form of a cell (directory/records.h), or what is wrong with it. References come back as they were
// written, checked for their form only. An empty cell is "not known", and wrong only where the column requires a value.
std::variant<std::string, CellProblem> read_cell(const directory::Column& column, std::string_view cell);

// The limits between which a date of the directory can lie, in years.
inline constexpr int kFirstYear = 1945;
inline constexpr int kLastYear = 2100;

}  // namespace bluedot::exchange
