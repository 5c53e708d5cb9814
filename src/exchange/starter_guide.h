#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "directory/records.h"
#include "exchange/starter.h"
#include "exchange/starter_csv.h"
#include "exchange/starter_names.h"

// The guide's files: prose as Markdown with front matter, topics and facts as YAML (starter/README.md). They become
// rows of the same tables as the CSV files, so that all else (checks, comparison, log, export) knows no difference.
namespace bluedot::exchange {

inline constexpr std::string_view kGuideFolder{"guide/"};
inline constexpr std::string_view kFactsFolder{"facts/"};

// "guide/{topic}/topic.yaml", "guide/{topic}/{lang}.md", "facts/{area}.yaml"
bool is_guide_file(std::string_view name);

struct GuideRows {
  const directory::Table* table = nullptr;
  CsvFile csv;  // its header: all columns of the table
};

// Takes any bytes. What is wrong with the file as a whole, an unknown key or an unknown section is named in `problems`;
// cells are checked by whoever reads the rows.
std::vector<GuideRows> read_guide_file(const std::string& content, const std::string& name, Problems& problems);

// The files that say what `records` holds of the guide; none where it holds nothing of it.
void write_guide(const directory::RecordSet& records, const StarterNames& names, StarterFiles& files);

// Links and slots of articles that lead nowhere, as problems at the article's `line` (0: only the file is known).
struct ArticleReference {
  base::Uuid article;
  std::string target;  // "guide:healht", "{protection-untill}"
};
std::vector<ArticleReference> broken_article_references(const directory::RecordSet& whole);

}  // namespace bluedot::exchange
