#pragma once

#include <chrono>
#include <exception>
#include <map>
#include <mutex>
#include <optional>
#include <string>
#include <string_view>

#include "base/clock.h"
#include "base/log.h"
#include "web/face.h"
#include "web/head.h"
#include "web/metrics.h"
#include "web/page_cache.h"

namespace bluedot::web {

// What goes out: one variant of one page, or the confirmation that the visitor has it.
struct Answer {
  PageCache::Page page;              // keeps `variant` alive
  const Variant* variant = nullptr;  // never null once answered
  bool not_modified = false;
  bool without_body = false;  // a HEAD

  int status() const { return not_modified ? 304 : page->response().status; }
  std::string_view head() const { return not_modified ? variant->not_modified_head : variant->head; }
  std::string_view body() const { return not_modified || without_body ? std::string_view{} : variant->body; }
};

// From a request's head to its answer: route table, page cache, handlers, the one boundary for exceptions. Knows no
// socket. Safe from any thread.
class Dispatcher {
 public:
  struct Options {
    std::size_t cache_bytes;
    std::chrono::seconds strict_transport_security;
    std::chrono::seconds retry_after;
  };

  // References outlive the dispatcher.
  Dispatcher(Face face, const Options& options, const base::Clock& clock, Metrics& metrics, base::Log& log);

  // The answer that lies ready in the cache, if one does. Never blocks: for the threads that read and write.
  std::optional<Answer> at_once(const RequestHead& head);

  // Any answer. Runs the handler and compresses: for a worker. Never throws.
  Answer answer(const RequestHead& head, std::string body, std::string peer);

  // The face's own page for a request that is not handled: 413 or 503 (which says when to come again).
  Answer turned_away(const RequestHead& head, int status);

  // The status alone, for what cannot be read as a request.
  Answer bare(int status) const;

 private:
  struct TurnedAway {
    PageCache::Page page;
    base::Instant made_at;
  };

  Answer route(const RequestHead& head, Request& request);
  Answer find_route(const RequestHead& head, Request& request);
  Answer without_route(const RequestHead& head, const Request& request);
  Answer matched(const RequestHead& head, Request& request, const Match& match);
  Answer fault(const RequestHead& head, const Request& request, std::string_view what);
  Answer failure(const RequestHead& head, const Request& request, int status, std::vector<Header> headers = {});
  Answer finish(const RequestHead& head, const PageCache::Page& page);
  Answer unrouted(const RequestHead& head, Response response);
  PageCache::Page run(const Request& request, const Match& match, const std::string& key);
  PageCache::Page failure_page(const Request& request, int status, std::vector<Header> headers) const;
  PageCache::Page make_page(Response response) const;
  HeadOptions head_options(Varies varies) const;

  const Face face_;
  const Options options_;
  const base::Clock& clock_;
  Metrics& metrics_;
  base::Log& log_;
  PageCache cache_;
  std::mutex turning_away_;                        // over the next
  std::map<std::string, TurnedAway> turned_away_;  // by status and language
};

}  // namespace bluedot::web
