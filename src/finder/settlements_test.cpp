#include "finder/settlements.h"

#include <algorithm>
#include <random>

#include <gmock/gmock.h>

#include "finder/near_names.h"

namespace bluedot::finder {
namespace {

using testing::IsEmpty;
using testing::UnorderedElementsAre;

std::vector<std::byte> table_with(const std::vector<std::string>& names) {
  std::vector<SettlementDraft> drafts;
  for (const std::string& name : names) {
    SettlementDraft draft;
    draft.id = static_cast<std::uint32_t>(drafts.size() + 1);
    draft.country = "RO";
    draft.name = name;
    drafts.push_back(std::move(draft));
  }
  return table_of(drafts);
}

std::vector<std::string> near(const std::vector<std::string>& names, std::string_view form, std::size_t edits,
                              std::size_t kept = 0) {
  const auto table = table_with(names);
  const Settlements settlements(table);
  std::vector<std::string> found;
  for (const NearName& name : near_names(settlements, form, {edits, kept})) {
    found.emplace_back(settlements.form(name.form));
  }
  return found;
}

TEST(Settlements, keep_what_they_were_made_of) {
  SettlementDraft draft;
  draft.id = 666830;
  draft.country = "RO";
  draft.region = "Suceava";
  draft.latitude = 47.95;
  draft.longitude = -26.07;
  draft.population = 9246;
  draft.name = "Siret";
  draft.names = {{text::kUkrainian, "Сірет"}};
  draft.respelt = {{text::kRussian, "Сирет"}};
  const auto table = table_of(std::vector{draft});
  const Settlements settlements(table);
  ASSERT_EQ(settlements.size(), 1U);
  EXPECT_EQ(settlements.id(0), 666830U);
  EXPECT_EQ(settlements.country(0), "RO");
  EXPECT_EQ(settlements.region(0), "Suceava");
  EXPECT_EQ(settlements.latitude(0), 47.95);
  EXPECT_EQ(settlements.longitude(0), -26.07);
  EXPECT_EQ(settlements.population(0), 9246U);
  EXPECT_EQ(settlements.name(0, text::kUkrainian), "Сірет");
  EXPECT_EQ(settlements.name(0, text::kRussian), "Сирет");
  EXPECT_EQ(settlements.name(0, text::kGerman), "");
}

TEST(Settlements, know_each_place_once_under_a_spelling_by_its_best_right_to_it) {
  SettlementDraft draft;
  draft.country = "PL";
  draft.name = "Kraków";
  draft.others = {"Krakow", "KRAKÓW", "Cracow"};
  const auto table = table_of(std::vector{draft});
  const Settlements settlements(table);
  EXPECT_EQ(settlements.form_count(), 2U);
  const auto form = settlements.spelt("krakow", settlements.all());
  ASSERT_TRUE(form);
  const auto postings = settlements.postings(*form);
  ASSERT_EQ(postings.size(), 1U);
  EXPECT_EQ(postings.front().spelling, Spelling::kLocal);
}

TEST(Settlements, find_spellings_that_begin_alike) {
  const auto table = table_with({"Iași", "Iacobeni", "Ialoveni", "Jilava", "I"});
  const Settlements settlements(table);
  const auto range = settlements.beginning_with("ia", settlements.all());
  EXPECT_EQ(range.last - range.first, 3U);
  EXPECT_TRUE(settlements.beginning_with("zz", settlements.all()).empty());
  EXPECT_FALSE(settlements.spelt("ia", settlements.all()));
}

TEST(Settlements, may_be_none) {
  const auto table = table_of({});
  const Settlements settlements(table);
  EXPECT_EQ(settlements.size(), 0U);
  EXPECT_FALSE(settlements.spelt("iasi", settlements.all()));
  EXPECT_TRUE(near_names(settlements, "iasi", {}).empty());
}

TEST(NearNames, are_one_slip_away) {
  const std::vector<std::string> names{"Varna", "Vratsa", "Narva", "Warna", "Varnas"};
  EXPECT_THAT(near(names, "varna", 1), UnorderedElementsAre("varna", "warna", "varnas"));
  EXPECT_THAT(near(names, "vrana", 1), UnorderedElementsAre("varna"));  // two letters swapped
  EXPECT_THAT(near(names, "vana", 1), UnorderedElementsAre("varna"));
}

TEST(NearNames, count_letters_and_not_bytes) {
  EXPECT_THAT(near({"Варшава"}, "варшва", 1), UnorderedElementsAre("варшава"));
  EXPECT_THAT(near({"Варшава"}, "ваошва", 1), IsEmpty());
  EXPECT_THAT(near({"Варшава"}, "ваошва", 2), UnorderedElementsAre("варшава"));
}

TEST(NearNames, keep_the_letters_at_the_beginning_that_they_must) {
  EXPECT_THAT(near({"Varna", "Warna"}, "varna", 1, 1), UnorderedElementsAre("varna"));
}

TEST(NearNames, are_the_same_as_by_comparing_each) {
  const std::vector<std::string> names{"Banat", "Banja", "Bania", "Baia", "Aban", "Nabat", "Bana", "Ban", "Babana"};
  EXPECT_THAT(near(names, "bana", 1), UnorderedElementsAre("baia", "banat", "banja", "bania", "bana", "ban"));
  EXPECT_THAT(near(names, "bana", 2),
              UnorderedElementsAre("banat", "banja", "bania", "bana", "ban", "baia", "aban", "babana"));
}

// Damerau-Levenshtein without a second slip inside a swap, by the book.
std::size_t slips_between(std::string_view one, std::string_view other) {
  std::vector<std::vector<std::size_t>> steps(one.size() + 1, std::vector<std::size_t>(other.size() + 1));
  for (std::size_t i = 0; i <= one.size(); ++i) {
    for (std::size_t j = 0; j <= other.size(); ++j) {
      std::size_t& least = steps[i][j];
      least = std::max(i, j);
      if (i == 0 || j == 0) continue;
      least = std::min({steps[i - 1][j] + 1, steps[i][j - 1] + 1, steps[i - 1][j - 1] + (one[i - 1] != other[j - 1])});
      const bool swapped = i > 1 && j > 1 && one[i - 1] == other[j - 2] && one[i - 2] == other[j - 1];
      if (swapped) least = std::min(least, steps[i - 2][j - 2] + 1);
    }
  }
  return steps[one.size()][other.size()];
}

TEST(NearNames, are_those_that_the_book_says_for_any_names) {
  std::mt19937 chance(36);
  const auto word = [&] {
    std::string letters(1 + chance() % 7, 'a');
    for (char& letter : letters) letter = static_cast<char>('a' + chance() % 3);
    return letters;
  };
  std::vector<std::string> names(300);
  std::ranges::generate(names, word);
  std::ranges::sort(names);
  names.erase(std::unique(names.begin(), names.end()), names.end());
  for (int round = 0; round < 200; ++round) {
    const std::string typed = word();
    for (const std::size_t most : {1U, 2U}) {
      std::vector<std::string> expected;
      std::ranges::copy_if(names, std::back_inserter(expected),
                           [&](const std::string& name) { return slips_between(typed, name) <= most; });
      EXPECT_THAT(near(names, typed, most), testing::UnorderedElementsAreArray(expected)) << typed;
    }
  }
}

TEST(NearNames, are_of_large_places_only_where_asked) {
  std::vector<SettlementDraft> drafts(3);
  const std::vector<std::string> names{"Varna", "Warna", "Barna"};
  for (std::size_t i = 0; i < drafts.size(); ++i) {
    drafts[i].id = static_cast<std::uint32_t>(i + 1);
    drafts[i].country = "BG";
    drafts[i].name = names[i];
  }
  drafts[1].population = kLarge;
  const auto table = table_of(drafts);
  const Settlements settlements(table);
  const std::vector<NearName> found = near_names(settlements, "karna", {1, 0, true});
  ASSERT_EQ(found.size(), 1U);
  EXPECT_EQ(settlements.form(found.front().form), "warna");
}

}  // namespace
}  // namespace bluedot::finder
