#include "generator.h"

#include <algorithm>
#include <set>
#include <type_traits>

#include "writer.h"

namespace bluedot::templates {
namespace {

constexpr std::string_view kMade{"// Made from a template by tools/templates: do not edit.\n"};

template <typename Visit>
void each_part(const Nodes& nodes, const Visit& visit) {
  for (const auto& node : nodes) {
    if (const auto* part = std::get_if<Part>(&node.what)) visit(part->name);
    if (const auto* section = std::get_if<Section>(&node.what)) each_part(section->body, visit);
    if (const auto* message = std::get_if<Message>(&node.what)) {
      for (const auto& argument : message->arguments) {
        if (const auto* part_argument = std::get_if<Part>(&argument.value)) visit(part_argument->name);
      }
    }
  }
}

std::string_view writer_for(Spot spot) {
  switch (spot) {
    case Spot::kText:
      return "write_text";
    case Spot::kPlain:
      return "write_plain";
    case Spot::kAttribute:
      return "write_attribute";
    case Spot::kUrl:
      return "write_url";
    case Spot::kUrlPart:
      break;
  }
  return "write_url_part";
}

// Writes the body of one function, and remembers the names that it asks for.
class Body {
 public:
  Body(std::string file, std::string contexts) : file_(std::move(file)), contexts_(std::move(contexts)) {}

  void write(const Nodes& nodes) {
    for (const auto& node : nodes) {
      code_ += "#line " + std::to_string(node.line) + " " + cpp_literal(file_) + "\n";
      std::visit([this](const auto& what) { write(what); }, node.what);
    }
  }

  const std::string& code() const { return code_; }
  const std::set<std::string>& names() const { return names_; }

 private:
  void write(const Literal& literal) { code_ += "out.markup(" + cpp_literal(literal.markup) + ");\n"; }

  void write(const Value& value) {
    code_ += std::string{writer_for(value.spot)} + "(out, " + expression(value.path) + ");\n";
  }

  void write(const Section& section) {
    const auto value = expression(section.path);
    if (section.kind == SectionKind::kAbsent) {
      code_ += "if (web::is_absent(" + value + ")) {\n";
      write(section.body);
      code_ += "}\n";
      return;
    }
    const auto context = "context" + std::to_string(++sections_);
    const auto outside = contexts_;
    code_ += "web::section(" + value + ", [&]([[maybe_unused]] const auto& " + context + ") {\n";
    contexts_ = context + ", " + outside;
    write(section.body);
    contexts_ = outside;
    code_ += "});\n";
  }

  void write(const Part& part) { code_ += call(part, "out") + ";\n"; }

  void write(const Message& message) {
    const auto key = "text::Message::" + identifier(message.key);
    if (message.arguments.empty()) {
      code_ += std::string{writer_for(message.spot)} + "(out, " + key + ");\n";
      return;
    }
    code_ += message.spot == Spot::kText ? "web::write_text_message(out, " : "web::write_plain_message(out, ";
    code_ += key + ", {";
    for (const auto& argument : message.arguments) {
      code_ += "{" + cpp_literal(argument.name) + ", ";
      code_ += std::visit([this](const auto& value) { return filling(value); }, argument.value) + "}, ";
    }
    code_ += "});\n";
  }

  std::string filling(const Path& path) { return expression(path); }
  std::string filling(const Part& part) const {
    return "web::fragment(out, [&](web::Html& filling) { " + call(part, "filling") + "; })";
  }

  std::string call(const Part& part, const std::string& out) const {
    return identifier(part.name) + "(" + out + ", " + contexts_ + ")";
  }

  std::string expression(const Path& path) {
    if (path.empty()) return "web::itself(" + contexts_ + ")";
    names_.insert(path.begin(), path.end());
    std::string opening;
    std::string closing;
    for (std::size_t at = path.size() - 1; at > 0; --at) {
      opening.append("web::member<names::").append(path[at]).append(">(");
      closing += ')';
    }
    return opening + "web::lookup<names::" + path.front() + ">(" + contexts_ + ")" + closing;
  }

  std::string file_;
  std::string contexts_;  // innermost first, as arguments
  std::string code_;
  std::set<std::string> names_;
  int sections_ = 0;
};

std::string includes_of(const Template& from) {
  std::string includes = "#include \"web/context.h\"\n#include \"web/message.h\"\n";
  for (const auto& part : parts_of(from)) includes += "#include \"views/" + part + ".h\"\n";
  return includes;
}

// A name may be asked for by many templates, so each declares it unless another did.
std::string declarations(const std::set<std::string>& names) {
  std::string declared;
  for (const auto& name : names) {
    const auto guard = "BLUEDOT_VIEWS_HAS_" + name;
    declared.append("#ifndef ").append(guard).append("\n#define ").append(guard);
    declared.append("\nnamespace bluedot::views::names {\nBLUEDOT_VIEWS_NAME(").append(name).append(")\n}\n#endif\n");
  }
  return declared;
}

std::string scripts_of(const Belongings& belongings) {
  if (belongings.scripts.empty()) return {};
  std::string list = "constexpr std::string_view kScripts[] = {";
  for (const auto& script : belongings.scripts) list += cpp_literal(script) + ", ";
  return list + "};\n";
}

}  // namespace

std::vector<std::string> parts_of(const Template& from) {
  std::vector<std::string> names;
  each_part(from.nodes, [&names](const std::string& name) {
    if (std::find(names.begin(), names.end(), name) == names.end()) names.push_back(name);
  });
  return names;
}

std::string part_header(const Template& part) {
  Body body{part.file, "contexts..."};
  body.write(part.nodes);
  return std::string{kMade} + "#pragma once\n\n" + includes_of(part) + declarations(body.names()) +
         "\nnamespace bluedot::views {\n\ntemplate <typename... Contexts>\nvoid " + identifier(part.name) +
         "(web::Html& out, [[maybe_unused]] const Contexts&... contexts) {\n" + body.code() +
         "}\n\n}  // namespace bluedot::views\n";
}

std::string page_header(const Template& page) {
  return std::string{kMade} + "#pragma once\n\n#include " + cpp_literal(page.view_header) +
         "\n#include \"web/template.h\"\n\nnamespace bluedot::views {\n\nextern const web::Template<" + page.view_type +
         "> " + identifier(page.name) + ";\n\n}  // namespace bluedot::views\n";
}

std::string page_source(const Template& page, const Belongings& belongings) {
  const auto name = identifier(page.name);
  Body body{page.file, "view"};
  body.write(page.nodes);
  return std::string{kMade} + "#include \"views/" + name + ".h\"\n" + includes_of(page) + declarations(body.names()) +
         "\nnamespace bluedot::views {\nnamespace {\n\nvoid write_" + name +
         "(web::Html& out, [[maybe_unused]] const " + page.view_type + "& view) {\n" + body.code() + "}\n\n" +
         scripts_of(belongings) + "\n}  // namespace\n\nconstinit const web::Template<" + page.view_type + "> " + name +
         "{write_" + name + ", " + cpp_literal(belongings.style) + ", " + cpp_literal(belongings.style_hash) + ", " +
         (belongings.scripts.empty() ? "{}" : "kScripts") + "};\n\n}  // namespace bluedot::views\n";
}

}  // namespace bluedot::templates
