#include "style.h"

#include <algorithm>

namespace bluedot::templates {
namespace {

constexpr std::string_view kSpace{" \t\r\n\f"};

class Minifier {
 public:
  Minifier(std::string_view css, const std::string& file) : css_(css), file_(file) {}

  std::string run() {
    while (at_ < css_.size()) step();
    if (depth_ != 0) fail("a { is never closed");
    return std::move(out_);
  }

 private:
  void step() {
    const char c = css_[at_];
    if (css_.substr(at_).starts_with("/*")) return comment();
    if (c == '"' || c == '\'') return string(c);
    if (kSpace.find(c) != std::string_view::npos) return space();
    if (c == '<') fail("a < could end the <style> element");
    if (css_.substr(at_).starts_with("url(") || css_.substr(at_).starts_with("@import")) {
      fail("a style loads nothing: put the picture into the template");
    }
    if (c == '{') ++depth_;
    if (c == '}' && --depth_ < 0) fail("a } closes nothing");
    if (c == '}' && !out_.empty() && out_.back() == ';') out_.pop_back();
    if (pending_ && !out_.empty() && !binds(out_.back()) && !takes_no_space_before(c)) out_ += ' ';
    pending_ = false;
    out_ += c;
    ++at_;
  }

  static bool binds(char before) { return std::string_view{"{};,:("}.find(before) != std::string_view::npos; }
  static bool takes_no_space_before(char c) { return std::string_view{"{};,)"}.find(c) != std::string_view::npos; }

  void comment() {
    const auto end = css_.find("*/", at_ + 2);
    if (end == std::string_view::npos) fail("a comment is never closed");
    at_ = end + 2;
    pending_ = true;
  }

  void string(char quote) {
    const auto end = css_.find(quote, at_ + 1);
    if (end == std::string_view::npos) fail("a quote is never closed");
    if (pending_ && !out_.empty() && !binds(out_.back())) out_ += ' ';
    pending_ = false;
    const auto text = css_.substr(at_, end + 1 - at_);
    if (text.find_first_of("<\n\\") != std::string_view::npos) fail("a string with <, a line break or a backslash");
    out_ += text;
    at_ = end + 1;
  }

  void space() {
    pending_ = true;
    ++at_;
  }

  [[noreturn]] void fail(const std::string& reason) const {
    const auto before = css_.substr(0, at_);
    throw Mistake({file_, 1 + static_cast<int>(std::count(before.begin(), before.end(), '\n'))}, reason);
  }

  std::string_view css_;
  const std::string& file_;
  std::string out_;
  std::size_t at_ = 0;
  int depth_ = 0;
  bool pending_ = false;
};

}  // namespace

std::string minified(std::string_view css, const std::string& file) {
  return Minifier{css, file}.run();
}

}  // namespace bluedot::templates
