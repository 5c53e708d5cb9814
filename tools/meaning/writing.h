#pragma once

#include <string>
#include <vector>

#include "thesaurus.h"
#include "training.h"

namespace bluedot::meaning {

// The bytes of finder/model.h.
std::string written(const Thesaurus& thesaurus, const std::vector<std::vector<std::string>>& questions,
                    const Weights& weights);

}  // namespace bluedot::meaning
