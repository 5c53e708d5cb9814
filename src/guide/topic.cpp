#include "guide/topic.h"

#include <algorithm>

#include "base/ascii.h"
#include "directory/words.h"

namespace bluedot::guide {
namespace {

using base::Error;
using base::ErrorCode;

constexpr std::string_view kHeading = "## ";

Error at_line(ErrorCode code, std::size_t line, std::string_view found) {
  return {code, "body:" + std::to_string(line), {{"found", std::string(found)}}};
}

// "missed pl"
base::Result<Section> begin_section(std::string_view heading, std::size_t line) {
  const std::size_t space = heading.find(' ');
  const auto kind = directory::named<SectionKind>(directory::kSectionWords, heading.substr(0, space));
  if (!kind) return at_line(ErrorCode::kUnknown, line, heading);
  Section section{*kind, {}, {}};
  if (space == std::string_view::npos) return section;
  const std::string_view country = heading.substr(space + 1);
  const bool code = country.size() == 2 && std::ranges::all_of(country, [](char c) { return c >= 'a' && c <= 'z'; });
  if (!code) return at_line(ErrorCode::kUnknown, line, heading);
  section.country = base::ascii_upper(country);
  return section;
}

std::string_view trimmed(std::string_view line) {
  while (line.ends_with(' ') || line.ends_with('\r')) line.remove_suffix(1);
  return line;
}

}  // namespace

base::Result<std::vector<Section>> read_sections(std::string_view body) {
  std::vector<Section> sections;
  for (std::size_t number = 1; !body.empty(); ++number) {
    const std::size_t end = body.find('\n');
    const std::string_view line = trimmed(body.substr(0, end));
    body.remove_prefix(end == std::string_view::npos ? body.size() : end + 1);
    if (line.starts_with(kHeading)) {
      auto section = begin_section(line.substr(kHeading.size()), number);
      if (!section) return section.error();
      sections.push_back(std::move(*section));
    } else if (!sections.empty()) {
      sections.back().markdown.append(line) += '\n';
    } else if (!line.empty()) {
      return at_line(ErrorCode::kMissing, number, line);
    }
  }
  return sections;
}

const Article* Topic::in(text::Language language) const {
  const auto found = std::ranges::find(articles, language, &Article::language);
  return found == articles.end() ? nullptr : &*found;
}

const Article& Topic::pick(text::Language wanted) const {
  return *in(titles.pick_language(wanted).value());
}

}  // namespace bluedot::guide
