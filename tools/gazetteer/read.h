#pragma once

#include <istream>
#include <stdexcept>
#include <string>
#include <vector>

#include "finder/settlements.h"

namespace bluedot::gazetteer {

struct GazetteerError : std::runtime_error {
  using std::runtime_error::runtime_error;
};

// The settlements of starter/geography/gazetteer.tsv (its README says how a line looks), respelt for readers of
// Cyrillic where they have no name. Throws GazetteerError with the number of the first line that is not as it must be.
std::vector<finder::SettlementDraft> read_gazetteer(std::istream& file);

// The words of starter/geography/ordinary-words.txt: one a line, in search form.
std::vector<std::string> read_words(std::istream& file);

}  // namespace bluedot::gazetteer
