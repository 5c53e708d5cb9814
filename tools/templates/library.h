#pragma once

#include <filesystem>
#include <map>
#include <optional>
#include <string>
#include <string_view>

namespace bluedot::templates {

// What a template may name besides its view: files of views/ and assets/, read once.
class Library {
 public:
  Library() = default;
  // `views` holds parts/<name>/<name>.mustache and icons/<name>.svg. Throws Mistake for an icon that is not one.
  explicit Library(const std::filesystem::path& views);

  bool has_part(std::string_view name) const { return parts_.find(name) != parts_.end(); }
  // The markup of an icon, hidden from screen readers; nothing if there is none of that name.
  std::optional<std::string> icon(std::string_view name) const;
  // The address of an asset, with the hash of its content in its name.
  std::optional<std::string> asset(std::string_view name) const;

  void add_part(const std::string& name, const std::filesystem::path& file) { parts_[name] = file; }
  void add_icon(const std::string& name, const std::string& markup) { icons_[name] = markup; }
  void add_asset(const std::string& name, const std::string& address) { assets_[name] = address; }

  const std::map<std::string, std::filesystem::path, std::less<>>& parts() const { return parts_; }
  const std::map<std::string, std::string, std::less<>>& icons() const { return icons_; }

 private:
  std::map<std::string, std::filesystem::path, std::less<>> parts_;  // "parts/card" -> its .mustache
  std::map<std::string, std::string, std::less<>> icons_;
  std::map<std::string, std::string, std::less<>> assets_;
};

}  // namespace bluedot::templates
