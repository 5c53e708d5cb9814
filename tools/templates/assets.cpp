#include "assets.h"

#include <algorithm>
#include <map>
#include <regex>
#include <set>

#include "files.h"
#include "mistake.h"
#include "writer.h"

namespace bluedot::templates {
namespace {

namespace fs = std::filesystem;

constexpr std::size_t kHashDigits = 12;  // of the SHA-256; 48 bits tell the versions of one file apart

const std::map<std::string, std::string, std::less<>> kTypes{{".mjs", "text/javascript; charset=utf-8"},
                                                             {".js", "text/javascript; charset=utf-8"},
                                                             {".svg", "image/svg+xml"},
                                                             {".png", "image/png"},
                                                             {".ico", "image/x-icon"},
                                                             {".json", "application/json"},
                                                             {".txt", "text/plain; charset=utf-8"}};

class Gatherer {
 public:
  Gatherer(const fs::path& assets, const fs::path& views) {
    for (const auto& file : files_under(assets, "")) add(fs::relative(file, assets).generic_string(), file);
    for (const auto& file : files_under(views / "parts", ".mjs")) add(file.filename().string(), file);
  }

  std::vector<AssetFile> run() {
    for (const auto& [name, file] : files_) finished(name);
    std::vector<AssetFile> all;
    for (auto& [name, asset] : finished_) all.push_back(std::move(asset));
    return all;
  }

 private:
  void add(const std::string& name, const fs::path& file) {
    if (!kTypes.contains(file.extension().string())) {
      if (file.extension() == ".md") return;
      throw Mistake({file.string(), 1}, "an asset of an unknown type");
    }
    if (!files_.emplace(name, file).second) throw Mistake({file.string(), 1}, "there are two assets named " + name);
  }

  const AssetFile& finished(const std::string& name) {
    if (const auto found = finished_.find(name); found != finished_.end()) return found->second;
    const auto& file = files_.at(name);
    if (!open_.insert(name).second) throw Mistake({file.string(), 1}, "imports itself in a circle");
    auto bytes = read_file(file);
    if (file.extension() == ".mjs") bytes = with_hashed_imports(bytes, file);
    auto address = address_of(name, bytes);
    AssetFile asset{name, std::move(address), kTypes.at(file.extension().string()), std::move(bytes)};
    return finished_.emplace(name, std::move(asset)).first->second;
  }

  static std::string address_of(const fs::path& name, const std::string& bytes) {
    const auto stem = (name.parent_path() / name.stem()).generic_string();
    return "/assets/" + stem + "." + sha256_hex(bytes).substr(0, kHashDigits) + name.extension().string();
  }

  std::string with_hashed_imports(const std::string& source, const fs::path& file) {
    static const std::regex kImport{R"re(((?:from|import)\s*\(?\s*["'])\./([^"']+\.mjs)(["']))re"};
    std::string result;
    auto from = source.cbegin();
    for (std::sregex_iterator match{source.begin(), source.end(), kImport}, end; match != end; ++match) {
      const auto name = (*match)[2].str();
      if (!files_.contains(name)) {
        const auto line = 1 + std::count(source.begin(), source.begin() + match->position(), '\n');
        throw Mistake({file.string(), static_cast<int>(line)}, "imports ./" + name + ", which is no asset");
      }
      result.append(from, source.cbegin() + match->position());
      result += (*match)[1].str() + finished(name).address + (*match)[3].str();
      from = source.cbegin() + match->position() + match->length();
    }
    return result.append(from, source.cend());
  }

  std::map<std::string, fs::path> files_;
  std::map<std::string, AssetFile> finished_;
  std::set<std::string> open_;
};

}  // namespace

std::vector<AssetFile> gather_assets(const fs::path& assets, const fs::path& views) {
  return Gatherer{assets, views}.run();
}

std::string assets_header() {
  return "// Made by tools/templates: do not edit.\n#pragma once\n\n#include <span>\n\n#include \"web/asset.h\"\n\n"
         "namespace bluedot::views {\n\nstd::span<const web::Asset> assets();\n\n}  // namespace bluedot::views\n";
}

std::string assets_source(const std::vector<AssetFile>& assets) {
  std::string source =
      "// Made by tools/templates: do not edit.\n#include \"views/assets.h\"\n\n#include <array>\n\nnamespace "
      "bluedot::views {\n"
      "namespace {\n\nusing namespace std::string_view_literals;\n\nconstexpr std::array<web::Asset, " +
      std::to_string(assets.size()) + "> kAssets{{\n";
  for (const auto& asset : assets) {
    source += "{" + cpp_literal(asset.name) + "sv, " + cpp_literal(asset.address) + "sv, " + cpp_literal(asset.type) +
              "sv, " + cpp_literal(asset.bytes) + "sv},\n";
  }
  return source +
         "}};\n\n}  // namespace\n\nstd::span<const web::Asset> assets() { return kAssets; }\n\n"
         "}  // namespace bluedot::views\n";
}

}  // namespace bluedot::templates
