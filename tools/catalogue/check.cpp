#include <algorithm>

#include "catalogue.h"

namespace bluedot::catalogue {
namespace {

// Arabic's forms for none, one and two say the number by themselves.
constexpr std::size_t kArabicFormsWithoutNumber{3};

bool may_leave_out_count(const std::string& tag, std::size_t form) {
  return tag == "ar" && form < kArabicFormsWithoutNumber;
}

std::string why_unusable(const File& file, const Entry& entry, const Entry& source) {
  if (entry.fuzzy) return "fuzzy";
  if (entry.source != source.source) return "behind its English text";
  if (source.plural() && entry.forms.size() != file.plural_forms()) return "not as many forms as its language has";
  return "empty";
}

void list_lost_placeholders(const std::string& tag, const Entry& entry, std::vector<std::string>& found) {
  for (std::size_t form = 0; form < entry.forms.size(); ++form) {
    const std::set<std::string> there = placeholders(entry.forms[form]);
    for (const std::string& name : placeholders(entry.source.back())) {
      if (there.contains(name) || (name == "count" && may_leave_out_count(tag, form))) continue;
      found.push_back(entry.where + ": without {" + name + "}");
    }
  }
}

void check_entry(const std::string& tag, const File& file, const Entry& source, std::vector<std::string>& found) {
  if (const Entry* entry = usable(file, source)) return list_lost_placeholders(tag, *entry, found);
  const auto entry = std::ranges::find(file.entries, source.key, &Entry::key);
  const std::string why = entry == file.entries.end() ? "missing" : why_unusable(file, *entry, source);
  found.push_back(tag + ".po: " + source.key + ": " + why);
}

void check_language(const std::string& tag, const File& file, const File& source, std::vector<std::string>& found) {
  for (const Entry& entry : source.entries) check_entry(tag, file, entry, found);
  for (const Entry& entry : file.entries) {
    const bool known = std::ranges::find(source.entries, entry.key, &Entry::key) != source.entries.end();
    if (!known) found.push_back(entry.where + ": unknown key");
  }
}

}  // namespace

std::vector<std::string> faults(const Catalogue& catalogue) {
  std::vector<std::string> found;
  for (const auto& [tag, file] : catalogue.languages) {
    if (tag != "en") check_language(tag, file, catalogue.source, found);
  }
  return found;
}

}  // namespace bluedot::catalogue
