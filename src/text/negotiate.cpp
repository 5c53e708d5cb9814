#include <algorithm>
#include <array>
#include <cctype>
#include <vector>

#include "text/language.h"

namespace bluedot::text {
namespace {

constexpr std::size_t kMostRanges{50};

struct Range {
  std::string_view tag;
  int quality_thousandths;
};

// Deprecated or encompassed tags of the same language (IANA language subtag registry: mo is ro; prs and pes are fa).
struct SameLanguage {
  std::string_view tag;
  Language language;
};
constexpr std::array<SameLanguage, 3> kSameLanguages = {{{"mo", kRomanian}, {"prs", kPersian}, {"pes", kPersian}}};

std::string_view trimmed(std::string_view text) {
  const auto blank = [](char c) { return c == ' ' || c == '\t'; };
  while (!text.empty() && blank(text.front())) text.remove_prefix(1);
  while (!text.empty() && blank(text.back())) text.remove_suffix(1);
  return text;
}

// What stands before `mark`, which is removed from `text` together with it.
std::string_view take_until(std::string_view& text, char mark) {
  const std::size_t at = text.find(mark);
  const std::string_view taken = text.substr(0, at);
  text = at == std::string_view::npos ? std::string_view() : text.substr(at + 1);
  return trimmed(taken);
}

bool is_digit(char c) {
  return c >= '0' && c <= '9';
}

// qvalue = ( "0" [ "." 0*3DIGIT ] ) / ( "1" [ "." 0*3("0") ] ), RFC 9110 12.4.2
std::optional<int> thousandths(std::string_view value) {
  if (value.empty() || (value[0] != '0' && value[0] != '1') || value.size() > 5) return std::nullopt;
  if (value.size() > 1 && value[1] != '.') return std::nullopt;
  int result = (value[0] - '0') * 1000;
  int weight = 100;
  for (const char c : value.substr(std::min<std::size_t>(2, value.size()))) {
    if (!is_digit(c)) return std::nullopt;
    result += (c - '0') * weight;
    weight /= 10;
  }
  return result <= 1000 ? std::optional(result) : std::nullopt;
}

std::optional<int> quality_of(std::string_view parameters) {
  if (parameters.empty()) return 1000;
  if (parameters.size() < 2 || (parameters[0] != 'q' && parameters[0] != 'Q') || parameters[1] != '=') {
    return std::nullopt;
  }
  return thousandths(parameters.substr(2));
}

// In order of preference; what is not well-formed, not wanted (q=0) or "*" is left out.
std::vector<Range> ranges_of(std::string_view header) {
  std::vector<Range> ranges;
  for (std::size_t count = 0; !header.empty() && count < kMostRanges; ++count) {
    std::string_view element = take_until(header, ',');
    const std::string_view tag = take_until(element, ';');
    const std::optional<int> quality = quality_of(trimmed(element));
    if (!tag.empty() && tag != "*" && quality.value_or(0) > 0) ranges.push_back({tag, *quality});
  }
  std::ranges::stable_sort(ranges, std::greater(), &Range::quality_thousandths);
  return ranges;
}

std::optional<Language> language_of(std::string_view lower_case_tag) {
  for (const SameLanguage& same : kSameLanguages) {
    if (same.tag == lower_case_tag) return same.language;
  }
  return Language::from_tag(lower_case_tag);
}

// One step of RFC 4647 3.4: the last subtag goes, and a single-character one that would then end the tag.
std::string_view shortened(std::string_view tag) {
  const std::size_t dash = tag.rfind('-');
  if (dash == std::string_view::npos) return {};
  tag = tag.substr(0, dash);
  return tag.size() > 2 && tag[tag.size() - 2] == '-' ? tag.substr(0, tag.size() - 2) : tag;
}

std::optional<Language> look_up(std::string_view range) {
  constexpr std::size_t kLongestTag{35};  // RFC 5646 4.4.1
  if (range.size() > kLongestTag) return std::nullopt;
  std::string lower(range);
  std::ranges::transform(lower, lower.begin(), [](unsigned char c) { return static_cast<char>(std::tolower(c)); });
  for (std::string_view tag = lower; !tag.empty(); tag = shortened(tag)) {
    if (const std::optional<Language> found = language_of(tag)) return found;
  }
  return std::nullopt;
}

}  // namespace

Language negotiate(std::string_view accept_language) {
  for (const Range& range : ranges_of(accept_language)) {
    if (const std::optional<Language> found = look_up(range.tag)) return *found;
  }
  return kEnglish;
}

}  // namespace bluedot::text
