#include "parser.h"

#include <algorithm>
#include <set>
#include <sstream>
#include <utility>

#include "markup.h"
#include "scanner.h"

namespace bluedot::templates {
namespace {

constexpr int kDeepest = 32;  // sections in sections

const std::set<std::string, std::less<>> kReserved{
    "and",    "auto",     "bool",      "break",   "case",  "catch",    "char",    "class",   "concept",
    "const",  "continue", "default",   "delete",  "do",    "double",   "else",    "enum",    "explicit",
    "export", "extern",   "false",     "float",   "for",   "friend",   "goto",    "if",      "inline",
    "int",    "long",     "namespace", "new",     "not",   "operator", "or",      "private", "protected",
    "public", "register", "requires",  "return",  "short", "signed",   "sizeof",  "static",  "struct",
    "switch", "template", "this",      "throw",   "true",  "try",      "typedef", "typeid",  "typename",
    "union",  "unsigned", "using",     "virtual", "void",  "volatile", "while",   "xor",     "in"};

bool is_identifier(std::string_view name) {
  const auto ok = [](char c) { return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '_'; };
  return !name.empty() && name[0] >= 'a' && name[0] <= 'z' && std::all_of(name.begin(), name.end(), ok) &&
         name.find("__") == std::string_view::npos && !kReserved.contains(name);
}

bool is_key(std::string_view key) {
  const auto ok = [](char c) {
    return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '.' || c == '-' || c == '_';
  };
  return !key.empty() && key[0] >= 'a' && key[0] <= 'z' && std::all_of(key.begin(), key.end(), ok);
}

class Parser {
 public:
  Parser(std::string_view source, const std::string& file, const std::string& name, const Library& library)
      : scanner_(source, file), markup_(file), library_(library) {
    result_.file = file;
    result_.name = name;
  }

  Template run() {
    result_.nodes = body(nullptr, 0);
    markup_.end(line_);
    if (!result_.name.starts_with("parts/") && result_.view_type.empty()) {
      fail(1, "the first line of a page says its view: {{! view: site::HubPage from site/hub_view.h }}");
    }
    return std::move(result_);
  }

 private:
  Nodes body(const Token* open, int depth) {
    Nodes nodes;
    while (auto token = scanner_.next()) {
      line_ = token->line;
      if (token->kind == Token::Kind::kClose) {
        check_close(*token, open);
        return nodes;
      }
      read(*token, depth, nodes);
    }
    if (open != nullptr) fail(open->line, "the section {{#" + open->text + "}} is never closed");
    return nodes;
  }

  void check_close(const Token& close, const Token* open) const {
    if (open == nullptr) fail(close.line, "{{/" + close.text + "}} closes nothing");
    if (open->text == close.text) return;
    fail(close.line, "{{/" + close.text + "}} stands where {{/" + open->text + "}} must (opened in line " +
                         std::to_string(open->line) + ")");
  }

  void read(const Token& token, int depth, Nodes& nodes) {
    switch (token.kind) {
      case Token::Kind::kText:
        return literal(token.text, token.line, nodes);
      case Token::Kind::kComment:
        return comment(token);
      case Token::Kind::kValue:
        nodes.push_back({token.line, Value{path(token.text, token.line), markup_.value(token.line)}});
        return;
      case Token::Kind::kPart:
        return part(token, nodes);
      case Token::Kind::kMessage:
        nodes.push_back({token.line, message(token)});
        return;
      case Token::Kind::kAsset:
        return asset(token, nodes);
      default:
        nodes.push_back({token.line, section(token, depth)});
    }
  }

  void literal(std::string_view text, int line, Nodes& nodes) {
    auto markup = markup_.literal(text, line);
    if (markup.empty()) return;
    if (!nodes.empty()) {
      if (auto* before = std::get_if<Literal>(&nodes.back().what)) {
        before->markup += markup;
        return;
      }
    }
    nodes.push_back({line, Literal{std::move(markup)}});
  }

