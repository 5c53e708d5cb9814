#pragma once

#include <cstddef>
#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "finder/gazetteer.h"

namespace bluedot::finder {

// The part of a question that names a place.
struct PlaceInQuery {
  std::vector<Settlement> places;  // best first; at least one
  std::size_t first_word = 0;      // of the question in search form
  std::size_t words = 0;
};

// Whether people write a word when no place is meant: it stands in what people say of their needs (where places stand,
// too), or in a dictionary.
struct OrdinaryUse {
  bool in_questions = false;
  bool in_dictionary = false;
};
using OrdinaryUseOf = std::function<OrdinaryUse(std::string_view)>;  // of a word in search form

// Where a question in any language names a place ("стоматолог у Кракові", "dentysta Przemyśl"): the reading with the
// strongest evidence. A word speaks for a place by what it names (a large town more than a village), by the word before
// it and by its capital; against it speaks that it is an ordinary word. `typed` as typed, any bytes; at most the words
// of query_form(typed) are looked at.
std::optional<PlaceInQuery> place_in_query(const Gazetteer& gazetteer, std::string_view typed,
                                           const OrdinaryUseOf& use_of);

}  // namespace bluedot::finder
