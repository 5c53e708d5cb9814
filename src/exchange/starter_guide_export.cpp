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

using Sources = std::map<std::int64_t, const Record*>;  // by position

void write_sources(YAML::Emitter& out, const Sources& sources, const StarterNames& names) {
  if (sources.empty()) return;
  out << YAML::Key << "sources" << YAML::Value << YAML::BeginSeq;
  for (const auto& [position, source] : sources) {
    out << YAML::Flow << YAML::BeginMap;
    write_columns(out, directory::table("topic_source"), *source, names, {"topic", "position"});
    out << YAML::EndMap;
  }
  out << YAML::EndSeq;
}

std::map<std::string, Sources> sources_by_topic(const RecordSet& records, const StarterNames& names) {
  const Table& table = directory::table("topic_source");
  std::map<std::string, Sources> by_topic;
  for (const auto& [id, record] : records.of(table.name)) {
    by_topic[names.name_of(record.cells[0])].emplace(std::stoll(record.cells[table.column("position")]), &record);
  }
  return by_topic;
}

void write_topics(const RecordSet& records, const StarterNames& names, StarterFiles& files) {
  const Table& table = directory::table("topic");
  auto sources = sources_by_topic(records, names);
  for (const auto& [id, record] : records.of(table.name)) {
    const std::string& slug = record.cells[table.column("slug")];
    YAML::Emitter out;
    out << YAML::BeginMap;
    write_columns(out, table, record, names, {"slug"});
    write_sources(out, sources[slug], names);
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
