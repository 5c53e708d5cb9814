#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "site/alerts_page.h"
#include "site/country_page.h"
#include "site/feeds.h"
#include "site/home_page.h"
#include "site/near_page.h"
#include "site/test_site.h"
#include "site/urgent_page.h"
#include "site/wording.h"

namespace bluedot::site {
namespace {

using testing::HasSubstr;
using testing::Not;

directory::OffsetTime at(const char* text) {
  return *directory::parse_offset_time(text);
}

// An invented change in Poland, from nine to midnight of 21 September 2022; it is noon there.
guide::Alert invented(const char* slug, guide::Severity severity = guide::Severity::kSevere) {
  guide::Alert alert;
  alert.slug = slug;
  alert.severity = severity;
  alert.countries = {"PL"};
  alert.topics = {"travel"};
  alert.sent = at("2022-09-21T08:00:00+02:00");
  alert.from = at("2022-09-21T09:00:00+02:00");
  alert.until = at("2022-09-22T00:00:00+02:00");
  alert.headline.set(text::kEnglish, "Trains are late");
  alert.text.set(text::kEnglish, "Snow.");
  alert.provenance.source = "invented newspaper";
  alert.provenance.confidence = directory::Confidence::kHigh;
  return alert;
}

struct AlertsOnSite : testing::Test, TestSite {
  std::string near_poland() {
    web::Request request;
    request.query = {{"country", "pl"}};
    return near(site(), text::kEnglish, request).body;
  }
  AlertStrip strip_for(std::string_view country, std::string_view topic) {
    return alerts_for(begin_visit(site(), text::kEnglish), country, topic);
  }
};

TEST_F(AlertsOnSite, one_stands_on_every_page_that_it_concerns) {
  alerts = {invented("train")};
  for (const std::string& body :
       {home(site(), text::kEnglish).body, country(site(), text::kEnglish, "pl").body, near_poland()}) {
    EXPECT_THAT(body, HasSubstr("href=\"/en/alerts#train\""));
    EXPECT_THAT(body, HasSubstr("Trains are late"));
  }
}

TEST_F(AlertsOnSite, nothing_leads_to_an_address_that_is_not_there) {
  alerts = {invented("train")};
  EXPECT_THAT(site::alerts(site(), text::kEnglish).body, Not(HasSubstr("href=\"\"")));
  EXPECT_THAT(urgent(site(), text::kEnglish).body, Not(HasSubstr("href=\"\"")));
}

TEST_F(AlertsOnSite, a_lesser_one_stands_on_the_pages_of_its_country_and_not_on_the_home_page) {
  alerts = {invented("train", guide::Severity::kModerate)};
  EXPECT_THAT(home(site(), text::kEnglish).body, Not(HasSubstr("Trains are late")));
  EXPECT_THAT(country(site(), text::kEnglish, "pl").body, HasSubstr("Trains are late"));
}

TEST_F(AlertsOnSite, one_of_another_country_stands_elsewhere) {
  alerts = {invented("train")};
  alerts[0].countries = {"RO"};
  EXPECT_THAT(country(site(), text::kEnglish, "pl").body, Not(HasSubstr("Trains are late")));
}

TEST_F(AlertsOnSite, a_topic_of_the_guide_gets_those_that_name_it) {
  alerts = {invented("train")};
  EXPECT_EQ(strip_for("PL", "travel").size(), 1U);
  EXPECT_EQ(strip_for("PL", "health").size(), 0U);
  EXPECT_EQ(strip_for("RO", "travel").size(), 0U);
}

TEST_F(AlertsOnSite, severity_is_a_word_and_a_shape) {
  alerts = {invented("train"), invented("bus", guide::Severity::kMinor)};
  const AlertStrip strip = strip_for("PL", "travel");
  ASSERT_EQ(strip.notices.size(), 2U);
  EXPECT_NE(strip.notices[0].mark.value, strip.notices[1].mark.value);
  EXPECT_NE(strip.notices[0].icon, strip.notices[1].icon);
}

TEST_F(AlertsOnSite, only_danger_stands_before_what_the_reader_came_for) {
  alerts = {invented("train"), invented("flood")};
  alerts[1].category = guide::AlertCategory::kMet;
  alerts[1].headline.set(text::kEnglish, "The river floods");
  for (const std::string& body : {home(site(), text::kEnglish).body, country(site(), text::kEnglish, "pl").body}) {
    const std::size_t form = body.find("action=\"/en/near\"");
    EXPECT_LT(body.find("The river floods"), form);
    EXPECT_LT(form, body.find("Trains are late"));
  }
}

TEST_F(AlertsOnSite, never_more_than_three_stand_on_a_page) {
  for (const char* slug : {"a", "b", "c", "d"}) alerts.push_back(invented(slug));
  EXPECT_EQ(strip_for("PL", "").size(), 3U);
}

TEST_F(AlertsOnSite, the_page_says_what_applies_until_when_we_show_it_and_by_what_source) {
  alerts = {invented("train")};
  const std::string body = site::alerts(site(), text::kEnglish).body;
  EXPECT_THAT(body, HasSubstr("<h2>Poland</h2>"));
  EXPECT_THAT(body, HasSubstr("id=\"train\""));
  EXPECT_THAT(body, HasSubstr("This notice is shown until September 21, 2022, 24:00."));
  EXPECT_THAT(body, HasSubstr("invented newspaper"));
}

TEST_F(AlertsOnSite, a_text_that_the_reader_s_language_lacks_is_marked_as_another) {
  alerts = {invented("train")};
  EXPECT_THAT(site::alerts(site(), text::kUkrainian).body, HasSubstr("<span lang=\"en\" dir=\"ltr\">Trains are late"));
}

TEST_F(AlertsOnSite, a_page_without_any_says_so) {
  EXPECT_THAT(site::alerts(site(), text::kEnglish).body, HasSubstr("There is no alert at the moment."));
}

TEST_F(AlertsOnSite, pages_that_may_be_kept_end_when_an_alert_begins_or_ends) {
  alerts = {invented("train")};
  alerts[0].from = at("2022-09-21T12:00:30+02:00");
  for (const web::Response& response : {home(site(), text::kEnglish), country(site(), text::kEnglish, "pl"),
                                        site::alerts(site(), text::kEnglish), feed(site(), "pl", "en.atom")}) {
    EXPECT_EQ(response.caching.good_until, at("2022-09-21T12:00:30+02:00").instant);
    EXPECT_THAT(response.body, Not(HasSubstr("Trains are late")));
  }
  set_clock(at("2022-09-21T12:00:30+02:00").instant);
  EXPECT_THAT(home(site(), text::kEnglish).body, HasSubstr("Trains are late"));
}

TEST_F(AlertsOnSite, the_feed_and_cap_follow_the_clock) {
  alerts = {invented("train")};
  EXPECT_THAT(feed(site(), "pl", "en.atom").body, HasSubstr("Trains are late"));
  set_clock(at("2022-09-22T00:00:00+02:00").instant);
  EXPECT_THAT(feed(site(), "pl", "en.atom").body, Not(HasSubstr("Trains are late")));
  const web::Response expired = cap(site(), "train.cap");
  EXPECT_EQ(expired.status, 200);
  EXPECT_THAT(expired.body, HasSubstr("<expires>2022-09-22T00:00:00+02:00</expires>"));
}

TEST_F(AlertsOnSite, nobody_reads_an_alert_before_it_is_sent) {
  alerts = {invented("train")};
  set_clock(at("2022-09-21T07:59:59+02:00").instant);
  EXPECT_EQ(cap(site(), "train.cap").status, 404);
}

TEST_F(AlertsOnSite, a_feed_of_no_country_or_language_of_ours_is_not_there) {
  for (const auto& [code, file] :
       {std::pair{"pl", "tlh.atom"}, {"pl", "en.rss"}, {"zz", "en.atom"}, {"PL", "en.atom"}}) {
    EXPECT_EQ(feed(site(), code, file).status, 404) << code << file;
  }
  EXPECT_EQ(cap(site(), "train.cap").status, 404);
  EXPECT_EQ(cap(site(), "").status, 404);
}

TEST_F(AlertsOnSite, the_country_page_names_its_feed) {
  EXPECT_THAT(country(site(), text::kEnglish, "pl").body,
              HasSubstr("<link rel=\"alternate\" type=\"application/atom+xml\" href=\"/feeds/pl/en.atom\">"));
}

// ---- urgent help

TEST_F(AlertsOnSite, urgent_help_says_of_every_topic_that_must_be_found_that_it_is_missing) {
  const std::string body = urgent(site(), text::kEnglish).body;
  const Visit visit = begin_visit(site(), text::kEnglish);
  for (const directory::Topic topic : kAlwaysNamed) {
    EXPECT_THAT(body, HasSubstr(text::say(text::kEnglish, message_of(topic)).value));
  }
  EXPECT_EQ(country_lines(visit, visit.catalogue().countries().front()).missing.size(), kAlwaysNamed.size());
}

class WithALine : public AlertsOnSite {
 protected:
  void add_line(const char* slug, directory::Topic topic, std::optional<base::Date> confirmed,
                directory::PartialDate source_date = {}) {
    directory::HelpLine line;
    line.slug = slug;
    line.country = made.poland;
    line.topic = topic;
    line.name = made.no_text();
    line.phone.number = "116123";
    line.phone.country = made.poland;
    line.phone.note = made.no_text();
    line.phone.confirmation.on = confirmed;
    line.phone.provenance.date = source_date;
    made.builder.add(line);
  }
  CountryLines lines() {
    const Visit visit = begin_visit(site(), text::kEnglish);
    return country_lines(visit, visit.catalogue().countries().front());
  }
};

TEST_F(WithALine, a_topic_with_a_line_is_not_missing) {
  add_line("pl-crisis", directory::Topic::kCrisis, exchange::TestDirectory::day(9, 1));
  EXPECT_EQ(lines().lines.size(), 1U);
  EXPECT_EQ(lines().missing.size(), kAlwaysNamed.size() - 1);
}

TEST_F(WithALine, the_emergency_number_answers_for_ambulance_police_and_fire) {
  const Visit visit = begin_visit(site(), text::kEnglish);
  const std::array asked{directory::Topic::kAmbulance, directory::Topic::kPolice, directory::Topic::kFire,
                         directory::Topic::kHealth};
  const TopicLines found = lines_for(visit, made.poland, asked);
  ASSERT_EQ(found.missing.size(), 1U);
  EXPECT_EQ(found.missing[0].value, text::say(text::kEnglish, message_of(directory::Topic::kHealth)).value);
}

TEST_F(WithALine, a_source_of_the_last_twelve_months_is_no_warning_and_an_older_one_is) {
  add_line("pl-crisis", directory::Topic::kCrisis, std::nullopt, {2022, 0, 0});
  add_line("pl-child", directory::Topic::kChild, std::nullopt, {2021, 8, 0});
  const CountryLines known = lines();
  ASSERT_EQ(known.lines.size(), 1U);
  EXPECT_EQ(known.lines[0].confirmation.value, "Date of the source: 2022");
  EXPECT_EQ(known.old.size(), 1U);
}

TEST_F(WithALine, a_number_that_nobody_has_confirmed_stands_apart_after_the_others) {
  add_line("pl-crisis", directory::Topic::kCrisis, std::nullopt);
  EXPECT_EQ(lines().lines.size(), 0U);
  ASSERT_EQ(lines().old.size(), 1U);
  EXPECT_FALSE(lines().old[0].confirmed);
  const std::string body = urgent(site(), text::kEnglish).body;
  EXPECT_LT(body.find("tel:112"), body.find("Numbers that nobody has confirmed"));
  EXPECT_LT(body.find("Numbers that nobody has confirmed"), body.find("tel:116123"));
}

}  // namespace
}  // namespace bluedot::site
