#include "bundle.h"

#include <array>
#include <cstdio>
#include <fstream>
#include <memory>
#include <sstream>

#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <sodium.h>
#include <unistd.h>

#include "assets.h"
#include "files.h"
#include "mistake.h"
#include "style.h"

namespace bluedot::templates {
namespace {

namespace fs = std::filesystem;
using ::testing::HasSubstr;

// A throw-away views/ and assets/.
class House : public ::testing::Test {
 protected:
  House() : root_(fs::temp_directory_path() / ("templates-" + std::to_string(getpid()))) { fs::remove_all(root_); }
  ~House() override { fs::remove_all(root_); }
  House(const House&) = delete;
  House& operator=(const House&) = delete;

  void put(const std::string& name, const std::string& content) const {
    fs::create_directories((root_ / name).parent_path());
    std::ofstream{root_ / name} << content;
  }

  std::string mistakes() const {
    std::ostringstream told;
    translate({root_ / "views", root_ / "assets", root_ / "made"}, "site", told);
    return told.str();
  }

  std::string asset_mistake() const {
    try {
      gather_assets(root_ / "assets", root_ / "views");
    } catch (const Mistake& mistake) {
      return mistake.what();
    }
    return "no mistake";
  }

  fs::path root_;
};

constexpr const char* kView{"{{! view: site::A from site/a.h }}\n"};

TEST_F(House, tells_the_mistakes_of_every_file_at_once) {
  put("views/site/a.mustache", std::string{kView} + "{{#b}}");
  put("views/site/b.mustache", "x");
  EXPECT_THAT(mistakes(), HasSubstr("a.mustache:2: the section {{#b}} is never closed\n"));
  EXPECT_THAT(mistakes(), HasSubstr("b.mustache:1: the first line of a page says its view"));
}

TEST_F(House, refuses_a_part_that_includes_itself) {
  put("views/parts/a/a.mustache", "{{> parts/b}}");
  put("views/parts/b/b.mustache", "{{> parts/a}}");
  put("views/site/a.mustache", std::string{kView} + "{{> parts/a}}");
  EXPECT_THAT(mistakes(), HasSubstr("a.mustache:1: the part includes itself"));
}

TEST_F(House, leaves_files_alone_that_would_say_the_same) {
  put("views/site/a.mustache", std::string{kView} + "x");
  EXPECT_EQ(mistakes(), "");
  const auto made = root_ / "made/views/site_a.cpp";
  const auto long_ago = fs::file_time_type::clock::now() - std::chrono::hours(1);
  fs::last_write_time(made, long_ago);
  EXPECT_EQ(mistakes(), "");
  EXPECT_EQ(fs::last_write_time(made), long_ago);
}

TEST_F(House, refuses_an_icon_of_another_form) {
  put("views/icons/x.svg", "<svg width=\"24\"></svg>");
  EXPECT_THAT(mistakes(), HasSubstr("x.svg:1: an icon is <svg viewBox=\"0 0 24 24\">"));
}

TEST_F(House, names_a_module_by_what_it_imports_too) {
  put("assets/a.mjs", "import './b.mjs';");
  put("assets/b.mjs", "1");
  const auto before = gather_assets(root_ / "assets", root_ / "views");
  put("assets/b.mjs", "2");
  const auto after = gather_assets(root_ / "assets", root_ / "views");
  EXPECT_NE(before[0].address, after[0].address);
}

TEST_F(House, refuses_assets_that_cannot_be_served) {
  put("assets/a.mjs", "\nimport './none.mjs';");
  EXPECT_THAT(asset_mistake(), HasSubstr("a.mjs:2: imports ./none.mjs, which is no asset"));
  put("assets/a.mjs", "import './b.mjs'");
  put("assets/b.mjs", "import './a.mjs'");
  EXPECT_THAT(asset_mistake(), HasSubstr("imports itself in a circle"));
  put("assets/c.exe", "");
  EXPECT_THAT(asset_mistake(), HasSubstr("c.exe:1: an asset of an unknown type"));
}

// What coreutils say of the same bytes.
std::string sha256sum(const fs::path& file) {
  const std::unique_ptr<FILE, int (*)(FILE*)> pipe{popen(("sha256sum " + file.string()).c_str(), "r"), pclose};
  std::array<char, 65> digits{};
  return fgets(digits.data(), static_cast<int>(digits.size()), pipe.get()) == nullptr ? "" : digits.data();
}

std::string hex_of(const std::string& base64) {
  std::array<unsigned char, 32> bytes{};
  sodium_base642bin(bytes.data(), bytes.size(), base64.data(), base64.size(), nullptr, nullptr, nullptr,
                    sodium_base64_VARIANT_ORIGINAL);
  std::string hex(bytes.size() * 2 + 1, '\0');
  sodium_bin2hex(hex.data(), hex.size(), bytes.data(), bytes.size());
  hex.pop_back();
  return hex;
}

TEST_F(House, hashes_a_style_as_others_do) {
  const std::string style{"body{margin:0}.card{color:red}"};
  put("style.css", style);
  EXPECT_EQ(hex_of(sha256_base64(style)), sha256sum(root_ / "style.css"));
  EXPECT_EQ(sha256_hex(style), sha256sum(root_ / "style.css"));
}

TEST(Style, loses_comments_and_white_space_that_mean_nothing) {
  EXPECT_EQ(minified("/* a */\n.a ,  .b > i:not( .c ) :hover {\n  margin : 0 auto;\n  width: calc(1px + 2%);\n}\n\n"
                     "@media (prefers-color-scheme: dark) and (x) { p { content: \"a  b\"; } }",
                     "a.css"),
            ".a,.b > i:not(.c) :hover{margin :0 auto;width:calc(1px + 2%)}"
            "@media (prefers-color-scheme:dark) and (x){p{content:\"a  b\"}}");
}

TEST(Style, refuses_what_would_break_or_leave_the_page) {
  for (const auto* css : {"a{", "a}", "/* a", "a{b:'c}", "</style>", "a{b:url(x)}", "@import 'x';", "a{b:'<'}"}) {
    EXPECT_THROW(minified(css, "a.css"), Mistake) << css;
  }
}

TEST(Style, names_the_line_of_a_mistake) {
  try {
    minified("a{}\n\nb{c:url(x)}", "a.css");
    FAIL();
  } catch (const Mistake& mistake) {
    EXPECT_THAT(mistake.what(), HasSubstr("a.css:3: a style loads nothing"));
  }
}

}  // namespace
}  // namespace bluedot::templates
