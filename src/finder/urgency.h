#pragma once

#include <array>
#include <cstdint>
#include <string_view>

namespace bluedot::finder {

// contract.md: danger to life now; somebody is hurt or held by another; no bed or safe place this night.
enum class Urgency : std::uint8_t { kNone, kLife, kViolence, kTonight };

// As the API and starter/thesaurus write them, from kLife on; and the category that answers each.
inline constexpr std::array<std::string_view, 3> kUrgencyWords{"life", "violence", "tonight"};
inline constexpr std::array<std::string_view, 3> kUrgencyCategories{"emergency-help", "gender-based-violence",
                                                                    "emergency-shelter"};
// What a row of the thesaurus means that sounds alarming and is not.
inline constexpr std::string_view kCalm{"calm"};

constexpr std::string_view word_of(Urgency urgency) {
  return urgency == Urgency::kNone ? std::string_view() : kUrgencyWords[static_cast<std::size_t>(urgency) - 1];
}

}  // namespace bluedot::finder
