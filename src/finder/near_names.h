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

// The spellings that differ from `form` by at most `most_edits` slips of the finger: a letter more, less, another, or
// two neighbours swapped (Damerau-Levenshtein, without a second slip inside a swap). All of them begin with the same
// `kept` letters. Some 100 us for one slip of 200,000 spellings.
std::vector<NearName> near_names(const Settlements& settlements, std::string_view form, std::size_t most_edits,
                                 std::size_t kept);

}  // namespace bluedot::finder
