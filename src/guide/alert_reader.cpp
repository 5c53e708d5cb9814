#include "guide/alert_reader.h"

#include <map>

#include "directory/cells.h"

namespace bluedot::guide {
namespace {

using directory::Cells;
using directory::Record;
using directory::Table;

// The cell that names a record, of every record of a table.
using Names = std::map<base::Uuid, std::string>;

class AlertReader {
 public:
  explicit AlertReader(const directory::VisitRecords& records)
      : records_(records),
        countries_(names("country", "country")),
        places_(names("place", "id")),
        topics_(names("topic", "slug")),
        alerts_(names("alert", "slug")) {}

  std::vector<Alert> read() const {
    std::vector<Alert> all;
    each("alert", [&](const Cells& cells) { all.push_back(alert_of(cells)); });
    return all;
  }

 private:
  template <typename Take>
  void each(std::string_view table_name, Take take) const {
    const Table& described = directory::table(table_name);
    Cells cells(described);
    records_(described, [&](const Record& record) {
      cells.look_at(record);
      take(cells);
    });
  }

  Names names(std::string_view table_name, std::string_view column) const {
    Names all;
    each(table_name, [&](const Cells& cells) { all.emplace(cells.id(), cells.text(column)); });
    return all;
  }

  static std::vector<std::string> named(std::string_view ids, const Names& names) {
    std::vector<std::string> found;
    for (const std::string_view id : directory::elements(ids)) {
      found.push_back(names.at(base::parse_uuid(id).value()));
    }
    return found;
  }

  Alert alert_of(const Cells& cells) const {
    Alert alert;
    alert.slug = cells.text("slug");
    alert.message = cells.word("message", directory::kAlertMessageWords, AlertMessage::kAlert);
    if (const auto replaced = cells.reference("replaces")) alert.replaces = alerts_.at(*replaced);
    alert.category = cells.word("category", directory::kAlertCategoryWords, AlertCategory::kOther);
    alert.severity = cells.word("severity", directory::kSeverityWords, Severity::kUnknown);
    alert.urgency = cells.word("urgency", directory::kUrgencyWords, Urgency::kUnknown);
    alert.certainty = cells.word("certainty", directory::kCertaintyWords, Certainty::kUnknown);
    add_area(cells, alert);
    alert.topics = named(cells.text("topics"), topics_);
    alert.sent = cells.instant("sent").value();
    alert.from = cells.instant("from").value_or(alert.sent);
    alert.until = cells.instant("until").value();
    alert.headline = cells.localised("headline");
    alert.text = cells.localised("text");
    alert.instruction = cells.localised("instruction");
    alert.url = cells.text("url");
    alert.provenance = {std::string(cells.text("source")), cells.partial_date("source_date"),
                        cells.word("confidence", directory::kConfidenceWords, directory::Confidence::kUnknown)};
    return alert;
  }

  void add_area(const Cells& cells, Alert& alert) const {
    alert.countries = named(cells.text("countries"), countries_);
    for (const std::string& id : named(cells.text("places"), places_)) {
      alert.places.push_back(static_cast<std::uint32_t>(std::stoul(id)));
    }
  }

  const directory::VisitRecords& records_;
  const Names countries_, places_, topics_, alerts_;
};

}  // namespace

std::vector<Alert> read_alerts(const directory::VisitRecords& records) {
  return AlertReader(records).read();
}

}  // namespace bluedot::guide
