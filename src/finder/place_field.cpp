#include "finder/place_field.h"

#include <algorithm>
#include <functional>
#include <utility>

#include "base/ascii.h"
#include "directory/sphere.h"
#include "finder/place_words.h"
#include "finder/words.h"
#include "text/search_form.h"

namespace bluedot::finder {
namespace {

constexpr std::size_t kLongestTyped{200};  // bytes
constexpr std::size_t kLongestName{4};     // words
constexpr float kSameCountry{1.5F};
constexpr float kNear{2.5F};
constexpr double kNear_m{50'000};
constexpr float kUnlikely{3.5F};  // a village of a few hundred, or a larger place not quite named so

float nearness(const Settlement& settlement, const Whereabouts& asker) {
  float score = settlement.country == asker.country ? kSameCountry : 0;
  if (!asker.point) return score;
  const auto chord =
      directory::squared_chord(directory::unit_vector(*asker.point), directory::unit_vector(settlement.point));
  return score + kNear * static_cast<float>(kNear_m / (kNear_m + directory::metres_of(chord)));
}

// "Palanca", and "Bacău", "RO".
struct Address {
  std::string name;
  std::vector<std::string> within;
};

Address address_in(std::string_view typed) {
  Address address;
  // A comma that a letter follows is a letter itself, on another keyboard.
  const std::size_t end = std::min(typed.find(", "), typed.find('('));
  address.name = typed.substr(0, end);
  typed.remove_prefix(std::min(typed.size(), address.name.size()));
  while (!typed.empty()) {
    typed.remove_prefix(1);
    const std::size_t next = std::min(typed.find_first_of(",()"), typed.size());
    std::string part = text::search_form(typed.substr(0, next));
    if (!part.empty()) address.within.push_back(std::move(part));
    typed.remove_prefix(next);
  }
  return address;
}

bool lies_in(const Settlement& settlement, const std::string& area) {
  if (area == base::ascii_lower(settlement.country)) return true;
  return !settlement.region.empty() && text::search_form(settlement.region) == area;
}

// Those that lie where the address says; all of them where none does.
void keep_within(std::vector<NameMatch>& matches, const std::vector<std::string>& within) {
  const auto fits = [&](const NameMatch& match) {
    return std::ranges::all_of(within, [&](const std::string& area) { return lies_in(match.settlement, area); });
  };
  if (std::ranges::any_of(matches, fits)) std::erase_if(matches, [&](const NameMatch& match) { return !fits(match); });
}

// "м. Київ", "w Krakowie", "from the city of Lviv": what stands before the name.
std::string_view without_leading_words(std::string_view form) {
  while (true) {
    const std::size_t end = form.find(' ');
    const std::string_view word = form.substr(0, end);
    if (end == std::string_view::npos || (!leads_to_place(word) && !says_kind_of_place(word))) return form;
    form.remove_prefix(end + 1);
  }
}

void add(std::vector<NameMatch>& matches, const std::vector<NameMatch>& more) {
  for (const NameMatch& match : more) {
    const auto same = [&](const NameMatch& other) {
      return other.settlement.geonames_id == match.settlement.geonames_id;
    };
    if (std::ranges::none_of(matches, same)) matches.push_back(match);
  }
}

// The longest part of a phrase that names a place, the last where several do.
std::vector<NameMatch> named_within(const Gazetteer& gazetteer, std::string_view form) {
  const std::vector<std::string_view> words = words_of(form);
  for (std::size_t length = std::min(kLongestName, words.size()); length > 0; --length) {
    for (std::size_t from = words.size() - length + 1; from-- > 0;) {
      const char* begin = words[from].data();
      const std::string_view last = words[from + length - 1];
      auto matches = gazetteer.named({begin, static_cast<std::size_t>(last.data() + last.size() - begin)});
      if (!matches.empty()) return matches;
    }
  }
  return {};
}

std::vector<NameMatch> matches_of(const Gazetteer& gazetteer, const std::string& typed) {
  const std::string form = query_form(typed);
  const std::string_view name = without_leading_words(form);
  std::vector<NameMatch> matches = gazetteer.named(form);
  if (name != form) add(matches, gazetteer.named(name));
  if (matches.empty()) matches = gazetteer.named_in_other_letters(typed);
  add(matches, gazetteer.beginning_with(name));
  const bool unlikely = std::ranges::none_of(matches, [](const auto& match) { return match.score >= kUnlikely; });
  if (unlikely) add(matches, gazetteer.nearly_named(name, Gazetteer::Sizes::kEvery));
  if (matches.empty()) matches = named_within(gazetteer, name);
  return matches;
}

}  // namespace

std::vector<NameMatch> places_typed(const Gazetteer& gazetteer, std::string_view typed, const Whereabouts& asker,
                                    std::size_t limit) {
  const Address address = address_in(typed.substr(0, kLongestTyped));
  std::vector<NameMatch> matches = matches_of(gazetteer, address.name);
  keep_within(matches, address.within);
  for (NameMatch& match : matches) match.score += nearness(match.settlement, asker);
  std::ranges::stable_sort(matches, std::greater<>{}, &NameMatch::score);
  matches.resize(std::min(matches.size(), limit));
  return matches;
}

std::string place_address(const Settlement& settlement) {
  std::string address(settlement.local_name);
  if (!settlement.region.empty()) address.append(", ").append(settlement.region);
  return address.append(", ").append(settlement.country);
}

}  // namespace bluedot::finder
