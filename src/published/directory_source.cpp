#include "published/directory_source.h"

#include <algorithm>
#include <array>
#include <stdexcept>
#include <utility>

#include "db/change_log.h"
#include "directory/catalogue_reader.h"
#include "directory/store.h"
#include "guide/guide_reader.h"

namespace bluedot::published {
namespace {

constexpr std::array<std::string_view, 1> kThesaurus = {"expression"};

directory::VisitRecords records_of(db::Database& database) {
  return [&database](const directory::Table& table, const std::function<void(const directory::Record&)>& visit) {
    directory::for_each(database, table, [&](directory::Record&& record) { visit(record); });
  };
}

std::vector<finder::Expression> expressions_of(db::Database& database) {
  const directory::Table& table = directory::table("expression");
  const std::size_t meaning = table.column("meaning");
  const std::size_t said = table.column("text");
  std::vector<finder::Expression> expressions;
  directory::for_each(database, table, [&](directory::Record&& record) {
    const auto language = text::Language::from_tag(record.cells.front());
    if (!language) throw std::runtime_error("an expression in no language of ours: " + record.cells.front());
    expressions.push_back({*language, std::move(record.cells[meaning]), std::move(record.cells[said])});
  });
  return expressions;
}

}  // namespace

std::uint64_t DirectorySource::data_version() {
  return static_cast<std::uint64_t>(database_.data_version());
}

std::shared_ptr<const directory::Catalogue> DirectorySource::read() {
  const db::ReadTransaction transaction(database_);
  return directory::read_catalogue(records_of(database_));
}

std::shared_ptr<const guide::Guide> DirectorySource::read_guide() {
  const db::ReadTransaction transaction(database_);
  const std::int64_t head = db::log_head(database_);
  std::shared_ptr<const guide::Guide> guide;
  if (changed(guide_at_, head, guide::guide_tables())) guide = guide::read_guide(records_of(database_));
  guide_at_ = head;
  return guide;
}

std::optional<std::vector<finder::Expression>> DirectorySource::read_expressions() {
  const db::ReadTransaction transaction(database_);
  const std::int64_t head = db::log_head(database_);
  std::optional<std::vector<finder::Expression>> expressions;
  if (changed(thesaurus_at_, head, kThesaurus)) expressions = expressions_of(database_);
  thesaurus_at_ = head;
  return expressions;
}

bool DirectorySource::changed(std::optional<std::int64_t> read_at, std::int64_t head,
                              std::span<const std::string_view> tables) {
  if (!read_at || head < *read_at) return true;  // the first time, or a backup was restored
  const std::vector<std::string> changed = db::tables_changed_since(database_, *read_at);
  return std::ranges::any_of(tables, [&](std::string_view table) { return std::ranges::count(changed, table) > 0; });
}

}  // namespace bluedot::published
