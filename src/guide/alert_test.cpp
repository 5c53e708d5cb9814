#include "guide/alert.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "directory/records.h"
#include "guide/alert_reader.h"

namespace bluedot::guide {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;

base::Instant at(const char* text) {
  return directory::parse_offset_time(text)->instant;
}

// An invented change of a train's times, sent at eight, from nine to noon.
Alert invented(const char* slug) {
  Alert alert;
  alert.slug = slug;
  alert.severity = Severity::kModerate;
  alert.countries = {"PL"};
  alert.topics = {"travel"};
  alert.sent = *directory::parse_offset_time("2026-11-24T08:00:00+01:00");
  alert.from = *directory::parse_offset_time("2026-11-24T09:00:00+01:00");
  alert.until = *directory::parse_offset_time("2026-11-24T12:00:00+01:00");
  return alert;
}

Alert following(const char* slug, AlertMessage message, const char* replaces, const char* sent) {
  Alert alert = invented(slug);
  alert.message = message;
  alert.replaces = replaces;
  alert.sent = alert.from = *directory::parse_offset_time(sent);
  return alert;
}

std::vector<std::string> active(const Alerts& alerts, const char* now) {
  std::vector<std::string> slugs;
  for (const Alert* alert : alerts.active(at(now))) slugs.push_back(alert->slug);
  return slugs;
}

TEST(Alerts, one_is_active_from_its_beginning_and_no_longer_at_its_end) {
  const Alerts alerts({invented("train")});
  EXPECT_THAT(active(alerts, "2026-11-24T08:59:59+01:00"), IsEmpty());
  EXPECT_THAT(active(alerts, "2026-11-24T09:00:00+01:00"), ElementsAre("train"));
  EXPECT_THAT(active(alerts, "2026-11-24T11:59:59+01:00"), ElementsAre("train"));
  EXPECT_THAT(active(alerts, "2026-11-24T12:00:00+01:00"), IsEmpty());
}

TEST(Alerts, none_is_active_before_it_was_sent) {
  Alert alert = invented("train");
  alert.from = *directory::parse_offset_time("2026-11-24T07:00:00+01:00");
  EXPECT_THAT(active(Alerts({alert}), "2026-11-24T07:30:00+01:00"), IsEmpty());
}

TEST(Alerts, an_update_takes_the_place_of_what_it_names_when_it_is_sent) {
  const Alerts alerts(
      {invented("train"), following("train-2", AlertMessage::kUpdate, "train", "2026-11-24T10:00:00+01:00")});
  EXPECT_THAT(active(alerts, "2026-11-24T09:59:59+01:00"), ElementsAre("train"));
  EXPECT_THAT(active(alerts, "2026-11-24T10:00:00+01:00"), ElementsAre("train-2"));
}

TEST(Alerts, an_update_that_begins_later_leaves_what_it_names_standing_until_then) {
  Alert later = following("train-2", AlertMessage::kUpdate, "train", "2026-11-24T09:30:00+01:00");
  later.from = *directory::parse_offset_time("2026-11-24T11:00:00+01:00");
  const Alerts alerts({invented("train"), later});
  EXPECT_THAT(active(alerts, "2026-11-24T10:59:59+01:00"), ElementsAre("train"));
  EXPECT_THAT(active(alerts, "2026-11-24T11:00:00+01:00"), ElementsAre("train-2"));
  EXPECT_EQ(alerts.next_change(at("2026-11-24T10:00:00+01:00")), at("2026-11-24T11:00:00+01:00"));
}

TEST(Alerts, what_cancels_an_update_before_it_began_cancels_what_that_names) {
  Alert later = following("train-2", AlertMessage::kUpdate, "train", "2026-11-24T09:30:00+01:00");
  later.from = *directory::parse_offset_time("2026-11-24T11:00:00+01:00");
  const Alerts alerts({invented("train"), later,
                       following("train-off", AlertMessage::kCancel, "train-2", "2026-11-24T10:00:00+01:00")});
  EXPECT_THAT(active(alerts, "2026-11-24T09:59:59+01:00"), ElementsAre("train"));
  EXPECT_THAT(active(alerts, "2026-11-24T10:00:00+01:00"), IsEmpty());
  EXPECT_THAT(active(alerts, "2026-11-24T11:00:00+01:00"), IsEmpty());
}

TEST(Alerts, a_cancel_ends_what_it_names_and_is_itself_told_of_but_never_active) {
  const Alerts alerts(
      {invented("train"), following("train-off", AlertMessage::kCancel, "train", "2026-11-24T10:00:00+01:00")});
  EXPECT_THAT(active(alerts, "2026-11-24T10:00:00+01:00"), IsEmpty());
  EXPECT_TRUE(alerts.is_current(*alerts.find("train-off"), at("2026-11-24T10:00:00+01:00")));
  EXPECT_FALSE(alerts.is_current(*alerts.find("train-off"), at("2026-11-24T12:00:00+01:00")));
}

TEST(Alerts, a_chain_of_updates_leads_back_to_its_first) {
  const Alerts alerts({invented("train"), following("b", AlertMessage::kUpdate, "train", "2026-11-24T10:00:00+01:00"),
                       following("c", AlertMessage::kUpdate, "b", "2026-11-24T11:00:00+01:00")});
  const auto earlier = alerts.earlier(*alerts.find("c"));
  ASSERT_EQ(earlier.size(), 2U);
  EXPECT_EQ(earlier[0]->slug, "b");
  EXPECT_EQ(earlier[1]->slug, "train");
}

TEST(Alerts, a_circle_that_only_a_damaged_database_holds_ends) {
  const Alerts alerts({following("a", AlertMessage::kUpdate, "b", "2026-11-24T10:00:00+01:00"),
                       following("b", AlertMessage::kUpdate, "a", "2026-11-24T11:00:00+01:00")});
  EXPECT_EQ(alerts.earlier(*alerts.find("b")).size(), 1U);
}

TEST(Alerts, the_most_severe_comes_first) {
  Alert severe = invented("b");
  severe.severity = Severity::kSevere;
  Alert unknown = invented("c");
  unknown.severity = Severity::kUnknown;
  EXPECT_THAT(active(Alerts({unknown, invented("a"), severe}), "2026-11-24T10:00:00+01:00"),
              ElementsAre("b", "a", "c"));
}

TEST(Alerts, one_without_countries_concerns_every_country) {
  Alert alert = invented("train");
  EXPECT_TRUE(concerns_country(alert, "PL"));
  EXPECT_FALSE(concerns_country(alert, "RO"));
  alert.countries.clear();
  EXPECT_TRUE(concerns_country(alert, "RO"));
  EXPECT_TRUE(concerns_topic(alert, "travel"));
  EXPECT_FALSE(concerns_topic(alert, "health"));
}

TEST(Alerts, the_next_change_is_the_next_instant_at_which_anything_differs) {
  const Alerts alerts({invented("train")});
  EXPECT_EQ(alerts.next_change(at("2026-11-24T07:00:00+01:00")), at("2026-11-24T08:00:00+01:00"));
  EXPECT_EQ(alerts.next_change(at("2026-11-24T08:00:00+01:00")), at("2026-11-24T09:00:00+01:00"));
  EXPECT_EQ(alerts.next_change(at("2026-11-24T09:00:00+01:00")), at("2026-11-24T12:00:00+01:00"));
  EXPECT_EQ(alerts.next_change(at("2026-11-24T12:00:00+01:00")), std::nullopt);
}

// ---- from the stored form

using Row = std::map<std::string, std::string>;

directory::Record record(const directory::Table& table, const Row& row) {
  directory::Record record{{}, std::vector<std::string>(table.columns.size()), {}};
  for (const auto& [column, cell] : row) record.cells[table.column(column)] = cell;
  record.id = directory::record_id(table, record.cells);
  return record;
}

std::string id_of(const char* table, const char* name) {
  return base::to_string(directory::record_id(table, name));
}

std::vector<Alert> read(const Row& alert) {
  directory::RecordSet records;
  const auto add = [&](const char* name, const Row& row) {
    directory::Record added = record(directory::table(name), row);
    records.tables[name].insert_or_assign(added.id, std::move(added));
  };
  add("country", {{"country", "PL"}});
  add("place", {{"id", "695594"}});
  add("topic", {{"slug", "travel"}});
  add("alert", alert);
  return read_alerts([&](const directory::Table& table, const std::function<void(const directory::Record&)>& visit) {
    for (const auto& [id, found] : records.of(table.name)) visit(found);
  });
}

TEST(AlertReader, names_what_the_stored_form_points_to) {
  const std::vector<Alert> alerts = read({{"slug", "train"},
                                          {"message", "alert"},
                                          {"severity", "severe"},
                                          {"countries", id_of("country", "PL")},
                                          {"places", id_of("place", "695594")},
                                          {"topics", id_of("topic", "travel")},
                                          {"sent", "2026-11-24T08:00:00+01:00"},
                                          {"until", "2026-11-24T12:00:00+01:00"}});
  ASSERT_EQ(alerts.size(), 1U);
  EXPECT_EQ(alerts[0].severity, Severity::kSevere);
  EXPECT_THAT(alerts[0].countries, ElementsAre("PL"));
  EXPECT_THAT(alerts[0].places, ElementsAre(695594U));
  EXPECT_THAT(alerts[0].topics, ElementsAre("travel"));
}

TEST(AlertReader, an_alert_without_a_beginning_begins_when_it_is_sent) {
  const std::vector<Alert> alerts = read({{"slug", "train"},
                                          {"message", "alert"},
                                          {"sent", "2026-11-24T08:00:00+01:00"},
                                          {"until", "2026-11-24T12:00:00+01:00"}});
  EXPECT_EQ(alerts.at(0).from, alerts.at(0).sent);
}

}  // namespace
}  // namespace bluedot::guide
