// The administrator's command: options and wiring, no logic.

#include <cstdlib>
#include <iostream>

#include <CLI/CLI.hpp>
#include <pwd.h>
#include <unistd.h>

#include "app/bluedot_command.h"
#include "app/route_list.h"

namespace {

using bluedot::app::Surroundings;
using bluedot::exchange::History;
using bluedot::exchange::Write;

struct Options {
  std::string data = "var";
  std::string directory_url;
  std::string who;
  std::string path;
  std::uint32_t locations = 0;
  std::uint64_t seed = 1;
  bool dry_run = false;
  bool live = false;
};

std::string user_name() {
  const passwd* user = getpwuid(geteuid());
  return user != nullptr ? user->pw_name : std::to_string(geteuid());
}

Surroundings surroundings_of(const Options& options, const bluedot::base::Clock& clock) {
  const std::string url =
      options.directory_url.empty() ? "sqlite:" + options.data + "/directory.db" : options.directory_url;
  return {clock, std::cout, std::cerr, url, options.who.empty() ? user_name() : options.who};
}

void add_common(CLI::App& app, Options& options) {
  app.add_option("--data", options.data, "Folder of the databases")->envname("BLUEDOT_DATA")->capture_default_str();
  app.add_option("--directory-url", options.directory_url, "The directory elsewhere: sqlite:PATH or postgresql://...")
      ->envname("BLUEDOT_DIRECTORY_URL");
  app.add_option("--who", options.who, "Who changes the directory, for its log (default: the system's user)")
      ->envname("BLUEDOT_WHO");
}

CLI::App* add_with_path(CLI::App& app, const char* name, const char* what, Options& options, const char* path) {
  CLI::App* command = app.add_subcommand(name, what);
  command->add_option(path, options.path)->required();
  return command;
}

int run(CLI::App& app, const Options& options) {
  const bluedot::base::SystemClock clock;
  const Surroundings surroundings = surroundings_of(options, clock);
  const std::string command = app.get_subcommands().front()->get_name();
  if (command == "init") return bluedot::app::init(surroundings);
  if (command == "migrate") return bluedot::app::migrate(surroundings);
  if (command == "export") return bluedot::app::export_to(surroundings, options.path);
  if (command == "backup") return bluedot::app::backup(surroundings, options.path);
  if (command == "restore") return bluedot::app::restore(surroundings, options.path);
  if (command == "check") return bluedot::app::check(surroundings);
  if (command == "generate") return bluedot::app::generate(surroundings, options.locations, options.seed);
  if (command == "routes") {
    std::cout << bluedot::app::routes_json() << "\n";
    return bluedot::app::kDone;
  }
  if (command == "import") {
    return bluedot::app::import(surroundings, options.path, options.live ? History::kApplied : History::kAside,
                                options.dry_run ? Write::kOnlyShown : Write::kDone);
  }
  std::cout << "bluedot " BLUEDOT_VERSION "\n";
  return bluedot::app::kDone;
}

int parse_and_run(int argc, char** argv) {
  CLI::App app("Administers an installation of bluedot");
  app.require_subcommand(1);
  app.fallthrough();
  Options options;
  add_common(app, options);
  app.add_subcommand("init", "Create the databases, or bring them to this program's version");
  app.add_subcommand("migrate", "Bring the databases to this program's version");
  CLI::App* import =
      add_with_path(app, "import", "Take over starter files: a whole folder, or one file", options, "FILE|DIR");
  import->add_flag("--dry-run", options.dry_run, "Show field by field what would change, and change nothing");
  import->add_flag("--live", options.live,
                   "Apply the later events in DIR/history too: for a site that is started live");
  add_with_path(app, "export", "Write the directory as starter files into a new folder", options, "DIR");
  add_with_path(app, "backup", "Write a consistent copy of the directory to a new file", options, "FILE");
  add_with_path(app, "restore", "Replace the directory by a backup", options, "FILE");
  CLI::App* generate =
      app.add_subcommand("generate", "Fill the directory with an invented one, for tests and measurements");
  generate->add_option("N", options.locations, "Locations")->required()->check(CLI::Range(1, 1'000'000));
  generate->add_option("--seed", options.seed, "The same seed gives the same directory")->capture_default_str();
  app.add_subcommand("check", "Read everything and say whether it is whole");
  CLI::App* routes = app.add_subcommand("routes", "List every address of every program and who may call it");
  routes->add_flag("--json")->description("As JSON, the only form there is");
  app.add_subcommand("version", "Say the program's version");
  CLI11_PARSE(app, argc, argv);
  return run(app, options);
}

}  // namespace

int main(int argc, char** argv) {
  try {
    return parse_and_run(argc, argv);
  } catch (const std::exception& fault) {
    std::cerr << "bluedot: " << fault.what() << "\n";
    return bluedot::app::kFailed;
  }
}
