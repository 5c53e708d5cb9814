#pragma once

#include <array>
#include <bitset>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/clock.h"

namespace bluedot::web {

enum class Method { kGet, kHead, kPost, kPut, kPatch, kDelete, kOptions };

// "GET", as it stands in a request line.
std::string_view name_of(Method method);

// Nothing for a method that we do not speak (TRACE, CONNECT, lower case, an invention).
std::optional<Method> parse_method(std::string_view name);

// The standard phrase of a status, "Not Found"; "Unknown" for one that we never send.
std::string_view reason_of(int status);

struct QueryPair {
  std::string name;
  std::string value;

  bool operator==(const QueryPair&) const = default;
};

// The pairs of a query or a form in the order in which they came.
using Query = std::vector<QueryPair>;

// What a handler is given. It owns its text, so it may outlive the connection.
struct Request {
  Method method = Method::kGet;  // a HEAD arrives as kGet: the server alone leaves the body out
  std::string path;              // decoded, valid UTF-8; "" when the address could not be decoded
  Query query;                   // decoded, valid UTF-8, without empty values; only what the route declares (see Route)
  std::string accept_language;   // these five as sent, "" when absent
  std::string accept;
  std::string host;
  std::string origin;
  std::string content_type;
  std::string body;
  std::string peer;  // the visitor's address, for rate limits only: never logged, stored or shown

  // The first value of a parameter; nothing when it is absent (an empty one is).
  std::optional<std::string_view> value_of(std::string_view name) const;
  std::vector<std::string_view> values_of(std::string_view name) const;
};

// The parts of a face's data that change each by itself (places, guide, live status ...). The face numbers its own.
inline constexpr std::size_t kMaxParts = 16;
using Parts = std::bitset<kMaxParts>;
using Versions = std::array<std::uint64_t, kMaxParts>;

enum class CachePolicy {
  kNoStore,    // nobody keeps it: search answers, sensitive pages, errors. No ETag
  kPrivate,    // the visitor's browser may keep it and ask again each time
  kPublic,     // anyone may keep it for a minute; the page cache does, when its status is 200 or a redirect
  kImmutable,  // the address names its content (a hash): anyone keeps it for a year; the page cache does too
};

// Whether the next visitor is likely to ask for the very same bytes. For kRarely (one of endless many positions) the
// first one's are encoded quickly, and thoroughly as soon as somebody asks again.
enum class Asked { kOften, kRarely };

struct Caching {
  CachePolicy policy = CachePolicy::kNoStore;
  Parts uses;                               // what it was made of: a newer version of any of them ends it
  std::optional<base::Instant> good_until;  // the first instant at which anything it says may be untrue
  Asked asked = Asked::kOften;
};

struct Header {
  std::string name;
  std::string value;
};

// What a handler answers. The server adds the security headers, Date, length, encoding, ETag and Cache-Control.
struct Response {
  int status = 200;
  std::string content_type = "text/html; charset=utf-8";
  std::string content_language = {};         // "uk"; "" where there is none to name
  std::string content_security_policy = {};  // "" is the strictest: default-src 'none'
  std::string location = {};                 // of a redirect
  std::vector<Header> headers = {};          // more, each name once; no CR, LF or NUL in them (a fault: it throws)
  std::string body = {};
  Caching caching = {};
};

// A redirect that may be kept as `caching` says. 302 for a choice by language, 301 or 308 for what moved for good.
Response redirect_to(std::string location, int status, Caching caching = {});

}  // namespace bluedot::web
