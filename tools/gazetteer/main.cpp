#include <exception>
#include <fstream>
#include <iostream>
#include <span>

#include "finder/ordinary_words.h"
#include "read.h"

// gazetteer GAZETTEER.tsv WORDS.txt PLACE_TABLE WORD_TABLE   writes the tables that finder reads where they lie
// (finder/settlements.h, finder/ordinary_words.h)

namespace {

using namespace bluedot;

void write(const std::string& path, std::span<const std::byte> table) {
  std::ofstream file(path, std::ios::binary | std::ios::trunc);
  file.write(reinterpret_cast<const char*>(table.data()), static_cast<std::streamsize>(table.size()));
  if (!file.flush()) throw gazetteer::GazetteerError(path + ": cannot be written");
}

void write_places(const std::string& source, const std::string& target) {
  std::ifstream file(source, std::ios::binary);
  const auto settlements = gazetteer::read_gazetteer(file);
  if (settlements.empty()) throw gazetteer::GazetteerError(source + ": no place in it");
  write(target, finder::table_of(settlements));
}

void write_words(const std::string& source, const std::string& target) {
  std::ifstream file(source, std::ios::binary);
  const std::vector<std::string> words = gazetteer::read_words(file);
  if (words.empty()) throw gazetteer::GazetteerError(source + ": no word in it");
  const std::vector<std::string_view> views(words.begin(), words.end());
  write(target, finder::word_table_of(views));
}

}  // namespace

int main(int argc, char** argv) {
  if (argc != 5) {
    std::cerr << "usage: gazetteer GAZETTEER.tsv WORDS.txt PLACE_TABLE WORD_TABLE\n";
    return 2;
  }
  try {
    write_places(argv[1], argv[3]);
    write_words(argv[2], argv[4]);
  } catch (const std::exception& fault) {
    std::cerr << "gazetteer: " << fault.what() << '\n';
    return 1;
  }
}
