// A server with one page, for benchmarks/http.sh: http_page ADDRESS ACCESS_LOG BODY_FILE. Ends on SIGTERM.
#include <csignal>
#include <cstdio>
#include <fstream>
#include <iterator>
#include <string>

#include "web/server.h"

namespace {

using namespace bluedot;

std::string read_file(const char* path) {
  std::ifstream file(path, std::ios::binary);
  return {std::istreambuf_iterator<char>(file), std::istreambuf_iterator<char>()};
}

web::Face face_of(const std::string& body) {
  const web::Handler page = [body](const web::Request&, const web::Parameters&) {
    web::Response response;
    response.content_language = "uk";
    response.body = body;
    response.caching.policy = web::CachePolicy::kPublic;
    return response;
  };
  const auto failure = [](const web::Request&, int) { return web::Response{}; };
  return {web::Router({{web::Method::kGet, "/page", page, "anyone", "page"}}), failure, [] { return web::Versions{}; },
          [](std::string_view) { return std::string("uk"); }};
}

int serve(const char* address, const char* log_path, const std::string& body) {
  sigset_t signals;
  sigemptyset(&signals);
  sigaddset(&signals, SIGTERM);
  pthread_sigmask(SIG_BLOCK, &signals, nullptr);

  const base::SystemClock clock;
  web::AccessLog access_log;
  web::Metrics metrics;
  const auto log = base::make_silent_log();
  web::ServerOptions options;
  options.listen = {address};
  options.worker_threads = 1;
  if (!access_log.open(log_path)) return 1;
  web::Server server(options, face_of(body), clock, access_log, metrics, *log);
  const auto started = server.start();
  if (!started) {
    std::fprintf(stderr, "%s\n", base::describe(started.error()).c_str());
    return 1;
  }
  int signal = 0;
  sigwait(&signals, &signal);
  server.stop();
  return 0;
}

}  // namespace

int main(int count, char** arguments) {
  if (count != 4) {
    std::fprintf(stderr, "http_page ADDRESS ACCESS_LOG BODY_FILE\n");
    return 2;
  }
  return serve(arguments[1], arguments[2], read_file(arguments[3]));
}
