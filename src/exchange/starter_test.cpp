#include "exchange/starter.h"

#include <fstream>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "db/migrations.h"
#include "db/test_folder.h"
#include "directory/store.h"
#include "exchange/starter_import.h"

namespace bluedot::exchange {
namespace {

using directory::Absent;
using directory::RecordSet;
using testing::ElementsAre;
using testing::IsEmpty;
using testing::SizeIs;

// An invented directory: one country, one agency, two hubs, a service, a phone and its hours.
StarterFiles invented() {
  return {
      {"countries.csv", "country,zone\nPL,Europe/Warsaw\n"},
      {"geography/places.csv", "id,country,name,lat,lon\n1,PL,Medyka,49.80,22.93\n"},
      {"organisations.csv", "slug,name,kind\nunhcr,UNHCR,un\n"},
      {"taxonomy.csv",
       "slug,parent,code,name@uk,name@en,reviewed\nlegal,,,Право,Law,uk\nlegal-aid,legal,c16,,Legal aid,\n"},
      {"hubs.csv",
       "slug,code,country,place,place_type,lat,lon,precision_m,owner,access,opened,successor\n"
       "pl-medyka,M3DK,PL,1,border-crossing,49.80,22.93,1000,unhcr,toilet;quiet,2022-03,\n"
       "pl-other,0THR,PL,,mobile,,,,,,2022,pl-medyka\n"},
      {"locations.csv", "slug,country,kind,area\npl-quiet-house,PL,confidential,1\n"},
      {"services.csv",
       "slug,organisation,categories,at,status,min_age,max_age\npl-medyka-c16,unhcr,legal-aid,pl-medyka;pl-quiet-house,"
       "active,0,17\n"},
      {"phones.csv", "owner,number,kind,country\npl-medyka-c16,+48226280120,voice,PL\n"},
      {"helplines.csv", "slug,country,topic,number,kind\npl-child,PL,child,116111,voice\npl-crisis,PL,crisis,,\n"},
      {"schedules.csv",
       "owner,days,opens,closes,dated,valid_from,valid_to\n"
       "pl-medyka,Mo-Fr,08:00,24:00,,,\npl-medyka,,,,yes,2022-12-24,2022-12-26\n"
       "phone:pl-medyka-c16:+48226280120,Mo,09:00,12:00,,,\nphone:pl-child:116111,Mo,12:00,02:00,,,\n"},
      {"holidays.csv", "country,date,name\nPL,2022-11-11,Narodowe Święto Niepodległości\n"},
  };
}

StarterFiles with(const std::string& name, const std::string& content) {
  StarterFiles files = invented();
  for (auto& file : files) {
    if (file.first == name) {
      file.second = content;
      return files;
    }
  }
  files.emplace_back(name, content);
  return files;
}

Starter read(const StarterFiles& files, History history = History::kAside) {
  return read_starter(files, Absent::kRemoved, history, {});
}

std::string cell(const Starter& starter, const char* table_name, const char* slug, const char* column) {
  const directory::Table& table = directory::table(table_name);
  return starter.records.of(table_name).at(directory::record_id(table_name, slug)).cells[table.column(column)];
}

TEST(Starter, a_sound_directory_is_read_without_a_fault) {
  const Starter starter = read(invented());
  EXPECT_THAT(starter.problems, IsEmpty());
  EXPECT_EQ(starter.rows, 17U);
  EXPECT_THAT(starter.records.of("hub"), SizeIs(2));
  EXPECT_THAT(starter.records.of("schedule"), SizeIs(4));
}

TEST(Starter, the_real_files_are_read_without_a_fault_with_and_without_their_history) {
  const std::string folder = std::string(BLUEDOT_SOURCE) + "/starter";
  EXPECT_THAT(read_starter(folder, History::kAside, {}).problems, IsEmpty());
  EXPECT_THAT(read_starter(folder, History::kApplied, {}).problems, IsEmpty());
}

TEST(Starter, references_become_ids_and_numbers_their_shortest_form) {
  const Starter starter = read(invented());
  EXPECT_EQ(cell(starter, "hub", "pl-other", "successor"), base::to_string(directory::record_id("hub", "pl-medyka")));
  EXPECT_EQ(cell(starter, "hub", "pl-medyka", "lat"), "49.8");
}

TEST(Starter, a_text_counts_as_read_only_in_the_languages_that_the_row_names) {
  const Starter starter = read(invented());
  const auto& texts = starter.records.of("category").at(directory::record_id("category", "legal")).texts;
  EXPECT_TRUE(texts.at({0, "uk"}).reviewed);
  EXPECT_FALSE(texts.at({0, "en"}).reviewed);
}

// An alert whose last columns are `columns`.
std::string alert(const std::string& columns, const std::string& cells) {
  return "slug,category,severity,urgency,certainty,sent,source,source_date,confidence,headline@en," + columns +
         "\nlate,transport,minor,expected,likely,2026-11-24T08:00:00+01:00,x,2026,high,Late," + cells + "\n";
}

TEST(Starter, what_was_written_out_reads_as_the_same_records) {
  const Starter first =
      read(with("alerts.csv", alert("message,countries,places,until", "alert,PL,1,2026-11-24T12:00+01:00")));
  EXPECT_EQ(cell(first, "alert", "late", "until"), "2026-11-24T12:00:00+01:00");
  const Starter second = read(write_starter(first.records));
  EXPECT_THAT(second.problems, IsEmpty());
  EXPECT_EQ(second.records.tables, first.records.tables);
}

TEST(Starter, a_file_of_the_thesaurus_gives_its_rows_their_language) {
  const Starter starter =
      read(with("thesaurus/uk.csv", "meaning,kind,text\nlegal-aid,word,адвокат\nlife,phrase,не дихає\n"));
  EXPECT_THAT(starter.problems, IsEmpty());
  ASSERT_THAT(starter.records.of("expression"), SizeIs(2));
  EXPECT_EQ(starter.records.of("expression").begin()->second.cells.front(), "uk");
}

TEST(Starter, an_expression_means_a_category_that_there_is) {
  const Starter starter = read(with("thesaurus/uk.csv", "meaning,kind,text\nno-such-need,word,адвокат\n"));
  ASSERT_THAT(starter.problems, SizeIs(1));
  EXPECT_EQ(starter.problems[0].file, "thesaurus/uk.csv");
  EXPECT_EQ(starter.problems[0].line, 2U);
  EXPECT_EQ(starter.problems[0].reason, Reason::kReferenceUnknown);
}

TEST(Starter, a_file_of_the_thesaurus_is_of_a_language_of_ours) {
  const Starter starter = read(with("thesaurus/xx.csv", "meaning,kind,text\nlegal-aid,word,advocate\n"));
  EXPECT_THAT(starter.problems, SizeIs(1));
}

TEST(Starter, a_thesaurus_that_was_written_out_reads_as_the_same_records) {
  const Starter first = read(with("thesaurus/uk.csv", "meaning,kind,text\nlegal-aid,word,\"адвокат, юрист\"\n"));
  const Starter second = read(write_starter(first.records));
  EXPECT_THAT(second.problems, IsEmpty());
  EXPECT_EQ(second.records.of("expression"), first.records.of("expression"));
}

TEST(Starter, the_history_replaces_rows_of_the_same_slug_only_where_it_is_applied) {
  const StarterFiles files =
      with("history/hubs.csv", "slug,code,country,place_type,closed\npl-medyka,M3DK,PL,border-crossing,2023-12-31\n");
  EXPECT_EQ(cell(read(files, History::kAside), "hub", "pl-medyka", "closed"), "");
  EXPECT_EQ(cell(read(files, History::kApplied), "hub", "pl-medyka", "closed"), "2023-12-31");
  EXPECT_EQ(cell(read(files, History::kApplied), "hub", "pl-other", "opened"), "2022");
}

TEST(Starter, the_history_of_an_owners_hours_replaces_all_of_them) {
  const StarterFiles files = with("history/schedules.csv", "owner,days,opens,closes\npl-medyka,Mo-Su,10:00,14:00\n");
  EXPECT_THAT(read(files, History::kApplied).records.of("schedule"), SizeIs(3));
}

TEST(Starter, every_fault_is_named_with_file_line_and_column) {
  const Starter starter = read(with("hubs.csv",
                                    "slug,code,country,place_type,opened,closed\n"
                                    "\"pl\nmedyka\",M3DK,PL,border-crossing,,\n"
                                    "pl-a,AAAA,PL,border-crossing,15.3.2022,31.12.2023\n"
                                    "pl-b,BBBB,PL,tent,,\n"));
  const auto hubs = [](const Problem& problem) { return problem.file == "hubs.csv"; };
  Problems faults;
  std::ranges::copy_if(starter.problems, std::back_inserter(faults), hubs);
  ASSERT_THAT(faults, SizeIs(4));
  EXPECT_EQ(faults[0], (Problem{"hubs.csv", 2, "slug", Reason::kNotASlug, "pl\nmedyka"}));
  EXPECT_EQ(faults[1], (Problem{"hubs.csv", 4, "opened", Reason::kNotADate, "15.3.2022"}));
  EXPECT_EQ(faults[2], (Problem{"hubs.csv", 4, "closed", Reason::kNotADate, "31.12.2023"}));
  EXPECT_EQ(faults[3].line, 5U);
}

// One planted fault for each reason: the file that has it, and where it must be found.
struct Planted {
  Reason reason;
  std::string file;
  std::string content;
};

void PrintTo(const Planted& planted, std::ostream* out) {
  *out << planted.file << ":\n" << planted.content.substr(0, 200);
}

class FaultyRow : public testing::TestWithParam<Planted> {};

TEST_P(FaultyRow, is_found) {
  const Planted& planted = GetParam();
  const Starter starter = read(with(planted.file, planted.content));
  EXPECT_THAT(starter.problems, testing::Contains(testing::AllOf(testing::Field(&Problem::reason, planted.reason),
                                                                 testing::Field(&Problem::file, planted.file))));
}

std::string hub(const std::string& columns, const std::string& cells) {
  return "slug,code,country,place_type," + columns + "\npl-medyka,M3DK,PL,mobile," + cells + "\n";
}
std::string service(const std::string& columns, const std::string& cells) {
  return "slug,organisation,categories,status," + columns + "\nx,unhcr,legal-aid,active," + cells + "\n";
}
std::string hours(const std::string& cells) {
  return "owner,days,nth,opens,closes,dated,valid_from,valid_to\npl-medyka," + cells + "\n";
}

const std::vector<Planted>& planted() {
  static const std::vector<Planted> kPlanted = {
      {Reason::kFileUnknown, "hub.csv", "slug\n"},
      {Reason::kNoHeader, "hubs.csv", ""},
      {Reason::kNotUtf8, "hubs.csv", hub("note", "\xC3(")},
      {Reason::kControlCharacter, "hubs.csv", hub("note", "a\x1B[2J")},
      {Reason::kBrokenQuotes, "hubs.csv", hub("note", "\"open")},
      {Reason::kColumnUnknown, "hubs.csv", hub("colour", "blue")},
      {Reason::kColumnTwice, "hubs.csv", hub("note,note", "a,b")},
      {Reason::kColumnMissing, "hubs.csv", "slug\npl-medyka\n"},
      {Reason::kLanguageUnknown, "hubs.csv", hub("name@tlh", "x")},
      {Reason::kLanguageUnknown, "hubs.csv", hub("reviewed", "tlh")},
      {Reason::kCellCount, "hubs.csv", hub("note", "a,b")},
      {Reason::kDuplicate, "organisations.csv", "slug\nunhcr\nunhcr\n"},
      {Reason::kSlugTaken, "locations.csv", "slug,country,kind\npl-medyka,PL,physical\npl-quiet-house,PL,virtual\n"},
      {Reason::kCodeTaken, "hubs.csv",
       "slug,code,country,place_type\npl-medyka,M3DK,PL,mobile\npl-other,M3DK,PL,mobile\n"},
      {Reason::kRequired, "hubs.csv", "slug,code,country,place_type\npl-medyka,,PL,mobile\n"},
      {Reason::kTooLong, "hubs.csv", hub("note", std::string(directory::kCellLongestBytes + 1, 'x'))},
      {Reason::kTooLong, "hubs.csv", hub("name@uk", std::string(401, 'x'))},
      {Reason::kNotASlug, "organisations.csv", "slug\nUNHCR\n"},
      {Reason::kNotACode, "hubs.csv", "slug,code,country,place_type\npl-medyka,M-DK,PL,mobile\n"},
      {Reason::kNotAWord, "hubs.csv", hub("existence_confidence", "sure")},
      {Reason::kNotALanguage, "hubs.csv", hub("spoken", "Ukrainian")},
      {Reason::kNotACountry, "hubs.csv", "slug,code,country,place_type\npl-medyka,M3DK,pl,mobile\n"},
      {Reason::kNotAZone, "countries.csv", "country,zone\nPL,Europe/Lodz\n"},
      {Reason::kNotADate, "hubs.csv", hub("closed", "2023-02-29")},
      {Reason::kNotADate, "hubs.csv", hub("hours_confirmed_on", "2022-09")},
      {Reason::kDateOutOfRange, "hubs.csv", hub("closed", "1922-01-01")},
      {Reason::kNotATime, "schedules.csv", hours("Mo,,9:00,17:00,,,")},
      {Reason::kNotATime, "schedules.csv", hours("Mo,,24:00,17:00,,,")},
      {Reason::kNotDays, "schedules.csv", hours("Mon,,09:00,17:00,,,")},
      {Reason::kNotANumber, "hubs.csv", hub("lat", "49.8N")},
      {Reason::kNotANumber, "hubs.csv", hub("lat", "nan")},
      {Reason::kNumberOutOfRange, "hubs.csv", hub("lat,lon", "149.8,22")},
      {Reason::kNotYesOrNo, "taxonomy.csv", "slug,sensitive\nlegal,true\nlegal-aid,\n"},
      {Reason::kNotAPhone, "phones.csv", "owner,number,kind\npl-medyka-c16,+4822628,voice\n"},
      {Reason::kNotAPhone, "phones.csv", "owner,number,kind\npl-medyka-c16,+48 22 628 01 20,voice\n"},
      {Reason::kNotAUrl, "organisations.csv", "slug,website\nunhcr,javascript:alert(1)\n"},
      {Reason::kNotAnEmail, "organisations.csv", "slug,email\nunhcr,somebody\n"},
      {Reason::kElementTwice, "hubs.csv", hub("access", "toilet;toilet")},
      {Reason::kReferenceUnknown, "hubs.csv", hub("owner", "nobody")},
      {Reason::kReferenceUnknown, "hubs.csv", "slug,code,country,place_type\npl-medyka,M3DK,DE,mobile\n"},
      {Reason::kPointIncomplete, "hubs.csv", hub("lat,precision_m", "49.8,100")},
      {Reason::kPointWithoutPrecision, "hubs.csv", hub("lat,lon", "49.8,22.9")},
      {Reason::kConfidentialPoint, "locations.csv",
       "slug,country,kind,address\npl-quiet-house,PL,confidential,ul. Cicha 1\n"},
      {Reason::kHoursIncomplete, "schedules.csv", hours("Mo,,09:00,,,,")},
      {Reason::kHoursIncomplete, "schedules.csv", hours(",,09:00,10:00,,,")},
      {Reason::kDatedWithoutDates, "schedules.csv", hours(",,,,yes,2022-12-24,")},
      {Reason::kEndsBeforeStart, "hubs.csv", hub("opened,closed", "2023-01-01,2022-12-31")},
      {Reason::kEndsBeforeStart, "services.csv", service("min_age,max_age", "18,6")},
      {Reason::kShortCodeWithoutCountry, "phones.csv", "owner,number,kind\npl-medyka-c16,116111,voice\n"},
  };
  return kPlanted;
}

const std::vector<Planted>& planted_alerts() {
  static const std::vector<Planted> kPlanted = {
      {Reason::kNotAnInstant, "alerts.csv", alert("message,until", "alert,2026-11-24T12:00:00Z")},
      {Reason::kDateOutOfRange, "alerts.csv", alert("message,until", "alert,2126-11-24T12:00:00+01:00")},
      {Reason::kEndsBeforeStart, "alerts.csv", alert("message,until", "alert,2026-11-24T07:59:00+01:00")},
      {Reason::kEndsBeforeStart, "alerts.csv",
       alert("message,from,until", "alert,2026-11-24T12:00:00+01:00,2026-11-24T12:00:00+01:00")},
      {Reason::kReplacesNothing, "alerts.csv", alert("message,until", "cancel,2026-11-24T12:00:00+01:00")},
      {Reason::kReplacesUnasked, "alerts.csv", alert("message,replaces,until", "alert,late,2026-11-24T12:00:00+01:00")},
      {Reason::kEndsBeforeStart, "alerts.csv",
       alert("message,replaces,until", "update,late,2026-11-24T12:00:00+01:00")},
  };
  return kPlanted;
}

INSTANTIATE_TEST_SUITE_P(EachReason, FaultyRow, testing::ValuesIn(planted()));
INSTANTIATE_TEST_SUITE_P(OfAnAlert, FaultyRow, testing::ValuesIn(planted_alerts()));

TEST(Starter, a_name_of_two_records_is_not_taken_for_either) {
  StarterFiles files = with("organisations.csv", "slug\nunhcr\npl-medyka\n");
  const Starter starter = read_starter(files, Absent::kRemoved, History::kAside, {});
  EXPECT_THAT(starter.problems, IsEmpty());
  for (auto& [name, content] : files) {
    if (name == "phones.csv") content += "pl-medyka,+48226280120,voice,PL\n";
  }
  const Starter ambiguous = read(files);
  ASSERT_THAT(ambiguous.problems, SizeIs(1));
  EXPECT_EQ(ambiguous.problems[0].reason, Reason::kReferenceAmbiguous);
}

TEST(Starter, a_later_partial_date_does_not_end_before_an_earlier_whole_one_of_the_same_year) {
  EXPECT_THAT(read(with("hubs.csv", hub("opened,closed", "2022-03-15,2022") + "pl-other,0THR,PL,mobile,,\n")).problems,
              IsEmpty());
}

// ---- importing into a database

class ImportStarter : public testing::Test {
 protected:
  ImportStarter() {
    if (!db::migrate(*database_, db::directory_schema())) throw std::runtime_error("no database");
    write_files(invented());
  }

