#include "exchange/starter_guide.h"

#include <algorithm>
#include <array>
#include <optional>
#include <set>

#include <yaml-cpp/yaml.h>

#include "base/ascii.h"
#include "exchange/starter_markdown.h"
#include "guide/topic.h"
#include "text/utf8.h"

namespace bluedot::exchange {
namespace {

using directory::Table;

constexpr std::string_view kFence = "---\n";

std::size_t line_of(const YAML::Mark& mark) {
  return mark.is_null() ? 0 : static_cast<std::size_t>(mark.line) + 1;
}

// "guide/health/uk.md" -> health, uk.md
struct GuideName {
  std::string topic, file;
};

std::optional<GuideName> guide_name(std::string_view name) {
  if (!name.starts_with(kGuideFolder)) return std::nullopt;
  name.remove_prefix(kGuideFolder.size());
  const std::size_t slash = name.find('/');
  if (slash == std::string_view::npos || name.find('/', slash + 1) != std::string_view::npos) return std::nullopt;
  return GuideName{std::string(name.substr(0, slash)), std::string(name.substr(slash + 1))};
}

std::string stem(std::string_view file) {
  return std::string(file.substr(0, file.rfind('.')));
}

CsvFile empty_rows(const Table& table) {
  CsvFile csv;
  for (const directory::Column& column : table.columns) csv.header.emplace_back(column.name);
  return csv;
}

// One YAML file. `first_line`: the line of the file on which the YAML begins.
class Reader {
 public:
  Reader(const std::string& file, std::size_t first_line, Problems& problems)
      : file_(file), first_line_(first_line), problems_(problems) {}

  // Whatever yaml-cpp finds wrong is what a person wrote: it becomes a problem of the file.
  template <typename Take>
  void read(const std::string& yaml, Take take) {
    try {
      const YAML::Node root = YAML::Load(yaml);
      if (root.IsMap())
        take(root);
      else
        problem(0, "", Reason::kNotYaml);
    } catch (const YAML::Exception& wrong) {
      problem(line_of(wrong.mark), "", Reason::kNotYaml);
    }
  }

  CsvRow row_of(const YAML::Node& map, const Table& table, std::initializer_list<std::string_view> taken_elsewhere) {
    CsvRow row{at(line_of(map.Mark())), std::vector<std::string>(table.columns.size())};
    std::set<std::string> seen;
    for (const auto& entry : map) {
      const std::string key = cell_of(entry.first, "");
      if (!seen.insert(key).second) problem(line_of(entry.first.Mark()), key, Reason::kColumnTwice);
      if (std::ranges::find(taken_elsewhere, key) != taken_elsewhere.end()) continue;
      set(row, table, key, entry.second);
    }
    return row;
  }

  // A slip in a key takes away what stands under it: each that is not among `known` is a problem.
  void check_keys(const YAML::Node& map, std::initializer_list<std::string_view> known) {
    std::set<std::string> seen;
    for (const auto& entry : map) {
      const std::string key = cell_of(entry.first, "");
      const std::size_t line = line_of(entry.first.Mark());
      if (!seen.insert(key).second) problem(line, key, Reason::kColumnTwice);
      if (std::ranges::find(known, key) == known.end()) problem(line, key, Reason::kColumnUnknown);
    }
  }

  // What `key` of the map holds; nothing where it is absent or no list, which is a problem unless it may be absent.
  YAML::Node list_of(const YAML::Node& map, const char* key, directory::Need need) {
    YAML::Node list = map[key];
    if (list && list.IsSequence()) return list;
    if (list) problem(line_of(list.Mark()), key, Reason::kNotYaml);
    if (!list && need == directory::Need::kRequired) problem(1, key, Reason::kColumnMissing);
    return YAML::Node(YAML::NodeType::Sequence);
  }

  void set(CsvRow& row, const Table& table, const std::string& key, const YAML::Node& value) {
    const auto column = table.find_column(key);
    if (column)
      row.cells[*column] = cell_of(value, key);
    else
      problem(line_of(value.Mark()), key, Reason::kColumnUnknown);
  }