  // {{! view: site::HubPage from site/hub_view.h }}
  void comment(const Token& token) {
    std::istringstream words{token.text};
    std::string label;
    words >> label;
    if (label != "view:") return;
    std::string from;
    words >> result_.view_type >> from >> result_.view_header;
    if (token.line == 1 && from == "from" && result_.view_header.ends_with(".h")) return;
    fail(token.line, "the view is declared in the first line: {{! view: site::HubPage from site/hub_view.h }}");
  }

  Section section(const Token& open, int depth) {
    if (depth == kDeepest) fail(open.line, "sections are nested too deep");
    const auto kind = open.kind == Token::Kind::kOpen ? SectionKind::kPresent : SectionKind::kAbsent;
    Section section{path(open.text, open.line), kind, {}};
    const auto before = markup_.section_begins(open.line);
    section.body = body(&open, depth + 1);
    if (markup_.section_ends(line_) == before) return section;
    fail(line_, "{{/" + open.text + "}} stands elsewhere than where its section began (a tag or an attribute of line " +
                    std::to_string(open.line) + " is cut in two)");
  }

  void part(const Token& token, Nodes& nodes) {
    if (markup_.value(token.line) != Spot::kText) fail(token.line, "a part stands in text only");
    if (token.text.starts_with("icon/")) {
      const auto icon = library_.icon(token.text.substr(5));
      if (!icon) fail(token.line, "there is no icon \"" + token.text.substr(5) + "\" in views/icons");
      return literal(*icon, token.line, nodes);
    }
    nodes.push_back({token.line, known_part(token.text, token.line)});
  }

  Part known_part(const std::string& name, int line) const {
    if (library_.has_part(name)) return {name};
    fail(line, "there is no part \"" + name + "\" (views/parts/<name>/<name>.mustache is {{> parts/<name>}})");
  }

  void asset(const Token& token, Nodes& nodes) {
    const auto address = library_.asset(token.text);
    if (!address) fail(token.line, "there is no asset \"" + token.text + "\" in assets");
    literal(*address, token.line, nodes);
  }

  // near.found count=results.size town=town link=>parts/link
  Message message(const Token& token) {
    std::istringstream words{token.text};
    Message message;
    words >> message.key;
    if (!is_key(message.key)) fail(token.line, "\"" + message.key + "\" is no key of a message");
    message.spot = markup_.value(token.line);
    if (message.spot == Spot::kUrl || message.spot == Spot::kUrlPart) fail(token.line, "a message is no address");
    for (std::string word; words >> word;) message.arguments.push_back(argument(word, message.spot, token.line));
    return message;
  }

  Argument argument(const std::string& word, Spot spot, int line) const {
    const auto equals = word.find('=');
    if (equals == std::string::npos) fail(line, "an argument of a message is written name=value, not " + word);
    Argument argument{word.substr(0, equals), {}};
    const auto value = word.substr(equals + 1);
    if (!is_identifier(argument.name)) fail(line, "\"" + argument.name + "\" is no name of a placeholder");
    if (!value.starts_with('>')) {
      argument.value = path(value, line);
    } else {
      if (spot != Spot::kText) fail(line, "a part cannot stand in an attribute, title, textarea or option");
      argument.value = known_part(value.substr(1), line);
    }
    return argument;
  }

  Path path(const std::string& text, int line) const {
    if (text == ".") return {};
    Path path;
    for (std::size_t from = 0; from <= text.size();) {
      const auto dot = std::min(text.find('.', from), text.size());
      path.push_back(text.substr(from, dot - from));
      if (!is_identifier(path.back()))
        fail(line, "\"" + text + "\" is no name (small letters, digits and _; C++ words are taken)");
      from = dot + 1;
    }
    return path;
  }

  [[noreturn]] void fail(int line, const std::string& reason) const { throw Mistake({result_.file, line}, reason); }

  Scanner scanner_;
  Markup markup_;
  const Library& library_;
  Template result_;
  int line_ = 1;
};

std::string_view without_end(std::string_view source) {
  return source.substr(0, source.find_last_not_of(" \t\r\n") + 1);
}

}  // namespace

Template parse(std::string_view source, const std::string& file, const std::string& name, const Library& library) {
  return Parser{without_end(source), file, name, library}.run();
}

}  // namespace bluedot::templates
