#include "directory/attachments.h"

#include "directory/records.h"

namespace bluedot::directory {

std::span<const std::string_view> kept_tags(CatalogueBuilder& builder, const Cells& cells, std::string_view column) {
  return builder.keep_tags(elements(cells.text(column)));
}

Provenance kept_provenance(CatalogueBuilder& builder, const Cells& cells, std::string_view source,
                           std::string_view date, std::string_view confidence) {
  return {builder.keep(cells.text(source)), cells.partial_date(date),
          cells.word(confidence, kConfidenceWords, Confidence::kUnknown)};
}

Confirmation kept_confirmation(CatalogueBuilder& builder, const Cells& cells, std::string_view on) {
  return {cells.date(on), builder.keep(cells.text("confirmed_by"))};
}

Phone kept_phone(CatalogueBuilder& builder, const Cells& cells) {
  Phone phone;
  phone.number = builder.keep(cells.text("number"));
  phone.kind = cells.word("kind", kPhoneKindWords, PhoneKind::kVoice);
  phone.foreign_sim = cells.word("foreign_sim", kYesNoWords, YesNo::kUnknown);
  phone.cost = cells.word("cost", kPhoneCostWords, PhoneCost::kUnknown);
  phone.for_deaf = cells.yes("for_deaf");
  phone.always = cells.text("hours") == "always";
  phone.ordinary = builder.keep(cells.text("ordinary"));
  phone.spoken = kept_tags(builder, cells, "spoken");
  phone.note = builder.keep(cells.localised("note"));
  phone.provenance = kept_provenance(builder, cells, "source", "source_date", "confidence");
  phone.confirmation = kept_confirmation(builder, cells, "confirmed_on");
  return phone;
}

void Attachments::add_schedule_row(const Cells& cells, const ById<std::string_view>& category_slugs) {
  ScheduleRow row;
  row.kind = cells.yes("dated") ? RowKind::kDated : RowKind::kWeekly;
  if (!cells.text("days").empty()) row.days = parse_weekdays(cells.text("days")).value();
  row.nth = static_cast<std::int8_t>(cells.whole("nth").value_or(0));
  row.holidays = cells.word("holidays", kHolidayRuleWords, HolidayRule::kUnknown);
  row.opens = cells.minute_of_day("opens");
  row.closes = cells.minute_of_day("closes");
  row.valid_from = cells.date("valid_from");
  row.valid_to = cells.date("valid_to");
  if (const auto session = cells.reference("sessions")) row.session = category_slugs.at(*session);
  text::LocalisedText note = cells.localised("note");
  if (!note.empty()) row.note = builder_.keep(std::move(note));
  schedules_[cells.reference("owner").value()].push_back(row);
}

void Attachments::add_phone(const Cells& cells, std::optional<CountryIndex> country) {
  Phone phone = kept_phone(builder_, cells);
  phone.country = country;
  phones_[cells.reference("owner").value()].push_back({cells.id(), phone});
}

const Schedule* Attachments::schedule_of(const base::Uuid& owner, std::optional<CountryIndex> country) {
  const auto rows = schedules_.find(owner);
  if (rows == schedules_.end() || !country) return nullptr;
  return builder_.keep_schedule(rows->second, *country);
}

std::span<const Phone> Attachments::phones_of(const base::Uuid& owner, std::optional<CountryIndex> country) {
  const auto found = phones_.find(owner);
  if (found == phones_.end()) return {};
  std::vector<Phone> result;
  for (LoosePhone& loose : found->second) {
    if (!loose.phone.country) loose.phone.country = country;
    loose.phone.schedule = schedule_of(loose.id, loose.phone.country);
    result.push_back(loose.phone);
  }
  return builder_.keep_phones(result);
}

}  // namespace bluedot::directory
