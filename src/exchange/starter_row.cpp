#include "exchange/starter_row.h"

#include <algorithm>
#include <set>

#include "directory/offset_time.h"
#include "exchange/starter_cell.h"
#include "guide/fact.h"
#include "text/language.h"

namespace bluedot::exchange {
namespace {

using directory::Record;
using directory::Table;

void mark_reviewed(std::string_view languages, Record& record) {
  for (const std::string_view language : directory::elements(languages)) {
    for (auto& [key, text] : record.texts) {
      if (key.language == language) text.reviewed = true;
    }
  }
}

// The cells of one row by the names of their columns; a column that the table lacks reads as empty.
class Cells {
 public:
  Cells(const Table& table, const StarterRow& row, const std::string& file, Problems& problems)
      : table_(table), row_(row), file_(file), problems_(problems) {}

  std::string_view operator[](std::string_view column) const {
    const auto index = table_.find_column(column);
    return index ? std::string_view(row_.record.cells[*index]) : std::string_view{};
  }
  bool has(std::string_view column) const { return table_.find_column(column).has_value(); }
  void problem(std::string_view column, Reason reason) const {
    problems_.push_back({file_, row_.line, std::string(column), reason, std::string((*this)[column])});
  }

 private:
  const Table& table_;
  const StarterRow& row_;
  const std::string& file_;
  Problems& problems_;
};

void check_point(const Cells& cells) {
  const bool latitude = !cells["lat"].empty();
  const bool longitude = !cells["lon"].empty();
  if (latitude != longitude) cells.problem(latitude ? "lon" : "lat", Reason::kPointIncomplete);
  if (latitude && longitude && cells.has("precision_m") && cells["precision_m"].empty())
    cells.problem("precision_m", Reason::kPointWithoutPrecision);
}

void check_confidential(const Cells& cells) {
  if (cells["kind"] != "confidential") return;
  for (const char* column : {"lat", "lon", "address", "postal_code", "place"}) {
    if (!cells[column].empty()) cells.problem(column, Reason::kConfidentialPoint);
  }
}

void check_hours(const Cells& cells) {
  const bool dated = cells["dated"] == "yes";
  if (cells["opens"].empty() != cells["closes"].empty()) {
    cells.problem(cells["opens"].empty() ? "opens" : "closes", Reason::kHoursIncomplete);
  } else if (cells["opens"].empty() && !dated) {
    cells.problem("opens", Reason::kHoursIncomplete);
  }
  if (cells["opens"] == "24:00") cells.problem("opens", Reason::kNotATime);
  if (cells["days"].empty() && !dated) cells.problem("days", Reason::kHoursIncomplete);
  if (dated && (cells["valid_from"].empty() || cells["valid_to"].empty())) {
    cells.problem(cells["valid_from"].empty() ? "valid_from" : "valid_to", Reason::kDatedWithoutDates);
  }
}

// Partial dates compare by their common part: "2022" is not after "2022-03".
void check_order(const Cells& cells, std::string_view first, std::string_view last) {
  const std::size_t common = std::min(cells[first].size(), cells[last].size());
  if (common > 0 && cells[last].substr(0, common) < cells[first].substr(0, common))
    cells.problem(last, Reason::kEndsBeforeStart);
}

void check_ages(const Cells& cells) {
  if (cells["min_age"].empty() || cells["max_age"].empty()) return;
  if (std::stoi(std::string(cells["max_age"])) < std::stoi(std::string(cells["min_age"]))) {
    cells.problem("max_age", Reason::kEndsBeforeStart);
  }
}

void check_short_code(const Cells& cells) {
  if (!cells["number"].empty() && cells["number"].front() != '+' && cells["country"].empty()) {
    cells.problem("country", Reason::kShortCodeWithoutCountry);
  }
}

// What its kind wants: a day, a number, a currency.
void check_fact(const Record& record, const Cells& cells) {
  check_order(cells, "opens", "closes");
  const auto fact = guide::read_fact(record);
  if (fact) return;
  const bool missing = fact.error().code == base::ErrorCode::kMissing;
  cells.problem(fact.error().field, missing ? Reason::kRequired : Reason::kNotOfItsKind);
}

// Both are in the form of Form::kInstant by now; empty where the cell is.
void check_instants(const Cells& cells, std::string_view first, std::string_view last) {
  const auto begins = directory::parse_offset_time(cells[first]);
  const auto ends = directory::parse_offset_time(cells[last]);
  if (begins && ends && ends->instant <= begins->instant) cells.problem(last, Reason::kEndsBeforeStart);
}

void check_alert(const Cells& cells, const Record& record) {
  const bool replaces = !cells["replaces"].empty();
  if (cells["message"] == "alert" && replaces) cells.problem("replaces", Reason::kReplacesUnasked);
  if (cells["message"] != "alert" && !replaces) cells.problem("replaces", Reason::kReplacesNothing);
  check_instants(cells, "from", "until");
  check_instants(cells, "sent", "until");
  if (record.texts.empty() || record.texts.begin()->first.field != 0) cells.problem("headline", Reason::kRequired);
}

}  // namespace

StarterHeader::StarterHeader(const Table& table, const std::vector<std::string>& names, const std::string& file,
                             Problems& problems)
    : table_(table), names_(names) {
  std::set<std::string_view> seen;
  for (const std::string& name : names) {
    if (!seen.insert(name).second) problems.push_back({file, 1, name, Reason::kColumnTwice, {}});
    meanings_.push_back(meaning_of(name, file, problems));
  }
  for (const directory::Column& column : table.columns) {
    if (column.need == directory::Need::kRequired && !seen.contains(column.name)) {
      problems.push_back({file, 1, std::string(column.name), Reason::kColumnMissing, {}});
    }
  }
}

StarterHeader::Meaning StarterHeader::meaning_of(std::string_view name, const std::string& file,
                                                 Problems& problems) const {
  if (const auto column = table_.find_column(name)) return {Kind::kColumn, *column, {}};
  if (name == "reviewed" && table_.has_reviewed()) return {Kind::kReviewed, 0, {}};
  const std::size_t at = name.find('@');
  const auto field = at == std::string_view::npos ? std::nullopt : table_.find_localised(name.substr(0, at));
  if (!field) {
    problems.push_back({file, 1, std::string(name), Reason::kColumnUnknown, {}});
    return {};
  }
  const std::string_view language = name.substr(at + 1);
  if (!text::Language::from_tag(language)) {
    problems.push_back({file, 1, std::string(name), Reason::kLanguageUnknown, std::string(language)});
    return {};
  }
  return {Kind::kText, 0, {*field, std::string(language)}};
}

std::optional<StarterRow> StarterHeader::read(const CsvRow& row, const std::string& file, Problems& problems) const {
  StarterRow result{row.line, {{}, std::vector<std::string>(table_.columns.size()), {}}};
  const std::size_t before = problems.size();
  std::string_view reviewed;
  const auto wrong = [&](std::size_t i, CellProblem problem) {
    problems.push_back({file, row.line, names_[i], problem.reason, std::move(problem.detail)});
  };
  for (std::size_t i = 0; i < meanings_.size(); ++i) {
    const Meaning& meaning = meanings_[i];
    const std::string& cell = row.cells[i];
    if (meaning.kind == Kind::kColumn) {
      auto outcome = read_cell(table_.columns[meaning.column], cell);
      if (auto* problem = std::get_if<CellProblem>(&outcome))
        wrong(i, std::move(*problem));
      else
        result.record.cells[meaning.column] = std::move(std::get<std::string>(outcome));
    } else if (meaning.kind == Kind::kText && !cell.empty()) {
      const std::size_t longest = table_.localised[meaning.text.field].longest_bytes;
      if (cell.size() > longest) wrong(i, {Reason::kTooLong, std::to_string(longest)});
      result.record.texts[meaning.text] = {cell, false};
    } else if (meaning.kind == Kind::kReviewed) {
      reviewed = cell;
      for (const std::string_view tag : directory::elements(cell)) {
        if (!text::Language::from_tag(tag)) wrong(i, {Reason::kLanguageUnknown, std::string(tag)});
      }
    }
  }
  mark_reviewed(reviewed, result.record);
  if (problems.size() != before) return std::nullopt;
  return result;
}

void check_row(const Table& table, const StarterRow& row, const std::string& file, Problems& problems) {
  const Cells cells(table, row, file, problems);
  check_point(cells);
  check_confidential(cells);
  if (table.name == "schedule") check_hours(cells);
  if (table.name == "fact") check_fact(row.record, cells);
  check_order(cells, "valid_from", "valid_to");
  check_order(cells, "starts", "ends");
  check_order(cells, "opened", "closed");
  check_ages(cells);
  check_short_code(cells);
  if (table.name == "alert") check_alert(cells, row.record);
}

}  // namespace bluedot::exchange
