#pragma once

#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace bluedot::site {

// What a layer of a drawn map shows. The sea is what no layer covers.
enum class MapLayerKind {
  kOther,   // land of countries that the map does not tell apart
  kBorder,  // lines between those
  kOrigin,  // Ukraine
  kHost,    // a country with hubs
  kRiver,
  kLake,
};

// One shape, as the `d` of an SVG path in units of the view box. `country` is ISO 3166-1 alpha-2 for kOrigin and kHost,
// else empty.
struct MapLayer {
  MapLayerKind kind;
  std::string country;
  std::string path;
};

// A place in the view box: x to the right, y downward.
struct MapPoint {
  double x = 0;
  double y = 0;
};

// Where the name of a country may stand (its middle).
struct MapLabel {
  std::string country;
  MapPoint at;
  std::optional<MapPoint> lead;  // where a line from the name leads, when the name stands beside its country
};

// Spherical Mercator: the point of the view box that is 0, 0, and units per degree of longitude.
struct MapProjection {
  double longitude = 0;
  double latitude = 0;
  double scale = 1;
};

// A map as starter/geography/maps/ holds it (format: starter/geography/README.md). Immutable once read; share it
// freely.
struct MapDrawing {
  std::string name;  // "region", or the country in lower case: "pl"
  double width = 0;
  double height = 0;
  MapProjection projection;
  std::vector<MapLayer> layers;  // in the order of drawing
  std::vector<MapLabel> labels;  // several of one country: in the order of liking
};

// Throws std::invalid_argument where the text is no map: the files are ours, built into the program.
MapDrawing read_map(std::string_view json);

// Every map that is built into the program, by name.
std::map<std::string, MapDrawing, std::less<>> built_in_maps();

// Degrees of WGS 84 to the view box; also for points outside of it. Latitudes beyond 85 degrees count as 85.
MapPoint project(const MapDrawing& drawing, double latitude, double longitude);

bool contains(const MapDrawing& drawing, MapPoint point);

}  // namespace bluedot::site
