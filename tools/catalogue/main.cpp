#include <exception>
#include <fstream>
#include <iostream>
#include <span>

#include "catalogue.h"

// catalogue --generate LOCALES OUTPUT   writes message.h and message_tables.cpp for the build
// catalogue --check LOCALES             the release gate: lists every text that is not as it must be; ends with 1 if
// any

namespace {

namespace fs = std::filesystem;
using namespace bluedot::catalogue;

// An unchanged header is left alone: half the program includes it.
void write_if_changed(const fs::path& path, const std::string& content) {
  std::ifstream before(path, std::ios::binary);
  const std::string old((std::istreambuf_iterator<char>(before)), std::istreambuf_iterator<char>());
  if (old == content) return;
  std::ofstream file(path, std::ios::binary | std::ios::trunc);
  if (!(file << content).flush()) throw CatalogueError(path.string() + ": cannot be written");
}

int generate(const fs::path& locales, const fs::path& output) {
  const Catalogue catalogue = read_catalogue(locales);
  fs::create_directories(output);
  write_if_changed(output / "message.h", message_header(catalogue));
  write_if_changed(output / "message_tables.cpp", message_tables(catalogue));
  return 0;
}

int check(const fs::path& locales) {
  const Catalogue catalogue = read_catalogue(locales);
  const std::vector<std::string> found = faults(catalogue);
  for (const std::string& fault : found) std::cout << fault << '\n';
  std::cout << catalogue.source.entries.size() << " messages, " << found.size() << " faults\n";
  return found.empty() ? 0 : 1;
}

int run(std::span<char*> arguments) {
  const std::string verb = arguments.size() > 1 ? arguments[1] : "";
  if (verb == "--generate" && arguments.size() == 4) return generate(arguments[2], arguments[3]);
  if (verb == "--check" && arguments.size() == 3) return check(arguments[2]);
  std::cerr << "usage: catalogue --generate LOCALES OUTPUT | --check LOCALES\n";
  return 2;
}

}  // namespace

int main(int argc, char** argv) {
  try {
    return run({argv, static_cast<std::size_t>(argc)});
  } catch (const std::exception& fault) {
    std::cerr << fault.what() << '\n';
    return 2;
  }
}
