#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace bluedot::finder {

// What a person types at most; the rest is left out. A long question has some two hundred letters.
inline constexpr std::size_t kLongestQueryBytes{600};
inline constexpr std::size_t kMostWords{48};

// The words of a text in search form (text/search_form.h), the first kMostWords. The views look into `form`.
std::vector<std::string_view> words_of(std::string_view form);

// What was typed, in search form, cut to kLongestQueryBytes between two characters. Takes any bytes.
std::string query_form(std::string_view typed);

// Where the code points of a text in search form begin, and its end: one entry more than it has code points.
// A word as it was typed, without the ASCII punctuation around it: "bed?" is "bed".
std::string_view without_marks(std::string_view word);

std::vector<std::size_t> letter_bounds(std::string_view form);
std::size_t letter_count(std::string_view form);

enum class Script { kLatin, kCyrillic, kArabic, kDigits, kOther };
// By the first letter that tells.
Script script_of(std::string_view word);

}  // namespace bluedot::finder
