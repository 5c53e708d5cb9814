#pragma once

#include <cstddef>
#include <string_view>
#include <vector>

#include "finder/settlements.h"

namespace bluedot::finder {

struct NearName {
  FormIndex form;
  std::size_t edits;
};

struct Slips {
  std::size_t most = 1;
  std::size_t kept = 0;     // letters at the beginning that are right
  bool large_only = false;  // only spellings that a large place has (settlements.h)
};

// The spellings that differ from `form` by at most so many slips of the finger: a letter more, less, another, or two
// neighbours swapped (Damerau-Levenshtein, without a second slip inside a swap).
std::vector<NearName> near_names(const Settlements& settlements, std::string_view form, const Slips& slips);

}  // namespace bluedot::finder
