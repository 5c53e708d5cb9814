#include "directory/cells.h"

#include <charconv>
#include <stdexcept>

namespace bluedot::directory {
namespace {

// The whole of `text`, or nothing.
template <typename Number>
std::optional<Number> number_of(std::string_view text) {
  Number number{};
  const char* const end = text.data() + text.size();
  const auto [stopped, error] = std::from_chars(text.data(), end, number);
  if (error != std::errc() || stopped != end) return std::nullopt;
  return number;
}

}  // namespace

Cells::Cells(const Table& table) : table_(table) {
  for (std::size_t position = 0; position < table.columns.size(); ++position) {
    columns_.emplace(table.columns[position].name, position);
  }
}

std::string_view Cells::text(std::string_view column) const {
  return record_->cells[columns_.at(column)];
}

PartialDate Cells::partial_date(std::string_view column) const {
  const std::string_view cell = text(column);
  if (cell.empty()) return {};
  const auto part = [&](std::size_t start, std::size_t length) {
    if (start >= cell.size()) return 0;
    const std::optional<int> number = number_of<int>(cell.substr(start, length));
    if (!number) refuse(column);
    return *number;
  };
  return {static_cast<std::int16_t>(part(0, 4)), static_cast<std::uint8_t>(part(5, 2)),
          static_cast<std::uint8_t>(part(8, 2))};
}

std::optional<base::Date> Cells::date(std::string_view column) const {
  const PartialDate date = partial_date(column);
  if (!date.known()) return std::nullopt;
  if (date.day_number == 0 || !date.first_day().ok()) refuse(column);
  return date.first_day();
}

std::optional<OffsetTime> Cells::instant(std::string_view column) const {
  if (text(column).empty()) return std::nullopt;
  const std::optional<OffsetTime> time = parse_offset_time(text(column));
  if (!time) refuse(column);
  return time;
}

std::optional<std::int64_t> Cells::whole(std::string_view column) const {
  if (text(column).empty()) return std::nullopt;
  const std::optional<std::int64_t> number = number_of<std::int64_t>(text(column));
  if (!number) refuse(column);
  return number;
}

std::optional<double> Cells::decimal(std::string_view column) const {
  if (text(column).empty()) return std::nullopt;
  const std::optional<double> number = number_of<double>(text(column));
  if (!number) refuse(column);
  return number;
}

std::optional<base::Uuid> Cells::reference(std::string_view column) const {
  if (text(column).empty()) return std::nullopt;
  const std::optional<base::Uuid> id = base::parse_uuid(text(column));
  if (!id) refuse(column);
  return id;
}

std::int16_t Cells::minute_of_day(std::string_view column) const {
  const std::string_view cell = text(column);
  if (cell.empty()) return ScheduleRow::kNoTime;
  if (cell.size() != 5) refuse(column);
  const std::optional<int> hour = number_of<int>(cell.substr(0, 2));
  const std::optional<int> minute = number_of<int>(cell.substr(3));
  if (!hour || !minute || *hour * 60 + *minute > 1'440) refuse(column);
  return static_cast<std::int16_t>(*hour * 60 + *minute);
}

text::LocalisedText Cells::localised(std::string_view field) const {
  text::LocalisedText result;
  const std::optional<std::size_t> position = table_.find_localised(field);
  if (!position) throw std::logic_error("no such text");
  for (auto found = record_->texts.lower_bound({*position, {}}); found != record_->texts.end(); ++found) {
    if (found->first.field != *position) break;
    const std::optional<text::Language> language = text::Language::from_tag(found->first.language);
    if (!language) continue;
    result.set(*language, found->second.value,
               found->second.reviewed ? text::TextState::kPerson : text::TextState::kDraft);
  }
  return result;
}

void Cells::refuse(std::string_view column) const {
  throw std::runtime_error("a cell that no import lets in: " + std::string(table_.name) + "." + std::string(column));
}

}  // namespace bluedot::directory
