#pragma once

#include <initializer_list>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace bluedot::exchange {

// For text and quoted attributes of XML 1.0. What no XML may hold (control characters, U+FFFE, U+FFFF) is left out.
std::string xml_escaped(std::string_view text);

// Writes one XML document, element by element. Names are the caller's own; text and attributes are escaped.
class Xml {
 public:
  using Attribute = std::pair<std::string_view, std::string_view>;
  using Attributes = std::initializer_list<Attribute>;

  Xml& open(std::string_view name, Attributes attributes = {});
  Xml& close();  // the element opened last
  Xml& element(std::string_view name, std::string_view text, Attributes attributes = {});
  Xml& empty(std::string_view name, Attributes attributes);

  // The document, once every element is closed: a fault (std::logic_error) otherwise.
  std::string finish() &&;

 private:
  void start(std::string_view name, Attributes attributes);

  std::string out_ = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n";
  std::vector<std::string> open_;
};

}  // namespace bluedot::exchange
