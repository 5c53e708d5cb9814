#include "app/site_options.h"

#include <cstdio>

#include "web/url.h"

namespace bluedot::app {
namespace {

using base::Error;
using base::ErrorCode;
using base::Result;

std::optional<base::Date> parse_date(const std::string& text) {
  int year = 0;
  unsigned month = 0;
  unsigned day = 0;
  char after = 0;
  if (text.size() != 10 || std::sscanf(text.c_str(), "%4d-%2u-%2u%c", &year, &month, &day, &after) != 3) {
    return std::nullopt;
  }
  const base::Date date = std::chrono::year{year} / std::chrono::month{month} / std::chrono::day{day};
  return date.ok() ? std::optional(date) : std::nullopt;
}

bool is_country(const std::string& text) {
  return text.size() == 2 && text.find_first_not_of("ABCDEFGHIJKLMNOPQRSTUVWXYZ") == std::string::npos;
}

constexpr std::string_view kHttp{"http://"};
constexpr std::string_view kHttps{"https://"};

// Scheme and host alone.
bool is_origin(const std::string& text) {
  const std::string_view scheme = text.starts_with(kHttps) ? kHttps : kHttp;
  return text.starts_with(scheme) && text.size() > scheme.size() &&
         text.find('/', scheme.size()) == std::string::npos && web::Url::is_allowed(text);
}

bool is_contact(const std::string& text) {
  if (text.starts_with("https://"))
    return is_origin(text.substr(0, text.find('/', kHttps.size()))) && web::Url::is_allowed(text);
  return text.find('@') != std::string::npos && web::Url::is_allowed("mailto:" + text);
}

std::string default_origin(const SiteOptions& options) {
  return "http://127.0.0.1:" + std::to_string(options.port);
}

Result<Identity> demonstration_of(const SiteOptions& options) {
  if (!options.operator_name.empty() || !options.operator_contact.empty()) {
    return Error{ErrorCode::kConflict, "--demonstration"};
  }
  const auto date = parse_date(options.demonstration);
  if (!date) return Error{ErrorCode::kMalformed, "--demonstration"};
  // example.org belongs to nobody (RFC 2606): the demonstration's operator is invented and reachable by no one.
  Identity identity{"bluedot demonstration", "UA", "demonstration@example.org", options.origin, date};
  if (identity.origin.empty()) identity.origin = default_origin(options);
  return identity;
}

}  // namespace

std::string SiteOptions::database_url() const {
  return directory_url.empty() ? "sqlite:" + data + "/directory.db" : directory_url;
}

std::vector<std::string> SiteOptions::addresses() const {
  if (!listen.empty()) return listen;
  return {"127.0.0.1:" + std::to_string(port)};
}

Result<Identity> identity_of(const SiteOptions& options) {
  if (!options.origin.empty() && !is_origin(options.origin)) return Error{ErrorCode::kMalformed, "--origin"};
  if (!options.demonstration.empty()) return demonstration_of(options);
  if (options.development) return Error{ErrorCode::kConflict, "--development"};  // invented states beside true ones
  if (options.operator_name.empty()) return Error{ErrorCode::kMissing, "--operator-name"};
  if (options.operator_country.empty()) return Error{ErrorCode::kMissing, "--operator-country"};
  if (options.operator_contact.empty()) return Error{ErrorCode::kMissing, "--operator-contact"};
  if (!is_country(options.operator_country)) return Error{ErrorCode::kMalformed, "--operator-country"};
  if (!is_contact(options.operator_contact)) return Error{ErrorCode::kMalformed, "--operator-contact"};
  Identity identity{options.operator_name, options.operator_country, options.operator_contact, options.origin, {}};
  if (identity.origin.empty()) identity.origin = default_origin(options);
  return identity;
}

}  // namespace bluedot::app
