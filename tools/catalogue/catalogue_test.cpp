#include "catalogue.h"

#include <fstream>

#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <unistd.h>

namespace bluedot::catalogue {
namespace {

using ::testing::ElementsAre;
using ::testing::HasSubstr;
using ::testing::IsEmpty;

namespace fs = std::filesystem;

constexpr std::string_view kSource = R"(msgid ""
msgstr "Plural-Forms: nplurals=2; plural=(n != 1);\n"

#. Heading
msgctxt "near.title"
msgid "Help near {town}"
msgstr ""

msgctxt "near.found"
msgid "{count} place"
msgid_plural "{count} places"
msgstr[0] ""
msgstr[1] ""
)";

constexpr std::string_view kPolish = R"(msgid ""
msgstr "Plural-Forms: nplurals=3; plural=0;\nX-Reviewed: no\n"

msgctxt "near.title"
msgid "Help near {town}"
msgstr "Pomoc: {town}"

msgctxt "near.found"
msgid "{count} place"
msgid_plural "{count} places"
msgstr[0] "{count} miejsce"
msgstr[1] "{count} miejsca"
msgstr[2] "{count} miejsc"
)";

// A folder with these two catalogues, gone with the test.
class Catalogues : public ::testing::Test {
 public:
  Catalogues() : folder_(fs::temp_directory_path() / ("catalogue-" + std::to_string(::getpid()))) {
    fs::create_directories(folder_);
    write("bluedot.pot", kSource);
  }
  ~Catalogues() override { fs::remove_all(folder_); }
  Catalogues(const Catalogues&) = delete;
  Catalogues& operator=(const Catalogues&) = delete;

 protected:
  const fs::path& folder() const { return folder_; }

  void write(const std::string& name, std::string_view text) const { std::ofstream(folder_ / name) << text; }

  static std::string with(std::string text, std::string_view from, std::string_view to) {
    const std::size_t at = text.find(from);
    EXPECT_NE(at, std::string::npos);
    return text.replace(at, from.size(), to);
  }

  // What the gate says about Polish.
  std::vector<std::string> polish_faults(std::string_view polish) const {
    write("pl.po", polish);
    std::vector<std::string> found = faults(read_catalogue(folder_));
    std::erase_if(found, [](const std::string& fault) { return fault.find("pl.po") == std::string::npos; });
    return found;
  }

  std::string why_refused() const {
    try {
      read_catalogue(folder_);
    } catch (const CatalogueError& fault) {
      return fault.what();
    }
    return {};
  }

 private:
  fs::path folder_;
};

TEST_F(Catalogues, the_gate_is_silent_when_all_is_there) {
  EXPECT_THAT(polish_faults(kPolish), IsEmpty());
}

TEST_F(Catalogues, the_gate_finds_a_missing_text) {
  const std::string planted = with(std::string(kPolish), "near.title", "near.other");
  EXPECT_THAT(polish_faults(planted), ElementsAre("pl.po: near.title: missing", HasSubstr("near.other: unknown key")));
}

TEST_F(Catalogues, the_gate_finds_an_empty_text) {
  EXPECT_THAT(polish_faults(with(std::string(kPolish), "Pomoc: {town}", "")), ElementsAre("pl.po: near.title: empty"));
}

TEST_F(Catalogues, the_gate_finds_one_empty_plural_form) {
  EXPECT_THAT(polish_faults(with(std::string(kPolish), "{count} miejsca", "")),
              ElementsAre("pl.po: near.found: empty"));
}

TEST_F(Catalogues, the_gate_finds_a_fuzzy_text) {
  const std::string planted = with(std::string(kPolish), "msgctxt \"near.title\"", "#, fuzzy\nmsgctxt \"near.title\"");
  EXPECT_THAT(polish_faults(planted), ElementsAre("pl.po: near.title: fuzzy"));
}

TEST_F(Catalogues, the_gate_finds_a_text_whose_english_has_changed) {
  EXPECT_THAT(polish_faults(with(std::string(kPolish), "Help near {town}", "Aid near {town}")),
              ElementsAre("pl.po: near.title: behind its English text"));
}

TEST_F(Catalogues, the_gate_finds_a_lost_placeholder_and_too_few_forms) {
  EXPECT_THAT(polish_faults(with(std::string(kPolish), "Pomoc: {town}", "Pomoc")),
              ElementsAre(HasSubstr("near.title: without {town}")));
  EXPECT_THAT(polish_faults(with(std::string(kPolish), "msgstr[2] \"{count} miejsc\"\n", "")),
              ElementsAre(HasSubstr("near.found: not as many forms")));
}

TEST_F(Catalogues, a_placeholder_that_english_lacks_is_refused) {
  write("pl.po", with(std::string(kPolish), "Pomoc: {town}", "Pomoc: {miasto}"));
  EXPECT_THAT(why_refused(), HasSubstr("near.title: the English text has no {miasto}"));
}

TEST_F(Catalogues, a_file_that_is_not_well_formed_is_named_with_its_line) {
  write("pl.po", "msgid \"a\nmsgstr \"b\"\n");
  EXPECT_THAT(why_refused(), HasSubstr("pl.po:2: "));
}

TEST_F(Catalogues, a_key_that_makes_no_name_is_refused) {
  write("bluedot.pot", with(std::string(kSource), "near.title", "Near Title"));
  EXPECT_THAT(why_refused(), HasSubstr("a key is like near.title"));
}

TEST_F(Catalogues, an_unusable_text_is_left_out_of_the_tables_and_a_good_one_is_in) {
  write("pl.po", with(std::string(kPolish), "msgctxt \"near.title\"", "#, fuzzy\nmsgctxt \"near.title\""));
  const std::string tables = message_tables(read_catalogue(folder()));
  EXPECT_THAT(tables, ::testing::Not(HasSubstr("Pomoc")));
  EXPECT_THAT(tables, HasSubstr(R"("{count} miejsce\0" "{count} miejsca\0" "{count} miejsc"sv)"));
}

TEST_F(Catalogues, a_review_counts_only_when_it_names_one) {
  EXPECT_FALSE((File{"", "X-Reviewed: no\n", {}}).reviewed());
  EXPECT_FALSE((File{"", "", {}}).reviewed());
  EXPECT_TRUE((File{"", "X-Reviewed: 2022-11-02 Oksana\n", {}}).reviewed());
}

TEST(Placeholders, are_found_by_name) {
  EXPECT_THAT(placeholders("{a} to {b}"), ElementsAre("a", "b"));
  EXPECT_THROW(placeholders("{a"), CatalogueError);
}

}  // namespace
}  // namespace bluedot::catalogue
