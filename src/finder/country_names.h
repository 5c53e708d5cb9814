#pragma once

#include <map>
#include <string>
#include <string_view>

#include "directory/catalogue.h"

namespace bluedot::finder {

// The countries of a Catalogue by their names in the sixteen languages (ICU), declined or not: "в Молдові". Immutable,
// safe from any thread.
class CountryNames {
 public:
  explicit CountryNames(const directory::Catalogue& catalogue);

  // The code of the country that a word in search form names; empty where it names none. Lives as long as this.
  std::string_view named(std::string_view word) const;
  // Of the first word that names one.
  std::string_view named_in(std::string_view form) const;

 private:
  std::map<std::string, std::string, std::less<>> codes_;  // by the name in search form
};

}  // namespace bluedot::finder
