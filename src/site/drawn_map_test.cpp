#include "site/drawn_map.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <stdexcept>
#include <string>
#include <string_view>

#include <gtest/gtest.h>

namespace bluedot::site {
namespace {

constexpr std::string_view kSmallMap = R"({"name":"small","width":360,"height":180,
  "projection":{"lon0":20,"lat0":50,"scale":36},
  "layers":[{"kind":"other","path":"M0 0h9v9z"},{"kind":"host","country":"PL","path":"M1 1h9v9z"}],
  "labels":[{"country":"PL","x":180,"y":90}]})";

TEST(DrawnMap, holds_the_layers_and_labels_of_its_file_in_their_order) {
  const MapDrawing map = read_map(kSmallMap);
  ASSERT_EQ(map.layers.size(), 2U);
  EXPECT_EQ(map.layers[0].kind, MapLayerKind::kOther);
  EXPECT_EQ(map.layers[1].country, "PL");
  EXPECT_EQ(map.layers[1].path, "M1 1h9v9z");
  EXPECT_EQ(map.labels.at(0).at.x, 180);
}

TEST(DrawnMap, refuses_what_is_no_map) {
  for (const std::string_view wrong : {"", "[]", "{}", R"({"name":"x","width":"wide"})"}) {
    EXPECT_THROW(read_map(wrong), std::invalid_argument) << wrong;
  }
  std::string of_another_kind{kSmallMap};
  of_another_kind.replace(of_another_kind.find("host"), 4, "moon");
  EXPECT_THROW(read_map(of_another_kind), std::invalid_argument);
}

TEST(DrawnMap, projects_its_corner_to_the_origin_and_ten_degrees_east_to_the_other_edge) {
  const MapDrawing map = read_map(kSmallMap);
  EXPECT_NEAR(project(map, 50, 20).x, 0, 1e-9);
  EXPECT_NEAR(project(map, 50, 20).y, 0, 1e-9);
  EXPECT_NEAR(project(map, 50, 30).x, 360, 1e-9);
}

// Meridional parts of the sphere, in minutes of longitude: 3474.47 for 50 degrees, 3029.94 for 45.
TEST(DrawnMap, projects_latitudes_as_the_tables_of_mercator_sailing_say) {
  EXPECT_NEAR(project(read_map(kSmallMap), 45, 20).y, (3474.47 - 3029.94) / 60 * 36, 0.2);
}

TEST(DrawnMap, projects_a_pole_to_a_finite_point_outside) {
  const MapDrawing map = read_map(kSmallMap);
  const MapPoint pole = project(map, 90, 20);
  EXPECT_TRUE(std::isfinite(pole.y));
  EXPECT_FALSE(contains(map, pole));
}

struct Capital {
  std::string_view map;
  double latitude;
  double longitude;
};

TEST(DrawnMap, every_built_in_map_contains_its_capital_and_tells_its_country_apart) {
  const auto maps = built_in_maps();
  const std::array<Capital, 7> capitals{{{"bg", 42.70, 23.32},
                                         {"hu", 47.50, 19.04},
                                         {"it", 41.89, 12.51},
                                         {"md", 47.01, 28.86},
                                         {"pl", 52.23, 21.01},
                                         {"ro", 44.43, 26.11},
                                         {"sk", 48.15, 17.11}}};
  for (const Capital& capital : capitals) {
    const MapDrawing& map = maps.find(capital.map)->second;
    EXPECT_TRUE(contains(map, project(map, capital.latitude, capital.longitude))) << capital.map;
    const auto hosts = std::ranges::count(map.layers, MapLayerKind::kHost, &MapLayer::kind);
    EXPECT_EQ(hosts, 1) << capital.map;
  }
  const MapDrawing& region = maps.find("region")->second;
  EXPECT_EQ(std::ranges::count(region.layers, MapLayerKind::kHost, &MapLayer::kind), 7);
  EXPECT_EQ(std::ranges::count(region.layers, MapLayerKind::kOrigin, &MapLayer::kind), 1);
}

}  // namespace
}  // namespace bluedot::site
