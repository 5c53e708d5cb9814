#pragma once

#include <cstdint>
#include <filesystem>
#include <map>
#include <stdexcept>
#include <string>
#include <string_view>
#include <vector>

namespace bluedot::meaning {

// What people of a language call something: a row of starter/thesaurus/<language>.csv, or a category's own name.
struct Expression {
  std::string language;
  std::string meaning;  // a category's slug, or one of the words of finder/urgency.h
  std::string form;     // what is said, in search form
  std::string said;     // as it is written
};

// What is wrong with the files: one "file:line: reason" on each line.
class Mistakes : public std::runtime_error {
 public:
  using std::runtime_error::runtime_error;
};

struct Thesaurus {
  std::vector<std::string> categories;                     // slugs in the order of taxonomy.csv, without the groups
  std::map<std::string, std::vector<std::string>> groups;  // by a group's slug: its categories
  std::vector<Expression> rows;                            // of thesaurus/*.csv, by language, in their order
  std::vector<Expression> names;                           // of the categories
};

// Of a folder laid out as starter/; throws Mistakes where a file cannot be taken.
Thesaurus read_thesaurus(const std::filesystem::path& starter);

}  // namespace bluedot::meaning
