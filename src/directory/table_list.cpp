#include <algorithm>
#include <array>

#include "directory/tables.h"
#include "directory/words.h"

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

// What decides whether a number helps, and how we know.
constexpr std::array<Column, 11> answering_columns(Words spoken_link) {
  return {plain("foreign_sim", Form::kTruth),
          plain("ordinary", Form::kPhone),
          word("cost", kCost),
          languages(spoken_link),
          word("hours", kAlways),
          plain("for_deaf", Form::kTruth),
          kSource,
          kSourceDate,
          kConfidenceColumn,
          kConfirmedOn,
          kConfirmedBy};
}

template <std::size_t n, std::size_t m>
constexpr std::array<Column, n + m> joined(const std::array<Column, n>& first, const std::array<Column, m>& then) {
  std::array<Column, n + m> all{};
  std::copy(first.begin(), first.end(), all.begin());
  std::copy(then.begin(), then.end(), all.begin() + n);
  return all;
}

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

constexpr auto kPhoneColumns =
    joined(std::array{reference("owner", kPhoneOwners, "owner_id", kRequired), plain("number", Form::kPhone, kRequired),
                      word("kind", kPhoneKinds, kRequired), plain("country", Form::kCountry)},
           answering_columns("phone_spoken"));
constexpr Keys<3> kPhoneKey = {0, 1, 2};
constexpr std::array kNoteOnly = {LocalisedField{"note", 1'000}};

constexpr auto kHelplineColumns = joined(std::array{slug(), host_country(), word("topic", kTopics, kRequired),
                                                    reference("category", kCategory, "category_id"),
                                                    reference("organisation", kOrganisation, "organisation_id"),
                                                    plain("number", Form::kPhone), word("kind", kPhoneKinds)},
                                         answering_columns("helpline_spoken"));
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

// The guide. Its files are no CSV: exchange/starter_guide.h turns them into rows of these columns.
constexpr std::array<Words, 1> kTopic = {"topic"};
constexpr Keys<2> kFirstTwo = {0, 1};

constexpr std::array kTopicColumns = {slug(),
                                      plain("code", Form::kCode),
                                      number("sort", Form::kWhole, 0, 1e6),
                                      references("categories", kCategory, "topic_category"),
                                      plain("sensitive", Form::kTruth),
                                      plain("every_language", Form::kTruth),
                                      words("slots", kSectionWords, "topic_slot"),
                                      Column{.name = "facts", .form = Form::kSlugs, .link = "topic_fact"},
                                      words("help", kTopics, "topic_help")};

constexpr std::array kTopicSourceColumns = {
    reference("topic", kTopic, "topic_id", kRequired), number("position", Form::kWhole, 1, 100, kRequired),
    text("title", kRequired), plain("url", Form::kUrl), plain("date", Form::kPartialDate)};

constexpr std::array kTopicRecordingColumns = {reference("topic", kTopic, "topic_id", kRequired),
                                               plain("language", Form::kCode, kRequired), text("address", kRequired)};

constexpr std::array kArticleColumns = {
    reference("topic", kTopic, "topic_id", kRequired),
    word("language", kOurLanguages, kRequired),
    text("title", kRequired),
    text("neutral"),
    text("summary", kRequired),
    plain("reviewed", Form::kDate, kRequired),
    Column{.name = "from", .form = Form::kWord, .words = kOurLanguages, .stored = "translated_from"},
    plain("checked", Form::kTruth),
    plain("body", Form::kProse, kRequired)};

constexpr std::array kFactColumns = {plain("area", Form::kCountry, kRequired),
                                     plain("key", Form::kSlug, kRequired),
                                     word("kind", kFactKindWords, kRequired),
                                     text("value"),
                                     word("unit", kFactUnitWords),
                                     text("currency"),
                                     word("per", kFactPerWords),
                                     word("whom", kFactWhomWords),
                                     plain("opens", Form::kDate),
                                     plain("closes", Form::kDate),
                                     plain("url", Form::kUrl),
                                     text("source", kRequired),
                                     plain("source_date", Form::kPartialDate, kRequired),
                                     word("confidence", kConfidence, kRequired),
                                     plain("valid_until", Form::kDate),
                                     text("conflict_value"),
                                     text("conflict_source"),
                                     plain("conflict_source_date", Form::kPartialDate)};

constexpr std::array<Words, 1> kAlert = {"alert"};

constexpr std::array kAlertColumns = {
    slug(),
    word("message", kAlertMessageWords, kRequired),
    reference("replaces", kAlert, "replaces_id"),
    word("category", kAlertCategoryWords, kRequired),
    word("severity", kSeverityWords, kRequired),
    word("urgency", kUrgencyWords, kRequired),
    word("certainty", kCertaintyWords, kRequired),
    references("countries", kCountry, "alert_country"),
    references("places", kPlace, "alert_place"),
    references("topics", kTopic, "alert_topic"),
    plain("sent", Form::kInstant, kRequired),
    Column{.name = "from", .form = Form::kInstant, .stored = "begins"},
    Column{.name = "until", .form = Form::kInstant, .need = kRequired, .stored = "ends"},
    plain("url", Form::kUrl),
    text("source", kRequired),
    plain("source_date", Form::kPartialDate, kRequired),
    word("confidence", kConfidence, kRequired)};
constexpr std::array kAlertTexts = {LocalisedField{"headline", 300}, LocalisedField{"text", 1'500},
                                    LocalisedField{"instruction", 1'500}};

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
    Table{"topic", "guide/topic.yaml", kTopicColumns, {}, kFirst},
    Table{"topic_source", "guide/sources", kTopicSourceColumns, {}, kFirstTwo, true},
    Table{"topic_recording", "guide/recordings", kTopicRecordingColumns, {}, kFirstTwo, true},
    Table{"article", "guide/article.md", kArticleColumns, {}, kFirstTwo},
    Table{"fact", "facts/", kFactColumns, {}, kFirstTwo},
    Table{"alert", "alerts.csv", kAlertColumns, kAlertTexts, kFirst},
};

}  // namespace

std::span<const Table> tables() {
  return kTables;
}

}  // namespace bluedot::directory
