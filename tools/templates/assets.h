#pragma once

#include <filesystem>
#include <string>
#include <vector>

namespace bluedot::templates {

struct AssetFile {
  std::string name;     // "icons/app-192.png"; a part's script by its file name alone, "leave.mjs"
  std::string address;  // "/assets/icons/app-192.0a1b2c3d4e5f.png"
  std::string type;
  std::string bytes;  // a module's imports name hashed addresses
};

// Every file of assets/ and every .mjs of views/parts, named by its content. A module's own imports ("./other.mjs") are
// rewritten to the address of what they import, so a change there changes this one's name too. Throws Mistake for an
// unknown import, modules that import each other in a circle, two of one name, a type we do not know.
std::vector<AssetFile> gather_assets(const std::filesystem::path& assets, const std::filesystem::path& views);

// views/assets.h and .cpp
std::string assets_header();
std::string assets_source(const std::vector<AssetFile>& assets);

}  // namespace bluedot::templates
