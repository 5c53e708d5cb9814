#include "directory/records_synthetic.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <cstdio>

#include "directory/store.h"

namespace bluedot::directory {
namespace {

using base::Error;
using base::ErrorCode;

constexpr std::size_t kBatch = 5'000;  // records in a transaction
constexpr std::string_view kInvented = "invented";

std::string text_of(base::Date date) {
  std::array<char, 16> text{};
  const int length = std::snprintf(text.data(), text.size(), "%04d-%02u-%02u", static_cast<int>(date.year()),
                                   static_cast<unsigned>(date.month()), static_cast<unsigned>(date.day()));
  return {text.data(), static_cast<std::size_t>(length)};
}

std::string time_of(int minutes) {
  std::array<char, 16> text{};
  const int length = std::snprintf(text.data(), text.size(), "%02d:%02d", minutes / 60, minutes % 60);
  return {text.data(), static_cast<std::size_t>(length)};
}

std::string text_of(double value) {
  std::array<char, 40> text{};
  return {text.data(), std::to_chars(text.data(), text.data() + text.size(), value).ptr};
}

std::string days_of(Weekdays days) {
  constexpr std::array<std::string_view, 7> kNames = {"Mo", "Tu", "We", "Th", "Fr", "Sa", "Su"};
  std::string text;
  for (std::size_t i = 0; i < kNames.size(); ++i) {
    if ((days.bits() >> i & 1U) != 0) text += (text.empty() ? "" : ";") + std::string(kNames[i]);
  }
  return text;
}

std::string id_text(std::string_view table_name, std::string_view slug) {
  return base::to_string(record_id(table_name, slug));
}

// A record being filled in, column by column.
class Draft {
 public:
  explicit Draft(std::string_view table_name)
      : table_(table(table_name)), record_{{}, std::vector<std::string>(table_.columns.size()), {}} {}

  Draft& set(std::string_view column, std::string value) {
    record_.cells[table_.column(column)] = std::move(value);
    return *this;
  }
  // The word of an enumerator: words stand in the order of the enumerators.
  template <typename Enum>
  Draft& set_word(std::string_view column, Enum value) {
    return set(column, std::string(table_.columns[table_.column(column)].words[static_cast<std::size_t>(value)]));
  }
  template <typename Enum>
  Draft& set_words(std::string_view column, EnumSet<Enum> values) {
    const auto words = table_.columns[table_.column(column)].words;
    std::string text;
    for (std::size_t i = 0; i < words.size(); ++i) {
      if (values.contains(static_cast<Enum>(i))) text += (text.empty() ? "" : ";") + std::string(words[i]);
    }
    return set(column, text);
  }
  Draft& set_english(std::string_view field, const std::string& value) {
    record_.texts[{*table_.find_localised(field), "en"}] = {value, false};
    return *this;
  }
  Change done() {
    record_.id = record_id(table_, record_.cells);
    return {&table_, db::What::kAdded, std::nullopt, std::move(record_)};
  }

 private:
  const Table& table_;
  Record record_;
};

std::string joined(const std::vector<std::string_view>& tags) {
  std::string text;
  std::vector<std::string_view> seen;
  for (const std::string_view tag : tags) {
    if (std::ranges::find(seen, tag) != seen.end()) continue;
    seen.push_back(tag);
    text += (text.empty() ? "" : ";") + std::string(tag);
  }
  return text;
}

class Writer {
 public:
  Writer(db::Database& database, SyntheticOptions options, const db::Authorship& authorship, Stored stored)
      : database_(database),
        options_(std::move(options)),
        authorship_(authorship),
        head_(stored.log_head),
        stored_(std::move(stored.records)) {}

  base::Result<std::size_t> write() {
    const auto possible = prepare();
    if (!possible) return possible.error();
    add_towns_and_organisations();
    Synthetic synthetic(options_);
    while (const auto location = synthetic.next()) {
      add(*location);
      if (changes_.size() < kBatch) continue;
      const auto written = flush();
      if (!written) return written.error();
    }
    const auto written = flush();
    if (!written) return written.error();
    return written_;
  }

 private:
  base::Result<void> prepare() {
    const Table& categories = table("category");
    for (const auto& [id, record] : stored_.of("category")) {
      if (!record.cells[categories.column("parent")].empty()) options_.categories.push_back(record.cells[0]);
    }
    std::ranges::sort(options_.categories);
    if (options_.categories.empty()) return Error{ErrorCode::kMissing, "taxonomy"};
    for (const SyntheticTown& town : options_.towns) {
      if (!stored_.of("country").contains(record_id("country", town.country)))
        return Error{ErrorCode::kMissing, "countries"};
    }
    if (stored_.of("organisation").contains(record_id("organisation", organisation(0)))) {
      return Error{ErrorCode::kConflict, "invented directory"};
    }
    return {};
  }

