#include "library.h"

#include <algorithm>

#include "files.h"
#include "mistake.h"

namespace bluedot::templates {
namespace {

constexpr std::string_view kIconBegins{R"(<svg viewBox="0 0 24 24">)"};

// views/icons/bed.svg is <svg viewBox="0 0 24 24">shapes</svg>; how it looks (stroke, size) is .icon of base.css.
std::string icon_markup(const std::filesystem::path& file) {
  auto source = read_file(file);
  source.erase(std::remove(source.begin(), source.end(), '\n'), source.end());
  if (!source.starts_with(kIconBegins) || !source.ends_with("</svg>")) {
    throw Mistake({file.string(), 1}, "an icon is " + std::string{kIconBegins} + "...</svg>");
  }
  return R"(<svg class="icon" viewBox="0 0 24 24" aria-hidden="true">)" + source.substr(kIconBegins.size());
}

}  // namespace

Library::Library(const std::filesystem::path& views) {
  for (const auto& file : files_under(views / "parts", ".mustache")) {
    const auto name = file.stem().string();
    if (file.parent_path().filename() == name) add_part("parts/" + name, file);
  }
  for (const auto& file : files_under(views / "icons", ".svg")) add_icon(file.stem().string(), icon_markup(file));
}

std::optional<std::string> Library::icon(std::string_view name) const {
  const auto found = icons_.find(name);
  return found == icons_.end() ? std::nullopt : std::optional{found->second};
}

std::optional<std::string> Library::asset(std::string_view name) const {
  const auto found = assets_.find(name);
  return found == assets_.end() ? std::nullopt : std::optional{found->second};
}

}  // namespace bluedot::templates
