#include "exchange/starter_names.h"

namespace bluedot::exchange {
namespace {

constexpr std::string_view kPhonePrefix = "phone:";
constexpr std::string_view kPhone = "phone";

}  // namespace

void StarterNames::add(const directory::Table& table, const directory::Record& record, const base::Uuid& id) {
  if (table.name == kPhone) return add_phone(table, record, id);
  if (table.name == "helpline") add_help_line(table, record, id);
  const std::string& name = record.cells.front();
  if (table.key.size() > 1) return;  // nothing refers to an interval or a holiday
  ids_[table.name].insert_or_assign(name, id);
  names_.insert_or_assign(id, name);
}

void StarterNames::add_phone(const directory::Table& table, const directory::Record& record, const base::Uuid& id) {
  const std::string& kind = record.cells[table.column("kind")];
  const std::string name = name_of(record.cells.front()) + ":" + record.cells[table.column("number")];
  ids_[kPhone].insert_or_assign(name + ":" + kind, id);
  const bool voice = kind == "voice";
  if (voice)
    ids_[kPhone].insert_or_assign(name, id);
  else
    ids_[kPhone].try_emplace(name, id);
  names_.insert_or_assign(id, std::string(kPhonePrefix) + name + (voice ? "" : ":" + kind));
}

void StarterNames::add_help_line(const directory::Table& table, const directory::Record& record, const base::Uuid& id) {
  ids_[kPhone].insert_or_assign(record.cells.front() + ":" + record.cells[table.column("number")], id);
}

const base::Uuid* StarterNames::find_in(std::string_view table, std::string_view name) const {
  if (table == kPhone) {
    if (!name.starts_with(kPhonePrefix)) return nullptr;
    name.remove_prefix(kPhonePrefix.size());
  }
  const auto ids = ids_.find(table);
  if (ids == ids_.end()) return nullptr;
  const auto found = ids->second.find(name);
  return found == ids->second.end() ? nullptr : &found->second;
}

std::variant<base::Uuid, CellProblem> StarterNames::find(const directory::Column& column, std::string_view name) const {
  const base::Uuid* found = nullptr;
  for (const std::string_view target : column.targets) {
    const base::Uuid* id = find_in(target, name);
    if (id != nullptr && found != nullptr) return CellProblem{Reason::kReferenceAmbiguous, std::string(name)};
    if (id != nullptr) found = id;
  }
  if (found == nullptr) return CellProblem{Reason::kReferenceUnknown, std::string(name)};
  return *found;
}

std::string StarterNames::name_of(std::string_view id) const {
  const auto uuid = base::parse_uuid(id);
  const auto found = uuid ? names_.find(*uuid) : names_.end();
  return found == names_.end() ? std::string(id) : found->second;
}

}  // namespace bluedot::exchange
