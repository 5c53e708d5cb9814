#include "markup.h"

#include <algorithm>
#include <array>
#include <set>

#include "web/url.h"

namespace bluedot::templates {
namespace {

using Where = Markup::State::Where;

bool is_space(char c) {
  return c == ' ' || c == '\n' || c == '\t' || c == '\r' || c == '\f';
}
bool is_letter(char c) {
  return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
}
bool is_name(char c) {
  return is_letter(c) || (c >= '0' && c <= '9') || c == '-' || c == ':' || c == '_';
}

// White space beside the tags of these is never shown. Inside <svg> it never is either.
const std::set<std::string, std::less<>> kBlocks{
    "address", "article", "aside", "blockquote", "body",    "br",         "circle", "dd",       "defs",   "details",
    "div",     "dl",      "dt",    "fieldset",   "figure",  "figcaption", "footer", "form",     "g",      "h1",
    "h2",      "h3",      "h4",    "h5",         "h6",      "header",     "hgroup", "hr",       "legend", "li",
    "line",    "link",    "main",  "menu",       "meta",    "nav",        "ol",     "optgroup", "option", "p",
    "path",    "pre",     "rect",  "search",     "section", "summary",    "symbol", "table",    "tbody",  "td",
    "tfoot",   "th",      "thead", "title",      "tr",      "ul",         "use"};

const std::set<std::string, std::less<>> kAddresses{"href",   "src",  "action", "formaction", "cite",
                                                    "poster", "ping", "data",   "xlink:href", "manifest"};

const std::set<std::string, std::less<>> kForbiddenAttributes{"style", "srcdoc", "srcset"};

std::string lower_case(std::string text) {
  std::transform(text.begin(), text.end(), text.begin(),
                 [](char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c | 0x20) : c; });
  return text;
}

bool is_block(std::string_view element) {
  return kBlocks.contains(element);
}
bool is_plain(std::string_view element) {
  return element == "title" || element == "textarea" || element == "option";
}
bool is_preserved(std::string_view element) {
  return element == "pre" || element == "textarea";
}

// The name of the tag that begins with `rest`, "<li" or "</li"; empty if none does.
std::string_view tag_name(std::string_view rest) {
  rest.remove_prefix(rest.starts_with("</") ? 2 : 1);
  return rest.substr(0, static_cast<std::size_t>(std::find_if_not(rest.begin(), rest.end(), is_name) - rest.begin()));
}

}  // namespace

std::string Markup::literal(std::string_view markup, int line) {
  line_ = line;
  out_.clear();
  for (std::size_t at = 0; at < markup.size(); ++at) {
    step(markup[at], markup.substr(at));
    if (markup[at] == '\n') ++line_;
  }
  write_pending_space();
  if (!out_.empty()) after_space_ = out_.back() == ' ';
  return std::move(out_);
}

void Markup::step(char c, std::string_view rest) {
  if (static_cast<unsigned char>(c) < 0x20 && !is_space(c)) fail("a control character");
  switch (state_.where) {
    case Where::kText:
      return in_text(c, rest);
    case Where::kTagName:
      return in_tag_name(c);
    case Where::kTag:
    case Where::kAfterName:
      return in_tag(c);
    case Where::kAttributeName:
      return in_attribute_name(c);
    case Where::kBeforeValue:
      return before_value(c);
    case Where::kQuoted:
    case Where::kUnquoted:
      return in_value(c);
  }
}

void Markup::in_text(char c, std::string_view rest) {
  if (is_space(c) && state_.preserved == 0) {
    pending_space_ = true;
    return;
  }
  flush_space(rest);
  at_block_ = false;
  if (c == '<') return open_tag(rest);
  if (c == '>') fail("write &gt; for a > in text");
  out_ += c;
}

// White space is shown unless it touches a block's tag: one space of it then.
void Markup::flush_space(std::string_view rest) {
  const bool before_block = rest.starts_with('<') && is_block(tag_name(rest));
  if (pending_space_ && !at_block_ && !before_block) out_ += ' ';
  pending_space_ = false;
}

// What follows is a value, a section or a part: it may begin with words.
void Markup::write_pending_space() {
  if (!pending_space_) return;
  const bool in_a_tag = state_.where == Where::kTag || state_.where == Where::kAfterName;
  if (in_a_tag || !at_block_) out_ += ' ';
  space_written_ = in_a_tag;
  pending_space_ = false;
}

void Markup::open_tag(std::string_view rest) {
  closing_ = rest.starts_with("</");
  if (rest.starts_with("<!--")) fail("a comment is written {{! so }}: it does not reach the page");
  if (tag_name(rest).empty()) fail("write &lt; for a < in text; a tag's name is written out");
  out_ += '<';
  state_.where = Where::kTagName;
  state_.element.clear();
}

void Markup::in_tag_name(char c) {
  if (is_name(c)) {
    out_ += c;
    state_.element += c;
    return;
  }
  if (c == '/' && state_.element.empty()) {
    out_ += c;
    return;
  }
  name_ended();
  in_tag(c);
}

void Markup::name_ended() {
  state_.element = lower_case(state_.element);
  if (state_.element == "script") fail("no <script> in a template: put a .mjs file beside the part");
  if (state_.element == "style") fail("no <style> in a template: put a .css file beside the part");
  if (state_.element == "base" || state_.element == "iframe") fail("no <" + state_.element + "> in a template");
  state_.where = Where::kTag;
  before_ = 0;
}

