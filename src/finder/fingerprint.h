#pragma once

#include <cstdint>
#include <string_view>

namespace bluedot::finder {

// Of a row of the thesaurus: the tag of its language, its meaning, and what is said, in search form. By it we know the
// rows that the model was learned from (model.h) from those that an editor added since.
std::uint64_t fingerprint_of(std::string_view language, std::string_view meaning, std::string_view form);

}  // namespace bluedot::finder
