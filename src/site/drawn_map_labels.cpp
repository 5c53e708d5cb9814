#include "site/drawn_map_labels.h"

#include <algorithm>
#include <array>
#include <cstdint>

namespace bluedot::site {
namespace {

// Of the size of the letters; the widest system fonts of phones, bold.
constexpr double kLatinLetter{0.6};
constexpr double kCyrillicLetter{0.66};
constexpr double kArabicLetter{0.55};
constexpr double kLineHeight{1.1};
constexpr double kEdge{4};  // units between a name and the edge of the map
constexpr double kGap{2};   // units between a name and its mark

double letter_width(unsigned char lead) {
  if ((lead & 0xC0U) == 0x80U) return 0;  // inside a code point
  if (lead >= 0xD0U && lead <= 0xD4U) return kCyrillicLetter;
  if (lead >= 0xD8U && lead <= 0xDBU) return kArabicLetter;
  return kLatinLetter;
}

MapBox box_around(MapPoint middle, double width, double height) {
  return {middle.x - width / 2, middle.y - height / 2, middle.x + width / 2, middle.y + height / 2};
}

MapPoint middle_of(const MapBox& box) {
  return {(box.left + box.right) / 2, (box.top + box.bottom) / 2};
}

}  // namespace

bool MapBox::touches(const MapBox& other) const {
  return left < other.right && other.left < right && top < other.bottom && other.top < bottom;
}

double text_width(std::string_view text, double font_size) {
  double letters = 0;
  for (const char byte : text) letters += letter_width(static_cast<unsigned char>(byte));
  return letters * font_size;
}

void MapLabelPlacer::keep_free(MapPoint middle, double radius) {
  taken_.push_back(box_around(middle, 2 * radius, 2 * radius));
}

bool MapLabelPlacer::is_free(MapPoint middle, double radius) const {
  return is_free(box_around(middle, 2 * radius, 2 * radius));
}

std::optional<MapPoint> MapLabelPlacer::place(std::string_view text, double font_size,
                                              std::span<const MapPoint> middles) {
  for (const MapPoint& middle : middles) {
    const MapBox box = within_view(box_around(middle, text_width(text, font_size), font_size * kLineHeight));
    if (!is_free(box)) continue;
    taken_.push_back(box);
    return middle_of(box);
  }
  return std::nullopt;
}

std::optional<MapPoint> MapLabelPlacer::place_around(std::string_view text, double font_size, MapPoint mark,
                                                     double radius) {
  const double aside = radius + kGap + text_width(text, font_size) / 2;
  const double apart = radius + kGap + font_size * kLineHeight / 2;
  const std::array<MapPoint, 8> middles{{
      {mark.x + aside, mark.y},
      {mark.x - aside, mark.y},
      {mark.x, mark.y + apart},
      {mark.x, mark.y - apart},
      {mark.x + aside, mark.y + apart},
      {mark.x + aside, mark.y - apart},
      {mark.x - aside, mark.y + apart},
      {mark.x - aside, mark.y - apart},
  }};
  keep_free(mark, radius);  // a name moved in from the edge would else cover it
  const std::optional<MapPoint> middle = place(text, font_size, middles);
  if (!middle) taken_.pop_back();
  return middle;
}

bool MapLabelPlacer::is_free(const MapBox& box) const {
  return std::ranges::none_of(taken_, [&box](const MapBox& other) { return box.touches(other); });
}

MapBox MapLabelPlacer::within_view(MapBox box) const {
  const double right = std::min(0.0, drawing_.width - kEdge - box.right);
  const double down = std::min(0.0, drawing_.height - kEdge - box.bottom);
  const double x = box.left + right < kEdge ? kEdge - box.left : right;
  const double y = box.top + down < kEdge ? kEdge - box.top : down;
  return {box.left + x, box.top + y, box.right + x, box.bottom + y};
}

}  // namespace bluedot::site