void Markup::in_tag(char c) {
  if (is_space(c)) {
    pending_space_ = true;
    return;
  }
  if (c == '=' && state_.where == Where::kAfterName) {
    out_ += c;
    pending_space_ = false;
    state_.where = Where::kBeforeValue;
    return;
  }
  state_.where = Where::kTag;
  if (c == '>') return end_tag();
  if (c == '/') {
    pending_space_ = false;
    before_ = c;
    out_ += c;
    return;
  }
  if (!is_name(c)) fail(std::string("a ") + c + " has no place in a tag");
  if (!pending_space_ && !space_written_) fail("a space is missing before an attribute");
  if (!space_written_) out_ += ' ';
  pending_space_ = false;
  space_written_ = false;
  before_ = 0;
  state_.where = Where::kAttributeName;
  state_.attribute = c;
  out_ += c;
}

void Markup::in_attribute_name(char c) {
  if (is_name(c)) {
    state_.attribute += c;
    out_ += c;
    return;
  }
  attribute_name_ended();
  state_.where = Where::kAfterName;
  in_tag(c);
}

// HTML does not tell HREF from href, nor may we.
void Markup::attribute_name_ended() {
  state_.attribute = lower_case(state_.attribute);
  if (state_.attribute.starts_with("on")) {
    fail("no event handler (" + state_.attribute + ") in a template: put a .mjs file beside the part");
  }
  if (kForbiddenAttributes.contains(state_.attribute)) fail("no " + state_.attribute + "= in a template");
}

void Markup::before_value(char c) {
  if (is_space(c)) return;
  if (c == '>') fail("the attribute " + state_.attribute + " has no value after its =");
  value_.clear();
  value_has_hole_ = false;
  if (c == '"' || c == '\'') {
    state_.where = Where::kQuoted;
    state_.quote = c;
    out_ += c;
    return;
  }
  state_.where = Where::kUnquoted;
  in_value(c);
}

void Markup::in_value(char c) {
  const bool quoted = state_.where == Where::kQuoted;
  if (quoted ? c == state_.quote : (is_space(c) || c == '>')) {
    end_attribute();
    if (quoted) {
      out_ += c;
      return;
    }
    return in_tag(c);
  }
  if (c == '<') fail("a < in the value of " + state_.attribute + ": write &lt;, or close its quote");
  if (!quoted && (c == '"' || c == '\'' || c == '`' || c == '=')) fail("a quote in an unquoted attribute");
  if (is_space(c)) {
    if (value_.empty() || is_space(value_.back())) return;
    c = ' ';
  }
  value_ += c;
  out_ += c;
}

bool Markup::in_address() const {
  return kAddresses.contains(state_.attribute);
}

void Markup::end_attribute() {
  if (in_address()) check_address();
  state_.where = Where::kTag;
  state_.attribute.clear();
  state_.quote = 0;
  pending_space_ = false;
}

void Markup::check_address() const {
  const auto literal = value_.substr(0, value_.find('\0'));
  if (!web::Url::is_allowed(literal)) fail("no page links to \"" + literal + "\"");
}

void Markup::end_tag() {
  pending_space_ = false;
  space_written_ = false;
  out_ += '>';
  at_block_ = is_block(state_.element);
  const bool self_closing = before_ == '/';
  if (is_plain(state_.element) && !self_closing) state_.plain = closing_ ? "" : state_.element;
  if (is_preserved(state_.element)) state_.preserved += closing_ ? -1 : 1;
  if (state_.preserved < 0) fail("</" + state_.element + "> closes nothing");
  state_.where = Where::kText;
  state_.element.clear();
}

Spot Markup::value(int line) {
  line_ = line;
  after_space_ = false;
  switch (state_.where) {
    case Where::kText:
      at_block_ = false;
      return state_.plain.empty() ? Spot::kText : Spot::kPlain;
    case Where::kQuoted:
      break;
    case Where::kBeforeValue:
    case Where::kUnquoted:
      fail("a value needs quotes around it: " + state_.attribute + "=\"{{...}}\"");
    default:
      fail("a value cannot be the name of a tag or of an attribute");
  }
  const bool first = value_.empty();
  if (in_address() && !first && !value_has_hole_) {
    check_address();
    if (value_.find_first_of(":/?#") == std::string::npos)
      fail("an address begins with /, ? or # or a scheme before a value");
  }
  value_ += '\0';
  value_has_hole_ = true;
  if (!in_address()) return Spot::kAttribute;
  return first ? Spot::kUrl : Spot::kUrlPart;
}

// What follows a section follows, where it is not written, what came before it.
Markup::State Markup::section_begins(int line) {
  spaced_before_.push_back(at_block_ || after_space_);
  at_block_ = false;
  return boundary(line);
}

Markup::State Markup::section_ends(int line) {
  at_block_ = at_block_ && spaced_before_.back();
  spaced_before_.pop_back();
  return boundary(line);
}

Markup::State Markup::boundary(int line) {
  line_ = line;
  if (state_.where == Where::kTagName) name_ended();
  if (state_.where == Where::kAttributeName) attribute_name_ended();
  if (state_.where == Where::kAttributeName || state_.where == Where::kAfterName) {
    state_.where = Where::kTag;
    state_.attribute.clear();
  }
  if (state_.where == Where::kBeforeValue || state_.where == Where::kUnquoted) {
    fail("a section needs quotes around it: " + state_.attribute + "=\"{{#...}}\"");
  }
  return state_;
}

void Markup::end(int line) {
  line_ = line;
  if (state_.where != Where::kText) fail("the file ends inside a tag");
  if (!state_.plain.empty()) fail("<" + state_.plain + "> is never closed");
}

void Markup::fail(const std::string& reason) const {
  throw Mistake({file_, line_}, reason);
}

}  // namespace bluedot::templates
