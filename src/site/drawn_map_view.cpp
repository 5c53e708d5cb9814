#include "site/drawn_map_view.h"

#include <algorithm>
#include <cmath>
#include <map>
#include <optional>
#include <set>
#include <span>
#include <utility>

#include "site/drawn_map_labels.h"
#include "text/format.h"

namespace bluedot::site {
namespace {

// Units of a view box 360 wide, which a phone of 360 px draws 328 px wide.
constexpr double kReach{27};  // between two dots: 24 px at least, what a finger can choose (WCAG 2.2, 2.5.8)
constexpr double kDotRadius{6};
constexpr double kGroupRadius{9};
constexpr double kMarkRadius{2};
constexpr double kCountBaseline{4};
constexpr double kBaseline{0.35};  // of the size of the letters, from the middle of a line down to its base line

constexpr double kHostSize{13};
constexpr double kOneOfSeveralSize{11};  // and of Ukraine
constexpr double kNeighbourSize{10};
constexpr double kTownSize{10.5};

struct Group {
  MapPoint at;
  std::vector<const DotOnMap*> members;  // the first is where it is drawn
};

double rounded(double value) {
  return std::round(value * 10) / 10;
}

double distance(MapPoint one, MapPoint other) {
  return std::hypot(one.x - other.x, one.y - other.y);
}

std::string_view word_of(MapLayerKind kind) {
  switch (kind) {
    case MapLayerKind::kOther:
      return "other";
    case MapLayerKind::kBorder:
      return "border";
    case MapLayerKind::kOrigin:
      return "origin";
    case MapLayerKind::kHost:
      return "host";
    case MapLayerKind::kRiver:
      return "river";
    case MapLayerKind::kLake:
      return "lake";
  }
  return "other";
}

std::string_view word_of(DotState state) {
  switch (state) {
    case DotState::kOpen:
      return "open";
    case DotState::kUnconfirmed:
      return "unconfirmed";
    case DotState::kClosed:
      return "closed";
  }
  return "unconfirmed";
}

std::vector<MapShape> shapes_of(const MapRequest& request) {
  std::vector<MapShape> shapes;
  for (const MapLayer& layer : request.drawing.layers) {
    const bool leads = layer.kind == MapLayerKind::kHost && request.country_url;
    shapes.push_back({word_of(layer.kind), layer.path, leads ? request.country_url(layer.country) : web::Url{}});
  }
  return shapes;
}

std::vector<Group> dots_alone(const MapRequest& request) {
  std::vector<Group> dots;
  for (const DotOnMap& dot : request.dots) {
    const MapPoint at = project(request.drawing, dot.latitude, dot.longitude);
    if (contains(request.drawing, at)) dots.push_back({at, {&dot}});
  }
  return dots;
}

// The dots with the most neighbours first: a group then stands where most of its hubs are.
void sort_by_neighbours(std::vector<Group>& dots) {
  std::map<const DotOnMap*, std::ptrdiff_t> neighbours;
  for (const Group& dot : dots) {
    neighbours[dot.members.front()] =
        std::ranges::count_if(dots, [&dot](const Group& other) { return distance(dot.at, other.at) < kReach; });
  }
  std::ranges::stable_sort(dots, std::greater{},
                           [&neighbours](const Group& dot) { return neighbours.at(dot.members.front()); });
}

std::vector<Group> groups_of(const MapRequest& request) {
  std::vector<Group> dots = dots_alone(request);
  sort_by_neighbours(dots);
  std::vector<Group> groups;
  for (const Group& dot : dots) {
    const auto near =
        std::ranges::find_if(groups, [&dot](const Group& group) { return distance(group.at, dot.at) < kReach; });
    if (near == groups.end()) {
      groups.push_back(dot);
    } else {
      near->members.push_back(dot.members.front());
    }
  }
  return groups;
}

DotState best_state(const Group& group) {
  return (*std::ranges::min_element(group.members, {}, &DotOnMap::state))->state;
}

MapDot single_dot(const Group& group) {
  const DotOnMap& dot = *group.members.front();
  return {word_of(dot.state), rounded(group.at.x), rounded(group.at.y), kDotRadius, dot.label, dot.url, {}, 0};
}

MapDot dot_of(const Group& group, const MapRequest& request) {
  if (group.members.size() == 1) return single_dot(group);
  std::vector<std::string> labels;
  std::ranges::transform(group.members, std::back_inserter(labels), &DotOnMap::label);
  const DotOnMap& middle = *group.members.front();
  return {word_of(best_state(group)),
          rounded(group.at.x),
          rounded(group.at.y),
          kGroupRadius,
          std::to_string(group.members.size()) + ": " + text::list(request.language, labels),
          request.near_url(middle.latitude, middle.longitude),
          std::to_string(group.members.size()),
          rounded(group.at.y + kCountBaseline)};
}

// Writes the names of countries and towns around what is already there.
class Lettering {
 public:
  Lettering(const MapRequest& request, const std::vector<Group>& groups, DrawnMapView& view)
      : request_(request), groups_(groups), view_(view), placer_(request.drawing) {
    for (const MapDot& dot : view.dots) placer_.keep_free({dot.x, dot.y}, dot.radius + 1);
  }

