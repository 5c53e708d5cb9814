#include "guide/guide.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "directory/tables.h"
#include "guide/markup.h"

namespace bluedot::guide {
namespace {

using std::chrono::year;
using testing::ElementsAre;
using testing::IsEmpty;

constexpr base::Date kToday = year{2026} / 11 / 24;

Fact fact(std::string area, std::string key) {
  Fact made;
  made.area = std::move(area);
  made.key = std::move(key);
  made.value = "x";
  made.provenance = {"invented", {2026, 2, 0}, directory::Confidence::kHigh};
  return made;
}

// A record of the table "fact" with these cells.
directory::Record record(std::initializer_list<std::pair<std::string_view, std::string>> cells) {
  const directory::Table& table = directory::table("fact");
  directory::Record made{{}, std::vector<std::string>(table.columns.size()), {}};
  for (const auto& [column, cell] : cells) made.cells[table.column(column)] = cell;
  return made;
}

TEST(Guide, a_country_has_its_own_fact_before_the_unions) {
  const Guide guide({}, {fact("EU", "protection-until"), fact("PL", "protection-until")});
  EXPECT_EQ(guide.fact("PL", "protection-until")->area, "PL");
  EXPECT_EQ(guide.fact("RO", "protection-until")->area, "EU");
}

TEST(Guide, what_counts_in_the_union_does_not_count_in_moldova) {
  const Guide guide({}, {fact("EU", "protection-until")});
  EXPECT_EQ(guide.fact("MD", "protection-until"), nullptr);
}

TEST(Guide, a_topic_is_found_by_its_slug_and_by_its_code) {
  Topic topic;
  topic.slug = "violence";
  topic.code = "g1";
  const Guide guide({topic}, {});
  EXPECT_EQ(guide.topic("violence"), guide.topic("g1"));
  EXPECT_EQ(guide.topic(""), nullptr);
}

TEST(Fact, expires_on_the_day_after_its_last) {
  Fact dated = fact("PL", "protection-until");
  dated.valid_until = kToday;
  EXPECT_EQ(reliance_of(dated, kToday), Reliance::kGood);
  EXPECT_EQ(reliance_of(dated, year{2026} / 11 / 25), Reliance::kExpired);
  EXPECT_EQ(next_change(dated, kToday), year{2026} / 11 / 25);
}

TEST(Fact, is_old_a_year_after_the_last_day_that_its_source_can_mean) {
  Fact old = fact("PL", "absence-limit");
  old.provenance.date = {2025, 11, 0};
  EXPECT_EQ(reliance_of(old, year{2026} / 11 / 30), Reliance::kGood);
  EXPECT_EQ(reliance_of(old, year{2026} / 12 / 1), Reliance::kOld);
}

TEST(Fact, a_deadline_is_missed_from_the_day_after_it) {
  Fact deadline = fact("MD", "protection-renewal");
  deadline.kind = FactKind::kDeadline;
  deadline.closes = kToday;
  Topic topic;
  topic.facts = {"protection-renewal"};
  const Guide guide({}, {deadline});
  EXPECT_THAT(missed_deadlines(guide, topic, "MD", kToday), IsEmpty());
  EXPECT_EQ(missed_deadlines(guide, topic, "MD", year{2026} / 11 / 25).size(), 1U);
}

TEST(Fact, is_read_by_its_kind) {
  const auto amount = read_fact(record({{"area", "HU"},
                                        {"key", "cash-adult"},
                                        {"kind", "amount"},
                                        {"value", "22800"},
                                        {"currency", "HUF"},
                                        {"per", "month"},
                                        {"source_date", "2024"},
                                        {"confidence", "low"}}));
  ASSERT_TRUE(amount);
  EXPECT_EQ(amount->number, 22800);
  EXPECT_EQ(amount->per, FactPer::kMonth);
}

TEST(Fact, one_without_what_its_kind_wants_names_the_column) {
  const auto missing = [](std::initializer_list<std::pair<std::string_view, std::string>> cells) {
    return read_fact(record(cells)).error().field;
  };
  EXPECT_EQ(missing({{"kind", "date"}, {"value", "tomorrow"}}), "value");
  EXPECT_EQ(missing({{"kind", "deadline"}}), "closes");
  EXPECT_EQ(missing({{"kind", "amount"}, {"value", "5"}}), "currency");
  EXPECT_EQ(missing({{"kind", "date"}, {"value", "2027-03-04"}, {"conflict_value", "soon"}}), "conflict_value");
}

TEST(Fact, a_number_or_date_that_only_a_machine_would_take_is_refused) {
  const auto wrong = [](std::string kind, std::string value) {
    return !read_fact(record({{"kind", std::move(kind)}, {"value", std::move(value)}, {"currency", "PLN"}}));
  };
  for (const char* number : {"nan", "-nan", "inf", "-5", "1e999", "0x10", " 5"}) {
    EXPECT_TRUE(wrong("duration", number)) << number;
    EXPECT_TRUE(wrong("amount", number)) << number;
  }
  for (const char* date : {"-nan-01-01", "2027- 1-01", "2027-+1-01", "-202-01-01", "1e3 -01-01", "2027-1.-01"}) {
    EXPECT_TRUE(wrong("date", date)) << date;
  }
}

TEST(Fact, of_another_source_reads_as_the_same_kind) {
  Fact within = fact("PL", "registration-within");
  within.kind = FactKind::kDuration;
  within.number = 30;
  within.conflict = Conflict{"14", "another", {2026, 2, 0}};
  EXPECT_EQ(conflicting(within)->number, 14);
}

TEST(Sections, are_read_with_their_countries) {
  const auto sections = read_sections("## steps\n1. one\n\n## missed pl\nGo.\n");
  ASSERT_TRUE(sections);
  EXPECT_EQ(sections->at(0).markdown, "1. one\n\n");
  EXPECT_EQ(sections->at(1).kind, SectionKind::kMissed);
  EXPECT_EQ(sections->at(1).country, "PL");
}

TEST(Sections, one_that_is_none_of_ours_is_named_by_its_line) {
  EXPECT_EQ(read_sections("## steps\nx\n## stepps\n").error().field, "body:3");
  EXPECT_EQ(read_sections("## missed Poland\n").error().field, "body:1");
  EXPECT_EQ(read_sections("\nwords before any section\n").error().field, "body:2");
}

TEST(Markup, names_links_and_slots) {
  EXPECT_THAT(link_targets("[a](guide:health), [b](page:urgent) and (c)"), ElementsAre("guide:health", "page:urgent"));
  EXPECT_THAT(slot_names("until {protection-until} in {country}"), ElementsAre("protection-until", "country"));
}

}  // namespace
}  // namespace bluedot::guide