  void problem(std::size_t line, std::string_view field, Reason reason) {
    problems_.push_back({file_, at(line), std::string(field), reason, {}});
  }

 private:
  std::size_t at(std::size_t line) const { return line == 0 ? first_line_ : line + first_line_ - 1; }

  std::string cell_of(const YAML::Node& value, std::string_view field) {
    if (value.IsNull()) return {};
    if (value.IsScalar()) return value.Scalar();
    std::string list;
    if (value.IsSequence()) {
      for (const auto& element : value) {
        if (!element.IsScalar()) problem(line_of(element.Mark()), field, Reason::kNotYaml);
        list += (list.empty() ? "" : ";") + (element.IsScalar() ? element.Scalar() : std::string());
      }
    } else {
      problem(line_of(value.Mark()), field, Reason::kNotYaml);
    }
    return list;
  }

  const std::string& file_;
  std::size_t first_line_;
  Problems& problems_;
};

// A list of maps inside a topic's file, as rows that belong to the topic; `number`: the column that counts them.
GuideRows read_list(Reader& reader, const YAML::Node& root, const char* key, const Table& table,
                    const std::string& topic, std::optional<std::string_view> number) {
  GuideRows rows{&table, empty_rows(table)};
  for (const auto& entry : reader.list_of(root, key, directory::Need::kOptional)) {
    if (!entry.IsMap()) {
      reader.problem(line_of(entry.Mark()), key, Reason::kNotYaml);
      continue;
    }
    rows.csv.rows.push_back(reader.row_of(entry, table, {}));
    std::vector<std::string>& cells = rows.csv.rows.back().cells;
    cells[table.column("topic")] = topic;
    if (number) cells[table.column(*number)] = std::to_string(rows.csv.rows.size());
  }
  return rows;
}

std::vector<GuideRows> read_topic(const std::string& content, const std::string& name, const std::string& topic,
                                  Problems& problems) {
  const Table& topics = directory::table("topic");
  std::vector<GuideRows> all;
  Reader reader(name, 1, problems);
  reader.read(content, [&](const YAML::Node& root) {
    GuideRows of_topic{&topics, empty_rows(topics)};
    of_topic.csv.rows.push_back(reader.row_of(root, topics, {"sources", "recordings"}));
    of_topic.csv.rows.back().cells[topics.column("slug")] = topic;
    all.push_back(std::move(of_topic));
    all.push_back(read_list(reader, root, "sources", directory::table("topic_source"), topic, "position"));
    all.push_back(read_list(reader, root, "recordings", directory::table("topic_recording"), topic, std::nullopt));
  });
  return all;
}

void add_conflict(Reader& reader, const YAML::Node& fact, const Table& facts, CsvRow& row) {
  const YAML::Node conflict = fact["conflict"];
  if (!conflict) return;
  const std::size_t line = line_of(conflict.Mark());
  if (!conflict.IsMap()) return reader.problem(line, "conflict", Reason::kNotYaml);
  reader.check_keys(conflict, {"value", "source", "source_date"});
  if (!conflict["value"]) reader.problem(line, "conflict", Reason::kRequired);
  for (const char* key : {"value", "source", "source_date"}) {
    if (conflict[key]) reader.set(row, facts, "conflict_" + std::string(key), conflict[key]);
  }
}

std::vector<GuideRows> read_facts(const std::string& content, const std::string& name, Problems& problems) {
  const Table& facts = directory::table("fact");
  GuideRows rows{&facts, empty_rows(facts)};
  const std::string area = base::ascii_upper(stem(name.substr(kFactsFolder.size())));
  Reader reader(name, 1, problems);
  reader.read(content, [&](const YAML::Node& root) {
    const YAML::Node country = root["country"];
    if (!country || !country.IsScalar() || country.Scalar() != area) {
      reader.problem(1, "country", Reason::kNotACountry);
    }
    reader.check_keys(root, {"country", "facts"});
    for (const auto& fact : reader.list_of(root, "facts", directory::Need::kRequired)) {
      if (!fact.IsMap()) return reader.problem(line_of(fact.Mark()), "facts", Reason::kNotYaml);
      CsvRow row = reader.row_of(fact, facts, {"conflict"});
      row.cells[facts.column("area")] = area;
      add_conflict(reader, fact, facts, row);
      rows.csv.rows.push_back(std::move(row));
    }
  });
  return {std::move(rows)};
}

std::string trimmed(std::string_view body) {
  while (body.starts_with('\n')) body.remove_prefix(1);
  while (body.ends_with('\n') || body.ends_with(' ')) body.remove_suffix(1);
  return std::string(body);
}

void check_sections(const std::string& body, std::size_t first_line, const std::string& name, Problems& problems) {
  const auto sections = guide::read_sections(body);
  if (sections) return;
  const base::Error& error = sections.error();
  const std::size_t line = std::stoul(error.field.substr(error.field.find(':') + 1));
  problems.push_back({name, first_line + line - 1, "body", Reason::kSectionUnknown, error.params.at("found")});
}

// Every part of an article reaches its readers, or its author hears of it.
void check_markdown(const std::string& body, std::size_t first_line, const std::string& name, Problems& problems) {
  for (LostText& lost : lost_texts(body)) {
    problems.push_back({name, first_line + lost.line - 1, "body", Reason::kNotShown, std::move(lost.found)});
  }
}

std::vector<GuideRows> read_article(const std::string& content, const std::string& name, const GuideName& of,
                                    Problems& problems) {
  const Table& articles = directory::table("article");
  GuideRows rows{&articles, empty_rows(articles)};
  const std::size_t end = content.find("\n" + std::string(kFence), kFence.size() - 1);
  if (!content.starts_with(kFence) || end == std::string::npos) {
    problems.push_back({name, 1, "", Reason::kNoFrontMatter, {}});
    return {};
  }
  Reader reader(name, 2, problems);
  reader.read(content.substr(kFence.size(), end + 1 - kFence.size()), [&](const YAML::Node& root) {
    CsvRow row = reader.row_of(root, articles, {});
    row.cells[articles.column("topic")] = of.topic;
    row.cells[articles.column("language")] = stem(of.file);
    std::string& body = row.cells[articles.column("body")];
    const std::string_view rest = std::string_view(content).substr(end + 1 + kFence.size());
    const std::size_t blank = rest.find_first_not_of('\n');
    body = trimmed(rest);
    const auto lines = std::count(content.begin(), content.end() - static_cast<std::ptrdiff_t>(rest.size()), '\n');
    const std::size_t skipped = blank == std::string_view::npos ? 0 : blank;
    const std::size_t first_line = static_cast<std::size_t>(lines) + skipped + 1;
    check_sections(body, first_line, name, problems);
    check_markdown(body, first_line, name, problems);
    rows.csv.rows.push_back(std::move(row));
  });
  return {std::move(rows)};
}

std::string without_carriage_returns(const std::string& content) {
  std::string plain = content;
  std::erase(plain, '\r');
  return plain;
}

bool is_control(char c) {
  const auto byte = static_cast<unsigned char>(c);
  return (byte < 0x20U && c != '\n' && c != '\t') || byte == 0x7FU;
}

}  // namespace

bool is_guide_file(std::string_view name) {
  if (name.starts_with(kFactsFolder)) return name.ends_with(".yaml");
  const auto of = guide_name(name);
  return of && (of->file == "topic.yaml" || of->file.ends_with(".md"));
}

std::vector<GuideRows> read_guide_file(const std::string& raw, const std::string& name, Problems& problems) {
  const std::string content = without_carriage_returns(raw);
  const bool readable = text::valid_utf8(content);
  if (!readable || std::ranges::any_of(content, is_control)) {
    problems.push_back({name, 0, "", readable ? Reason::kControlCharacter : Reason::kNotUtf8, {}});
    return {};
  }
  const auto of = guide_name(name);
  if (!of) return read_facts(content, name, problems);
  if (of->file == "topic.yaml") return read_topic(content, name, of->topic, problems);
  return read_article(content, name, *of, problems);
}

}  // namespace bluedot::exchange
