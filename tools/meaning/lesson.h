#pragma once

#include <string>
#include <vector>

#include "thesaurus.h"
#include "training.h"

namespace bluedot::meaning {

// What is asked of a text, in the order of finder/meaning.h: which category, how urgent, which language.
std::vector<std::vector<std::string>> questions_of(const Thesaurus& thesaurus);

// What the thesaurus teaches about them.
std::vector<Example> examples_of(const Thesaurus& thesaurus, const std::vector<std::vector<std::string>>& questions);

}  // namespace bluedot::meaning
