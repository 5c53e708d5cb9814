#include "finder/places.h"

#include <algorithm>

#include "text/localised.h"
#include "text/search_form.h"

namespace bluedot::finder {

using directory::PlaceIndex;

Places::Places(const directory::Catalogue& catalogue) {
  for (const directory::Place& place : catalogue.places()) {
    const PlaceIndex index = catalogue.index_of(place);
    names_.push_back({text::search_form(place.name), index});
    for (const text::Language language : place.names->languages()) {
      names_.push_back({text::search_form(place.names->in(language)), index});
    }
    population_.push_back(place.population);
  }
  const auto order = [](const Name& name) { return std::pair(std::string_view(name.form), name.place); };
  std::ranges::sort(names_, {}, order);
  const auto same = [order](const Name& left, const Name& right) { return order(left) == order(right); };
  names_.erase(std::unique(names_.begin(), names_.end(), same), names_.end());
}

std::vector<PlaceIndex> Places::find(std::string_view typed, std::size_t limit) const {
  const std::string form = text::search_form(typed);
  std::vector<PlaceIndex> found;
  if (form.empty()) return found;

  std::vector<std::pair<bool, PlaceIndex>> matches;  // whether the name goes on after what was typed
  for (auto name = std::ranges::lower_bound(names_, form, {}, &Name::form);
       name != names_.end() && name->form.starts_with(form); ++name) {
    matches.emplace_back(name->form.size() != form.size(), name->place);
  }
  std::ranges::sort(matches, {}, [this](const auto& match) {
    return std::tuple(match.first, ~population_[match.second.value], match.second);
  });
  for (const auto& [goes_on, place] : matches) {
    if (found.size() < limit && std::ranges::find(found, place) == found.end()) found.push_back(place);
  }
  return found;
}

std::size_t Places::bytes() const {
  std::size_t bytes = names_.capacity() * sizeof(Name) + population_.capacity() * sizeof(std::uint32_t);
  for (const Name& name : names_) bytes += name.form.capacity();
  return bytes;
}

}  // namespace bluedot::finder
