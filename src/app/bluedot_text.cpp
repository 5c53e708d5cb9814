#include "app/bluedot_text.h"

#include <algorithm>
#include <array>

namespace bluedot::app {
namespace {

using base::ErrorCode;
using directory::Change;
using directory::Column;
using exchange::Problem;
using exchange::Reason;

struct Sentence {
  Reason reason;
  std::string_view text;
};

constexpr std::array<Sentence, exchange::kReasonCount> kSentences = {{
    {Reason::kFileUnreadable, "cannot be read, or has no starter file in it"},
    {Reason::kFileTooLarge, "is too large (bytes at most)"},
    {Reason::kFileUnknown, "is no file of the starter format (starter/README.md names them)"},
    {Reason::kTooManyRows, "has too many rows (at most)"},
    {Reason::kNoHeader, "has no first row with the names of the columns"},
    {Reason::kNotUtf8, "is not UTF-8"},
    {Reason::kBrokenQuotes, "a quotation mark is missing or misplaced from here on"},
    {Reason::kNotYaml, "is not YAML of the form wanted here (indentation, a colon, a missing quotation mark)"},
    {Reason::kNoFrontMatter, "does not begin with the lines between --- and --- (title, summary, reviewed)"},
    {Reason::kSectionUnknown, "no section of an article begins so (starter/README.md names them)"},
    {Reason::kNotShown,
     "no page would show this: four spaces before a paragraph make it code, and so do fences; HTML is left out"},
    {Reason::kColumnUnknown, "no such column in this file"},
    {Reason::kColumnTwice, "stands twice"},
    {Reason::kColumnMissing, "this column is required"},
    {Reason::kLanguageUnknown, "none of the sixteen languages"},
    {Reason::kCellCount, "has another number of cells than the first row (found/wanted)"},
    {Reason::kDuplicate, "a second row of the same name"},
    {Reason::kSlugTaken, "another record has this slug already"},
    {Reason::kCodeTaken, "another record has this code already"},
    {Reason::kCodeChanged, "codes are printed and never change; it was"},
    {Reason::kStillReferenced, "names a record that would be gone"},
    {Reason::kRequired, "must not be empty"},
    {Reason::kTooLong, "is too long (bytes at most)"},
    {Reason::kControlCharacter, "has a control character"},
    {Reason::kNotASlug, "not a slug (small letters, digits and hyphens, 80 at most)"},
    {Reason::kNotACode, "not a code (letters and digits, 8 at most)"},
    {Reason::kNotAWord, "not one of the words allowed here"},
    {Reason::kNotALanguage, "not a language tag (uk, rom, zh-Hant)"},
    {Reason::kNotACountry, "not a country code (two capitals)"},
    {Reason::kNotAZone, "not a time zone (Europe/Warsaw)"},
    {Reason::kNotADate, "not a date of the form wanted here (YYYY-MM-DD)"},
    {Reason::kDateOutOfRange, "not between the years 1945 and 2100"},
    {Reason::kNotATime, "not a time (HH:MM; 24:00 only as an end)"},
    {Reason::kNotAnInstant, "not an instant with its offset (2026-09-01T00:00:00+02:00)"},
    {Reason::kNotDays, "not days (Mo-Fr, Mo;We)"},
    {Reason::kNotANumber, "not a number"},
    {Reason::kNumberOutOfRange, "outside its limits"},
    {Reason::kNotYesOrNo, "neither yes nor no"},
    {Reason::kNotAPhone, "neither a valid number (+48...) nor a short code (2 to 6 digits)"},
    {Reason::kNotAUrl, "not an address (https://...)"},
    {Reason::kNotAnEmail, "not an e-mail address"},
    {Reason::kElementTwice, "stands twice in the list"},
    {Reason::kReferenceUnknown, "no such record"},
    {Reason::kReferenceAmbiguous, "the name of several records"},
    {Reason::kPointIncomplete, "a point needs lat and lon"},
    {Reason::kPointWithoutPrecision, "a point needs the radius within which it lies"},
    {Reason::kConfidentialPoint, "must be empty for a confidential place: only its area is stored"},
    {Reason::kHoursIncomplete, "hours need days, opens and closes (both empty only where dated is yes)"},
    {Reason::kDatedWithoutDates, "dated hours need valid_from and valid_to"},
    {Reason::kEndsBeforeStart, "ends before it starts"},
    {Reason::kShortCodeWithoutCountry, "a short code needs its country"},
    {Reason::kNotOfItsKind, "not a value of this kind of fact (a date is YYYY-MM-DD, an amount or duration a number)"},
    {Reason::kReplacesNothing, "an update or a cancel names the alert that it replaces"},
    {Reason::kReplacesUnasked, "only an update or a cancel replaces an alert"},
    {Reason::kPlaceElsewhere, "lies in none of the countries that the alert names"},
    {Reason::kFromTheFuture, "a source cannot be dated after today"},
    {Reason::kAlertSent,
     "people and warning systems have this alert already: leave it as it was sent, and add an update or a cancel that "
     "names it in `replaces`"},
}};

std::string_view sentence_of(Reason reason) {
  return std::ranges::find(kSentences, reason, &Sentence::reason)->text;
}

std::string shown(const std::string& value) {
  return value.empty() ? "-" : value;
}

// A cell as people write it: ids become the names of what they point to.
std::string named(const Change& change, const std::string& column_name, const std::string& cell,
                  const directory::Names& names) {
  const auto column = change.table->find_column(column_name);
  if (!column || !change.table->columns[*column].is_reference()) return shown(cell);
  std::string text;
  for (const std::string_view id : directory::elements(cell))
    text += (text.empty() ? "" : ";") + std::string(names.of(id));
  return shown(text);
}

std::string parameter(const base::Error& error, const char* name) {
  const auto found = error.params.find(name);
  return found == error.params.end() ? "?" : found->second;
}

std::string say_listen(const base::Error& error) {
  const std::string_view why = error.code == ErrorCode::kConflict ? "another program listens there"
                               : error.code == ErrorCode::kMalformed
                                   ? "no address (127.0.0.1:8080, [::1]:8080, unix:/path)"
                                   : "the system refuses it";
  return "cannot listen on the address " + parameter(error, "address") + ": " + std::string(why);
}

std::string say_version(const base::Error& error) {
  const std::string found = parameter(error, "found");
  const std::string wanted = parameter(error, "wanted");
  const bool older = found.size() < wanted.size() || (found.size() == wanted.size() && found < wanted);
  return "the database is at version " + found + ", this program wants " + wanted +
         (older ? ": run `bluedot migrate`" : ": install a newer program");
}

}  // namespace

std::string say(const Problem& problem) {
  std::string text = problem.file.empty() ? "directory" : problem.file;
  if (problem.line > 0) text += ":" + std::to_string(problem.line);
  text += ": ";
  if (!problem.field.empty()) text += problem.field + ": ";
  text += sentence_of(problem.reason);
  return problem.detail.empty() ? text : text + ": " + problem.detail;
}

std::string say(const base::Error& error) {
  if (error.field == "listen") return say_listen(error);
  switch (error.code) {
    case ErrorCode::kNotFound:
      return "there is no " + error.field + ": run `bluedot init`, or name another by --data";
    case ErrorCode::kUnreadable:
      return "the " + error.field + " cannot be opened, is damaged or is not one of bluedot's";
    case ErrorCode::kWrongVersion:
      return say_version(error);
    case ErrorCode::kBusy:
      return "somebody else is writing; nothing was changed, try again";
    case ErrorCode::kStorageFull:
      return "the disk is full; nothing was changed";
    case ErrorCode::kConflict:
      return "the " + error.field + " is there already; nothing was changed";
    case ErrorCode::kMissing:
      return "the directory has no " + error.field + ": import them first";
    case ErrorCode::kUnknown:
      return "PostgreSQL has its own tools for this (pg_dump, pg_restore)";
    default:
      return base::describe(error);
  }
}

std::string say(const Change& change, const directory::Names& names) {
  std::string text = std::string(db::to_string(change.what)) + " " + std::string(change.table->name) + " " +
                     std::string(names.of(change.id())) + "\n";
  for (const directory::FieldChange& field : fields_of(change)) {
    text += "    " + field.column + ": " + named(change, field.column, field.before, names) + " -> " +
            named(change, field.column, field.after, names) + "\n";
  }
  return text;
}

std::string say_counts(const std::vector<Change>& changes) {
  const auto count = [&](db::What what) { return std::to_string(std::ranges::count(changes, what, &Change::what)); };
  return count(db::What::kAdded) + " added, " + count(db::What::kChanged) + " changed, " + count(db::What::kRemoved) +
         " removed";
}

}  // namespace bluedot::app
