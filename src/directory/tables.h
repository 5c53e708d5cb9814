#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

// The one description of the directory's stored form. It drives the reading and checking of CSV cells
// (exchange/starter), every INSERT, UPDATE, DELETE and SELECT (store.h), the comparison of records (records.h) and the
// export. A column is added here and in a migration, and nowhere else.
namespace bluedot::directory {

enum class Form {
  kSlug,         // lower-case letters, digits, hyphens; never changes
  kCode,         // capital or small letters and digits, on posters and in addresses
  kSlugs,        // several
  kText,         // one line of a language of its own (a name as it is written, an address, a source)
  kProse,        // many lines: the body of an article
  kWord,         // one of `words`
  kWords,        // several of `words`
  kLanguages,    // several BCP 47 language tags
  kCountry,      // ISO 3166-1 alpha-2, capitals; with `targets`, one of countries.csv
  kZone,         // IANA time zone
  kDate,         // YYYY-MM-DD
  kPartialDate,  // that, YYYY-MM or YYYY
  kTime,         // HH:MM to 24:00
  kInstant,      // YYYY-MM-DDTHH:MM:SS+HH:MM (offset_time.h)
  kDays,         // Mo-Fr;Su
  kWhole,        // a whole number of `least`..`most`
  kDecimal,      // a number of `least`..`most`
  kTruth,        // yes or no
  kPhone,        // E.164 (+48...), or a national short code
  kUrl,          // https:// or http://
  kEmail,
  kReference,   // the slug of a record of one of `targets`; stored as its id in <name>_id
  kReferences,  // several
};

enum class Need { kOptional, kRequired };

struct Column {
  std::string_view name;  // in the CSV file; in the database too unless `link` or a reference
  Form form = Form::kText;
  Need need = Need::kOptional;
  std::span<const std::string_view> words = {};
  std::span<const std::string_view> targets = {};  // tables
  double least = 0;
  double most = 0;
  std::string_view link = {};    // the list's table: (owner_id, position, value)
  std::string_view stored = {};  // the column's name in the database where it differs

  bool is_list() const { return !link.empty(); }
  bool is_reference() const { return form == Form::kReference || form == Form::kReferences; }
  std::string_view stored_name() const { return stored.empty() ? name : stored; }
};

// A text that stands in several languages: the CSV columns `name@uk`, `name@ru`...; stored in localised_text.
struct LocalisedField {
  std::string_view name;
  std::size_t longest_bytes = 400;
};

struct Table {
  std::string_view name;  // in the database, and the space of the ids
  // In a starter directory. "thesaurus/": a file for each language, which gives the first column; what stands under
  // "guide/" and "facts/" is written as exchange/starter_guide.h says.
  std::string_view file;
  std::span<const Column> columns;
  std::span<const LocalisedField> localised;
  std::span<const std::size_t> key;  // the columns that identify a record; its id is made of them
  // A record without a name of its own (one interval of a schedule): an import replaces all of an owner, not one by
  // one.
  bool replaced_by_owner = false;

  std::size_t column(std::string_view column_name) const;  // throws std::logic_error where there is none
  std::optional<std::size_t> find_column(std::string_view column_name) const;
  std::optional<std::size_t> find_localised(std::string_view field_name) const;
  bool has_reviewed() const { return !localised.empty(); }
};

inline constexpr std::size_t kCellLongestBytes = 8'192;
inline constexpr std::size_t kProseLongestBytes = 65'536;

// In an order in which a record only names records of tables before it, or of its own.
std::span<const Table> tables();
const Table& table(std::string_view name);          // throws std::logic_error where there is none
const Table* table_of_file(std::string_view file);  // null where there is none

// The statements of one table, made from its description. All of them are in all_statements().
struct TableStatements {
  std::string insert;  // $1 id, then the plain columns in order
  std::string update;  // the same parameters
  std::string remove;  // $1 id
  std::string select;  // id, then the plain columns; by id
};
struct LinkStatements {
  std::string insert;  // $1 owner_id, $2 position, $3 value
  std::string remove;  // $1 owner_id
  std::string select;  // owner_id, value; by owner_id, position
};
TableStatements statements_of(const Table& table);
LinkStatements statements_of(const Column& list);
inline constexpr std::string_view kInsertText =
    "INSERT INTO localised_text (owner_id, table_name, field, language, value, state) VALUES ($1, $2, $3, $4, $5, $6)";
inline constexpr std::string_view kRemoveTexts = "DELETE FROM localised_text WHERE owner_id = $1";
inline constexpr std::string_view kSelectTexts =
    "SELECT owner_id, field, language, value, state FROM localised_text WHERE table_name = $1 ORDER BY owner_id";

// Everything that the stored form can ask a database, for the test that prepares all of it on both engines.
std::vector<std::string> all_statements();

}  // namespace bluedot::directory
