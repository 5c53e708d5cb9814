#include "bundle.h"

#include <algorithm>
#include <map>
#include <ostream>

#include "assets.h"
#include "files.h"
#include "generator.h"
#include "icons.h"
#include "library.h"
#include "mistake.h"
#include "parser.h"
#include "style.h"
#include "writer.h"

namespace bluedot::templates {
namespace {

namespace fs = std::filesystem;

class Bundle {
 public:
  Bundle(const Folders& folders, std::ostream& mistakes) : folders_(folders), mistakes_(mistakes) {}

  int run(const std::string& face) {
    attempt([this] { library_ = Library{folders_.views}; });
    attempt([this] { read_assets(); });
    for (const auto& part : library_.parts()) attempt([&] { read_part(part.first, part.second); });
    for (const auto& part : parts_) attempt([&] { write("views/" + part.first + ".h", part_header(part.second)); });
    for (const auto& file : files_under(folders_.views / face, ".mustache")) attempt([&] { translate_page(file); });
    attempt([this] { write_icons(); });
    return count_;
  }

 private:
  template <typename Step>
  void attempt(const Step& step) {
    try {
      step();
    } catch (const Mistake& mistake) {
      mistakes_ << mistake.what() << '\n';
      ++count_;
    }
  }

  void read_assets() {
    const auto assets = gather_assets(folders_.assets, folders_.views);
    for (const auto& asset : assets) library_.add_asset(asset.name, asset.address);
    write("views/assets.h", assets_header());
    write("views/assets.cpp", assets_source(assets));
  }

  void write_icons() {
    write("views/icons.h", icons_header(library_.icons()));
    write("views/icons.cpp", icons_source(library_.icons()));
  }

  void read_part(const std::string& name, const fs::path& file) {
    parts_.emplace(name, parse(read_file(file), file.string(), name, library_));
  }

  void translate_page(const fs::path& file) {
    const auto name = fs::relative(file, folders_.views).replace_extension().generic_string();
    const auto page = parse(read_file(file), file.string(), name, library_);
    const auto source = page_source(page, belongings_of(page, file));
    write("views/" + identifier(name) + ".h", page_header(page));
    write("views/" + identifier(name) + ".cpp", source);
  }

  Belongings belongings_of(const Template& page, const fs::path& file) {
    Belongings belongings;
    add_style(folders_.views / "base.css", belongings);
    for (const auto& part : all_parts_of(page)) {
      auto beside = library_.parts().find(part)->second;
      add_style(beside.replace_extension(".css"), belongings);
      add_script(beside.replace_extension(".mjs"), belongings);
    }
    add_style(fs::path{file}.replace_extension(".css"), belongings);
    belongings.style_hash = sha256_base64(belongings.style);
    return belongings;
  }

  static void add_style(const fs::path& file, Belongings& belongings) {
    if (fs::exists(file)) belongings.style += minified(read_file(file), file.string());
  }

  void add_script(const fs::path& file, Belongings& belongings) const {
    if (const auto address = library_.asset(file.filename().string()); address && fs::exists(file)) {
      belongings.scripts.push_back(*address);
    }
  }

  // The parts of a page and of its parts, each before those that use it: a style may refine what it is built from.
  std::vector<std::string> all_parts_of(const Template& page) {
    std::vector<std::string> found;
    std::vector<std::string> open;
    collect(page, open, found);
    return found;
  }

  void collect(const Template& from, std::vector<std::string>& open, std::vector<std::string>& found) {
    if (std::find(open.begin(), open.end(), from.name) != open.end()) {
      throw Mistake({from.file, 1}, "the part includes itself");
    }
    open.push_back(from.name);
    for (const auto& name : parts_of(from)) {
      const auto part = parts_.find(name);
      if (part == parts_.end() || std::find(found.begin(), found.end(), name) != found.end()) continue;
      collect(part->second, open, found);
      found.push_back(name);
    }
    open.pop_back();
  }

  void write(const std::string& name, const std::string& content) const {
    write_file(folders_.generated / name, content);
  }

  const Folders& folders_;
  std::ostream& mistakes_;
  Library library_;
  std::map<std::string, Template> parts_;
  int count_ = 0;
};

}  // namespace

int translate(const Folders& folders, const std::string& face, std::ostream& mistakes) {
  return Bundle{folders, mistakes}.run(face);
}

}  // namespace bluedot::templates
