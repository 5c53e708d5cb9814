#include "site/help_lines.h"

#include <algorithm>
#include <functional>

#include "base/ascii.h"
#include "site/links.h"
#include "site/wording.h"
#include "text/format.h"
#include "text/localised.h"
#include "text/say.h"

namespace bluedot::site {
namespace {

// A number without a day of confirmation still has the date of its source: "not confirmed since 2012" says more than
// "never".
void say_source_date(const Visit& visit, const directory::Phone& phone, PhoneView& view) {
  if (phone.confirmation.on || !phone.provenance.date.known()) return;
  const std::string date = partial_date(visit.language, phone.provenance.date);
  view.confirmation = text::say(visit.language, text::Message::phone_source_date, {{"date", date}});
  view.confirmed = number_confirmed(visit, phone);
}

// Who calls 112 gets these from there, in every country of ours.
bool answered_by_emergency(directory::Topic topic) {
  constexpr std::array kSent{directory::Topic::kPolice, directory::Topic::kAmbulance, directory::Topic::kFire};
  return std::ranges::find(kSent, topic) != kSent.end();
}

// Topics that are known to have no line, and those that must be named and have none.
template <typename Lines>
std::vector<directory::Topic> missing_topics(const Lines& known) {
  std::vector<directory::Topic> missing;
  const auto add = [&](directory::Topic topic) {
    const bool answered = std::ranges::any_of(
        known, [&](const directory::HelpLine* line) { return line->topic == topic && !line->phone.number.empty(); });
    if (!answered && std::ranges::find(missing, topic) == missing.end()) missing.push_back(topic);
  };
  for (const directory::HelpLine* line : known) {
    if (line->topic != directory::Topic::kEmergency && !answered_by_emergency(line->topic)) add(line->topic);
  }
  std::ranges::for_each(kAlwaysNamed, add);
  return missing;
}

}  // namespace

PhoneView line_view(const Visit& visit, const directory::HelpLine& line) {
  PhoneView view = phone_view(visit, line.phone);
  view.name = line.name->pick(visit.language);
  if (view.name.value.empty()) view.name = text::say(visit.language, message_of(line.topic));
  if (line.organisation) {
    view.organisation = organisation_name(visit, visit.catalogue().at(*line.organisation));
  }
  if (view.organisation.value == view.name.value) view.organisation.value.clear();  // UNHCR's own line
  say_source_date(visit, line.phone, view);
  return view;
}

CountryLines country_lines(const Visit& visit, const directory::Country& country) {
  CountryLines lines;
  lines.name = text::capitalised(visit.language, text::country_name(visit.language, country.code));
  lines.anchor = base::ascii_lower(country.code);
  lines.emergency = {std::string(country.emergency), tel_url(country.emergency)};
  if (!country.official_url.empty() && web::Url::is_allowed(country.official_url)) {
    lines.official = web::Url{std::string(country.official_url)};
  }
  const auto known = visit.catalogue().help_lines_of(visit.catalogue().index_of(country));
  for (const directory::HelpLine* line : known) {
    if (line->topic == directory::Topic::kEmergency || line->phone.number.empty()) continue;
    PhoneView view = line_view(visit, *line);
    (view.confirmed ? lines.lines : lines.old).push_back(std::move(view));
  }
  for (const directory::Topic topic : missing_topics(known)) {
    lines.missing.push_back(text::say(visit.language, message_of(topic)));
  }
  return lines;
}

TopicLines lines_for(const Visit& visit, directory::CountryIndex country, std::span<const directory::Topic> topics) {
  TopicLines found;
  for (const directory::Topic topic : topics) {
    const std::size_t before = found.lines.size();
    for (const directory::HelpLine* line : visit.catalogue().help_lines_of(country)) {
      if (line->topic == topic && !line->phone.number.empty()) found.lines.push_back(line_view(visit, *line));
    }
    const bool answered = found.lines.size() > before || answered_by_emergency(topic);
    if (!answered) found.missing.push_back(text::say(visit.language, message_of(topic)));
  }
  std::stable_partition(found.lines.begin(), found.lines.end(), std::mem_fn(&PhoneView::confirmed));
  return found;
}

std::vector<PhoneView> lines_for(const Visit& visit, directory::CountryIndex country,
                                 std::span<const directory::CategoryIndex> categories) {
  std::vector<PhoneView> lines;
  for (const directory::HelpLine* line : visit.catalogue().help_lines_of(country)) {
    if (line->phone.number.empty() || !line->category) continue;
    const auto parent = visit.catalogue().at(*line->category).parent;
    const bool asked_for = std::ranges::any_of(categories, [&](directory::CategoryIndex category) {
      return category == *line->category || (parent && category == *parent);
    });
    if (asked_for) lines.push_back(line_view(visit, *line));
  }
  std::stable_partition(lines.begin(), lines.end(), std::mem_fn(&PhoneView::confirmed));
  return lines;
}

}  // namespace bluedot::site
