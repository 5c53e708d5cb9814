#include "catalogue.h"

namespace bluedot::catalogue {
namespace {

constexpr std::string_view kProvenance = "// Made from locales/ by tools/catalogue: change the texts there.\n";

// A C++ literal; one line per form, so that an octal escape never runs into a digit.
std::string literal(const std::vector<std::string>& forms) {
  std::string code;
  for (std::size_t index = 0; index < forms.size(); ++index) {
    code += index == 0 ? R"(")" : R"(\0" ")";
    for (const char c : forms[index]) {
      if (c == '\n') {
        code += "\\n";
        continue;
      }
      if (c == '"' || c == '\\') code += '\\';
      code += c;
    }
  }
  return code + "\"sv";
}

std::vector<std::string> forms_in(const std::string& tag, const File& language, const Entry& source) {
  if (tag == "en") return source.source;
  const Entry* entry = usable(language, source);
  return entry == nullptr ? std::vector<std::string>{} : entry->forms;
}

std::string keys_table(const File& source) {
  std::string code = "const std::array<std::string_view, kMessageCount> kKeys = {\n";
  for (const Entry& entry : source.entries) code += "    \"" + entry.key + "\"sv,\n";
  return code + "};\n\n";
}

std::string language_table(const std::string& tag, const Catalogue& catalogue) {
  const File& file = catalogue.languages.at(tag);
  std::string code = "constexpr std::array<std::string_view, kMessageCount> texts_" + tag + " = {\n";
  for (const Entry& source : catalogue.source.entries) {
    const std::vector<std::string> forms = forms_in(tag, file, source);
    code += "    " + (forms.empty() ? std::string("\"\"sv") : literal(forms)) + ",\n";
  }
  return code + "};\n\n";
}

std::string index_of_tables(const Catalogue& catalogue) {
  std::string code = "const Tables kTexts = {{\n";
  for (const std::string& tag : language_tags()) {
    const File& file = catalogue.languages.at(tag);
    const bool reviewed = tag == "en" || file.reviewed();
    const std::size_t forms = tag == "en" ? catalogue.source.plural_forms() : file.plural_forms();
    code += "    {texts_" + tag + ".data(), " + std::to_string(forms) + ", " + (reviewed ? "true" : "false") + "},\n";
  }
  return code + "}};\n";
}

}  // namespace

std::string message_header(const Catalogue& catalogue) {
  std::string code(kProvenance);
  code +=
      "#pragma once\n\n#include <cstddef>\n#include <cstdint>\n\nnamespace bluedot::text {\n\n"
      "enum class Message : std::uint16_t {\n";
  for (const Entry& entry : catalogue.source.entries) {
    code += "  " + enumerator(entry.key) + ",  // " + entry.source.front() + "\n";
  }
  code +=
      "};\n\ninline constexpr std::size_t kMessageCount{" + std::to_string(catalogue.source.entries.size()) + "};\n";
  return code + "\n}  // namespace bluedot::text\n";
}

std::string message_tables(const Catalogue& catalogue) {
  std::string code(kProvenance);
  code +=
      "#include \"text/message_tables.h\"\n\nnamespace bluedot::text {\nnamespace {\n\n"
      "using std::string_view_literals::operator\"\"sv;\n\n";
  for (const std::string& tag : language_tags()) code += language_table(tag, catalogue);
  code += "}  // namespace\n\nusing std::string_view_literals::operator\"\"sv;\n\n";
  return code + keys_table(catalogue.source) + index_of_tables(catalogue) + "\n}  // namespace bluedot::text\n";
}

}  // namespace bluedot::catalogue
