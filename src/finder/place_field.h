#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "finder/gazetteer.h"

namespace bluedot::finder {

// Where the one who asks may be; nothing where it is not known.
struct Whereabouts {
  std::optional<directory::Point> point;
  std::string_view country;  // "PL"; empty
};

// What a person may mean who types this where a place is asked for, best first, each place once, at most `limit`:
// larger ones and those nearer to the person first. Takes any bytes. Understands other cases ("у Варшаві"), other
// keyboards and alphabets, beginnings, slips, a whole phrase around the name, and what place_address() gives.
std::vector<NameMatch> places_typed(const Gazetteer& gazetteer, std::string_view typed, const Whereabouts& asker,
                                    std::size_t limit);

// What places_typed() takes for this place before all others of its name: "Palanca, Bacău, RO".
std::string place_address(const Settlement& settlement);

}  // namespace bluedot::finder
