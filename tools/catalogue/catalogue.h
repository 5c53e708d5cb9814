#pragma once

#include <filesystem>
#include <map>
#include <set>
#include <stdexcept>
#include <string>
#include <string_view>
#include <vector>

// Reads locales/: bluedot.pot, the source (keys, English), and one <lang>.po per other language.

namespace bluedot::catalogue {

// A catalogue that cannot be used: "locales/uk.po:12: reason".
class CatalogueError : public std::runtime_error {
 public:
  using std::runtime_error::runtime_error;
};

// One entry of a .po or .pot file.
struct Entry {
  std::string key;                  // msgctxt: "near.title"
  std::vector<std::string> source;  // msgid and, where there is one, msgid_plural
  std::vector<std::string> forms;   // msgstr, one per plural form; all empty: not translated
  bool fuzzy = false;
  std::string where;  // "locales/uk.po:12"

  bool plural() const { return source.size() == 2; }
  // Every form has a text.
  bool complete() const;
};

// One file, in its order. Obsolete entries (#~) are not there.
struct File {
  std::string name;
  std::string header;
  std::vector<Entry> entries;

  // "3" of "Plural-Forms: nplurals=3; ..."; 1 when it is not stated.
  std::size_t plural_forms() const;
  // X-Reviewed: 'no', or who has read it and when.
  bool reviewed() const;
};

// Throws CatalogueError for a file that is not well-formed, has an entry without a key or the same key twice.
File read_file(const std::filesystem::path& path);

// {town} and the like, by name.
std::set<std::string> placeholders(std::string_view text);

// The source and the languages that the program speaks.
struct Catalogue {
  File source;
  std::map<std::string, File> languages;  // by tag; a language without a file is an empty one
};

// Throws CatalogueError also where a key makes no name in C++, two make the same, or a text names a placeholder that
// its English does not have: such a text cannot be said at all.
Catalogue read_catalogue(const std::filesystem::path& folder);

// The languages with a .po file to have, in the program's order; "en" is the source itself.
const std::vector<std::string>& language_tags();

// near.title -> near_title
std::string enumerator(std::string_view key);

// The entry's translation, or nullptr where it cannot be used: none, not complete, marked fuzzy, or of another English
// text.
const Entry* usable(const File& language, const Entry& source);

// Everything that a release must not have, one line each: texts that are missing, empty, fuzzy, behind their English,
// without a placeholder, or unknown; forms that are too few. Empty: complete.
std::vector<std::string> faults(const Catalogue& catalogue);

// The C++ that the program is built with.
std::string message_header(const Catalogue& catalogue);
std::string message_tables(const Catalogue& catalogue);

}  // namespace bluedot::catalogue
