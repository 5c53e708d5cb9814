#include "site/drawn_map.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <numbers>
#include <stdexcept>
#include <utility>

#include <boost/json.hpp>

#include "site/maps.h"

namespace bluedot::site {
namespace {

namespace json = boost::json;

constexpr double kSteepestLatitude{85};  // degrees; Mercator runs to infinity at the pole

constexpr std::array<std::pair<std::string_view, MapLayerKind>, 6> kKinds{{
    {"other", MapLayerKind::kOther},
    {"border", MapLayerKind::kBorder},
    {"origin", MapLayerKind::kOrigin},
    {"host", MapLayerKind::kHost},
    {"river", MapLayerKind::kRiver},
    {"lake", MapLayerKind::kLake},
}};

MapLayerKind kind_of(std::string_view word) {
  const auto* const found = std::ranges::find(kKinds, word, &decltype(kKinds)::value_type::first);
  if (found == kKinds.end()) throw std::invalid_argument("a map has a layer of unknown kind");
  return found->second;
}

std::string text_at(const json::object& object, std::string_view name) {
  return std::string{std::string_view{object.at(name).as_string()}};
}

double number_at(const json::object& object, std::string_view name) {
  return object.at(name).to_number<double>();
}

MapLayer layer_of(const json::value& value) {
  const json::object& layer = value.as_object();
  return {kind_of(text_at(layer, "kind")), layer.contains("country") ? text_at(layer, "country") : "",
          text_at(layer, "path")};
}

MapPoint point_of(const json::object& point) {
  return {number_at(point, "x"), number_at(point, "y")};
}

MapLabel label_of(const json::value& value) {
  const json::object& label = value.as_object();
  const json::value* lead = label.if_contains("lead");
  return {text_at(label, "country"), point_of(label),
          lead != nullptr ? std::optional{point_of(lead->as_object())} : std::nullopt};
}

MapDrawing drawing_of(const json::object& map) {
  const json::object& projection = map.at("projection").as_object();
  MapDrawing drawing{text_at(map, "name"),
                     number_at(map, "width"),
                     number_at(map, "height"),
                     {number_at(projection, "lon0"), number_at(projection, "lat0"), number_at(projection, "scale")},
                     {},
                     {}};
  std::ranges::transform(map.at("layers").as_array(), std::back_inserter(drawing.layers), layer_of);
  std::ranges::transform(map.at("labels").as_array(), std::back_inserter(drawing.labels), label_of);
  return drawing;
}

double mercator(double latitude) {
  const double clamped = std::clamp(latitude, -kSteepestLatitude, kSteepestLatitude);
  const double half = clamped * std::numbers::pi / 360;
  return std::log(std::tan(std::numbers::pi / 4 + half)) * 180 / std::numbers::pi;
}

}  // namespace

MapDrawing read_map(std::string_view json) {
  try {
    return drawing_of(json::parse(json).as_object());
  } catch (const std::exception& fault) {
    throw std::invalid_argument(std::string{"not a drawn map: "} + fault.what());
  }
}

std::map<std::string, MapDrawing, std::less<>> built_in_maps() {
  std::map<std::string, MapDrawing, std::less<>> maps;
  for (const std::string_view file : kMapFiles) {
    MapDrawing drawing = read_map(file);
    std::string name = drawing.name;
    maps.emplace(std::move(name), std::move(drawing));
  }
  return maps;
}

MapPoint project(const MapDrawing& drawing, double latitude, double longitude) {
  const MapProjection& from = drawing.projection;
  return {(longitude - from.longitude) * from.scale, (mercator(from.latitude) - mercator(latitude)) * from.scale};
}

bool contains(const MapDrawing& drawing, MapPoint point) {
  return point.x >= 0 && point.y >= 0 && point.x <= drawing.width && point.y <= drawing.height;
}

}  // namespace bluedot::site
