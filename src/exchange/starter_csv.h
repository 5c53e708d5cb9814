#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "exchange/starter_problem.h"

namespace bluedot::exchange {

inline constexpr std::size_t kFileLargestBytes = 256U << 20U;
inline constexpr std::size_t kMostRows = 2'000'000;

struct CsvRow {
  std::size_t line = 0;  // where it begins
  std::vector<std::string> cells;
};

struct CsvFile {
  std::vector<std::string> header;
  std::vector<CsvRow> rows;  // each with as many cells as the header
};

// RFC 4180 in UTF-8, with or without a byte order mark. Rows that cannot be taken (wrong number of cells, not UTF-8,
// control characters, stray quotes) are left out and named in `problems` as of `file`.
CsvFile read_csv(std::string_view bytes, const std::string& file, Problems& problems);

// One row, CRLF excluded, each cell quoted where it must be. Read back by read_csv as it was.
std::string write_csv_row(const std::vector<std::string>& cells);

}  // namespace bluedot::exchange
