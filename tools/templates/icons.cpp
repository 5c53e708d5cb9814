#include "icons.h"

#include "writer.h"

namespace bluedot::templates {
namespace {

// "sign-language" -> "kSignLanguage"
std::string enumerator(const std::string& name) {
  std::string spelled{"k"};
  bool capital = true;
  for (const char c : name) {
    if (c != '-' && c != '_') spelled += capital && c >= 'a' && c <= 'z' ? static_cast<char>(c - 'a' + 'A') : c;
    capital = c == '-' || c == '_';
  }
  return spelled;
}

}  // namespace

std::string icons_header(const Icons& icons) {
  std::string header =
      "// Made from views/icons by tools/templates: do not edit.\n#pragma once\n\n#include <optional>\n"
      "#include <string_view>\n\n#include \"web/html.h\"\n\nnamespace bluedot::views {\n\nenum class Icon {\n";
  for (const auto& [name, markup] : icons) header += "  " + enumerator(name) + ",\n";
  return header +
         "};\n\n// Nothing if views/icons has no file of that name.\n"
         "std::optional<Icon> icon_named(std::string_view name);\n\n"
         "// {{icon}} in text: the drawing, hidden from screen readers.\n"
         "void write_text(web::Html& out, Icon icon);\n\n}  // namespace bluedot::views\n";
}

std::string icons_source(const Icons& icons) {
  std::string names;
  std::string cases;
  for (const auto& [name, markup] : icons) {
    const auto icon = "Icon::" + enumerator(name);
    names += "  if (name == " + cpp_literal(name) + ") return " + icon + ";\n";
    cases += "    case " + icon + ":\n      return out.markup(" + cpp_literal(markup) + ");\n";
  }
  return "// Made from views/icons by tools/templates: do not edit.\n#include \"views/icons.h\"\n\n"
         "namespace bluedot::views {\n\nstd::optional<Icon> icon_named([[maybe_unused]] std::string_view name) {\n" +
         names +
         "  return std::nullopt;\n}\n\nvoid write_text([[maybe_unused]] web::Html& out, Icon icon) {\n"
         "  switch (icon) {\n" +
         cases + "  }\n}\n\n}  // namespace bluedot::views\n";
}

}  // namespace bluedot::templates
