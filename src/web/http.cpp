#include "web/http.h"

#include <algorithm>
#include <utility>

namespace bluedot::web {
namespace {

constexpr std::array<std::pair<Method, std::string_view>, 7> kMethods = {{
    {Method::kGet, "GET"},
    {Method::kHead, "HEAD"},
    {Method::kPost, "POST"},
    {Method::kPut, "PUT"},
    {Method::kPatch, "PATCH"},
    {Method::kDelete, "DELETE"},
    {Method::kOptions, "OPTIONS"},
}};

// RFC 9110, chapter 15, and RFC 6585.
constexpr std::array<std::pair<int, std::string_view>, 29> kReasons = {{
    {200, "OK"},
    {201, "Created"},
    {202, "Accepted"},
    {204, "No Content"},
    {301, "Moved Permanently"},
    {302, "Found"},
    {303, "See Other"},
    {304, "Not Modified"},
    {307, "Temporary Redirect"},
    {308, "Permanent Redirect"},
    {400, "Bad Request"},
    {401, "Unauthorized"},
    {403, "Forbidden"},
    {404, "Not Found"},
    {405, "Method Not Allowed"},
    {406, "Not Acceptable"},
    {408, "Request Timeout"},
    {409, "Conflict"},
    {410, "Gone"},
    {413, "Content Too Large"},
    {415, "Unsupported Media Type"},
    {417, "Expectation Failed"},
    {422, "Unprocessable Content"},
    {429, "Too Many Requests"},
    {431, "Request Header Fields Too Large"},
    {500, "Internal Server Error"},
    {501, "Not Implemented"},
    {503, "Service Unavailable"},
    {505, "HTTP Version Not Supported"},
}};

}  // namespace

std::string_view name_of(Method method) {
  return std::find_if(kMethods.begin(), kMethods.end(), [&](const auto& row) { return row.first == method; })->second;
}

std::optional<Method> parse_method(std::string_view name) {
  for (const auto& [method, text] : kMethods) {
    if (text == name) return method;
  }
  return std::nullopt;
}

std::string_view reason_of(int status) {
  for (const auto& [known, reason] : kReasons) {
    if (known == status) return reason;
  }
  return "Unknown";
}

std::optional<std::string_view> Request::value_of(std::string_view name) const {
  for (const QueryPair& pair : query) {
    if (pair.name == name && !pair.value.empty()) return pair.value;
  }
  return std::nullopt;
}

std::vector<std::string_view> Request::values_of(std::string_view name) const {
  std::vector<std::string_view> values;
  for (const QueryPair& pair : query) {
    if (pair.name == name && !pair.value.empty()) values.emplace_back(pair.value);
  }
  return values;
}

Response redirect_to(std::string location, int status, Caching caching) {
  Response response;
  response.status = status;
  response.location = std::move(location);
  response.caching = caching;
  return response;
}

}  // namespace bluedot::web
