#include "published/directory_source.h"

#include <algorithm>
#include <stdexcept>
#include <utility>

#include "db/change_log.h"
#include "directory/catalogue_reader.h"
#include "directory/store.h"

namespace bluedot::published {

std::uint64_t DirectorySource::data_version() {
  return static_cast<std::uint64_t>(database_.data_version());
}

std::shared_ptr<const directory::Catalogue> DirectorySource::read() {
  const db::ReadTransaction transaction(database_);
  const auto records = [this](const directory::Table& table,
                              const std::function<void(const directory::Record&)>& visit) {
    directory::for_each(database_, table, [&](directory::Record&& record) { visit(record); });
  };
  return directory::read_catalogue(records);
}

std::optional<std::vector<finder::Expression>> DirectorySource::read_expressions() {
  const directory::Table& table = directory::table("expression");
  const std::size_t meaning = table.column("meaning");
  const std::size_t said = table.column("text");
  std::vector<finder::Expression> expressions;
  const db::ReadTransaction transaction(database_);
  if (!thesaurus_changed()) return std::nullopt;
  directory::for_each(database_, table, [&](directory::Record&& record) {
    const auto language = text::Language::from_tag(record.cells.front());
    if (!language) throw std::runtime_error("an expression in no language of ours: " + record.cells.front());
    expressions.push_back({*language, std::move(record.cells[meaning]), std::move(record.cells[said])});
  });
  return expressions;
}

bool DirectorySource::thesaurus_changed() {
  const std::int64_t head = db::log_head(database_);
  const std::optional<std::int64_t> before = std::exchange(thesaurus_at_, head);
  if (!before || head < *before) return true;  // the first time, or a backup was restored
  const std::vector<std::string> changed = db::tables_changed_since(database_, *before);
  return std::ranges::find(changed, "expression") != changed.end();
}

}  // namespace bluedot::published