  void write_files(const StarterFiles& files) const {
    for (const auto& [name, content] : files) {
      const std::filesystem::path path = folder_.file("starter/" + name);
      std::filesystem::create_directories(path.parent_path());
      std::ofstream(path) << content;
    }
  }

  Import import(const std::string& path = "starter", Write write = Write::kDone) {
    auto result = import_starter(*database_, folder_.file(path), History::kAside, write, {"somebody", {}});
    if (!result) throw std::runtime_error(base::describe(result.error()));
    return std::move(*result);
  }

  RecordSet stored() { return directory::read_all(*database_)->records; }

  db::TestFolder folder_;
  std::unique_ptr<db::Database> database_ =
      std::move(*db::open("sqlite:" + folder_.file("a.db"), {db::Access::kCreate}));
};

TEST_F(ImportStarter, importing_twice_changes_nothing_the_second_time) {
  EXPECT_THAT(import().changes, SizeIs(17));
  EXPECT_THAT(import().changes, IsEmpty());
  EXPECT_EQ(db::log_head(*database_), 17);
}

TEST_F(ImportStarter, what_is_exported_and_imported_again_changes_nothing) {
  import();
  std::filesystem::remove_all(folder_.file("starter"));
  write_files(write_starter(stored()));
  EXPECT_THAT(import().changes, IsEmpty());
}

TEST_F(ImportStarter, a_dry_run_shows_the_changes_and_writes_nothing) {
  EXPECT_THAT(import("starter", Write::kOnlyShown).changes, SizeIs(17));
  EXPECT_EQ(db::log_head(*database_), 0);
}

TEST_F(ImportStarter, one_faulty_row_keeps_every_other_row_out) {
  import();
  const RecordSet before = stored();
  write_files({{"organisations.csv", "slug,name,kind\nunhcr,Changed,un\nnew,New,un\nBAD,Bad,un\n"}});
  EXPECT_THAT(import().problems, SizeIs(1));
  EXPECT_EQ(stored().tables, before.tables);
}

TEST_F(ImportStarter, a_row_that_left_a_whole_directory_is_removed_and_one_that_left_a_single_file_stays) {
  import();
  write_files({{"holidays.csv", "country,date,name\n"}});
  EXPECT_THAT(import("starter/holidays.csv").changes, IsEmpty());
  const Import whole = import();
  ASSERT_THAT(whole.changes, SizeIs(1));
  EXPECT_EQ(whole.changes[0].what, db::What::kRemoved);
}

TEST_F(ImportStarter, a_single_file_may_name_what_the_database_knows) {
  import();
  write_files({{"phones.csv", "owner,number,kind,country\npl-medyka,+48226280120,voice,PL\n"}});
  EXPECT_THAT(import("starter/phones.csv").changes, SizeIs(1));
}

TEST_F(ImportStarter, a_record_that_a_stored_one_still_names_cannot_leave) {
  import();
  std::filesystem::remove(folder_.file("starter/hubs.csv"));
  write_files({{"geography/places.csv", "id,country,name,lat,lon\n2,PL,Chełm,51.14,23.47\n"},
               {"locations.csv", "slug,country,kind\npl-quiet-house,PL,confidential\n"}});
  const Import refused = import();
  ASSERT_THAT(refused.problems, SizeIs(1));
  EXPECT_EQ(refused.problems[0].reason, Reason::kStillReferenced);
}

TEST_F(ImportStarter, a_poster_code_never_changes) {
  import();
  write_files({{"hubs.csv", "slug,code,country,place_type\npl-medyka,ZZZZ,PL,mobile\npl-other,0THR,PL,mobile\n"}});
  const Import refused = import("starter/hubs.csv");
  ASSERT_THAT(refused.problems, SizeIs(1));
  EXPECT_EQ(refused.problems[0].reason, Reason::kCodeChanged);
}

TEST_F(ImportStarter, what_is_not_there_is_said_to_be_unreadable) {
  EXPECT_EQ(import("nowhere").problems.at(0).reason, Reason::kFileUnreadable);
}

}  // namespace
}  // namespace bluedot::exchange
