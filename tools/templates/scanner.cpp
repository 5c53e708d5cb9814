#include "scanner.h"

#include <algorithm>

namespace bluedot::templates {
namespace {

constexpr std::string_view kSpace{" \t\r\n"};

std::string_view trimmed(std::string_view text) {
  const auto from = text.find_first_not_of(kSpace);
  if (from == std::string_view::npos) return {};
  return text.substr(from, text.find_last_not_of(kSpace) - from + 1);
}

bool is_blank(std::string_view text) {
  return text.find_first_not_of(" \t\r") == std::string_view::npos;
}

// The part of `text` before the indentation of a tag that may stand alone on the last line.
std::size_t without_indentation(std::string_view text) {
  const auto line_end = text.rfind('\n');
  const auto from = line_end == std::string_view::npos ? 0 : line_end + 1;
  return is_blank(text.substr(from)) ? from : text.size();
}

// How far the line goes on after a tag, if with white space only: its end included. 0 if with more.
std::size_t blank_line_end(std::string_view after) {
  const auto end = after.find('\n');
  if (!is_blank(after.substr(0, end))) return 0;
  return end == std::string_view::npos ? after.size() : end + 1;
}

bool may_stand_alone(std::string_view tag) {
  if (tag.empty() || tag == "#t" || tag == "#asset") return false;
  if (tag[0] == '>') return tag.find("icon/") == std::string_view::npos;
  return tag[0] == '#' || tag[0] == '^' || tag[0] == '/' || tag[0] == '!';
}

}  // namespace

std::optional<Token> Scanner::next() {
  if (rest_.empty()) return std::nullopt;
  return rest_.starts_with("{{") ? tag_token() : text_token();
}

Token Scanner::text_token() {
  const int line = line_;
  const auto open = std::min(rest_.find("{{"), rest_.size());
  auto text = rest_.substr(0, open);
  const auto after = rest_.substr(open);
  const auto close = after.find("}}");
  if (close != std::string_view::npos && may_stand_alone(trimmed(after.substr(2, close - 2))) &&
      (after.substr(close + 2).empty() || blank_line_end(after.substr(close + 2)) != 0)) {
    const auto kept = without_indentation(text);
    if (kept > 0 || line_blank_) text = text.substr(0, kept);
  }
  const auto last_line = rest_.substr(0, open).rfind('\n');
  line_blank_ = last_line == std::string_view::npos ? line_blank_ && is_blank(rest_.substr(0, open))
                                                    : is_blank(rest_.substr(last_line + 1, open - last_line - 1));
  Token token{Token::Kind::kText, std::string{text}, line};
  take(open);
  return token;
}

Token Scanner::tag_token() {
  const int line = line_;
  const auto close = rest_.find("}}");
  if (close == std::string_view::npos) fail("{{ is never closed");
  if (rest_.starts_with("{{{")) fail("there is no {{{raw}}}: give the value the type web::SafeHtml");
  const auto tag = trimmed(rest_.substr(2, close - 2));
  if (tag.empty()) fail("{{ }} is empty");
  const auto name = trimmed(tag.substr(1));
  if (may_stand_alone(tag)) {
    skip_lone_line(close + 2);
  } else {
    line_blank_ = false;
    take(close + 2);
  }
  switch (tag[0]) {
    case '#':
      if (name == "t") return enclosed(Token::Kind::kMessage, "t", line);
      if (name == "asset") return enclosed(Token::Kind::kAsset, "asset", line);
      return {Token::Kind::kOpen, std::string{name}, line};
    case '^':
      return {Token::Kind::kOpenAbsent, std::string{name}, line};
    case '/':
      return {Token::Kind::kClose, std::string{name}, line};
    case '>':
      return {Token::Kind::kPart, std::string{name}, line};
    case '!':
      return {Token::Kind::kComment, std::string{name}, line};
    case '&':
      fail("there is no {{&raw}}: give the value the type web::SafeHtml");
    case '=':
      fail("delimiters stay {{ and }}");
    default:
      return {Token::Kind::kValue, std::string{tag}, line};
  }
}

// {{#t}}...{{/t}}: what stands between is ours to read, not the template's.
Token Scanner::enclosed(Token::Kind kind, std::string_view name, int line) {
  const auto end = "{{/" + std::string{name} + "}}";
  const auto close = rest_.find(end);
  if (close == std::string_view::npos) {
    throw Mistake({file_, line}, "{{#" + std::string{name} + "}} is never closed");
  }
  Token token{kind, std::string{trimmed(rest_.substr(0, close))}, line};
  take(close + end.size());
  return token;
}

void Scanner::skip_lone_line(std::size_t tag_size) {
  const auto after = rest_.substr(tag_size);
  const auto line_end = line_blank_ ? blank_line_end(after) : 0;
  line_blank_ = line_end != 0;
  take(tag_size + line_end);
}

std::string_view Scanner::take(std::size_t size) {
  const auto taken = rest_.substr(0, size);
  line_ += static_cast<int>(std::count(taken.begin(), taken.end(), '\n'));
  rest_.remove_prefix(size);
  return taken;
}

void Scanner::fail(const std::string& reason) const {
  throw Mistake({file_, line_}, reason);
}

}  // namespace bluedot::templates
