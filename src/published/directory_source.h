#pragma once

#include "db/database.h"
#include "published/publisher.h"

namespace bluedot::published {

// Reads places and services from a directory database, all tables in one consistent view. Used from one thread at a
// time, as the database, which outlives it. Throws db::Failure where the database fails, std::runtime_error where it is
// damaged.
class DirectorySource final : public Source {
 public:
  explicit DirectorySource(db::Database& database) : database_(database) {}

  std::uint64_t data_version() override;
  std::shared_ptr<const directory::Catalogue> read() override;
  std::shared_ptr<const guide::Guide> read_guide() override;
  std::optional<std::vector<finder::Expression>> read_expressions() override;

 private:
  // Whether any of the tables was written to between `read_at` and `head`, the log's number of now.
  bool changed(std::optional<std::int64_t> read_at, std::int64_t head, std::span<const std::string_view> tables);

  db::Database& database_;
  // The change log's number at which each was last read whole: one that failed is read again.
  std::optional<std::int64_t> thesaurus_at_;
  std::optional<std::int64_t> guide_at_;
};

}  // namespace bluedot::published
