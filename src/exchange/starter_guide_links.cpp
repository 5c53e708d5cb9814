#include <algorithm>
#include <array>
#include <set>

#include "exchange/starter_guide.h"
#include "guide/markup.h"

namespace bluedot::exchange {
namespace {

using directory::RecordSet;
using directory::Table;

// The pages of the site that an article may lead to.
constexpr std::array<std::string_view, 6> kPages = {"urgent", "near", "map", "real", "privacy", "alerts"};

std::set<std::string, std::less<>> column_of(const RecordSet& records, std::string_view table,
                                             std::string_view column) {
  std::set<std::string, std::less<>> values;
  const std::size_t at = directory::table(table).column(column);
  for (const auto& [id, record] : records.of(table)) values.insert(record.cells[at]);
  return values;
}

// Everything that an article can refer to.
class Targets {
 public:
  explicit Targets(const RecordSet& whole)
      : topics_(column_of(whole, "topic", "slug")),
        categories_(column_of(whole, "category", "slug")),
        facts_(column_of(whole, "fact", "key")) {}

  bool has_link(std::string_view target) const {
    const std::size_t colon = target.find(':');
    if (colon == std::string_view::npos) return false;
    const std::string_view kind = target.substr(0, colon);
    const std::string_view name = target.substr(colon + 1);
    if (kind == "guide") return topics_.contains(name);
    if (kind == "category") return categories_.contains(name);
    return kind == "page" && std::ranges::find(kPages, name) != kPages.end();
  }
  bool has_slot(std::string_view name) const { return name == guide::kCountrySlot || facts_.contains(name); }

 private:
  std::set<std::string, std::less<>> topics_, categories_, facts_;
};

}  // namespace

std::vector<ArticleReference> broken_article_references(const RecordSet& whole) {
  const Table& table = directory::table("article");
  const Targets targets(whole);
  std::vector<ArticleReference> broken;
  for (const auto& [id, record] : whole.of(table.name)) {
    const std::string text = record.cells[table.column("summary")] + "\n" + record.cells[table.column("body")];
    for (std::string& target : guide::link_targets(text)) {
      if (!targets.has_link(target)) broken.push_back({id, std::move(target)});
    }
    for (const std::string& name : guide::slot_names(text)) {
      if (!targets.has_slot(name)) broken.push_back({id, "{" + name + "}"});
    }
  }
  return broken;
}

}  // namespace bluedot::exchange
