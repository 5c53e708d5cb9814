#include "web/router.h"

#include <algorithm>
#include <charconv>
#include <limits>
#include <stdexcept>
#include <utility>

#include "web/query.h"

namespace bluedot::web {
namespace {

constexpr std::size_t kMaxDigits = std::numeric_limits<std::int64_t>::digits10;

// "/a/b" is {"a", "b"}, "/a/" is {"a", ""}, "/" is {""}.
std::vector<std::string_view> split(std::string_view path) {
  std::vector<std::string_view> segments;
  if (!path.starts_with('/')) return segments;
  for (std::size_t begin = 1; begin <= path.size();) {
    const std::size_t end = std::min(path.find('/', begin), path.size());
    segments.push_back(path.substr(begin, end - begin));
    begin = end + 1;
  }
  return segments;
}

bool is_number(std::string_view text) {
  return !text.empty() && text.size() <= kMaxDigits && text.find_first_not_of("0123456789") == std::string_view::npos;
}

Method table_method(Method method) {
  return method == Method::kHead ? Method::kGet : method;
}

bool is_declared(const Route& route, std::string_view name) {
  return std::find(route.query.begin(), route.query.end(), name) != route.query.end();
}

[[noreturn]] void refuse(const std::string& what, std::string_view pattern) {
  throw std::logic_error("route " + std::string(pattern) + ": " + what);
}

}  // namespace

const std::string& Parameters::text(std::string_view name) const {
  for (const Value& value : values_) {
    if (value.name == name) return value.text;
  }
  throw std::logic_error("the pattern has no placeholder " + std::string(name));
}

std::int64_t Parameters::number(std::string_view name) const {
  const std::string& digits = text(name);
  if (!is_number(digits)) throw std::logic_error("the placeholder " + std::string(name) + " is not declared a number");
  std::int64_t value = 0;
  std::from_chars(digits.data(), digits.data() + digits.size(), value);
  return value;
}

base::Uuid Parameters::uuid(std::string_view name) const {
  const auto value = base::parse_uuid(text(name));
  if (!value) throw std::logic_error("the placeholder " + std::string(name) + " is not declared a uuid");
  return *value;
}

Router::Router(std::vector<Route> routes) : routes_(std::move(routes)) {
  const auto kinds = [](const Route& route) {
    std::vector<Kind> result;
    for (const Segment& segment : parse_pattern(route.pattern)) result.push_back(segment.kind);
    return result;
  };
  std::stable_sort(routes_.begin(), routes_.end(),
                   [&](const Route& left, const Route& right) { return kinds(left) < kinds(right); });
  for (const Route& route : routes_) patterns_.push_back(parse_pattern(route.pattern));
  check_rows();
}

std::optional<Match> Router::match(Method method, std::string_view path) const {
  const auto segments = split(path);
  for (std::size_t row = 0; row < routes_.size(); ++row) {
    if (routes_[row].method != table_method(method) || !fits(patterns_[row], segments)) continue;
    std::vector<Parameters::Value> values;
    for (std::size_t i = 0; i < segments.size(); ++i) {
      const Segment& segment = patterns_[row][i];
      if (segment.kind != Kind::kLiteral) values.push_back({segment.text, std::string(segments[i])});
    }
    return Match{&routes_[row], Parameters(std::move(values))};
  }
  return std::nullopt;
}

std::vector<Method> Router::allowed(std::string_view path) const {
  const auto segments = split(path);
  std::vector<Method> methods;
  const auto add = [&](Method method) {
    if (std::find(methods.begin(), methods.end(), method) == methods.end()) methods.push_back(method);
  };
  for (std::size_t row = 0; row < routes_.size(); ++row) {
    if (!fits(patterns_[row], segments)) continue;
    add(routes_[row].method);
    if (routes_[row].method == Method::kGet) add(Method::kHead);
  }
  if (!methods.empty()) add(Method::kOptions);
  return methods;
}

std::optional<std::string> Router::canonical(std::string_view path) const {
  const bool slash = path.size() > 1 && path.ends_with('/');
  std::string other = slash ? std::string(path.substr(0, path.size() - 1)) : std::string(path) + '/';
  if (other.starts_with("//") || !match(Method::kGet, other)) return std::nullopt;
  return other;
}

bool Router::Segment::takes(std::string_view segment) const {
  if (kind == Kind::kLiteral) return segment == text;
  if (type == Type::kNumber) return is_number(segment);
  if (type == Type::kUuid) return base::parse_uuid(segment).has_value();
  return !segment.empty();
}

Router::Segment Router::parse_segment(std::string_view segment) {
  if (!segment.starts_with('{')) return {Kind::kLiteral, Type::kText, std::string(segment)};
  if (!segment.ends_with('}')) refuse("a placeholder is a whole segment", segment);
  segment = segment.substr(1, segment.size() - 2);
  const std::size_t colon = segment.find(':');
  const std::string name(segment.substr(0, colon));
  if (name.empty()) refuse("a placeholder has a name", segment);
  if (colon == std::string_view::npos) return {Kind::kText, Type::kText, name};
  const std::string_view type = segment.substr(colon + 1);
  if (type == "number") return {Kind::kTyped, Type::kNumber, name};
  if (type == "uuid") return {Kind::kTyped, Type::kUuid, name};
  refuse("no such type: " + std::string(type), segment);
}

Router::Pattern Router::parse_pattern(std::string_view pattern) {
  if (!pattern.starts_with('/')) refuse("a pattern begins with '/'", pattern);
  Pattern result;
  for (const std::string_view segment : split(pattern)) result.push_back(parse_segment(segment));
  return result;
}

bool Router::fits(const Pattern& pattern, std::span<const std::string_view> segments) {
  return std::equal(pattern.begin(), pattern.end(), segments.begin(), segments.end(),
                    [](const Segment& expected, std::string_view segment) { return expected.takes(segment); });
}

void Router::check_rows() const {
  const auto shape = [](Pattern pattern) {
    for (Segment& segment : pattern) {
      if (segment.kind != Kind::kLiteral) segment.text.clear();
    }
    return pattern;
  };
  for (std::size_t row = 0; row < routes_.size(); ++row) {
    const Route& route = routes_[row];
    if (route.right.empty()) refuse("says not who may call it", route.pattern);
    if (route.name.empty() || !route.handler) refuse("has no name or no handler", route.pattern);
    if (route.method == Method::kHead || route.method == Method::kOptions) refuse("the server's method", route.pattern);
    for (std::size_t other = 0; other < row; ++other) {
      if (routes_[other].method != route.method) continue;
      if (routes_[other].name == route.name) refuse("a name used twice", route.pattern);
      if (shape(patterns_[other]) == shape(patterns_[row])) refuse("the same addresses twice", route.pattern);
    }
  }
}

std::string cache_key(const Route& route, std::string_view path, const Query& query) {
  Query known = known_query(route, query);
  std::stable_sort(known.begin(), known.end(),
                   [](const QueryPair& left, const QueryPair& right) { return left.name < right.name; });
  // A line break cannot be part of a path, so nothing in one can pass for a query.
  return std::string(path) + '\n' + format_query(known);
}

Query known_query(const Route& route, Query query) {
  std::erase_if(query, [&](const QueryPair& pair) {
    return pair.value.empty() || (route.unknown_query == UnknownQuery::kIgnored && !is_declared(route, pair.name));
  });
  if (route.normal_value == nullptr) return query;
  for (QueryPair& pair : query) pair.value = route.normal_value(pair.name, pair.value);
  return query;
}

}  // namespace bluedot::web
