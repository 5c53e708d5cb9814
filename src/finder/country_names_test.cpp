#include "finder/country_names.h"

#include <gtest/gtest.h>

namespace bluedot::finder {
namespace {

CountryNames names_of(std::initializer_list<std::string_view> codes) {
  directory::CatalogueBuilder builder;
  for (const std::string_view code : codes) {
    directory::Country country;
    country.code = builder.keep(code);
    builder.add(country, {});
  }
  return CountryNames(*std::move(builder).build());
}

TEST(CountryNames, are_known_in_every_language_and_case) {
  const CountryNames names = names_of({"MD", "PL", "SK", "HU"});
  EXPECT_EQ(names.named("moldova"), "MD");
  EXPECT_EQ(names.named("молдові"), "MD");
  EXPECT_EQ(names.named("польщі"), "PL");
  EXPECT_EQ(names.named("polsce"), "PL");
  EXPECT_EQ(names.named("slovensku"), "SK");
  EXPECT_EQ(names.named("lengyelorszagban"), "PL");
  EXPECT_EQ(names.named("венгрии"), "HU");
  EXPECT_EQ(names.named("бульба"), "");
}

TEST(CountryNames, are_found_among_other_words) {
  const CountryNames names = names_of({"MD", "RO"});
  EXPECT_EQ(names.named_in("пенсія в молдові"), "MD");
  EXPECT_EQ(names.named_in("пенсія"), "");
}

TEST(CountryNames, are_those_of_the_directory_only) {
  EXPECT_EQ(names_of({"MD"}).named("польща"), "");
}

}  // namespace
}  // namespace bluedot::finder
