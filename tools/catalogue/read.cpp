#include <algorithm>
#include <array>
#include <cctype>
#include <memory>

#include <gettext-po.h>

#include "catalogue.h"

namespace bluedot::catalogue {
namespace {

// libgettextpo reports through functions without a context, so the first fault travels in a variable of the thread.
thread_local std::string first_fault;

void report(int severity, po_message_t /*message*/, const char* file, std::size_t line, std::size_t /*column*/,
            int /*multiline*/, const char* text) {
  if (severity == PO_SEVERITY_WARNING || !first_fault.empty()) return;
  first_fault = std::string(file != nullptr ? file : "") + ":" + std::to_string(line) + ": " + text;
}

void report_two(int severity, po_message_t message, const char* file, std::size_t line, std::size_t column,
                int multiline, const char* text, po_message_t /*message2*/, const char* /*file2*/,
                std::size_t /*line2*/, std::size_t /*column2*/, int /*multiline2*/, const char* /*text2*/) {
  report(severity, message, file, line, column, multiline, text);
}

std::string text_or_empty(const char* text) {
  return text == nullptr ? std::string() : std::string(text);
}

std::vector<std::string> forms_of(po_message_t message) {
  if (po_message_msgid_plural(message) == nullptr) return {text_or_empty(po_message_msgstr(message))};
  std::vector<std::string> forms;
  for (int index = 0; po_message_msgstr_plural(message, index) != nullptr; ++index) {
    forms.emplace_back(po_message_msgstr_plural(message, index));
  }
  return forms;
}

Entry entry_of(po_message_t message, const std::string& file) {
  Entry entry;
  entry.key = text_or_empty(po_message_msgctxt(message));
  entry.source.push_back(text_or_empty(po_message_msgid(message)));
  if (const char* plural = po_message_msgid_plural(message)) entry.source.emplace_back(plural);
  entry.forms = forms_of(message);
  entry.fuzzy = po_message_is_fuzzy(message) != 0;
  entry.where = file + ": " + entry.key;
  return entry;
}

void read_messages(po_file_t opened, File& file) {
  const std::unique_ptr<struct po_message_iterator, decltype(&po_message_iterator_free)> iterator(
      po_message_iterator(opened, nullptr), &po_message_iterator_free);
  std::set<std::string> seen;
  while (po_message_t message = po_next_message(iterator.get())) {
    if (po_message_is_obsolete(message) != 0 || *po_message_msgid(message) == '\0') continue;
    Entry entry = entry_of(message, file.name);
    if (entry.key.empty()) throw CatalogueError(entry.where + "a text without msgctxt: " + entry.source.front());
    if (!seen.insert(entry.key).second) throw CatalogueError(entry.where + ": this key stands here twice");
    file.entries.push_back(std::move(entry));
  }
}

void refuse_unknown_placeholders(const Entry& entry) {
  std::set<std::string> known;
  for (const std::string& source : entry.source) known.merge(placeholders(source));
  for (const std::string& form : entry.forms) {
    for (const std::string& name : placeholders(form)) {
      if (!known.contains(name)) throw CatalogueError(entry.where + ": the English text has no {" + name + "}");
    }
  }
}

bool makes_a_name(std::string_view key) {
  return key.find('.') != std::string_view::npos && std::islower(static_cast<unsigned char>(key.front())) != 0 &&
         std::ranges::all_of(
             key, [](unsigned char c) { return std::islower(c) != 0 || std::isdigit(c) != 0 || c == '.' || c == '_'; });
}

void refuse_keys_without_a_name(const File& source) {
  std::set<std::string> names;
  for (const Entry& entry : source.entries) {
    if (!makes_a_name(entry.key)) throw CatalogueError(entry.where + ": a key is like near.title or near.title_place");
    if (!names.insert(enumerator(entry.key)).second) throw CatalogueError(entry.where + ": another key has this name");
  }
}

}  // namespace

bool Entry::complete() const {
  return !forms.empty() && std::ranges::none_of(forms, [](const std::string& form) { return form.empty(); });
}

std::size_t File::plural_forms() const {
  const std::string mark = "nplurals=";
  const std::size_t at = header.find(mark);
  return at == std::string::npos ? 1 : std::stoul(header.substr(at + mark.size(), 1));
}

bool File::reviewed() const {
  const std::string mark = "X-Reviewed: ";
  const std::size_t at = header.find(mark);
  return at != std::string::npos && header.compare(at + mark.size(), 2, "no") != 0;
}

File read_file(const std::filesystem::path& path) {
  first_fault.clear();
  const po_xerror_handler handler{report, report_two};
  const std::unique_ptr<struct po_file, decltype(&po_file_free)> opened(po_file_read(path.c_str(), &handler),
                                                                        &po_file_free);
  if (!first_fault.empty()) throw CatalogueError(first_fault);
  if (!opened) throw CatalogueError(path.string() + ": cannot be read");
  File file;
  file.name = path.string();
  file.header = text_or_empty(po_file_domain_header(opened.get(), nullptr));
  read_messages(opened.get(), file);
  return file;
}

std::set<std::string> placeholders(std::string_view text) {
  std::set<std::string> names;
  for (std::size_t open = text.find('{'); open != std::string_view::npos; open = text.find('{', open + 1)) {
    const std::size_t close = text.find('}', open);
    if (close == std::string_view::npos) throw CatalogueError("a { without its }: " + std::string(text));
    names.emplace(text.substr(open + 1, close - open - 1));
  }
  return names;
}

Catalogue read_catalogue(const std::filesystem::path& folder) {
  Catalogue catalogue{read_file(folder / "bluedot.pot"), {}};
  refuse_keys_without_a_name(catalogue.source);
  for (const Entry& entry : catalogue.source.entries) refuse_unknown_placeholders(entry);
  for (const std::string& tag : language_tags()) {
    const std::filesystem::path path = folder / (tag + ".po");
    File& file = catalogue.languages[tag];
    if (tag == "en" || !std::filesystem::exists(path)) continue;
    file = read_file(path);
    for (const Entry& entry : file.entries) refuse_unknown_placeholders(entry);
  }
  return catalogue;
}

const std::vector<std::string>& language_tags() {
  static const std::vector<std::string> tags = {"uk", "ru", "en", "ro", "pl", "bg", "sk", "hu",
                                                "it", "cs", "de", "fr", "es", "tr", "ar", "fa"};
  return tags;
}

std::string enumerator(std::string_view key) {
  std::string name(key);
  std::ranges::replace(name, '.', '_');
  return name;
}

const Entry* usable(const File& language, const Entry& source) {
  const auto entry = std::ranges::find(language.entries, source.key, &Entry::key);
  const bool usable = entry != language.entries.end() && entry->complete() && !entry->fuzzy &&
                      entry->source == source.source &&
                      (!source.plural() || entry->forms.size() == language.plural_forms());
  return usable ? &*entry : nullptr;
}

}  // namespace bluedot::catalogue
