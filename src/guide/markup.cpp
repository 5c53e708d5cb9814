#include "guide/markup.h"

namespace bluedot::guide {
namespace {

std::vector<std::string> between(std::string_view text, std::string_view open, char close) {
  std::vector<std::string> found;
  for (std::size_t at = text.find(open); at != std::string_view::npos; at = text.find(open, at)) {
    at += open.size();
    const std::size_t end = text.find(close, at);
    if (end == std::string_view::npos) break;
    found.emplace_back(text.substr(at, end - at));
  }
  return found;
}

}  // namespace

std::vector<std::string> link_targets(std::string_view markdown) {
  return between(markdown, "](", ')');
}

std::vector<std::string> slot_names(std::string_view text) {
  return between(text, "{", '}');
}

}  // namespace bluedot::guide
