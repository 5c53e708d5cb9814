#pragma once

#include <array>
#include <optional>
#include <span>
#include <string>
#include <vector>

#include "site/phone_view.h"
#include "site/visit.h"

namespace bluedot::site {

// One country's numbers: the emergency number first, then what was confirmed within twelve months, then the official
// page, then the rest with their dates; at the end what the country is known to lack or nobody has found. Of what
// everybody must be able to find (kAlwaysNamed) each is there or said to be missing.
struct CountryLines {
  std::string name;
  std::string anchor;  // "pl"
  PhoneLink emergency;
  std::vector<PhoneView> lines;
  std::optional<web::Url> official;  // the authority's page for people from Ukraine
  std::vector<PhoneView> old;
  std::vector<text::Text> missing;
};

inline constexpr std::array kAlwaysNamed = {directory::Topic::kCrisis,        directory::Topic::kViolence,
                                            directory::Topic::kTrafficking,   directory::Topic::kChild,
                                            directory::Topic::kComplaints,    directory::Topic::kLegalAid,
                                            directory::Topic::kFamilyTracing, directory::Topic::kDeaf};

// A line by its name, else by what it is for, with the day since which nobody has confirmed it.
PhoneView line_view(const Visit& visit, const directory::HelpLine& line);

CountryLines country_lines(const Visit& visit, const directory::Country& country);

// The country's lines for these topics: by the order of the topics, confirmed ones before the others; what it is known
// to lack, or nobody has found, apart. The emergency number answers for police, ambulance and fire.
struct TopicLines {
  std::vector<PhoneView> lines;
  std::vector<text::Text> missing;
};
TopicLines lines_for(const Visit& visit, directory::CountryIndex country, std::span<const directory::Topic> topics);

// The country's lines for any of these categories (a group stands for its children), in the same order.
std::vector<PhoneView> lines_for(const Visit& visit, directory::CountryIndex country,
                                 std::span<const directory::CategoryIndex> categories);

}  // namespace bluedot::site
