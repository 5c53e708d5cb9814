#include "exchange/alert_publisher.h"

namespace bluedot::exchange {

std::string AlertPublisher::host() const {
  const std::size_t scheme = origin.find("://");
  const std::string rest = scheme == std::string::npos ? origin : origin.substr(scheme + 3);
  return rest.substr(0, rest.find_first_of(":/"));
}

std::string cap_path(const guide::Alert& alert) {
  return "/feeds/alerts/" + alert.slug + ".cap";
}

std::string page_path(const guide::Alert& alert, text::Language language) {
  return "/" + std::string(language.tag()) + "/alerts#" + alert.slug;
}

}  // namespace bluedot::exchange
