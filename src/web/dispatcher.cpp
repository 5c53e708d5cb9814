#include "web/dispatcher.h"

#include <typeinfo>
#include <utility>

#include <boost/core/demangle.hpp>

#include "web/query.h"

namespace bluedot::web {
namespace {

constexpr std::chrono::seconds kTurnedAwayLife{60};

Response bare_response(int status) {
  Response response;
  response.status = status;
  response.content_type = "text/plain; charset=utf-8";
  response.body = std::string(reason_of(status)) + "\n";
  return response;
}

Request request_of(const RequestHead& head) {
  Request request;
  request.method = head.method == Method::kHead ? Method::kGet : head.method;
  request.accept_language = head.accept_language;
  request.accept = head.accept;
  request.host = head.host;
  request.origin = head.origin;
  request.content_type = head.content_type;
  return request;
}

Header allow(const std::vector<Method>& methods) {
  Header header{"Allow", ""};
  for (const Method method : methods) {
    if (!header.value.empty()) header.value += ", ";
    header.value += name_of(method);
  }
  return header;
}

Response options_response(const std::vector<Method>& methods) {
  Response response;
  response.status = 204;
  response.headers = {allow(methods)};
  return response;
}

// The decoded path as an address again, segment by segment.
std::string encode_path(std::string_view path) {
  std::string encoded;
  while (!path.empty()) {
    const std::size_t slash = path.find('/', 1);
    encoded += '/' + percent_encode(path.substr(1, slash == std::string_view::npos ? slash : slash - 1));
    path.remove_prefix(slash == std::string_view::npos ? path.size() : slash);
  }
  return encoded;
}

Answer answer_with(const RequestHead& head, const PageCache::Page& page, const Variant& variant) {
  const bool not_modified = matches_entity_tag(head.if_none_match, variant.entity_tag);
  return {page, &variant, not_modified, head.method == Method::kHead};
}

}  // namespace

Dispatcher::Dispatcher(Face face, const Options& options, const base::Clock& clock, Metrics& metrics, base::Log& log)
    : face_(std::move(face)),
      options_(options),
      clock_(clock),
      metrics_(metrics),
      log_(log),
      cache_(options.cache_bytes, clock, face_.versions) {}

std::optional<Answer> Dispatcher::at_once(const RequestHead& head) {
  if (head.has_body() || (head.method != Method::kGet && head.method != Method::kHead)) return std::nullopt;
  const PageCache::Page page = cache_.find_raw(head.target);
  if (!page) return std::nullopt;
  const Variant* variant = page->ready(page->encoding_for(head.accept_encoding));
  if (variant == nullptr) return std::nullopt;
  metrics_.count(Metrics::Event::kCacheHit);
  return answer_with(head, page, *variant);
}

Answer Dispatcher::answer(const RequestHead& head, std::string body, std::string peer) {
  Request request = request_of(head);
  request.body = std::move(body);
  request.peer = std::move(peer);
  try {
    return route(head, request);
  } catch (const std::exception& exception) {
    return fault(head, request, boost::core::demangle(typeid(exception).name()));
  } catch (...) {
    return fault(head, request, "no exception of the standard library");
  }
}

Answer Dispatcher::turned_away(const RequestHead& head, int status) {
  const Request request = request_of(head);
  const std::string key = std::to_string(status) + face_.language_for(request.accept_language);
  const base::Instant now = clock_.now();
  const std::lock_guard lock(turning_away_);
  TurnedAway& kept = turned_away_[key];
  if (!kept.page || now - kept.made_at > kTurnedAwayLife) {
    std::vector<Header> headers;
    if (status == 503) headers.push_back({"Retry-After", std::to_string(options_.retry_after.count())});
    kept = {failure_page(request, status, std::move(headers)), now};
  }
  return finish(head, kept.page);
}

Answer Dispatcher::bare(int status) const {
  const PageCache::Page page = make_page(bare_response(status));
  return {page, &page->make(Encoding::kIdentity)};
}

Answer Dispatcher::route(const RequestHead& head, Request& request) {
  if (head.method == Method::kOptions && head.target == "*") {
    return unrouted(head, options_response({Method::kGet, Method::kHead, Method::kPost, Method::kOptions}));
  }
  const auto target = split_target(head.target);
  if (!target) return failure(head, request, 400);
  const auto path = decode_path(target->path);
  if (!path) return failure(head, request, 400);
  request.path = *path;
  const auto query = parse_query(target->query);
  if (!query) return failure(head, request, 400);
  request.query = *query;
  return find_route(head, request);
}

Answer Dispatcher::find_route(const RequestHead& head, Request& request) {
  const auto match = face_.router.match(request.method, request.path);
  return match ? matched(head, request, *match) : without_route(head, request);
}

Answer Dispatcher::without_route(const RequestHead& head, const Request& request) {
  const auto methods = face_.router.allowed(request.path);
  if (!methods.empty() && head.method == Method::kOptions) return unrouted(head, options_response(methods));
  if (!methods.empty()) return failure(head, request, 405, {allow(methods)});
  const auto canonical = face_.router.canonical(request.path);
  if (!canonical) return failure(head, request, 404);
  const std::string query = format_query(request.query);
  return unrouted(head, redirect_to(encode_path(*canonical) + (query.empty() ? "" : '?' + query), 308,
                                    {.policy = CachePolicy::kPublic, .uses = {}, .good_until = {}}));
}

Answer Dispatcher::matched(const RequestHead& head, Request& request, const Match& match) {
  const Route& route = *match.route;
  const Query as_sent = request.query;
  request.query = known_query(route, std::move(request.query));
  const bool normal = route.normal_value == nullptr || as_sent == request.query;
  if (route.method != Method::kGet) return finish(head, run(request, match, ""));
  std::string key = cache_key(route, request.path, request.query);
  if (route.varies == Varies::kByLanguage) key += '\n' + face_.language_for(request.accept_language);
  const PageCache::Page page = cache_.find_or_build(key, [&] { return run(request, match, key); });
  Answer answer = finish(head, page);
  if (may_keep(page->response())) {
    cache_.weigh(page);
    if (route.varies == Varies::kNever && normal) cache_.remember(head.target, page);
  }
  return answer;
}

PageCache::Page Dispatcher::run(const Request& request, const Match& match, const std::string& key) {
  metrics_.count(Metrics::Event::kCacheMiss);
  const Route& route = *match.route;
  const Versions versions = face_.versions();
  Response response = route.handler(request, match.parameters);
  const bool often = may_keep(response) && response.caching.asked == Asked::kOften;
  const Effort effort = often ? Effort::kThorough : Effort::kQuick;
  return std::make_shared<CachedPage>(std::move(response), CachedPage::Origin{key, route.pattern, route.name, versions,
                                                                              head_options(route.varies), effort});
}

Answer Dispatcher::fault(const RequestHead& head, const Request& request, std::string_view what) {
  metrics_.count(Metrics::Event::kFault);
  log_.error("a handler failed: {}", what);
  return failure(head, request, 500);
}

Answer Dispatcher::failure(const RequestHead& head, const Request& request, int status, std::vector<Header> headers) {
  return finish(head, failure_page(request, status, std::move(headers)));
}

PageCache::Page Dispatcher::failure_page(const Request& request, int status, std::vector<Header> headers) const {
  try {
    Response response = face_.failure(request, status);
    response.status = status;
    response.caching = {};
    for (Header& header : headers) response.headers.push_back(std::move(header));
    PageCache::Page page = make_page(std::move(response));
    page->make(Encoding::kIdentity);  // throws here, not later, when its head cannot be made
    return page;
  } catch (const std::exception& exception) {
    log_.error("the page for status {} failed: {}", status, boost::core::demangle(typeid(exception).name()));
    return make_page(bare_response(status));
  }
}

Answer Dispatcher::unrouted(const RequestHead& head, Response response) {
  return finish(head, make_page(std::move(response)));
}

Answer Dispatcher::finish(const RequestHead& head, const PageCache::Page& page) {
  return answer_with(head, page, page->make(page->encoding_for(head.accept_encoding)));
}

PageCache::Page Dispatcher::make_page(Response response) const {
  CachedPage::Origin origin;
  origin.options = head_options(Varies::kNever);
  return std::make_shared<CachedPage>(std::move(response), std::move(origin));
}

HeadOptions Dispatcher::head_options(Varies varies) const {
  return {options_.strict_transport_security, varies == Varies::kByLanguage};
}

}  // namespace bluedot::web
