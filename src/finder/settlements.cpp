#include "finder/settlements.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <cstring>
#include <stdexcept>
#include <unordered_map>

#include "text/search_form.h"

namespace bluedot::finder {

struct Settlements::Row {
  std::uint32_t id;
  std::uint32_t population;
  std::int16_t latitude;   // hundredths of a degree
  std::int16_t longitude;  // hundredths of a degree
  std::array<char, 4> country;
  std::uint32_t region;  // strings
  std::uint32_t name;    // strings
  std::uint32_t names;   // where its names begin in names_; they end where those of the next begin
};

namespace {

constexpr std::uint32_t kLanguageBits{5};
constexpr std::uint32_t kSpellingBits{2};
constexpr std::size_t kSections{8};
constexpr std::size_t kAlignment{8};

// The bytes of each section, in the order of Sections.
using Lengths = std::array<std::uint64_t, kSections>;

std::size_t padded(std::size_t bytes) {
  return (bytes + kAlignment - 1) / kAlignment * kAlignment;
}

class Strings {
 public:
  std::uint32_t keep(std::string_view string) {
    const auto [found, fresh] = offsets_.try_emplace(std::string(string), static_cast<std::uint32_t>(bytes_.size()));
    if (fresh) bytes_.append(string).push_back('\0');
    if (bytes_.size() >> (32U - kLanguageBits) != 0) throw std::length_error("too many names of places");
    return found->second;
  }
  const std::string& bytes() const { return bytes_; }

