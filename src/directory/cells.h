#pragma once

#include <cstddef>
#include <cstdint>
#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>

#include "base/clock.h"
#include "base/uuid.h"
#include "directory/model.h"
#include "directory/offset_time.h"
#include "directory/records.h"
#include "directory/tables.h"
#include "directory/words.h"
#include "text/localised.h"

namespace bluedot::directory {

// Reads the cells of one table's records by the names of its columns. A cell is in the canonical form of records.h; one
// that is not throws std::runtime_error, since only a damaged database holds it.
class Cells {
 public:
  explicit Cells(const Table& table);

  void look_at(const Record& record) { record_ = &record; }

  base::Uuid id() const { return record_->id; }
  std::string_view text(std::string_view column) const;
  std::optional<base::Date> date(std::string_view column) const;
  std::optional<OffsetTime> instant(std::string_view column) const;
  PartialDate partial_date(std::string_view column) const;
  std::optional<std::int64_t> whole(std::string_view column) const;
  std::optional<double> decimal(std::string_view column) const;
  std::optional<base::Uuid> reference(std::string_view column) const;
  bool yes(std::string_view column) const { return text(column) == "yes"; }
  std::int16_t minute_of_day(std::string_view column) const;  // ScheduleRow::kNoTime where empty
  text::LocalisedText localised(std::string_view field) const;

  template <typename Enum, std::size_t count>
  Enum word(std::string_view column, const std::array<std::string_view, count>& words, Enum otherwise) const {
    const std::string_view cell = text(column);
    if (cell.empty()) return otherwise;
    const std::optional<Enum> found = named<Enum>(words, cell);
    if (!found) refuse(column);
    return *found;
  }

  template <typename Enum, std::size_t count>
  EnumSet<Enum> words(std::string_view column, const std::array<std::string_view, count>& names) const {
    EnumSet<Enum> set;
    for (const std::string_view element : elements(text(column))) {
      const std::optional<Enum> found = named<Enum>(names, element);
      if (!found) refuse(column);
      set.insert(*found);
    }
    return set;
  }

 private:
  [[noreturn]] void refuse(std::string_view column) const;

  const Table& table_;
  std::unordered_map<std::string_view, std::size_t> columns_;
  const Record* record_ = nullptr;
};

}  // namespace bluedot::directory
