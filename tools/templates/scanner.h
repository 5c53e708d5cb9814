#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "mistake.h"

namespace bluedot::templates {

// A piece of a template: literal text, or what stands in {{ }}.
struct Token {
  enum class Kind { kText, kValue, kOpen, kOpenAbsent, kClose, kPart, kComment, kMessage, kAsset };

  Kind kind;
  std::string text;  // the literal, the name, the comment, what stands between {{#t}} and {{/t}}
  int line;
};

// Takes a template apart. A section's or comment's tag that stands alone on its line takes the line with it, as the
// Mustache specification says. Throws Mistake.
class Scanner {
 public:
  Scanner(std::string_view source, std::string file) : rest_(source), file_(std::move(file)) {}

  std::optional<Token> next();

 private:
  Token text_token();
  Token tag_token();
  Token enclosed(Token::Kind kind, std::string_view name, int line);
  void skip_lone_line(std::size_t tag_size);
  std::string_view take(std::size_t size);
  [[noreturn]] void fail(const std::string& reason) const;

  std::string_view rest_;
  std::string file_;
  int line_ = 1;
  bool line_blank_ = true;  // nothing but white space on this line so far
};

}  // namespace bluedot::templates
