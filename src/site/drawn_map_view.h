#pragma once

#include <cstddef>
#include <functional>
#include <string>
#include <string_view>
#include <vector>

#include "site/drawn_map.h"
#include "text/language.h"
#include "web/url.h"

// The drawn map as a page shows it (views/parts/map): finished coordinates in units of the view box. Every text is
// drawn around its middle (text-anchor: middle), so that a map is the same in a right-to-left page.
namespace bluedot::site {

// What a dot says besides where it is; each has a shape of its own, not only a colour.
enum class DotState { kOpen, kUnconfirmed, kClosed };

// A hub to be drawn. `label` is all that a screen reader says of it: name and state in words.
struct DotOnMap {
  double latitude;   // degrees
  double longitude;  // degrees
  std::string label;
  web::Url url;
  DotState state;
  std::string town = {};  // its name in the reader's language, to stand beside the dot; empty: no name there
};

// A town that helps to find one's way, by its name in the reader's language.
struct TownOnMap {
  double latitude;
  double longitude;
  std::string name;
};

struct MapRequest {
  const MapDrawing& drawing;  // outlives the view
  text::Language language;
  std::string title;                  // what the map is, for a screen reader
  std::vector<DotOnMap> dots = {};    // some hundreds at most
  std::vector<TownOnMap> towns = {};  // the most important first; those of the dots need not be here
  std::size_t most_towns = 14;        // named on the map
  std::function<web::Url(std::string_view country)> country_url =
      {};  // where a tap on a host country leads; empty: nowhere
  std::function<web::Url(double latitude, double longitude)> near_url =
      {};  // where a dot of several hubs leads; required
};

struct MapShape {
  std::string_view kind;  // "other", "border", "origin", "host", "river", "lake"
  std::string_view path;
  web::Url url;  // empty: no link
};

struct MapName {
  std::string_view kind;  // "host", "host several" (one of several), "origin", "neighbour", "town"
  double x = 0;
  double y = 0;  // of the base line
  std::string text;
};

struct MapMark {
  double x = 0;
  double y = 0;
};

// From a name that stands beside its country into it.
struct MapLead {
  double from_x = 0;
  double from_y = 0;
  double to_x = 0;
  double to_y = 0;
};

struct MapDot {
  std::string_view state;  // "open", "unconfirmed", "closed"
  double x = 0;
  double y = 0;
  double radius = 0;
  std::string label;  // of all its hubs, their number first
  web::Url url;
  std::string count;  // how many hubs it stands for; empty for one
  double count_y = 0;
};

struct DrawnMapView {
  int width = 0;
  int height = 0;
  std::string title;
  std::vector<MapShape> shapes;
  std::vector<MapLead> leads;
  std::vector<MapMark> towns;
  std::vector<MapName> names;
  std::vector<MapDot> dots;
};

// Dots outside of the map are left out. Dots so near each other that a finger could not choose become one with their
// number, in the best of their states. Names keep off dots and each other; one without room is left out.
DrawnMapView draw_map(const MapRequest& request);

}  // namespace bluedot::site
