#include "site/drawn_map_view.h"

#include <algorithm>
#include <cmath>
#include <fstream>
#include <sstream>
#include <string>
#include <utility>

#include <gtest/gtest.h>

#include "site/drawn_map_labels.h"

namespace bluedot::site {
namespace {

web::Url near_there(double latitude, double longitude) {
  return web::Url{"/uk/near?lat=" + std::to_string(latitude) + "&lon=" + std::to_string(longitude)};
}

DotOnMap hub(std::string name, double latitude, double longitude, DotState state = DotState::kOpen) {
  web::Url url{"/uk/hubs/" + name};
  return {latitude, longitude, std::move(name), std::move(url), state};
}

const MapDrawing& built_in(std::string_view name) {
  static const auto kMaps = built_in_maps();
  return kMaps.find(name)->second;
}

DrawnMapView poland_with(std::vector<DotOnMap> dots, std::vector<TownOnMap> towns = {}) {
  return draw_map({.drawing = built_in("pl"),
                   .language = text::kUkrainian,
                   .title = "Польща",
                   .dots = std::move(dots),
                   .towns = std::move(towns),
                   .near_url = near_there});
}

TEST(DrawnMapView, a_dot_leads_to_its_hub_and_says_its_name_and_state) {
  const DrawnMapView view = poland_with({hub("krakow", 50.07, 19.95, DotState::kUnconfirmed)});
  ASSERT_EQ(view.dots.size(), 1U);
  EXPECT_EQ(view.dots[0].url.value(), "/uk/hubs/krakow");
  EXPECT_EQ(view.dots[0].label, "krakow");
  EXPECT_EQ(view.dots[0].state, "unconfirmed");
  EXPECT_EQ(view.dots[0].count, "");
}

TEST(DrawnMapView, hubs_too_near_to_choose_become_one_dot_with_their_number_and_best_state) {
  const DrawnMapView view =
      poland_with({hub("lwowska", 49.781, 22.80, DotState::kClosed), hub("medyka", 49.803, 22.955, DotState::kOpen),
                   hub("krakow", 50.07, 19.95, DotState::kClosed)});
  ASSERT_EQ(view.dots.size(), 2U);
  EXPECT_EQ(view.dots[0].count, "2");
  EXPECT_EQ(view.dots[0].state, "open");
  EXPECT_TRUE(view.dots[0].label.starts_with("2: "));
  EXPECT_NE(view.dots[0].label.find("lwowska"), std::string::npos);
  EXPECT_NE(view.dots[0].label.find("medyka"), std::string::npos);
  EXPECT_TRUE(view.dots[0].url.value().starts_with("/uk/near?lat=49."));
}

TEST(DrawnMapView, a_hub_outside_of_the_map_is_left_out) {
  EXPECT_TRUE(poland_with({hub("rome", 41.9, 12.5)}).dots.empty());
}

TEST(DrawnMapView, a_dot_has_the_name_of_its_own_town_and_a_town_that_it_covers_has_none) {
  DotOnMap krakow = hub("krakow", 50.07, 19.95);
  krakow.town = "Краків";
  const DrawnMapView view =
      poland_with({krakow}, {{50.061, 19.937, "Краків"}, {50.05, 19.98, "Величка"}, {52.23, 21.01, "Варшава"}});
  const auto named = [&view](std::string_view name) { return std::ranges::count(view.names, name, &MapName::text); };
  EXPECT_EQ(named("Краків"), 1);
  EXPECT_EQ(named("Величка"), 0);
  EXPECT_EQ(named("Варшава"), 1);
  EXPECT_EQ(view.towns.size(), 1U);
}

TEST(DrawnMapView, a_host_country_leads_to_its_page_when_there_is_one) {
  const DrawnMapView view =
      draw_map({.drawing = built_in("region"),
                .language = text::kUkrainian,
                .title = "",
                .country_url = [](std::string_view country) { return web::Url{"/uk/" + std::string{country}}; },
                .near_url = near_there});
  EXPECT_EQ(std::ranges::count_if(view.shapes, [](const MapShape& shape) { return !shape.url.empty(); }), 7);
}

// The hubs of the network of September 2022, to 0.01 degrees.
std::vector<DotOnMap> starter_hubs() {
  std::vector<DotOnMap> hubs;
  for (const auto& [latitude, longitude] : std::initializer_list<std::pair<double, double>>{
           {48.44, 27.80}, {46.41, 30.10}, {47.02, 28.81}, {47.02, 28.81}, {46.80, 28.17}, {47.32, 27.62},
           {46.84, 29.63}, {47.03, 28.83}, {47.03, 28.80}, {47.94, 23.89}, {47.99, 26.06}, {45.28, 28.46},
           {46.79, 28.15}, {46.67, 28.06}, {45.64, 25.59}, {44.44, 26.08}, {49.80, 22.96}, {49.78, 22.80},
           {49.78, 22.77}, {50.07, 19.95}, {52.23, 21.01}, {50.01, 21.99}, {42.67, 23.32}, {42.71, 23.32},
           {43.74, 28.57}, {42.49, 27.48}, {43.85, 25.95}, {43.21, 27.92}, {48.15, 17.13}, {48.75, 21.92},
           {48.71, 21.26}, {48.10, 22.82}, {48.41, 22.18}, {45.70, 13.85}, {46.51, 13.48}}) {
    hubs.push_back(hub("hub", latitude, longitude));
  }
  return hubs;
}

// The towns of starter/geography/places.csv in one of its languages, as the file orders them.
std::vector<TownOnMap> starter_towns(std::size_t name_column) {
  std::ifstream file(BLUEDOT_SOURCE "/starter/geography/places.csv");
  std::vector<TownOnMap> towns;
  std::string line;
  std::getline(file, line);
  while (std::getline(file, line)) {
    std::vector<std::string> cells;
    std::istringstream row(line);
    for (std::string cell; std::getline(row, cell, ',');) cells.push_back(cell);
    towns.push_back({std::stod(cells.at(19)), std::stod(cells.at(20)), cells.at(name_column)});
  }
  return towns;
}

double size_of(const MapName& name) {
  return name.kind == "town" || name.kind == "neighbour" ? 10 : 11;
}

MapBox box_of(const MapName& name) {
  const double half = text_width(name.text, size_of(name)) / 2;
  return {name.x - half, name.y - size_of(name) * 0.8, name.x + half, name.y + size_of(name) * 0.1};
}

MapBox box_of(const MapDot& dot) {
  return {dot.x - dot.radius, dot.y - dot.radius, dot.x + dot.radius, dot.y + dot.radius};
}

void expect_names_keep_apart(const DrawnMapView& view) {
  for (const MapName& name : view.names) {
    for (const MapDot& dot : view.dots) EXPECT_FALSE(box_of(name).touches(box_of(dot))) << name.text;
    for (const MapName& other : view.names) {
      if (&other != &name) {
        EXPECT_FALSE(box_of(name).touches(box_of(other))) << name.text << ", " << other.text;
      }
    }
    EXPECT_GE(box_of(name).left, 0) << name.text;
    EXPECT_LE(box_of(name).right, view.width) << name.text;
  }
}

TEST(DrawnMapView, in_every_starter_map_and_language_names_keep_off_dots_and_each_other) {
  for (const auto& [map_name, drawing] : built_in_maps()) {
    for (const text::Language language : text::Language::all()) {
      SCOPED_TRACE(map_name + " " + std::string{language.tag()});
      const DrawnMapView view = draw_map({.drawing = drawing,
                                          .language = language,
                                          .title = "",
                                          .dots = starter_hubs(),
                                          .towns = starter_towns(3 + language.index()),
                                          .near_url = near_there});
      expect_names_keep_apart(view);
      EXPECT_FALSE(view.dots.empty());
    }
  }
}

TEST(DrawnMapView, in_every_language_every_host_country_of_a_starter_map_has_its_name) {
  for (const auto& [map_name, drawing] : built_in_maps()) {
    const auto hosts = std::ranges::count(drawing.layers, MapLayerKind::kHost, &MapLayer::kind);
    for (const text::Language language : text::Language::all()) {
      const DrawnMapView view = draw_map(
          {.drawing = drawing, .language = language, .title = "", .dots = starter_hubs(), .near_url = near_there});
      const auto named =
          std::ranges::count_if(view.names, [](const MapName& name) { return name.kind.starts_with("host"); });
      EXPECT_EQ(named, hosts) << map_name << " " << language.tag();
    }
  }
}

TEST(DrawnMapView, in_every_starter_map_a_finger_can_choose_between_dots) {
  for (const auto& [map_name, drawing] : built_in_maps()) {
    const DrawnMapView view = draw_map(
        {.drawing = drawing, .language = text::kEnglish, .title = "", .dots = starter_hubs(), .near_url = near_there});
    for (const MapDot& dot : view.dots) {
      for (const MapDot& other : view.dots) {
        if (&dot != &other) {
          EXPECT_GE(std::hypot(dot.x - other.x, dot.y - other.y), 26.5) << map_name;
        }
      }
    }
  }
}

}  // namespace
}  // namespace bluedot::site
