#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "directory/catalogue.h"

namespace bluedot::finder {

// The towns of a Catalogue by every name that they have, in every language, in search form (text/search_form.h).
// Immutable, safe from any thread; knows places by index, so it belongs to the Catalogue that it was made of.
class Places {
 public:
  explicit Places(const directory::Catalogue& catalogue);

  // Best first: those named exactly so before those whose name begins so; the larger town first. Each place once, at
  // most `limit`. Nothing for a text without letters.
  std::vector<directory::PlaceIndex> find(std::string_view typed, std::size_t limit) const;

  std::size_t bytes() const;

 private:
  struct Name {
    std::string form;
    directory::PlaceIndex place;
  };

  std::vector<Name> names_;  // by form
  std::vector<std::uint32_t> population_;
};

}  // namespace bluedot::finder
