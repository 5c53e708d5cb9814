#pragma once

#include <span>
#include <string_view>
#include <utility>

namespace bluedot::gazetteer {

// Letters of a language, and how Ukrainian writes what they sound like. "^" is the beginning of a word, "$" its end.
using Sound = std::pair<std::string_view, std::string_view>;

struct Habit {
  std::string_view countries;
  std::span<const Sound> sounds;
};

std::span<const Habit> habits();

}  // namespace bluedot::gazetteer
