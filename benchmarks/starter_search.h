#pragma once

#include <fstream>
#include <iterator>
#include <string>
#include <vector>

#include "directory/records.h"
#include "finder/meaning.h"

// What every benchmark of search begins with.
namespace bluedot::bench {

inline std::string content_of(const std::string& path) {
  std::ifstream file(path, std::ios::binary);
  return {std::istreambuf_iterator<char>(file), {}};
}

// The rows of the thesaurus.
inline std::vector<finder::Expression> expressions_of(const directory::RecordSet& records) {
  std::vector<finder::Expression> expressions;
  for (const auto& [id, record] : records.of("expression")) {
    expressions.push_back({*text::Language::from_tag(record.cells[0]), record.cells[1], record.cells[3]});
  }
  return expressions;
}

}  // namespace bluedot::bench
