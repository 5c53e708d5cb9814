#include "exchange/starter_guide.h"

#include <filesystem>
#include <fstream>
#include <set>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "db/test_folder.h"
#include "guide/guide_reader.h"

namespace bluedot::exchange {
namespace {

using directory::Absent;
using testing::IsEmpty;
using testing::SizeIs;

const std::string kTopic = "sort: 1\nhelp: [legal-aid]\nsources:\n  - {title: \"A law\", date: 1951-07-28}\n";
const std::string kArticle =
    "---\ntitle: Health\nsummary: Doctors help.\nreviewed: 2026-11-24\n---\n## steps\nCall. {currency}\n";
const std::string kFacts =
    "country: PL\nfacts:\n  - key: currency\n    kind: name\n    value: złoty\n    source: invented\n"
    "    source_date: 2026\n    confidence: low\n    conflict: {value: euro, source: another}\n";

StarterFiles files(std::string topic = kTopic, std::string article = kArticle, std::string facts = kFacts) {
  return {{"guide/health/topic.yaml", std::move(topic)},
          {"guide/health/en.md", std::move(article)},
          {"facts/pl.yaml", std::move(facts)}};
}

Starter read(const StarterFiles& from) {
  return read_starter(from, Absent::kKept, History::kAside, {});
}

std::string replaced(std::string text, std::string_view what, std::string_view with) {
  return text.replace(text.find(what), what.size(), with);
}

void expect_problem(const StarterFiles& from, Reason reason, std::size_t line) {
  EXPECT_THAT(read(from).problems, testing::Contains(testing::AllOf(testing::Field(&Problem::reason, reason),
                                                                    testing::Field(&Problem::line, line))));
}

TEST(GuideFiles, are_read_and_written_as_they_were) {
  const Starter first = read(files());
  ASSERT_THAT(first.problems, IsEmpty());
  const Starter second = read(write_starter(first.records));
  EXPECT_THAT(second.problems, IsEmpty());
  for (const char* table : {"topic", "topic_source", "article", "fact"}) {
    EXPECT_EQ(first.records.of(table), second.records.of(table)) << table;
    EXPECT_THAT(first.records.of(table), SizeIs(1)) << table;
  }
}

TEST(GuideFiles, an_unknown_section_is_named_by_its_line) {
  expect_problem(files(kTopic, replaced(kArticle, "## steps", "## stepps")), Reason::kSectionUnknown, 6);
}

TEST(GuideFiles, a_paragraph_that_no_page_would_show_is_named_by_its_line) {
  expect_problem(files(kTopic, kArticle + "\n    Go to the office.\n"), Reason::kNotShown, 9);
}

TEST(GuideFiles, an_unknown_key_is_named_by_its_line) {
  expect_problem(files(kTopic + "colour: blue\n"), Reason::kColumnUnknown, 5);
  expect_problem(files(kTopic, kArticle, replaced(kFacts, "value: złoty", "wert: złoty")), Reason::kColumnUnknown, 5);
}

TEST(GuideFiles, a_slip_that_would_take_facts_away_is_named) {
  expect_problem(files(kTopic, kArticle, replaced(kFacts, "facts:", "fact:")), Reason::kColumnUnknown, 2);
  expect_problem(files(kTopic, kArticle, replaced(kFacts, "facts:", "fact:")), Reason::kColumnMissing, 1);
  expect_problem(files(kTopic, kArticle, "country: PL\nfacts: hello\n"), Reason::kNotYaml, 2);
  expect_problem(files(kTopic, kArticle, kFacts + "facts: []\n"), Reason::kColumnTwice, 10);
}

TEST(GuideFiles, a_slip_that_would_take_a_conflict_or_a_source_away_is_named) {
  const auto with_conflict = [](std::string_view conflict) {
    return files(kTopic, kArticle, replaced(kFacts, "{value: euro, source: another}", conflict));
  };
  expect_problem(with_conflict("euro"), Reason::kNotYaml, 9);
  expect_problem(with_conflict("{value: euro, sauce: another}"), Reason::kColumnUnknown, 9);
  expect_problem(with_conflict("{source: another}"), Reason::kRequired, 9);
  expect_problem(files("sort: 1\nsources: {title: A law}\n"), Reason::kNotYaml, 2);
  expect_problem(files("sort: 1\nrecordings: none\n"), Reason::kNotYaml, 2);
  expect_problem(files(replaced(kTopic, "title:", "titel:")), Reason::kColumnUnknown, 4);
}

TEST(GuideFiles, a_file_of_another_name_in_their_folders_is_named) {
  const db::TestFolder folder;
  for (const char* name : {"facts/ro.yml", "guide/health/uk.MD", "guide/health.md"}) {
    std::filesystem::create_directories(std::filesystem::path(folder.file(name)).parent_path());
    std::ofstream(folder.file(name)) << "country: RO\n";
  }
  std::vector<std::string> unknown;
  for (const Problem& problem : read_starter(folder.path(), History::kAside, {}).problems) {
    EXPECT_EQ(problem.reason, Reason::kFileUnknown);
    unknown.push_back(problem.file);
  }
  EXPECT_THAT(unknown, testing::UnorderedElementsAre("facts/ro.yml", "guide/health/uk.MD", "guide/health.md"));
}

TEST(GuideFiles, a_text_without_front_matter_is_refused) {
  expect_problem(files(kTopic, "## steps\nCall.\n"), Reason::kNoFrontMatter, 1);
}

TEST(GuideFiles, what_is_no_yaml_is_named) {
  expect_problem(files("sort: [1\n"), Reason::kNotYaml, 2);
  expect_problem(files("- a list\n"), Reason::kNotYaml, 1);
}

TEST(GuideFiles, a_fact_without_its_source_or_of_another_kind_is_refused) {
  expect_problem(files(kTopic, kArticle, replaced(kFacts, "    source: invented\n", "")), Reason::kRequired, 3);
  expect_problem(files(kTopic, kArticle, replaced(kFacts, "kind: name", "kind: date")), Reason::kNotOfItsKind, 3);
}

TEST(GuideFiles, a_deadline_that_ends_before_it_starts_is_refused) {
  const std::string deadline = "kind: deadline\n    opens: 2026-12-02\n    closes: 2026-12-01";
  expect_problem(files(kTopic, kArticle, replaced(kFacts, "kind: name", deadline)), Reason::kEndsBeforeStart, 3);
}

TEST(GuideFiles, a_link_or_slot_that_leads_nowhere_is_named) {
  const Starter link = read(files(kTopic, kArticle + "[x](guide:helath)\n"));
  ASSERT_THAT(link.problems, SizeIs(1));
  EXPECT_EQ(link.problems[0].detail, "guide:helath");
  EXPECT_EQ(read(files(kTopic, kArticle + "{curency}\n")).problems.at(0).detail, "{curency}");
}

TEST(GuideFiles, a_code_stands_for_one_topic) {
  const StarterFiles two = {{"guide/health/topic.yaml", "code: g1\nsort: 1\n"},
                            {"guide/violence/topic.yaml", "code: g1\nsort: 2\n"}};
  EXPECT_THAT(read(two).problems, testing::ElementsAre(testing::Field(&Problem::reason, Reason::kCodeTaken)));
}

TEST(GuideFiles, a_country_file_speaks_of_the_country_of_its_name) {
  expect_problem(files(kTopic, kArticle, replaced(kFacts, "PL", "RO")), Reason::kNotACountry, 1);
}

// ---- the real files

const guide::Guide& real_guide() {
  static const Starter kStarter = read_starter(BLUEDOT_SOURCE "/starter", History::kAside, {});
  static const auto kGuide = guide::read_guide(kStarter.records);
  return *kGuide;
}

TEST(RealGuide, has_every_topic_in_all_sixteen_languages) {
  EXPECT_THAT(real_guide().topics(), SizeIs(21));
  for (const guide::Topic& topic : real_guide().topics()) EXPECT_THAT(topic.articles, SizeIs(16)) << topic.slug;
}

TEST(RealGuide, says_in_every_language_what_keeps_people_safe) {
  for (const char* slug : {"staying-safe", "children-travelling", "under-18-alone", "violence", "health",
                           "temporary-protection", "other-nationalities", "complaints"}) {
    const guide::Topic* topic = real_guide().topic(slug);
    ASSERT_NE(topic, nullptr) << slug;
    EXPECT_TRUE(topic->every_language) << slug;
    for (const text::Language language : text::Language::all()) {
      EXPECT_NE(topic->in(language), nullptr) << slug << " " << language.tag();
    }
  }
}

std::multiset<std::string> shape_of(const guide::Article& article) {
  std::multiset<std::string> shape;
  for (const guide::Section& section : article.sections) {
    shape.insert(std::to_string(static_cast<int>(section.kind)) + section.country);
  }
  return shape;
}

TEST(RealGuide, says_the_same_in_every_language) {
  for (const guide::Topic& topic : real_guide().topics()) {
    const auto english = shape_of(*topic.in(text::kEnglish));
    for (const guide::Article& article : topic.articles) {
      EXPECT_EQ(shape_of(article), english) << topic.slug << " " << article.language.tag();
    }
  }
}

TEST(RealGuide, answers_in_seven_countries_until_when_protection_counts) {
  for (const char* country : {"PL", "RO", "MD", "BG", "SK", "HU", "IT"}) {
    const guide::Fact* until = real_guide().fact(country, "protection-until");
    ASSERT_NE(until, nullptr) << country;
    EXPECT_EQ(until->value, std::string_view(country) == "MD" ? "2027-03-01" : "2027-03-04");
    EXPECT_TRUE(until->valid_until) << country;
  }
}

}  // namespace
}  // namespace bluedot::exchange
