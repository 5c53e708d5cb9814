#include "read.h"

#include <algorithm>
#include <map>
#include <optional>
#include <string_view>

#include "cyrillic.h"

namespace bluedot::gazetteer {
namespace {

using finder::SettlementDraft;
using Fields = std::vector<std::string>;
using Regions = std::map<std::string, std::string>;

Fields split(std::string_view line, char separator) {
  Fields fields;
  while (true) {
    const std::size_t end = line.find(separator);
    fields.emplace_back(line.substr(0, end));
    if (end == std::string_view::npos) return fields;
    line.remove_prefix(end + 1);
  }
}

void add_names(SettlementDraft& settlement, const std::string& pairs) {
  if (pairs.empty()) return;
  for (const std::string& pair : split(pairs, '|')) {
    const std::size_t equals = pair.find('=');
    const auto language = text::Language::from_tag(pair.substr(0, equals));
    if (!language || equals == std::string::npos) throw GazetteerError("no name in a language of ours: " + pair);
    settlement.names.emplace_back(*language, pair.substr(equals + 1));
  }
}

void add_respelt(SettlementDraft& settlement) {
  for (const text::Language language : {text::kUkrainian, text::kRussian, text::kBulgarian}) {
    const auto has_name = [&](const auto& name) { return name.first == language; };
    if (std::ranges::any_of(settlement.names, has_name)) continue;
    const std::string name = in_cyrillic(settlement.name, settlement.country, language);
    if (!name.empty()) settlement.respelt.emplace_back(language, name);
  }
}

SettlementDraft settlement_of(const Fields& fields, const Regions& regions) {
  if (fields.size() != 9) throw GazetteerError("not nine fields");
  SettlementDraft settlement;
  settlement.id = static_cast<std::uint32_t>(std::stoul(fields[0]));
  settlement.country = fields[1];
  const auto region = regions.find(fields[1] + "." + fields[2]);
  if (region != regions.end()) settlement.region = region->second;
  settlement.latitude = std::stod(fields[3]);
  settlement.longitude = std::stod(fields[4]);
  settlement.population = fields[5].empty() ? 0 : static_cast<std::uint32_t>(std::stoul(fields[5]));
  settlement.name = fields[6];
  add_names(settlement, fields[7]);
  if (!fields[8].empty()) settlement.others = split(fields[8], '|');
  add_respelt(settlement);
  return settlement;
}

}  // namespace

std::vector<SettlementDraft> read_gazetteer(std::istream& file) {
  std::vector<SettlementDraft> settlements;
  Regions regions;
  std::string line;
  for (std::size_t number = 1; std::getline(file, line); ++number) {
    if (line.empty() || line.front() == '#') continue;
    const Fields fields = split(line, '\t');
    try {
      if (fields.front() == "region") {
        regions.emplace(fields.at(1), fields.at(2));
      } else {
        settlements.push_back(settlement_of(fields, regions));
      }
    } catch (const std::exception& fault) {
      throw GazetteerError("line " + std::to_string(number) + ": " + fault.what());
    }
  }
  return settlements;
}

std::vector<std::string> read_words(std::istream& file) {
  std::vector<std::string> words;
  std::string line;
  while (std::getline(file, line)) {
    if (!line.empty() && line.front() != '#') words.push_back(line);
  }
  return words;
}

}  // namespace bluedot::gazetteer