  void write() {
    const bool several = std::ranges::count(request_.drawing.layers, MapLayerKind::kHost, &MapLayer::kind) > 1;
    write_countries(MapLayerKind::kHost, several ? "host several" : "host", several ? kOneOfSeveralSize : kHostSize);
    write_towns();
    write_countries(MapLayerKind::kOrigin, "origin", kOneOfSeveralSize);
    write_neighbours();
  }

 private:
  void write_countries(MapLayerKind kind, std::string_view name_kind, double size) {
    for (const MapLayer& layer : request_.drawing.layers) {
      if (layer.kind == kind) write_country(layer.country, name_kind, size);
    }
  }

  void write_neighbours() {
    for (const MapLabel& label : request_.drawing.labels) {
      if (!written_.contains(label.country)) write_country(label.country, "neighbour", kNeighbourSize);
    }
  }

  void write_country(const std::string& country, std::string_view kind, double size) {
    written_.insert(country);
    const std::string name = text::country_name(request_.language, country);
    for (const MapLabel& label : request_.drawing.labels) {
      if (label.country != country) continue;
      const auto middle = placer_.place(name, size, std::span{&label.at, 1});
      if (!add(kind, size, name, middle)) continue;
      if (label.lead) lead(*middle, text_width(name, size), size, *label.lead);
      return;
    }
  }

  // From the corner or edge of the name that is nearest to where the line leads.
  void lead(MapPoint middle, double width, double height, MapPoint to) {
    const double x = std::clamp(to.x, middle.x - width / 2, middle.x + width / 2);
    const double y = std::clamp(to.y, middle.y - height / 2, middle.y + height / 2);
    view_.leads.push_back({rounded(x), rounded(y), rounded(to.x), rounded(to.y)});
  }

  // The towns of the dots first, then others as long as the map bears them.
  void write_towns() {
    for (std::size_t i = 0; i < groups_.size(); ++i) {
      write_town_of(groups_[i].members.front()->town, view_.dots[i]);
    }
    for (const TownOnMap& town : request_.towns) {
      if (towns_.size() >= request_.most_towns) return;
      write_town(town);
    }
  }

  void write_town_of(const std::string& town, const MapDot& dot) {
    if (town.empty() || towns_.contains(town)) return;
    const auto middle = placer_.place_around(town, kTownSize, {dot.x, dot.y}, dot.radius);
    if (add("town", kTownSize, town, middle)) towns_.insert(town);
  }

  // A town that a dot or a name covers is left out: its name would seem to belong to what covers it.
  void write_town(const TownOnMap& town) {
    const MapPoint at = project(request_.drawing, town.latitude, town.longitude);
    if (towns_.contains(town.name) || !contains(request_.drawing, at) || !placer_.is_free(at, kMarkRadius)) return;
    if (!add("town", kTownSize, town.name, placer_.place_around(town.name, kTownSize, at, kMarkRadius))) return;
    view_.towns.push_back({rounded(at.x), rounded(at.y)});
    towns_.insert(town.name);
  }

  bool add(std::string_view kind, double size, const std::string& name, std::optional<MapPoint> middle) {
    if (!middle) return false;
    view_.names.push_back({kind, rounded(middle->x), rounded(middle->y + size * kBaseline), name});
    return true;
  }

  const MapRequest& request_;
  const std::vector<Group>& groups_;  // the groups of view_.dots, in the same order
  DrawnMapView& view_;
  MapLabelPlacer placer_;
  std::set<std::string> written_;  // countries
  std::set<std::string> towns_;    // names
};

}  // namespace

DrawnMapView draw_map(const MapRequest& request) {
  DrawnMapView view;
  view.width = static_cast<int>(request.drawing.width);
  view.height = static_cast<int>(request.drawing.height);
  view.title = request.title;
  view.shapes = shapes_of(request);
  const std::vector<Group> groups = groups_of(request);
  for (const Group& group : groups) view.dots.push_back(dot_of(group, request));
  Lettering(request, groups, view).write();
  return view;
}

}  // namespace bluedot::site
