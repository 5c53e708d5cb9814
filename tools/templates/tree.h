#pragma once

#include <string>
#include <utility>
#include <variant>
#include <vector>

#include "mistake.h"

namespace bluedot::templates {

// Where a value stands, which decides how it is escaped.
enum class Spot {
  kText,       // between tags
  kPlain,      // in title, textarea or option: no element can stand there
  kAttribute,  // in a quoted attribute that is no address
  kUrl,        // the whole address of href, src, ...
  kUrlPart,    // a part of an address after a literal beginning
};

// {{a.b}} is {"a", "b"}; {{.}} is empty.
using Path = std::vector<std::string>;

struct Node;
using Nodes = std::vector<Node>;

struct Literal {
  std::string markup;
};

struct Value {
  Path path;
  Spot spot;
};

enum class SectionKind { kPresent, kAbsent };

struct Section {
  Path path;
  SectionKind kind;
  Nodes body;
};

struct Part {
  std::string name;
};

// name=path or name=>part
struct Argument {
  std::string name;
  std::variant<Path, Part> value;
};

struct Message {
  std::string key;
  std::vector<Argument> arguments;
  Spot spot;
};

struct Node {
  int line;
  std::variant<Literal, Value, Section, Part, Message> what;
};

// One file, read. A page declares its view in the first line; a part has none and is written with the names around it.
struct Template {
  std::string file;         // as it was given, for #line
  std::string name;         // "site/hub", "parts/card"
  std::string view_type;    // "site::HubPage"
  std::string view_header;  // "site/hub_view.h"
  Nodes nodes;
};

}  // namespace bluedot::templates
