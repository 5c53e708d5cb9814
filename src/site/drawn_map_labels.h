#pragma once

#include <optional>
#include <span>
#include <string_view>
#include <vector>

#include "site/drawn_map.h"

namespace bluedot::site {

// A rectangle of the view box.
struct MapBox {
  double left = 0;
  double top = 0;
  double right = 0;
  double bottom = 0;

  bool touches(const MapBox& other) const;
};

// How much room a name needs in letters of that size, guessed on the safe side: nothing here knows the reader's font.
// Width in units of the view box.
double text_width(std::string_view text, double font_size);

// Keeps what is drawn on a map apart. What was placed stays; a name that fits nowhere is left out.
class MapLabelPlacer {
 public:
  explicit MapLabelPlacer(const MapDrawing& drawing) : drawing_(drawing) {}

  // Room that no name may take: a dot or the mark of a town.
  void keep_free(MapPoint middle, double radius);

  bool is_free(MapPoint middle, double radius) const;

  // The first of `middles` at which the name, moved into the view box where it hung over, touches nothing.
  std::optional<MapPoint> place(std::string_view text, double font_size, std::span<const MapPoint> middles);

  // Around a mark of that radius, which it keeps free: beside it, below, above, then at its corners.
  std::optional<MapPoint> place_around(std::string_view text, double font_size, MapPoint mark, double radius);

 private:
  bool is_free(const MapBox& box) const;
  MapBox within_view(MapBox box) const;

  const MapDrawing& drawing_;
  std::vector<MapBox> taken_;
};

}  // namespace bluedot::site
