#pragma once

#include <algorithm>
#include <span>
#include <string_view>

namespace bluedot::web {

// A file of assets/ or a part's script, embedded in the program. Generated: views::assets() in views/assets.h.
struct Asset {
  std::string_view name;     // "leave.mjs", "icons/app-192.png": never changes
  std::string_view address;  // "/assets/leave.0a1b2c3d4e5f.mjs": names its content, so anyone may keep it for a year
  std::string_view type;     // "text/javascript"
  std::string_view bytes;
};

// A null pointer if there is none of that address.
inline const Asset* asset_at(std::span<const Asset> assets, std::string_view address) {
  const auto found =
      std::find_if(assets.begin(), assets.end(), [address](const Asset& asset) { return asset.address == address; });
  return found == assets.end() ? nullptr : &*found;
}

// For addresses that never change: /sw.js, /favicon.ico. A null pointer if there is none of that name.
inline const Asset* asset_named(std::span<const Asset> assets, std::string_view name) {
  const auto found =
      std::find_if(assets.begin(), assets.end(), [name](const Asset& asset) { return asset.name == name; });
  return found == assets.end() ? nullptr : &*found;
}

}  // namespace bluedot::web
