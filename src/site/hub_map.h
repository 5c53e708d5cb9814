#pragma once

#include <optional>
#include <string_view>

#include "site/drawn_map_view.h"
#include "site/visit.h"

namespace bluedot::site {

// The drawn map of the region ("region") or of one country ("pl") with its hubs and the towns that matter. Nothing for
// a country without a drawing.
std::optional<DrawnMapView> hub_map(const Visit& visit, std::string_view map_name);

}  // namespace bluedot::site
