#include <cstdio>
#include <fstream>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "db/test_folder.h"
#include "exchange/atom.h"
#include "exchange/cap.h"
#include "exchange/test_directory.h"

namespace bluedot::exchange {
namespace {

using testing::HasSubstr;
using testing::Not;

directory::OffsetTime at(const char* text) {
  return *directory::parse_offset_time(text);
}

// An invented change of a train's times in Poland, sent at eight, from nine to noon.
guide::Alert invented(const char* slug) {
  guide::Alert alert;
  alert.slug = slug;
  alert.category = guide::AlertCategory::kCbrne;
  alert.severity = guide::Severity::kSevere;
  alert.countries = {"PL"};
  alert.sent = at("2026-11-24T08:00:00+01:00");
  alert.from = at("2026-11-24T09:00:00+01:00");
  alert.until = at("2026-11-24T12:00:00+01:00");
  alert.headline.set(text::kEnglish, "Trains & buses <late>");
  alert.headline.set(text::kUkrainian, "Потяги спізнюються");
  alert.text.set(text::kEnglish, "Because of \"snow\".");
  alert.instruction.set(text::kEnglish, "Ask before you go.");
  alert.provenance.source = "invented";
  return alert;
}

guide::Alert following(const char* slug, guide::AlertMessage message, const char* replaces, const char* sent) {
  guide::Alert alert = invented(slug);
  alert.message = message;
  alert.replaces = replaces;
  alert.sent = alert.from = at(sent);
  return alert;
}

const AlertPublisher kPublisher{"https://dot.example:8443", "Invented Relief", false};

// What xmllint says against a schema of tests/schemas/: empty where the document is valid.
std::string faults(const std::string& document, const std::string& schema) {
  const db::TestFolder folder;
  const std::string file = folder.file("document.xml");
  std::ofstream(file) << document;
  const std::string option = schema.ends_with(".rng") ? " --relaxng " : " --schema ";
  const std::string command = "xmllint --nonet --noout" + option + std::string(BLUEDOT_SOURCE) + "/tests/schemas/" +
                              schema + " " + file + " 2>&1";
  FILE* pipe = popen(command.c_str(), "r");
  std::string said;
  for (int letter = std::fgetc(pipe); letter != EOF; letter = std::fgetc(pipe)) said += static_cast<char>(letter);
  const int status = pclose(pipe);
  return status == 0 ? "" : said + " (" + std::to_string(status) + ")";
}

class AlertDocuments : public testing::Test {
 protected:
  std::string cap(const guide::Alerts& alerts, const char* slug, const AlertPublisher& publisher = kPublisher) {
    return cap_document(*alerts.find(slug), alerts, *catalogue_, publisher);
  }
  static std::string feed(const guide::Alerts& alerts, const char* now) {
    return atom_feed(alerts, "PL", text::kUkrainian, at(now).instant, kPublisher);
  }

