#pragma once

#include <algorithm>
#include <array>
#include <optional>
#include <string_view>

#include "directory/model.h"

// The words of the wire, the stored form and the starter files, each list in the order of its enumerators.
namespace bluedot::directory {

inline constexpr std::array<std::string_view, 4> kConfidenceWords = {"unknown", "low", "medium", "high"};
inline constexpr std::array<std::string_view, 6> kOrganisationKindWords = {"un",         "red-cross",    "ngo",
                                                                           "government", "municipality", "other"};
inline constexpr std::array<std::string_view, 3> kPackageWords = {"no", "optional", "core"};
inline constexpr std::array<std::string_view, 4> kLocationKindWords = {"physical", "virtual", "mobile", "confidential"};
inline constexpr std::array<std::string_view, 6> kPlaceTypeWords = {
    "border-crossing", "railway-station", "registration-centre", "shelter", "community-centre", "mobile"};
inline constexpr std::array<std::string_view, 4> kServiceStatusWords = {"active", "inactive", "temporarily-closed",
                                                                        "defunct"};
inline constexpr std::array<std::string_view, 4> kAppointmentWords = {"", "no", "yes", "recommended"};
inline constexpr std::array<std::string_view, 10> kAudienceWords = {
    "children",   "adolescents", "women",     "single-parents", "older",
    "disability", "medical",     "survivors", "lgbtiq",         "other-nationality"};
inline constexpr std::array<std::string_view, 5> kAccessWords = {"step-free", "toilet", "sign-language", "hearing",
                                                                 "quiet"};
inline constexpr std::array<std::string_view, 7> kPhoneKindWords = {"voice",    "text",     "video", "chat",
                                                                    "whatsapp", "telegram", "viber"};
inline constexpr std::array<std::string_view, 3> kPhoneCostWords = {"", "free", "local"};
inline constexpr std::array<std::string_view, 3> kYesNoWords = {"", "no", "yes"};
inline constexpr std::array<std::string_view, 3> kHolidayRuleWords = {"", "closed", "open"};
inline constexpr std::array<std::string_view, 19> kTopicWords = {
    "emergency", "police",        "ambulance", "fire",     "crisis",    "violence",   "trafficking",
    "child",     "missing-child", "asylum",    "refugees", "legal-aid", "complaints", "family-tracing",
    "lgbtiq",    "work",          "health",    "deaf",     "unhcr"};

// Of the guide: guide/topic.h and guide/fact.h.
inline constexpr std::array<std::string_view, 12> kSectionWords = {"now",     "signs",      "steps",  "bring",
                                                                   "cost",    "rights",     "know",   "who-qualifies",
                                                                   "absence", "afterwards", "missed", "helpers"};
inline constexpr std::array<std::string_view, 9> kFactKindWords = {
    "date", "deadline", "duration", "amount", "name", "authority", "link", "address", "choice"};
inline constexpr std::array<std::string_view, 4> kFactUnitWords = {"hours", "days", "months", "years"};
inline constexpr std::array<std::string_view, 4> kFactPerWords = {"", "day", "month", "once"};
inline constexpr std::array<std::string_view, 4> kFactWhomWords = {"", "person", "adult", "child"};

// Of an alert: CAP 1.2 in small letters, each list in the order of guide/alert.h.
inline constexpr std::array<std::string_view, 3> kAlertMessageWords = {"alert", "update", "cancel"};
inline constexpr std::array<std::string_view, 12> kAlertCategoryWords = {
    "geo", "met", "safety", "security", "rescue", "fire", "health", "env", "transport", "infra", "cbrne", "other"};
inline constexpr std::array<std::string_view, 5> kSeverityWords = {"unknown", "minor", "moderate", "severe", "extreme"};
inline constexpr std::array<std::string_view, 5> kUrgencyWords = {"unknown", "past", "future", "expected", "immediate"};
inline constexpr std::array<std::string_view, 5> kCertaintyWords = {"unknown", "unlikely", "possible", "likely",
                                                                    "observed"};

// The enumerator that a word names; nothing for any other text.
template <typename Enum, std::size_t count>
std::optional<Enum> named(const std::array<std::string_view, count>& words, std::string_view word) {
  const auto* const found = std::find(words.begin(), words.end(), word);
  if (found == words.end()) return std::nullopt;
  return static_cast<Enum>(found - words.begin());
}

}  // namespace bluedot::directory
