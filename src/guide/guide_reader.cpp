#include "guide/guide_reader.h"

#include <algorithm>
#include <array>
#include <map>
#include <stdexcept>

#include "directory/cells.h"
#include "guide/alert_reader.h"

namespace bluedot::guide {
namespace {

using directory::Cells;
using directory::Record;
using directory::Table;

constexpr std::array<std::string_view, 7> kTables = {"topic",    "topic_source", "topic_recording", "article", "fact",
                                                     "category", "alert"};

text::Language language_of(std::string_view tag) {
  const auto language = text::Language::from_tag(tag);
  if (!language) throw std::runtime_error("an article in no language of ours: " + std::string(tag));
  return *language;
}

template <typename Enum, typename Words>
std::vector<Enum> in_order(std::string_view cell, const Words& words) {
  std::vector<Enum> all;
  for (const std::string_view element : directory::elements(cell)) {
    if (const auto found = directory::named<Enum>(words, element)) all.push_back(*found);
  }
  return all;
}

class GuideReader {
 public:
  explicit GuideReader(const directory::VisitRecords& records) : records_(records) {}

  std::shared_ptr<const Guide> read() {
    each("category", [&](const Cells& cells, const Record&) { slugs_.emplace(cells.id(), cells.text("slug")); });
    each("topic", [&](const Cells& cells, const Record&) { topics_.emplace(cells.id(), topic_of(cells)); });
    read_sources();
    each("topic_recording", [&](const Cells& cells, const Record&) {
      topics_.at(cells.reference("topic").value())
          .recordings.push_back({std::string(cells.text("language")), std::string(cells.text("address"))});
    });
    each("article", [&](const Cells& cells, const Record&) { add_article(cells); });
    std::vector<Fact> facts;
    each("fact", [&](const Cells&, const Record& record) {
      auto fact = read_fact(record);
      if (!fact) throw std::runtime_error("a fact without its " + fact.error().field);
      facts.push_back(std::move(*fact));
    });
    return std::make_shared<const Guide>(readable_topics(), std::move(facts), Alerts(read_alerts(records_)));
  }

 private:
  template <typename Take>
  void each(std::string_view table_name, Take take) {
    const Table& described = directory::table(table_name);
    Cells cells(described);
    records_(described, [&](const Record& record) {
      cells.look_at(record);
      take(cells, record);
    });
  }

  Topic topic_of(const Cells& cells) const {
    Topic topic;
    topic.slug = cells.text("slug");
    topic.code = cells.text("code");
    topic.sort = static_cast<int>(cells.whole("sort").value_or(0));
    for (const std::string_view id : directory::elements(cells.text("categories"))) {
      topic.categories.push_back(slugs_.at(base::parse_uuid(id).value()));
    }
    topic.sensitive = cells.yes("sensitive");
    topic.every_language = cells.yes("every_language");
    topic.slots = in_order<SectionKind>(cells.text("slots"), directory::kSectionWords);
    for (const std::string_view key : directory::elements(cells.text("facts"))) topic.facts.emplace_back(key);
    topic.help = in_order<directory::Topic>(cells.text("help"), directory::kTopicWords);
    return topic;
  }

  void read_sources() {
    std::map<std::pair<base::Uuid, std::int64_t>, Source> sources;
    each("topic_source", [&](const Cells& cells, const Record&) {
      const Source source{std::string(cells.text("title")), std::string(cells.text("url")), cells.partial_date("date")};
      sources.emplace(std::pair(cells.reference("topic").value(), cells.whole("position").value()), source);
    });
    for (auto& [place, source] : sources) topics_.at(place.first).sources.push_back(std::move(source));
  }

  void add_article(const Cells& cells) {
    Topic& topic = topics_.at(cells.reference("topic").value());
    Article article;
    article.language = language_of(cells.text("language"));
    article.title = cells.text("title");
    article.neutral = cells.text("neutral");
    article.summary = cells.text("summary");
    article.reviewed = cells.date("reviewed").value();
    if (!cells.text("from").empty()) article.translated_from = language_of(cells.text("from"));
    article.checked = cells.yes("checked");
    auto sections = read_sections(cells.text("body"));
    if (!sections) throw std::runtime_error("an article with a section that is none of ours: " + topic.slug);
    article.sections = std::move(*sections);
    topic.articles.push_back(std::move(article));
  }

  std::vector<Topic> readable_topics() {
    std::vector<Topic> readable;
    for (auto& [id, topic] : topics_) {
      std::sort(topic.articles.begin(), topic.articles.end(),
                [](const Article& left, const Article& right) { return left.language < right.language; });
      for (const Article& article : topic.articles) {
        topic.titles.set(article.language, article.title);
        topic.neutral_titles.set(article.language, article.neutral.empty() ? article.title : article.neutral);
      }
      if (!topic.articles.empty()) readable.push_back(std::move(topic));
    }
    return readable;
  }

  const directory::VisitRecords& records_;
  std::map<base::Uuid, std::string> slugs_;
  std::map<base::Uuid, Topic> topics_;
};

}  // namespace

std::shared_ptr<const Guide> read_guide(const directory::VisitRecords& records) {
  return GuideReader(records).read();
}

std::shared_ptr<const Guide> read_guide(const directory::RecordSet& records) {
  return read_guide([&records](const Table& table, const std::function<void(const Record&)>& visit) {
    for (const auto& [id, record] : records.of(table.name)) visit(record);
  });
}

std::span<const std::string_view> guide_tables() {
  return kTables;
}

}  // namespace bluedot::guide
