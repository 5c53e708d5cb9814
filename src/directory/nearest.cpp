#include "directory/nearest.h"

#include <algorithm>

#include "directory/moment.h"
#include "directory/nearest_index.h"
#include "directory/nearest_search.h"
#include "directory/sphere.h"

namespace bluedot::directory {
namespace {

constexpr std::array kStandings = {Standing::kConfirmed, Standing::kUnconfirmed, Standing::kPaused};

UnitStates states(Standing standing) {
  return static_cast<UnitStates>(bit_of(unit_state(standing, OpenState::kOpen)) |
                                 bit_of(unit_state(standing, OpenState::kClosed)) |
                                 bit_of(unit_state(standing, OpenState::kUnknown)));
}

struct Area {
  Group group;
  Region region;
};

// In the order of the page.
std::vector<Area> areas(const Question& question, std::optional<CountryIndex> here) {
  const bool only_here = question.filters.country.has_value();
  std::vector<Area> result;
  if (!question.position && !here) {
    result.push_back({Group::kByTown, Region::kAnywhere});
  } else {
    if (here) result.push_back({Group::kThisCountry, Region::kHere});
    if (!only_here) result.push_back({Group::kAcrossTheBorder, Region::kElsewhere});
  }
  if (here) result.push_back({Group::kWithoutPoint, Region::kPointlessHere});
  if (!only_here) result.push_back({Group::kWithoutPoint, Region::kPointlessElsewhere});
  return result;
}

// The confirmed first, then the unconfirmed, then the paused.
void add_by_standing(const Area& area, std::vector<Section>& sections) {
  UnitStates better = 0;
  for (const Standing standing : kStandings) {
    sections.push_back({area.group, area.region, states(standing), better});
    better = static_cast<UnitStates>(better | states(standing));
  }
}

constexpr UnitStates kSurelyOpen = bit_of(unit_state(Standing::kConfirmed, OpenState::kOpen));

void add_unknown(const Area& area, std::vector<Section>& sections) {
  UnitStates better = kSurelyOpen;
  for (const Standing standing : {Standing::kConfirmed, Standing::kUnconfirmed}) {
    const UnitStates unknown = bit_of(unit_state(standing, OpenState::kUnknown));
    sections.push_back({Group::kHoursUnknown, area.region, unknown, better});
    better = static_cast<UnitStates>(better | unknown);
  }
}

std::vector<Section> sections_of(const Question& question, std::optional<CountryIndex> here) {
  std::vector<Section> sections;
  const std::vector<Area> all = areas(question, here);
  if (question.filters.open == OpenFilter::kAny) {
    for (const Area& area : all) add_by_standing(area, sections);
  } else {
    for (const Area& area : all) sections.push_back({area.group, area.region, kSurelyOpen, 0});
    for (const Area& area : all) add_unknown(area, sections);
  }
  if (!question.groups.empty()) {
    std::erase_if(sections, [&](const Section& section) { return !question.groups.contains(section.group); });
  }
  return sections;
}

Standing standing_of(const Section& section) {
  const int lowest = std::countr_zero(section.accepted);
  return static_cast<Standing>(lowest / static_cast<int>(kOpenStates));
}

Row row_of(const NearestIndex& index, const Filters& filters, const Section& section, const Found& found,
           bool by_distance) {
  Row row;
  row.group = section.group;
  row.standing = standing_of(section);
  const Site& site = index.sites[found.site];
  if (site.location != kNone) row.location = LocationIndex{site.location};
  const bool asked = filters.rows_of == RowsOf::kServices || !filters.categories.empty() || !filters.audience.empty();
  const std::uint32_t service = index.service[found.unit];
  if (service != kNone && (asked || !row.location)) row.service = ServiceAtLocationIndex{service};
  if (by_distance && section.region < Region::kPointlessHere) row.distance_m = found.key;
  return row;
}

}  // namespace

Nearest::Nearest(std::shared_ptr<const Catalogue> catalogue)
    : index_(std::make_unique<const NearestIndex>(std::move(catalogue))) {}

Nearest::~Nearest() = default;

std::shared_ptr<const Moment> Nearest::moment(const AsOf& as_of, const Moment* previous) const {
  return Moment::make(*index_, as_of, previous);
}

Answer Nearest::near(const Question& question, const Moment& moment) const {
  std::optional<Point> position;
  if (question.position) position = rounded(*question.position);
  Answer answer;
  answer.country = question.filters.country;
  if (!answer.country && position) answer.country = question.country;
  if (!answer.country && position) answer.country = catalogue().country_at(*position);

  NearestSearch search(*index_, moment, question.filters, position, answer.country);
  std::size_t skip = question.offset;
  for (const Section& section : sections_of(question, answer.country)) {
    const std::size_t wanted = skip + question.limit - answer.rows.size() + 1;
    const std::vector<Found> found = search.first(section, wanted);
    for (std::size_t place = std::min(skip, found.size()); place < found.size(); ++place) {
      answer.more = answer.rows.size() == question.limit;
      if (answer.more) return answer;
      answer.rows.push_back(row_of(*index_, question.filters, section, found[place], position.has_value()));
    }
    skip -= std::min(skip, found.size());
  }
  return answer;
}

const Catalogue& Nearest::catalogue() const {
  return *index_->catalogue;
}
std::size_t Nearest::bytes() const {
  return index_->bytes();
}

AsOf as_of(const Moment& moment) {
  return moment.as_of();
}

AsOf as_of(const Moment& moment, base::Instant now) {
  return moment.as_of(now);
}
base::Instant next_change(const Moment& moment) {
  return moment.next_change();
}

std::uint32_t distance_m(Point from, Point to) {
  return metres_of(squared_chord(unit_vector(from), unit_vector(to)));
}

}  // namespace bluedot::directory
