#pragma once

#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "guide/alert.h"
#include "guide/fact.h"
#include "guide/topic.h"

namespace bluedot::guide {

// All topics, facts and alerts, as one part of the snapshot. Immutable, safe from any thread; what it returns lives as
// long as it.
class Guide {
 public:
  Guide() = default;
  Guide(std::vector<Topic> topics, std::vector<Fact> facts, Alerts alerts = {});

  std::span<const Topic> topics() const { return topics_; }  // by sort, then slug
  const Topic* topic(std::string_view slug_or_code) const;   // null where there is none

  // What is so in the country ("PL"): its own, else the Union's where it is a member. Null where nobody knows.
  const Fact* fact(std::string_view country, std::string_view key) const;

  const Alerts& alerts() const { return alerts_; }

 private:
  const Fact* own_fact(std::string_view area, std::string_view key) const;

  std::vector<Topic> topics_;
  std::vector<Fact> facts_;  // by area, then key
  Alerts alerts_;
};

// The 27 members since 1 February 2020 (Treaty on European Union, article 52, less the United Kingdom), ISO 3166-1.
bool is_in_european_union(std::string_view country);

// What must be done today about the deadlines among the topic's facts: those that have passed in the country, in the
// topic's order.
std::vector<const Fact*> missed_deadlines(const Guide& guide, const Topic& topic, std::string_view country,
                                          base::Date today);

}  // namespace bluedot::guide