  std::shared_ptr<const directory::Catalogue> catalogue_ = TestDirectory().build();
};

TEST_F(AlertDocuments, cap_is_valid_for_an_alert_an_update_and_a_cancel) {
  const guide::Alerts alerts(
      {invented("train"), following("train-2", guide::AlertMessage::kUpdate, "train", "2026-11-24T10:00:00+01:00"),
       following("train-3", guide::AlertMessage::kCancel, "train-2", "2026-11-24T11:00:00+01:00")});
  for (const char* slug : {"train", "train-2", "train-3"}) {
    EXPECT_EQ(faults(cap(alerts, slug), "cap-1.2.xsd"), "") << slug;
  }
}

TEST_F(AlertDocuments, cap_says_it_in_each_language_that_has_a_headline) {
  const std::string document = cap(guide::Alerts({invented("train")}), "train");
  EXPECT_THAT(document, HasSubstr("<language>en</language>"));
  EXPECT_THAT(document, HasSubstr("<headline>Trains &amp; buses &lt;late&gt;</headline>"));
  EXPECT_THAT(document, HasSubstr("<headline>Потяги спізнюються</headline>"));
  EXPECT_THAT(document, HasSubstr("<areaDesc>Польща</areaDesc>"));
  EXPECT_THAT(document, HasSubstr("<valueName>ISO 3166-1</valueName>\n<value>PL</value>"));
  EXPECT_THAT(document, HasSubstr("<category>CBRNE</category>"));
}

TEST_F(AlertDocuments, a_cancel_refers_to_everything_that_it_follows) {
  const guide::Alerts alerts(
      {invented("train"), following("train-2", guide::AlertMessage::kUpdate, "train", "2026-11-24T10:00:00+01:00"),
       following("train-3", guide::AlertMessage::kCancel, "train-2", "2026-11-24T11:00:00+01:00")});
  const std::string document = cap(alerts, "train-3");
  EXPECT_THAT(document, HasSubstr("<msgType>Cancel</msgType>"));
  EXPECT_THAT(document, HasSubstr("<references>dot.example,train-2,2026-11-24T10:00:00+01:00 "
                                  "dot.example,train,2026-11-24T08:00:00+01:00</references>"));
  EXPECT_THAT(cap(alerts, "train"), Not(HasSubstr("references")));
}

TEST_F(AlertDocuments, cap_writes_greenwich_as_minus_zero_and_never_z) {
  guide::Alert alert = invented("train");
  alert.sent = at("2026-11-24T07:00:00+00:00");
  const std::string document = cap(guide::Alerts({alert}), "train");
  EXPECT_THAT(document, HasSubstr("<sent>2026-11-24T07:00:00-00:00</sent>"));
  EXPECT_EQ(faults(document, "cap-1.2.xsd"), "");
}

TEST_F(AlertDocuments, an_alert_for_all_countries_names_each) {
  guide::Alert alert = invented("train");
  alert.countries.clear();
  const std::string document = cap(guide::Alerts({alert}), "train");
  for (const directory::Country& country : catalogue_->countries()) {
    EXPECT_THAT(document, HasSubstr("<value>" + std::string(country.code) + "</value>"));
  }
}

TEST_F(AlertDocuments, a_demonstration_publishes_no_actual_alert) {
  const AlertPublisher demonstration{"http://127.0.0.1:8080", "Invented Relief", true};
  const std::string document = cap(guide::Alerts({invented("train")}), "train", demonstration);
  EXPECT_THAT(document, HasSubstr("<status>Test</status>"));
  EXPECT_EQ(faults(document, "cap-1.2.xsd"), "");
}

TEST_F(AlertDocuments, a_feed_is_valid_with_and_without_entries) {
  const guide::Alerts alerts({invented("train")});
  EXPECT_EQ(faults(feed(alerts, "2026-11-24T10:00:00+01:00"), "atom.rng"), "");
  EXPECT_EQ(faults(feed(alerts, "2026-11-24T13:00:00+01:00"), "atom.rng"), "");
  EXPECT_EQ(faults(feed(guide::Alerts(), "2026-11-24T13:00:00+01:00"), "atom.rng"), "");
}

TEST_F(AlertDocuments, a_feed_tells_of_an_alert_from_its_beginning_to_its_end) {
  const guide::Alerts alerts({invented("train")});
  EXPECT_THAT(feed(alerts, "2026-11-24T08:59:59+01:00"), Not(HasSubstr("<entry>")));
  EXPECT_THAT(feed(alerts, "2026-11-24T09:00:00+01:00"), HasSubstr("<id>tag:dot.example,2026:alert:train</id>"));
  EXPECT_THAT(feed(alerts, "2026-11-24T12:00:00+01:00"), Not(HasSubstr("<entry>")));
}

TEST_F(AlertDocuments, a_feed_is_younger_after_each_change) {
  const guide::Alerts alerts({invented("train")});
  EXPECT_THAT(feed(alerts, "2026-11-24T10:00:00+01:00"), HasSubstr("<updated>2026-11-24T08:00:00+00:00</updated>"));
  EXPECT_THAT(feed(alerts, "2026-11-24T13:00:00+01:00"), HasSubstr("<updated>2026-11-24T11:00:00+00:00</updated>"));
}

TEST_F(AlertDocuments, an_entry_in_another_language_says_which) {
  const std::string document = feed(guide::Alerts({invented("train")}), "2026-11-24T10:00:00+01:00");
  EXPECT_THAT(document, HasSubstr("<title type=\"text\" xml:lang=\"uk\">Потяги спізнюються</title>"));
  EXPECT_THAT(document, HasSubstr("<summary type=\"text\" xml:lang=\"en\">Because of &quot;snow&quot;."));
}

TEST_F(AlertDocuments, a_feed_leads_to_cap_and_to_the_page) {
  const std::string document = feed(guide::Alerts({invented("train")}), "2026-11-24T10:00:00+01:00");
  EXPECT_THAT(document, HasSubstr("href=\"https://dot.example:8443/feeds/alerts/train.cap\""));
  EXPECT_THAT(document, HasSubstr("href=\"https://dot.example:8443/uk/alerts#train\""));
}

TEST_F(AlertDocuments, a_feed_of_another_country_is_silent) {
  const guide::Alerts alerts({invented("train")});
  EXPECT_THAT(atom_feed(alerts, "RO", text::kEnglish, at("2026-11-24T10:00:00+01:00").instant, kPublisher),
              Not(HasSubstr("<entry>")));
}

// ---- the schemas themselves find faults

std::string without(std::string document, const std::string& part) {
  const std::size_t found = document.find(part);
  return found == std::string::npos ? "" : document.erase(found, part.size());
}

std::string replaced(std::string document, const std::string& part, const std::string& other) {
  const std::size_t found = document.find(part);
  return found == std::string::npos ? "" : document.replace(found, part.size(), other);
}

TEST_F(AlertDocuments, the_schema_of_cap_finds_a_planted_defect) {
  const std::string sound = cap(guide::Alerts({invented("train")}), "train");
  for (const std::string& planted :
       {replaced(sound, "08:00:00+01:00", "07:00:00Z"), without(sound, "<urgency>Unknown</urgency>\n"),
        replaced(sound, "<severity>Severe", "<severity>severe"),
        replaced(sound, "<identifier>train", "<identifier>a b"),
        replaced(sound, "<scope>Public</scope>", "<scope>Public</scope><invented/>")}) {
    EXPECT_NE(planted, "");
    EXPECT_NE(faults(planted, "cap-1.2.xsd"), "") << planted;
  }
}

TEST_F(AlertDocuments, the_schema_of_atom_finds_a_planted_defect) {
  const std::string sound = feed(guide::Alerts({invented("train")}), "2026-11-24T10:00:00+01:00");
  for (const std::string& planted :
       {replaced(sound, "2026-11-24T08:00:00+00:00", "2026-11-24"),
        without(sound, "<id>tag:dot.example,2026:alert:train</id>\n"), without(sound, "<name>Invented Relief</name>\n"),
        replaced(sound, "<entry>", "<entry><invented xmlns=\"http://www.w3.org/2005/Atom\"/>")}) {
    EXPECT_NE(planted, "");
    EXPECT_NE(faults(planted, "atom.rng"), "") << planted;
  }
}

}  // namespace
}  // namespace bluedot::exchange
