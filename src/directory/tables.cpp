#include "directory/tables.h"

#include <algorithm>
#include <array>
#include <stdexcept>

namespace bluedot::directory {
namespace {

using Words = std::string_view;
template <std::size_t n>
using Keys = std::array<std::size_t, n>;

constexpr auto kRequired = Need::kRequired;
constexpr auto kOptional = Need::kOptional;

// What the words of a column may be. starter/README.md explains each to a coordinator.
constexpr std::array<Words, 4> kConfidence = {"high", "medium", "low", "unknown"};
constexpr std::array<Words, 6> kOrganisationKinds = {"un", "red-cross", "ngo", "government", "municipality", "other"};
constexpr std::array<Words, 3> kPackage = {"core", "optional", "no"};
constexpr std::array<Words, 6> kPlaceTypes = {"border-crossing", "railway-station",  "registration-centre",
                                              "shelter",         "community-centre", "mobile"};
constexpr std::array<Words, 5> kAccess = {"step-free", "toilet", "sign-language", "hearing", "quiet"};
constexpr std::array<Words, 4> kLocationKinds = {"physical", "virtual", "mobile", "confidential"};
constexpr std::array<Words, 4> kStatus = {"active", "inactive", "temporarily-closed", "defunct"};
constexpr std::array<Words, 10> kAudience = {"children", "adolescents",      "women",   "single-parents",
                                             "older",    "disability",       "medical", "survivors",
                                             "lgbtiq",   "other-nationality"};
constexpr std::array<Words, 3> kAppointment = {"no", "yes", "recommended"};
constexpr std::array<Words, 7> kPhoneKinds = {"voice", "text", "video", "chat", "whatsapp", "telegram", "viber"};
constexpr std::array<Words, 2> kCost = {"free", "local"};
constexpr std::array<Words, 1> kAlways = {"always"};
constexpr std::array<Words, 2> kHolidays = {"closed", "open"};
constexpr std::array<Words, 19> kTopics = {"emergency", "police",      "ambulance",  "fire",           "crisis",
                                           "violence",  "trafficking", "child",      "missing-child",  "asylum",
                                           "refugees",  "legal-aid",   "complaints", "family-tracing", "lgbtiq",
                                           "work",      "health",      "deaf",       "unhcr"};

constexpr std::array<Words, 16> kOurLanguages = {"uk", "ru", "en", "ro", "pl", "bg", "sk", "hu",
                                                 "it", "cs", "de", "fr", "es", "tr", "ar", "fa"};
constexpr std::array<Words, 3> kExpressionKinds = {"word", "phrase", "situation"};

constexpr std::array<Words, 1> kPlace = {"place"};
constexpr std::array<Words, 1> kOrganisation = {"organisation"};
constexpr std::array<Words, 1> kCategory = {"category"};
constexpr std::array<Words, 1> kHub = {"hub"};
constexpr std::array<Words, 1> kCountry = {"country"};
constexpr std::array<Words, 2> kHubOrLocation = {"hub", "location"};
constexpr std::array<Words, 4> kPhoneOwners = {"hub", "location", "service", "organisation"};
constexpr std::array<Words, 5> kScheduleOwners = {"hub", "location", "service", "phone", "helpline"};

constexpr Column text(Words name, Need need = kOptional) {
  return {.name = name, .form = Form::kText, .need = need};
}
constexpr Column plain(Words name, Form form, Need need = kOptional) {
  return {.name = name, .form = form, .need = need};
}
constexpr Column host_country(Need need = kRequired) {
  return {.name = "country", .form = Form::kCountry, .need = need, .targets = kCountry};
}
constexpr Column slug() {
  return plain("slug", Form::kSlug, kRequired);
}
constexpr Column word(Words name, std::span<const Words> words, Need need = kOptional) {
  return {.name = name, .form = Form::kWord, .need = need, .words = words};
}
constexpr Column number(Words name, Form form, double least, double most, Need need = kOptional) {
  return {.name = name, .form = form, .need = need, .least = least, .most = most};
}
constexpr Column words(Words name, std::span<const Words> allowed, Words link) {
  return {.name = name, .form = Form::kWords, .words = allowed, .link = link};
}
constexpr Column languages(Words link) {
  return {.name = "spoken", .form = Form::kLanguages, .link = link};
}
constexpr Column reference(Words name, std::span<const Words> targets, Words stored, Need need = kOptional) {
  return {.name = name, .form = Form::kReference, .need = need, .targets = targets, .stored = stored};
}
constexpr Column references(Words name, std::span<const Words> targets, Words link, Need need = kOptional) {
  return {.name = name, .form = Form::kReferences, .need = need, .targets = targets, .link = link};
}

constexpr Column kLatitude = number("lat", Form::kDecimal, -90, 90);
constexpr Column kLongitude = number("lon", Form::kDecimal, -180, 180);
constexpr Column kPrecision = number("precision_m", Form::kWhole, 1, 100'000);
constexpr Column kSource = text("source");
constexpr Column kSourceDate = plain("source_date", Form::kPartialDate);
constexpr Column kConfidenceColumn = word("confidence", kConfidence);
constexpr Column kConfirmedOn = plain("confirmed_on", Form::kDate);
constexpr Column kConfirmedBy = text("confirmed_by");

constexpr Keys<1> kFirst = {0};

constexpr std::array kCountryColumns = {plain("country", Form::kCountry, kRequired),
                                        plain("zone", Form::kZone, kRequired),
                                        text("dial"),
                                        text("emergency"),
                                        plain("official_url", Form::kUrl),
                                        kSource,
                                        kSourceDate,
                                        kConfidenceColumn};

constexpr std::array kPlaceColumns = {
    Column{.name = "id", .form = Form::kWhole, .need = kRequired, .least = 1, .most = 4e9, .stored = "geonames"},
    plain("country", Form::kCountry, kRequired),
    text("name", kRequired),
    number("lat", Form::kDecimal, -90, 90, kRequired),
    number("lon", Form::kDecimal, -180, 180, kRequired),
    number("population", Form::kWhole, 0, 5e7),
    number("rank", Form::kWhole, 1, 3)};
constexpr std::array kNameOnly = {LocalisedField{"name"}};

constexpr std::array kOrganisationColumns = {slug(),
                                             text("name"),
                                             word("kind", kOrganisationKinds),
                                             plain("country", Form::kCountry),
                                             plain("website", Form::kUrl),
                                             plain("email", Form::kEmail),
                                             kSource,
                                             kSourceDate,
                                             kConfidenceColumn};
constexpr std::array kOrganisationTexts = {LocalisedField{"name"}, LocalisedField{"description", 4'000}};

constexpr std::array kCategoryColumns = {slug(),
                                         reference("parent", kCategory, "parent_id"),
                                         plain("code", Form::kCode),
                                         word("package", kPackage),
                                         plain("sensitive", Form::kTruth),
                                         number("sort", Form::kWhole, 0, 1e6),
                                         text("sector")};
constexpr std::array kCategoryTexts = {LocalisedField{"name"}, LocalisedField{"neutral"}};

constexpr std::array kHubColumns = {slug(),
                                    plain("code", Form::kCode, kRequired),
                                    host_country(),
                                    reference("place", kPlace, "place_id"),
                                    word("place_type", kPlaceTypes, kRequired),
                                    kLatitude,
                                    kLongitude,
                                    kPrecision,
                                    text("address"),
                                    text("postal_code"),
                                    references("area", kPlace, "hub_area"),
                                    reference("owner", kOrganisation, "owner_id"),
                                    references("partners", kOrganisation, "hub_partner"),
                                    languages("hub_spoken"),
                                    words("access", kAccess, "hub_access"),
                                    plain("opened", Form::kPartialDate),
                                    plain("paused_from", Form::kPartialDate),
                                    plain("closed", Form::kPartialDate),
                                    reference("moved_to", kHub, "moved_to_id"),
                                    reference("successor", kHub, "successor_id"),
                                    text("existence_source"),
                                    plain("existence_date", Form::kPartialDate),
                                    word("existence_confidence", kConfidence),
                                    text("place_source"),
                                    plain("place_date", Form::kPartialDate),
                                    word("place_confidence", kConfidence),
                                    text("hours_source"),
                                    plain("hours_date", Form::kPartialDate),
                                    word("hours_confidence", kConfidence),
                                    plain("existence_confirmed_on", Form::kDate),
                                    plain("place_confirmed_on", Form::kDate),
                                    plain("hours_confirmed_on", Form::kDate),
                                    kConfirmedBy,
                                    text("note")};
constexpr std::array kHubTexts = {LocalisedField{"name"}, LocalisedField{"landmark", 1'000}};

constexpr std::array kLocationColumns = {slug(),
                                         host_country(),
                                         reference("place", kPlace, "place_id"),
                                         word("kind", kLocationKinds, kRequired),
                                         kLatitude,
                                         kLongitude,
                                         kPrecision,
                                         text("address"),
                                         text("postal_code"),
                                         references("area", kPlace, "location_area"),
                                         words("access", kAccess, "location_access"),
                                         kSource,
                                         kSourceDate,
                                         kConfidenceColumn,
                                         kConfirmedOn,
                                         kConfirmedBy};

constexpr std::array kServiceColumns = {slug(),
                                        reference("organisation", kOrganisation, "organisation_id", kRequired),
                                        references("categories", kCategory, "service_category", kRequired),
                                        references("at", kHubOrLocation, "service_place"),
                                        host_country(kOptional),
                                        word("status", kStatus, kRequired),
                                        words("for", kAudience, "service_audience"),
                                        number("min_age", Form::kWhole, 0, 120),
                                        number("max_age", Form::kWhole, 0, 120),
                                        languages("service_spoken"),
                                        word("appointment", kAppointment),
                                        number("capacity", Form::kWhole, 0, 1e6),
                                        plain("website", Form::kUrl),
                                        plain("email", Form::kEmail),
                                        plain("starts", Form::kDate),
                                        plain("ends", Form::kDate),
                                        kSource,
                                        kSourceDate,
                                        kConfidenceColumn,
                                        kConfirmedOn,
                                        kConfirmedBy};
constexpr std::array kServiceTexts = {LocalisedField{"name"}, LocalisedField{"description", 4'000},
                                      LocalisedField{"fee", 1'000}, LocalisedField{"documents", 2'000}};

constexpr std::array kPhoneColumns = {reference("owner", kPhoneOwners, "owner_id", kRequired),
                                      plain("number", Form::kPhone, kRequired),
                                      word("kind", kPhoneKinds, kRequired),
                                      plain("country", Form::kCountry),
                                      plain("foreign_sim", Form::kTruth),
                                      plain("ordinary", Form::kPhone),
                                      word("cost", kCost),
                                      languages("phone_spoken"),
                                      word("hours", kAlways),
                                      plain("for_deaf", Form::kTruth),
                                      kSource,
                                      kSourceDate,
                                      kConfidenceColumn,
                                      kConfirmedOn,
                                      kConfirmedBy};
constexpr Keys<3> kPhoneKey = {0, 1, 2};
constexpr std::array kNoteOnly = {LocalisedField{"note", 1'000}};

constexpr std::array kHelplineColumns = {slug(),
                                         host_country(),
                                         word("topic", kTopics, kRequired),
                                         reference("category", kCategory, "category_id"),
                                         reference("organisation", kOrganisation, "organisation_id"),
                                         plain("number", Form::kPhone),
                                         word("kind", kPhoneKinds),
                                         plain("foreign_sim", Form::kTruth),
                                         plain("ordinary", Form::kPhone),
                                         word("cost", kCost),
                                         languages("helpline_spoken"),
                                         word("hours", kAlways),
                                         plain("for_deaf", Form::kTruth),
                                         kSource,
                                         kSourceDate,
                                         kConfidenceColumn,
                                         kConfirmedOn,
                                         kConfirmedBy};
constexpr std::array kHelplineTexts = {LocalisedField{"name"}, LocalisedField{"note", 1'000}};

constexpr std::array kScheduleColumns = {reference("owner", kScheduleOwners, "owner_id", kRequired),
                                         plain("days", Form::kDays),
                                         number("nth", Form::kWhole, -1, 5),
                                         plain("opens", Form::kTime),
                                         plain("closes", Form::kTime),
                                         plain("valid_from", Form::kDate),
                                         plain("valid_to", Form::kDate),
                                         plain("dated", Form::kTruth),
                                         reference("sessions", kCategory, "sessions_id"),
                                         word("holidays", kHolidays)};
constexpr Keys<9> kScheduleKey = {0, 1, 2, 3, 4, 5, 6, 7, 8};

constexpr std::array kHolidayColumns = {host_country(), plain("date", Form::kDate, kRequired), text("name", kRequired),
                                        text("source")};
constexpr Keys<3> kHolidayKey = {0, 1, 2};

constexpr std::array kExpressionColumns = {word("language", kOurLanguages, kRequired),
                                           plain("meaning", Form::kSlug, kRequired),
                                           word("kind", kExpressionKinds, kRequired), text("text", kRequired)};
constexpr Keys<3> kExpressionKey = {0, 1, 3};

constexpr std::array kTables = {
    Table{"country", "countries.csv", kCountryColumns, {}, kFirst},
    Table{"place", "geography/places.csv", kPlaceColumns, kNameOnly, kFirst},
    Table{"organisation", "organisations.csv", kOrganisationColumns, kOrganisationTexts, kFirst},
    Table{"category", "taxonomy.csv", kCategoryColumns, kCategoryTexts, kFirst},
    Table{"hub", "hubs.csv", kHubColumns, kHubTexts, kFirst},
    Table{"location", "locations.csv", kLocationColumns, kNameOnly, kFirst},
    Table{"service", "services.csv", kServiceColumns, kServiceTexts, kFirst},
    Table{"phone", "phones.csv", kPhoneColumns, kNoteOnly, kPhoneKey},
    Table{"helpline", "helplines.csv", kHelplineColumns, kHelplineTexts, kFirst},
    Table{"schedule", "schedules.csv", kScheduleColumns, kNoteOnly, kScheduleKey, true},
    Table{"holiday", "holidays.csv", kHolidayColumns, kNameOnly, kHolidayKey},
    Table{"expression", "thesaurus/", kExpressionColumns, {}, kExpressionKey},
};

}  // namespace

std::optional<std::size_t> Table::find_column(std::string_view column_name) const {
  const auto* const found = std::ranges::find(columns, column_name, &Column::name).base();
  const auto index = static_cast<std::size_t>(found - columns.data());
  if (index == columns.size()) return std::nullopt;
  return index;
}

std::size_t Table::column(std::string_view column_name) const {
  const std::optional<std::size_t> found = find_column(column_name);
  if (!found) throw std::logic_error("no such column in table " + std::string(name) + ": " + std::string(column_name));
  return *found;
}

std::optional<std::size_t> Table::find_localised(std::string_view field_name) const {
  for (std::size_t i = 0; i < localised.size(); ++i) {
    if (localised[i].name == field_name) return i;
  }
  return std::nullopt;
}

std::span<const Table> tables() {
  return kTables;
}

const Table& table(std::string_view name) {
  const auto* const found = std::ranges::find(kTables, name, &Table::name);
  if (found == kTables.end()) throw std::logic_error("no such table: " + std::string(name));
  return *found;
}

const Table* table_of_file(std::string_view file) {
  const auto* const found = std::ranges::find(kTables, file, &Table::file);
  return found == kTables.end() ? nullptr : found;
}

TableStatements statements_of(const Table& table) {
  std::string names = "id";
  std::string values = "$1";
  std::string changes;
  int parameter = 1;
  for (const Column& column : table.columns) {
    if (column.is_list()) continue;
    const std::string name(column.stored_name());
    const std::string value = "$" + std::to_string(++parameter);
    names += ", " + name;
    values += ", " + value;
    changes.append(changes.empty() ? "" : ", ").append(name).append(" = ").append(value);
  }
  const std::string name(table.name);
  return {.insert = "INSERT INTO " + name + " (" + names + ") VALUES (" + values + ")",
          .update = "UPDATE " + name + " SET " + changes + " WHERE id = $1",
          .remove = "DELETE FROM " + name + " WHERE id = $1",
          .select = "SELECT " + names + " FROM " + name + " ORDER BY id"};
}

LinkStatements statements_of(const Column& list) {
  const std::string name(list.link);
  return {.insert = "INSERT INTO " + name + " (owner_id, position, value) VALUES ($1, $2, $3)",
          .remove = "DELETE FROM " + name + " WHERE owner_id = $1",
          .select = "SELECT owner_id, value FROM " + name + " ORDER BY owner_id, position"};
}

std::vector<std::string> all_statements() {
  std::vector<std::string> all = {std::string(kInsertText), std::string(kRemoveTexts), std::string(kSelectTexts)};
  for (const Table& table : kTables) {
    const TableStatements rows = statements_of(table);
    all.insert(all.end(), {rows.insert, rows.update, rows.remove, rows.select});
    for (const Column& column : table.columns) {
      if (!column.is_list()) continue;
      const LinkStatements links = statements_of(column);
      all.insert(all.end(), {links.insert, links.remove, links.select});
    }
  }
  return all;
}

}  // namespace bluedot::directory
