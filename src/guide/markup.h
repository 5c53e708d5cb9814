#pragma once

#include <string>
#include <string_view>
#include <vector>

// What an article's Markdown may hold besides words.
namespace bluedot::guide {

// The targets of its links: "guide:health", "category:legal-aid", "page:urgent".
std::vector<std::string> link_targets(std::string_view markdown);
// The names of its slots: "protection-until", "country".
std::vector<std::string> slot_names(std::string_view text);

// The slot that is the country's name; every other is the key of a fact.
inline constexpr std::string_view kCountrySlot{"country"};

}  // namespace bluedot::guide
