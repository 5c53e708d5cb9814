// The public site: options and wiring, no logic.

#include <csignal>
#include <iostream>
#include <thread>

#include <CLI/CLI.hpp>

#include "app/bluedot_text.h"
#include "app/search_counter.h"
#include "app/site_options.h"
#include "base/log.h"
#include "db/migrations.h"
#include "published/directory_source.h"
#include "published/publisher.h"
#include "site/drawn_map.h"
#include "site/routes.h"
#include "web/server.h"

namespace {

using namespace bluedot;
using app::SiteOptions;

constexpr int kStarted = 0;
constexpr int kNotStarted = 1;

// SIGTERM and SIGINT end the program; every other thread is started with them blocked, so only `wait` sees them.
class StopSignals {
 public:
  StopSignals() {
    sigemptyset(&signals_);
    sigaddset(&signals_, SIGTERM);
    sigaddset(&signals_, SIGINT);
    pthread_sigmask(SIG_BLOCK, &signals_, nullptr);
    std::signal(SIGPIPE, SIG_IGN);
  }

  void wait() const {
    int signal = 0;
    sigwait(&signals_, &signal);
  }

 private:
  sigset_t signals_{};
};

int refused(const base::Error& error) {
  std::cerr << "bluedot-site: " << app::say(error) << "\n";
  return kNotStarted;
}

base::Result<std::unique_ptr<db::Database>> open_directory(const SiteOptions& options) {
  auto database = db::open(options.database_url(), {db::Access::kReadOnly});
  if (!database) return database;
  const auto version = db::check_version(**database, db::directory_schema());
  if (!version) return version.error();
  return database;
}

web::ServerOptions server_options(const SiteOptions& options) {
  web::ServerOptions server;
  server.listen = options.addresses();
  server.trusted_proxies = options.trusted_proxies;
  server.io_threads = options.threads;
  server.strict_transport_security = std::chrono::seconds{options.strict_transport_security};
  return server;
}

web::ServerOptions metrics_options(const SiteOptions& options) {
  web::ServerOptions server;
  server.listen = {"127.0.0.1:" + std::to_string(options.metrics_port)};
  server.worker_threads = 1;
  return server;
}

// One line an address, so that a script that started us can read where we are.
void announce(const std::vector<std::string>& addresses) {
  for (const std::string& address : addresses) std::cout << "bluedot-site: listening on " << address << std::endl;
}

int serve(const SiteOptions& options, const app::Identity& identity, db::Database& database) {
  const StopSignals stop;
  const base::SystemClock clock;
  const auto log = base::make_log("bluedot-site");
  published::DirectorySource source(database);
  published::Publisher publisher(source, clock, identity.demonstration, log);
  const auto maps = site::built_in_maps();
  web::Metrics metrics;
  app::SearchCounter searches(metrics.registry());
  const site::Site site{
      publisher,
      clock,
      {identity.name, identity.country, identity.contact},
      identity.origin,
      identity.demonstration,
      maps,
      options.development,
      [&](text::Language language, std::string_view category) { searches.count(language, category); }};
  web::AccessLog access_log;
  if (!options.access_log.empty()) {
    if (const auto opened = access_log.open(options.access_log); !opened) return refused(opened.error());
  }
  web::Server server(server_options(options), site::make_face(site), clock, access_log, metrics, *log);
  web::AccessLog no_log;
  web::Metrics uncounted;
  web::Server metrics_server(metrics_options(options), web::metrics_face(metrics), clock, no_log, uncounted, *log);
  if (options.metrics_port != 0) {
    if (const auto started = metrics_server.start(); !started) return refused(started.error());
  }
  if (options.origin.empty() && options.demonstration.empty()) {
    log->warn("no --origin: pages, sitemap and previews call this site {}", identity.origin);
  }
  const auto started = server.start();
  if (!started) return refused(started.error());
  publisher.start();
  announce(*started);
  stop.wait();
  server.stop();
  metrics_server.stop();
  return kStarted;
}

void add_options(CLI::App& app, SiteOptions& options) {
  app.set_config("--config", "", "A file of these options (INI or TOML)")->envname("BLUEDOT_CONFIG");
  app.add_option("--data", options.data, "Folder of the databases")->envname("BLUEDOT_DATA")->capture_default_str();
  app.add_option("--directory-url", options.directory_url, "The directory elsewhere: sqlite:PATH or postgresql://...")
      ->envname("BLUEDOT_DIRECTORY_URL");
  app.add_option("--port", options.port, "Port on 127.0.0.1")->envname("BLUEDOT_PORT")->capture_default_str();
  app.add_option("--listen", options.listen, "Instead of the port: 127.0.0.1:8080, [::1]:8080 or unix:/path")
      ->envname("BLUEDOT_LISTEN")
      ->delimiter(',');
  app.add_option("--metrics-port", options.metrics_port, "Prometheus metrics on this loopback port")
      ->envname("BLUEDOT_METRICS_PORT");
  app.add_option("--trusted-proxy", options.trusted_proxies, "Whose X-Forwarded-For is believed: 127.0.0.1, 10.0.0.0/8")
      ->envname("BLUEDOT_TRUSTED_PROXY")
      ->delimiter(',');
  app.add_option("--access-log", options.access_log, "File of JSON lines, without addresses or anything personal")
      ->envname("BLUEDOT_ACCESS_LOG");
  app.add_option("--demonstration", options.demonstration, "Show the directory as it stood on YYYY-MM-DD")
      ->envname("BLUEDOT_DEMONSTRATION");
  app.add_option("--operator-name", options.operator_name, "Who runs this site")->envname("BLUEDOT_OPERATOR_NAME");
  app.add_option("--operator-country", options.operator_country, "Its country, ISO 3166-1 alpha-2: PL")
      ->envname("BLUEDOT_OPERATOR_COUNTRY");
  app.add_option("--operator-contact", options.operator_contact,
                 "How readers reach it: an e-mail address or https://...")
      ->envname("BLUEDOT_OPERATOR_CONTACT");
  app.add_option("--origin", options.origin, "The site's public address: https://example.org")
      ->envname("BLUEDOT_ORIGIN");
  app.add_flag("--development", options.development, "Show the gallery of components at /{lang}/gallery");
  app.add_option("--threads", options.threads, "Threads that serve")
      ->envname("BLUEDOT_THREADS")
      ->check(CLI::Range(1, 256));
  app.add_option("--hsts", options.strict_transport_security, "Seconds of Strict-Transport-Security, behind TLS")
      ->envname("BLUEDOT_HSTS");
}

// One line, where CLI11 would add another.
std::string say_misuse(const CLI::App* /*app*/, const CLI::Error& error) {
  return std::string("bluedot-site: ") + error.what() + "\n";
}

int parse_and_run(int argc, char** argv) {
  CLI::App app("The public site of bluedot");
  SiteOptions options;
  add_options(app, options);
  app.failure_message(say_misuse);
  CLI11_PARSE(app, argc, argv);
  const auto identity = app::identity_of(options);
  if (!identity) return refused(identity.error());
  const auto database = open_directory(options);
  if (!database) return refused(database.error());
  return serve(options, *identity, **database);
}

}  // namespace

int main(int argc, char** argv) {
  try {
    return parse_and_run(argc, argv);
  } catch (const std::exception& fault) {
    std::cerr << "bluedot-site: " << fault.what() << "\n";
    return kNotStarted;
  }
}
