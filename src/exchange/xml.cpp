#include "exchange/xml.h"

#include <stdexcept>

#include "base/character_reference.h"

namespace bluedot::exchange {
namespace {

bool is_allowed(char letter) {
  return static_cast<unsigned char>(letter) >= 0x20 || letter == '\n' || letter == '\t';
}

// U+FFFE and U+FFFF are no characters of XML (XML 1.0, production 2).
bool is_noncharacter(std::string_view rest) {
  return rest.starts_with("\xEF\xBF\xBE") || rest.starts_with("\xEF\xBF\xBF");
}

}  // namespace

std::string xml_escaped(std::string_view text) {
  std::string escaped;
  for (std::size_t i = 0; i < text.size(); ++i) {
    if (is_noncharacter(text.substr(i))) {
      i += 2;
    } else if (const std::string_view written = base::character_reference(text[i]); !written.empty()) {
      escaped += written;
    } else if (is_allowed(text[i])) {
      escaped += text[i];
    }
  }
  return escaped;
}

Xml& Xml::open(std::string_view name, Attributes attributes) {
  start(name, attributes);
  out_ += ">\n";
  open_.emplace_back(name);
  return *this;
}

Xml& Xml::close() {
  out_.append("</").append(open_.at(open_.size() - 1)).append(">\n");
  open_.pop_back();
  return *this;
}

Xml& Xml::element(std::string_view name, std::string_view text, Attributes attributes) {
  start(name, attributes);
  out_.append(">").append(xml_escaped(text)).append("</").append(name).append(">\n");
  return *this;
}

Xml& Xml::empty(std::string_view name, Attributes attributes) {
  start(name, attributes);
  out_ += "/>\n";
  return *this;
}

std::string Xml::finish() && {
  if (!open_.empty()) throw std::logic_error("an element is still open: " + open_.back());
  return std::move(out_);
}

void Xml::start(std::string_view name, Attributes attributes) {
  out_.append("<").append(name);
  for (const auto& [attribute, value] : attributes) {
    out_.append(" ").append(attribute).append("=\"").append(xml_escaped(value)).append("\"");
  }
}

}  // namespace bluedot::exchange
