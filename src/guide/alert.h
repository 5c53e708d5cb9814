#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "base/clock.h"
#include "directory/offset_time.h"
#include "guide/fact.h"
#include "text/localised.h"

// What has changed or is about to, for whom, and until when. Its words are those of CAP 1.2 (OASIS, 3.2).
namespace bluedot::guide {

enum class AlertMessage : std::uint8_t {
  kAlert,
  kUpdate,  // takes the place of the alert that it names once it is sent and has begun: until then that one still warns
  kCancel,  // ends it when it is sent
};
enum class AlertCategory : std::uint8_t {
  kGeo,
  kMet,
  kSafety,
  kSecurity,
  kRescue,
  kFire,
  kHealth,
  kEnv,
  kTransport,
  kInfra,
  kCbrne,
  kOther
};
enum class Severity : std::uint8_t { kUnknown, kMinor, kModerate, kSevere, kExtreme };
enum class Urgency : std::uint8_t { kUnknown, kPast, kFuture, kExpected, kImmediate };
enum class Certainty : std::uint8_t { kUnknown, kUnlikely, kPossible, kLikely, kObserved };

struct Alert {
  std::string slug;
  AlertMessage message = AlertMessage::kAlert;
  std::string replaces;  // the slug of the alert that an update or a cancel is about
  AlertCategory category = AlertCategory::kOther;
  Severity severity = Severity::kUnknown;
  Urgency urgency = Urgency::kUnknown;
  Certainty certainty = Certainty::kUnknown;
  std::vector<std::string> countries;  // "PL"; empty: every host country
  std::vector<std::uint32_t> places;   // GeoNames, in those countries; empty: everywhere there
  std::vector<std::string> topics;     // slugs of the guide's
  directory::OffsetTime sent;
  directory::OffsetTime from;   // not shown before
  directory::OffsetTime until;  // nor from then on
  text::LocalisedText headline, text, instruction;
  std::string url;
  Provenance provenance;
};

bool concerns_country(const Alert& alert, std::string_view country);
bool concerns_topic(const Alert& alert, std::string_view topic);

// All alerts ever sent. Immutable; what it returns lives as long as it.
class Alerts {
 public:
  Alerts() = default;
  explicit Alerts(std::vector<Alert> alerts);

  std::span<const Alert> all() const { return alerts_; }        // the latest sent first
  const Alert* find(std::string_view slug) const;               // null where there is none
  std::vector<const Alert*> earlier(const Alert& alert) const;  // what it replaces, and what that replaced

  // Whether it was sent, has begun, has not ended, and is neither replaced, nor cancelled, nor a cancel.
  bool is_active(const Alert& alert, base::Instant now) const;
  // The same, and also a cancel for as long as it stands: what a feed tells of.
  bool is_current(const Alert& alert, base::Instant now) const;

  // Those active at an instant: the most severe first, then the latest.
  std::vector<const Alert*> active(base::Instant now) const;

  // The instant after `now` at which one of them is sent, begins, ends or is replaced; nothing where none ever does.
  std::optional<base::Instant> next_change(base::Instant now) const;

 private:
  base::Instant end_of(const Alert& alert) const;

  std::vector<Alert> alerts_;
};

}  // namespace bluedot::guide
