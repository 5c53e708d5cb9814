#pragma once

#include <functional>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "base/uuid.h"
#include "web/http.h"

namespace bluedot::web {

// The values of a pattern's placeholders. Asking for one that the pattern does not have, or as another type, is a
// fault.
class Parameters {
 public:
  struct Value {
    std::string name;
    std::string text;
  };

  Parameters() = default;
  explicit Parameters(std::vector<Value> values) : values_(std::move(values)) {}

  const std::string& text(std::string_view name) const;
  std::int64_t number(std::string_view name) const;  // of {name:number}
  base::Uuid uuid(std::string_view name) const;      // of {name:uuid}

 private:
  std::vector<Value> values_;
};

using Handler = std::function<Response(const Request&, const Parameters&)>;

// What becomes of query parameters that the route does not declare.
enum class UnknownQuery {
  kIgnored,  // never seen by the handler and no part of the cache key: links gain fbclid and the like (pages)
  kKept,     // the handler sees them, to refuse them by name (the API)
};

// Whether one address has one answer, or one for each language.
enum class Varies {
  kNever,
  kByLanguage,  // Face::language_for(Accept-Language) is part of the cache key; the answer says Vary: Accept-Language
};

// One row of a face's table.
//   pattern  "/{lang}/hubs/{slug}": literal segments and placeholders; {name} is any text of one segment that is not
//            empty, {name:number} a decimal of at most 18 digits, {name:uuid} a UUID. A trailing "/" belongs to the
//            pattern; the address without it (or with one too many) is redirected with 308.
//   right    who may call it: "anyone" on the site. Required: an empty right is refused by the Router.
//   name     the metric's label and the word in code and tests: "hub". Unique within a method.
//   query    the parameters that it knows, in any order.
struct Route {
  Method method = Method::kGet;  // kGet answers HEAD too; OPTIONS is answered by the server from the table
  std::string pattern;
  Handler handler;
  std::string right;
  std::string name;
  std::vector<std::string> query = {};
  UnknownQuery unknown_query = UnknownQuery::kIgnored;
  Varies varies = Varies::kNever;
  // Turns a value into the form that the handler and the cache key see (a position rounded); null: as it came. What it
  // changes is never remembered as it came. Any thread.
  std::string (*normal_value)(std::string_view name, std::string_view value) = nullptr;
};

struct Match {
  const Route* route;  // never null; lives as long as the Router
  Parameters parameters;
};

// A face's table of routes. Literal segments win over placeholders, from left to right; the order of the rows does not
// matter. Built once (two rows that could not be told apart, or a malformed pattern, throw), then only read: any
// thread.
class Router {
 public:
  explicit Router(std::vector<Route> routes);

  // `path` as in Request. HEAD finds what GET finds. Nothing: see `allowed` and `canonical`.
  std::optional<Match> match(Method method, std::string_view path) const;

  // The methods under which `path` would be found, with HEAD and OPTIONS; empty when there are none (404, else 405).
  std::vector<Method> allowed(std::string_view path) const;

  // The same path with its last slash added or taken away, when that one is in the table.
  std::optional<std::string> canonical(std::string_view path) const;

  // In the order of matching.
  std::span<const Route> routes() const { return routes_; }

 private:
  enum class Kind { kLiteral, kTyped, kText };  // in the order of matching
  enum class Type { kText, kNumber, kUuid };
  struct Segment {
    Kind kind;
    Type type;
    std::string text;  // of a literal itself, else the placeholder's name

    bool takes(std::string_view segment) const;
    bool operator==(const Segment&) const = default;
  };
  using Pattern = std::vector<Segment>;

  static Segment parse_segment(std::string_view segment);
  static Pattern parse_pattern(std::string_view pattern);
  static bool fits(const Pattern& pattern, std::span<const std::string_view> segments);
  void check_rows() const;

  std::vector<Route> routes_;
  std::vector<Pattern> patterns_;  // of routes_, row by row
};

// `path` and the query parameters that make a difference to `route`, sorted by name: what the page cache calls it.
std::string cache_key(const Route& route, std::string_view path, const Query& query);

// What of `query` the handler of `route` may see: no empty values, and as Route::unknown_query says.
Query known_query(const Route& route, Query query);

// [{"program":"bluedot-site","method":"GET","path":"/{lang}/near","name":"near","who":"anyone"}, ...]
std::string routes_as_json(std::string_view program, const Router& router);

}  // namespace bluedot::web
