#include "exchange/starter_alerts.h"

#include <algorithm>

#include "directory/offset_time.h"

namespace bluedot::exchange {
namespace {

using directory::Record;
using directory::RecordSet;
using directory::Table;

// The cell of the record that an id of another names; empty where there is none.
std::string_view cell_of(const RecordSet& whole, std::string_view table_name, std::string_view id,
                         std::string_view column) {
  const auto parsed = base::parse_uuid(id);
  const directory::Records& records = whole.of(table_name);
  const auto found = parsed ? records.find(*parsed) : records.end();
  if (found == records.end()) return {};
  return found->second.cells[directory::table(table_name).column(column)];
}

class Examination {
 public:
  explicit Examination(const RecordSet& whole) : whole_(whole) {}

  std::vector<AlertProblem> problems() && {
    for (const auto& [id, alert] : whole_.of(table_.name)) {
      check_replaced(alert);
      check_places(alert);
    }
    return std::move(problems_);
  }

 private:
  const std::string& cell(const Record& alert, std::string_view column) const {
    return alert.cells[table_.column(column)];
  }

  void check_replaced(const Record& alert) {
    const auto earlier = directory::parse_offset_time(cell_of(whole_, "alert", cell(alert, "replaces"), "sent"));
    const auto sent = directory::parse_offset_time(cell(alert, "sent"));
    if (!earlier || earlier->instant < sent->instant) return;
    problems_.push_back({alert.id, "sent", Reason::kEndsBeforeStart, cell(alert, "sent")});
  }

  void check_places(const Record& alert) {
    const std::vector<std::string> countries = countries_of(alert);
    if (countries.empty()) return;
    for (const std::string_view id : directory::elements(cell(alert, "places"))) {
      const std::string_view country = cell_of(whole_, "place", id, "country");
      if (country.empty() || std::ranges::find(countries, country) != countries.end()) continue;
      problems_.push_back({alert.id, "places", Reason::kPlaceElsewhere,
                           std::string(cell_of(whole_, "place", id, "id")) + ": " + std::string(country)});
    }
  }

  std::vector<std::string> countries_of(const Record& alert) const {
    std::vector<std::string> countries;
    for (const std::string_view id : directory::elements(cell(alert, "countries"))) {
      countries.emplace_back(cell_of(whole_, "country", id, "country"));
    }
    return countries;
  }

  const RecordSet& whole_;
  const Table& table_ = directory::table("alert");
  std::vector<AlertProblem> problems_;
};

}  // namespace

std::vector<AlertProblem> alert_problems(const RecordSet& whole) {
  return Examination(whole).problems();
}

}  // namespace bluedot::exchange
