#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

namespace bluedot::finder {

// One trait of a text, by a hash: among the some hundred thousand that are ever learned, hardly two share one.
using Feature = std::uint32_t;

// What every text has: how likely each answer is before a word is understood.
inline constexpr Feature kAnyText{0};

// What a text in search form is recognised by: kAnyText, its words, pairs of neighbouring words by their beginnings,
// and the runs of three to five letters of each word with its edges. The runs see through endings, slips and compounds,
// in every language alike, where a stemmer would be needed for each. A trait that comes twice stands there twice.
std::vector<Feature> features_of(std::string_view form);

}  // namespace bluedot::finder