 private:
  std::string bytes_;
  std::unordered_map<std::string, std::uint32_t> offsets_;
};

struct Named {
  std::string form;
  std::uint32_t posting;
};

void add_forms(const SettlementDraft& settlement, SettlementRow row, std::vector<Named>& forms) {
  const auto add = [&](std::string_view name, Spelling spelling) {
    std::string form = text::search_form(name);
    if (!form.empty()) forms.push_back({std::move(form), row << kSpellingBits | static_cast<std::uint32_t>(spelling)});
  };
  add(settlement.name, Spelling::kLocal);
  for (const auto& [language, name] : settlement.names) add(name, Spelling::kNamed);
  for (const std::string& name : settlement.others) add(name, Spelling::kOther);
  for (const auto& [language, name] : settlement.respelt) add(name, Spelling::kRespelt);
}

// Each settlement stands once under each form, by its best right to it.
void sort_forms(std::vector<Named>& forms) {
  std::ranges::sort(forms, {},
                    [](const Named& named) { return std::pair(std::string_view(named.form), named.posting); });
  const auto same = [](const Named& left, const Named& right) {
    return left.form == right.form && left.posting >> kSpellingBits == right.posting >> kSpellingBits;
  };
  forms.erase(std::unique(forms.begin(), forms.end(), same), forms.end());
}

// For each form from which on a large place has one: its own number or a later one.
std::vector<std::uint32_t> next_large(std::span<const Settlements::Row> rows, std::span<const std::uint32_t> starts,
                                      std::span<const std::uint32_t> postings) {
  std::vector<std::uint32_t> next(starts.size(), static_cast<std::uint32_t>(starts.size() - 1));
  for (std::size_t form = starts.size() - 1; form-- > 0;) {
    const auto own = postings.subspan(starts[form], starts[form + 1] - starts[form]);
    const bool large = std::ranges::any_of(
        own, [&](std::uint32_t posting) { return rows[posting >> kSpellingBits].population >= kLarge; });
    next[form] = large ? static_cast<std::uint32_t>(form) : next[form + 1];
  }
  return next;
}

template <typename Value>
void append(std::vector<std::byte>& table, std::span<const Value> values) {
  const std::size_t begin = table.size();
  table.resize(padded(begin + values.size_bytes()));
  if (!values.empty()) std::memcpy(table.data() + begin, values.data(), values.size_bytes());
}

template <typename Value>
std::span<const Value> section(const std::byte*& at, std::uint64_t bytes) {
  const auto* values = reinterpret_cast<const Value*>(at);
  at += padded(bytes);
  return {values, bytes / sizeof(Value)};
}

std::int16_t hundredths(double degrees) {
  return static_cast<std::int16_t>(std::lround(degrees * 100));
}

}  // namespace

std::vector<std::byte> table_of(std::span<const SettlementDraft> settlements) {
  Strings strings;
  std::vector<Settlements::Row> rows;
  std::vector<std::uint32_t> names;
  std::vector<Named> forms;
  for (const SettlementDraft& one : settlements) {
    Settlements::Row row{one.id, one.population, hundredths(one.latitude), hundredths(one.longitude), {}, 0, 0, 0};
    one.country.copy(row.country.data(), row.country.size() - 1);
    row.region = strings.keep(one.region);
    row.name = strings.keep(one.name);
    row.names = static_cast<std::uint32_t>(names.size());
    for (const auto* shown : {&one.names, &one.respelt}) {
      for (const auto& [language, name] : *shown) {
        names.push_back(strings.keep(name) << kLanguageBits | static_cast<std::uint32_t>(language.index()));
      }
    }
    add_forms(one, static_cast<SettlementRow>(rows.size()), forms);
    rows.push_back(row);
  }
  sort_forms(forms);

  std::string form_text;
  std::vector<std::uint32_t> offsets, starts, postings;
  for (std::size_t i = 0; i < forms.size(); ++i) {
    if (i == 0 || forms[i].form != forms[i - 1].form) {
      offsets.push_back(static_cast<std::uint32_t>(form_text.size()));
      starts.push_back(static_cast<std::uint32_t>(postings.size()));
      form_text += forms[i].form;
    }
    postings.push_back(forms[i].posting);
  }
  offsets.push_back(static_cast<std::uint32_t>(form_text.size()));
  starts.push_back(static_cast<std::uint32_t>(postings.size()));

  const Lengths lengths{rows.size() * sizeof(Settlements::Row),
                        names.size() * 4,
                        offsets.size() * 4,
                        starts.size() * 4,
                        postings.size() * 4,
                        starts.size() * 4,
                        form_text.size(),
                        strings.bytes().size()};
  std::vector<std::uint32_t> large = next_large(rows, starts, postings);
  std::vector<std::byte> table;
  append<std::uint64_t>(table, lengths);
  append<Settlements::Row>(table, rows);
  for (const auto* numbers : {&names, &offsets, &starts, &postings, &large}) append<std::uint32_t>(table, *numbers);
  append<char>(table, form_text);
  append<char>(table, strings.bytes());
  return table;
}

Settlements::Settlements(std::span<const std::byte> table) {
  Lengths lengths;
  std::memcpy(lengths.data(), table.data(), sizeof lengths);
  const std::byte* at = table.data() + padded(sizeof lengths);
  rows_ = section<Row>(at, lengths[0]);
  names_ = section<std::uint32_t>(at, lengths[1]);
  forms_ = section<std::uint32_t>(at, lengths[2]);
  starts_ = section<std::uint32_t>(at, lengths[3]);
  postings_ = section<std::uint32_t>(at, lengths[4]);
  large_ = section<std::uint32_t>(at, lengths[5]);
  const auto form_text = section<char>(at, lengths[6]);
  form_text_ = {form_text.data(), form_text.size()};
  const auto strings = section<char>(at, lengths[7]);
  strings_ = {strings.data(), strings.size()};
}

std::string_view Settlements::string_at(std::uint32_t offset) const {
  return strings_.data() + offset;
}

std::size_t Settlements::size() const {
  return rows_.size();
}
std::uint32_t Settlements::id(SettlementRow row) const {
  return rows_[row].id;
}
std::string_view Settlements::country(SettlementRow row) const {
  return rows_[row].country.data();
}
std::string_view Settlements::region(SettlementRow row) const {
  return string_at(rows_[row].region);
}
std::string_view Settlements::local_name(SettlementRow row) const {
  return string_at(rows_[row].name);
}
double Settlements::latitude(SettlementRow row) const {
  return rows_[row].latitude / 100.0;
}
double Settlements::longitude(SettlementRow row) const {
  return rows_[row].longitude / 100.0;
}
std::uint32_t Settlements::population(SettlementRow row) const {
  return rows_[row].population;
}

std::string_view Settlements::name(SettlementRow row, text::Language language) const {
  const std::size_t end = row + 1 < rows_.size() ? rows_[row + 1].names : names_.size();
  for (std::size_t i = rows_[row].names; i < end; ++i) {
    if ((names_[i] & ((1U << kLanguageBits) - 1)) == language.index()) return string_at(names_[i] >> kLanguageBits);
  }
  return {};
}

std::size_t Settlements::form_count() const {
  return forms_.size() - 1;
}

std::string_view Settlements::form(FormIndex index) const {
  return form_text_.substr(forms_[index], forms_[index + 1] - forms_[index]);
}

std::vector<Posting> Settlements::postings(FormIndex index) const {
  std::vector<Posting> found;
  for (std::uint32_t i = starts_[index]; i < starts_[index + 1]; ++i) {
    const auto spelling = static_cast<Spelling>(postings_[i] & ((1U << kSpellingBits) - 1));
    found.push_back({postings_[i] >> kSpellingBits, spelling});
  }
  return found;
}

// Of a range whose forms are all `before` up to some point: where that point lies. The steps grow from its beginning,
// since what is looked for mostly lies near it.
template <typename Before>
FormIndex Settlements::first_without(Range range, const Before& before) const {
  FormIndex step = 1;
  while (range.first + step < range.last && before(form(range.first + step))) {
    range.first += step;
    step *= 2;
  }
  range.last = std::min(range.last, range.first + step);
  while (range.first < range.last) {
    const FormIndex middle = range.first + (range.last - range.first) / 2;
    if (before(form(middle))) {
      range.first = middle + 1;
    } else {
      range.last = middle;
    }
  }
  return range.first;
}

Settlements::Range Settlements::beginning_with(std::string_view wanted, Range range) const {
  range.first = first_without(range, [&](std::string_view form) { return form < wanted; });
  range.last = first_without(range, [&](std::string_view form) { return form.starts_with(wanted); });
  return range;
}

Settlements::Range Settlements::from_large(Range range) const {
  return {range.empty() ? range.first : std::min(large_[range.first], range.last), range.last};
}

std::optional<FormIndex> Settlements::spelt(std::string_view wanted, Range range) const {
  const FormIndex index = first_without(range, [&](std::string_view form) { return form < wanted; });
  if (index == range.last || form(index) != wanted) return std::nullopt;
  return index;
}

}  // namespace bluedot::finder
