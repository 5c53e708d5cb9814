#include <map>

#include <yaml-cpp/yaml.h>

#include "base/ascii.h"
#include "exchange/starter_guide.h"

namespace bluedot::exchange {
namespace {

using directory::Column;
using directory::Record;
using directory::Records;
using directory::RecordSet;
using directory::Table;

bool is_list(const Column& column) {
  return column.is_list() || column.form == directory::Form::kReferences;
}

void write_value(YAML::Emitter& out, const Column& column, const std::string& cell, const StarterNames& names) {
  if (!is_list(column)) {
    out << cell;
    return;
  }
  out << YAML::Flow << YAML::BeginSeq;
  for (const std::string_view element : directory::elements(cell)) {
    out << (column.is_reference() ? names.name_of(element) : std::string(element));
  }
  out << YAML::EndSeq;
}

// The filled columns of a record but those that the file's own name says.
void write_columns(YAML::Emitter& out, const Table& table, const Record& record, const StarterNames& names,
                   std::initializer_list<std::string_view> left_out) {
  for (std::size_t i = 0; i < table.columns.size(); ++i) {
    const Column& column = table.columns[i];
    const bool skipped = std::find(left_out.begin(), left_out.end(), column.name) != left_out.end();
    if (skipped || record.cells[i].empty()) continue;
    out << YAML::Key << std::string(column.name) << YAML::Value;
    write_value(out, column, record.cells[i], names);
  }
}

std::string with_newline(const YAML::Emitter& out) {
  return std::string(out.c_str()) + "\n";
}

// The lists of maps in a topic's file: what they are called there, and their records by topic and key.
struct TopicList {
  const char* key;
  const Table& table;
  std::map<std::string, std::map<std::string, const Record*>> by_topic;
};

// By number where there is one: "10" after "9".
TopicList topic_list(const char* key, const char* table_name, const RecordSet& records, const StarterNames& names) {
  TopicList list{key, directory::table(table_name), {}};
  for (const auto& [id, record] : records.of(table_name)) {
    const std::string& second = record.cells[1];
    list.by_topic[names.name_of(record.cells[0])].emplace(std::string(second.size() < 2, '0') + second, &record);
  }
  return list;
}

void write_list(YAML::Emitter& out, TopicList& list, const std::string& topic, const StarterNames& names) {
  const auto& rows = list.by_topic[topic];
  if (rows.empty()) return;
  out << YAML::Key << list.key << YAML::Value << YAML::BeginSeq;
  for (const auto& [order, record] : rows) {
    out << YAML::Flow << YAML::BeginMap;
    write_columns(out, list.table, *record, names, {"topic", "position"});
    out << YAML::EndMap;
  }
  out << YAML::EndSeq;
}

void write_topics(const RecordSet& records, const StarterNames& names, StarterFiles& files) {
  const Table& table = directory::table("topic");
  TopicList sources = topic_list("sources", "topic_source", records, names);
  TopicList recordings = topic_list("recordings", "topic_recording", records, names);
  for (const auto& [id, record] : records.of(table.name)) {
    const std::string& slug = record.cells[table.column("slug")];
    YAML::Emitter out;
    out << YAML::BeginMap;
    write_columns(out, table, record, names, {"slug"});
    write_list(out, sources, slug, names);
    write_list(out, recordings, slug, names);
    out << YAML::EndMap;
    files.emplace_back(std::string(kGuideFolder) + slug + "/topic.yaml", with_newline(out));
  }
}

void write_articles(const RecordSet& records, const StarterNames& names, StarterFiles& files) {
  const Table& table = directory::table("article");
  for (const auto& [id, record] : records.of(table.name)) {
    YAML::Emitter out;
    out << YAML::BeginMap;
    write_columns(out, table, record, names, {"topic", "language", "body"});
    out << YAML::EndMap;
    const std::string folder = std::string(kGuideFolder) + names.name_of(record.cells[0]) + "/";
    files.emplace_back(folder + record.cells[table.column("language")] + ".md",
                       "---\n" + with_newline(out) + "---\n" + record.cells[table.column("body")] + "\n");
  }
}

void write_conflict(YAML::Emitter& out, const Table& table, const Record& fact) {
  if (fact.cells[table.column("conflict_value")].empty()) return;
  out << YAML::Key << "conflict" << YAML::Value << YAML::Flow << YAML::BeginMap;
  for (const char* name : {"value", "source", "source_date"}) {
    const std::string& cell = fact.cells[table.column("conflict_" + std::string(name))];
    if (!cell.empty()) out << YAML::Key << name << YAML::Value << cell;
  }
  out << YAML::EndMap;
}

void write_facts(const RecordSet& records, const StarterNames& names, StarterFiles& files) {
  const Table& table = directory::table("fact");
  std::map<std::string, std::map<std::string, const Record*>> by_area;
  for (const auto& [id, record] : records.of(table.name)) by_area[record.cells[0]].emplace(record.cells[1], &record);
  for (const auto& [area, facts] : by_area) {
    YAML::Emitter out;
    out << YAML::BeginMap << YAML::Key << "country" << YAML::Value << area;
    out << YAML::Key << "facts" << YAML::Value << YAML::BeginSeq;
    for (const auto& [key, fact] : facts) {
      out << YAML::BeginMap;
      write_columns(out, table, *fact, names, {"area", "conflict_value", "conflict_source", "conflict_source_date"});
      write_conflict(out, table, *fact);
      out << YAML::EndMap;
    }
    out << YAML::EndSeq << YAML::EndMap;
    files.emplace_back(std::string(kFactsFolder) + base::ascii_lower(area) + ".yaml", with_newline(out));
  }
}

}  // namespace

void write_guide(const RecordSet& records, const StarterNames& names, StarterFiles& files) {
  write_topics(records, names, files);
  write_articles(records, names, files);
  write_facts(records, names, files);
}

}  // namespace bluedot::exchange