  static std::string organisation(std::uint32_t number) { return "invented-organisation-" + std::to_string(number); }
  static std::string place_id(const SyntheticTown& town) { return id_text("place", std::to_string(town.geonames_id)); }

  void add_towns_and_organisations() {
    for (const SyntheticTown& town : options_.towns) {
      if (stored_.of("place").contains(record_id("place", std::to_string(town.geonames_id)))) continue;
      changes_.push_back(Draft("place")
                             .set("id", std::to_string(town.geonames_id))
                             .set("country", town.country)
                             .set("name", town.name)
                             .set("lat", text_of(town.point.latitude))
                             .set("lon", text_of(town.point.longitude))
                             .done());
    }
    for (std::uint32_t number = 0; number < options_.organisations; ++number) {
      const std::string slug = organisation(number);
      changes_.push_back(Draft("organisation")
                             .set("slug", slug)
                             .set("name", slug)
                             .set("kind", "other")
                             .set("source", std::string(kInvented))
                             .done());
    }
  }

  void add(const SyntheticLocation& source) {
    const std::string_view kind = source.hub ? "hub" : "location";
    Draft draft(kind);
    const SyntheticTown& town = options_.towns[source.town];
    draft.set("slug", source.slug).set("country", town.country).set_words("access", source.access);
    draft.set_english("name", source.name);
    if (source.point) {
      draft.set("place", place_id(town)).set("precision_m", std::to_string(source.precision_m));
      draft.set("lat", text_of(source.point->latitude)).set("lon", text_of(source.point->longitude));
    } else {
      draft.set("area", place_id(town));
    }
    if (source.hub)
      fill_hub(draft, source);
    else
      fill_location(draft, source);
    changes_.push_back(draft.done());
    const std::string id = id_text(kind, source.slug);
    add_hours(id, source.hours);
    for (const SyntheticService& service : source.services) add(service, id, town.country);
  }

  static void fill_hub(Draft& draft, const SyntheticLocation& source) {
    draft.set("code", source.hub_code).set_word("place_type", *source.hub).set("spoken", joined(source.spoken));
    draft.set("owner", id_text("organisation", organisation(0)))
        .set("opened", "2022-03")
        .set("note", std::string(kInvented));
    draft.set("existence_source", std::string(kInvented)).set("confirmed_by", std::string(kInvented));
    if (!source.confirmed_on) return;
    for (const char* what : {"existence_confirmed_on", "place_confirmed_on", "hours_confirmed_on"}) {
      draft.set(what, text_of(*source.confirmed_on));
    }
  }

  static void fill_location(Draft& draft, const SyntheticLocation& source) {
    draft.set_word("kind", source.kind)
        .set("source", std::string(kInvented))
        .set("confirmed_by", std::string(kInvented));
    if (source.confirmed_on) draft.set("confirmed_on", text_of(*source.confirmed_on));
  }

  void add(const SyntheticService& source, const std::string& at, const std::string& country) {
    Draft draft("service");
    std::string categories;
    for (const std::uint32_t number : source.categories) {
      categories += (categories.empty() ? "" : ";") + id_text("category", options_.categories[number]);
    }
    draft.set("slug", source.slug).set("organisation", id_text("organisation", organisation(source.organisation)));
    draft.set("categories", categories).set("at", at).set("country", country).set("status", "active");
    draft.set_words("for", source.audience).set("spoken", joined(source.spoken)).set("source", std::string(kInvented));
    draft.set("confirmed_by", std::string(kInvented));
    if (source.confirmed_on) draft.set("confirmed_on", text_of(*source.confirmed_on));
    changes_.push_back(draft.done());
    add_hours(id_text("service", source.slug), source.hours);
  }

  void add_hours(const std::string& owner, const std::vector<ScheduleRow>& hours) {
    for (const ScheduleRow& row : hours) {
      Draft draft("schedule");
      draft.set("owner", owner).set("days", days_of(row.days));
      draft.set("opens", time_of(row.opens)).set("closes", time_of(row.closes));
      if (row.holidays != HolidayRule::kUnknown)
        draft.set("holidays", row.holidays == HolidayRule::kOpen ? "open" : "closed");
      changes_.push_back(draft.done());
    }
  }

  base::Result<void> flush() {
    auto applied = apply(database_, changes_, head_, authorship_);
    if (!applied) return applied;
    head_ += static_cast<std::int64_t>(changes_.size());
    written_ += changes_.size();
    changes_.clear();
    return {};
  }

  db::Database& database_;
  SyntheticOptions options_;
  const db::Authorship& authorship_;
  std::int64_t head_;
  RecordSet stored_;
  std::vector<Change> changes_;
  std::size_t written_ = 0;
};

}  // namespace

base::Result<std::size_t> write_synthetic(db::Database& database, SyntheticOptions options,
                                          const db::Authorship& authorship) {
  auto stored = read_all(database);
  if (!stored) return stored.error();
  return Writer(database, std::move(options), authorship, std::move(*stored)).write();
}

}  // namespace bluedot::directory
