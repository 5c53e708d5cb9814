#include "published/directory_source.h"

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

}  // namespace bluedot::published
