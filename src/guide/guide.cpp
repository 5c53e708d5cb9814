#include "guide/guide.h"

#include <algorithm>
#include <array>
#include <tuple>

namespace bluedot::guide {
namespace {

constexpr std::string_view kUnion = "EU";
constexpr std::array<std::string_view, 27> kMembers = {"AT", "BE", "BG", "CY", "CZ", "DE", "DK", "EE", "ES",
                                                       "FI", "FR", "GR", "HR", "HU", "IE", "IT", "LT", "LU",
                                                       "LV", "MT", "NL", "PL", "PT", "RO", "SE", "SI", "SK"};

std::pair<std::string_view, std::string_view> name_of(const Fact& fact) {
  return {fact.area, fact.key};
}

}  // namespace

Guide::Guide(std::vector<Topic> topics, std::vector<Fact> facts, Alerts alerts)
    : topics_(std::move(topics)), facts_(std::move(facts)), alerts_(std::move(alerts)) {
  std::sort(topics_.begin(), topics_.end(), [](const Topic& left, const Topic& right) {
    return std::tie(left.sort, left.slug) < std::tie(right.sort, right.slug);
  });
  std::sort(facts_.begin(), facts_.end(),
            [](const Fact& left, const Fact& right) { return name_of(left) < name_of(right); });
}

const Topic* Guide::topic(std::string_view slug_or_code) const {
  const auto found = std::find_if(topics_.begin(), topics_.end(), [&](const Topic& topic) {
    return topic.slug == slug_or_code || (!topic.code.empty() && topic.code == slug_or_code);
  });
  return found == topics_.end() ? nullptr : &*found;
}

const Fact* Guide::fact(std::string_view country, std::string_view key) const {
  const Fact* own = own_fact(country, key);
  return own == nullptr && is_in_european_union(country) ? own_fact(kUnion, key) : own;
}

const Fact* Guide::own_fact(std::string_view area, std::string_view key) const {
  const auto wanted = std::pair(area, key);
  const auto found = std::lower_bound(facts_.begin(), facts_.end(), wanted,
                                      [](const Fact& fact, const auto& name) { return name_of(fact) < name; });
  return found == facts_.end() || name_of(*found) != wanted ? nullptr : &*found;
}

bool is_in_european_union(std::string_view country) {
  return std::binary_search(kMembers.begin(), kMembers.end(), country);
}

std::vector<const Fact*> missed_deadlines(const Guide& guide, const Topic& topic, std::string_view country,
                                          base::Date today) {
  std::vector<const Fact*> missed;
  for (const std::string& key : topic.facts) {
    const Fact* fact = guide.fact(country, key);
    if (fact != nullptr && deadline_passed(*fact, today)) missed.push_back(fact);
  }
  return missed;
}

}  // namespace bluedot::guide
