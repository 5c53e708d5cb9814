#pragma once

#include <optional>
#include <span>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "base/uuid.h"
#include "directory/catalogue.h"
#include "directory/cells.h"

namespace bluedot::directory {

struct UuidHash {
  std::size_t operator()(const base::Uuid& id) const { return base::IdHash{}(base::Id<Record>{id}); }
};

template <typename Value>
using ById = std::unordered_map<base::Uuid, Value, UuidHash>;

// Cells that many tables share, kept for a Catalogue.
std::span<const std::string_view> kept_tags(CatalogueBuilder& builder, const Cells& cells, std::string_view column);
Provenance kept_provenance(CatalogueBuilder& builder, const Cells& cells, std::string_view source,
                           std::string_view date, std::string_view confidence);
Confirmation kept_confirmation(CatalogueBuilder& builder, const Cells& cells, std::string_view on);
// The telephone of a row of `phone` or `helpline`, without country and hours.
Phone kept_phone(CatalogueBuilder& builder, const Cells& cells);

// Hours and telephones: they are read before the records that they belong to, and given out when those come by.
class Attachments {
 public:
  explicit Attachments(CatalogueBuilder& builder) : builder_(builder) {}

  void add_schedule_row(const Cells& cells, const ById<std::string_view>& category_slugs);
  void add_phone(const Cells& cells, std::optional<CountryIndex> country);

  // Null where there are none, or no country whose clock they would follow.
  const Schedule* schedule_of(const base::Uuid& owner, std::optional<CountryIndex> country);
  // `country` is the owner's, for those that do not say theirs.
  std::span<const Phone> phones_of(const base::Uuid& owner, std::optional<CountryIndex> country);

 private:
  struct LoosePhone {
    base::Uuid id;
    Phone phone;
  };

  CatalogueBuilder& builder_;
  ById<std::vector<ScheduleRow>> schedules_;
  ById<std::vector<LoosePhone>> phones_;
};

}  // namespace bluedot::directory
