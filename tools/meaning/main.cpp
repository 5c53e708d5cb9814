// meaning STARTER OUTPUT: learns from STARTER/thesaurus/*.csv and STARTER/taxonomy.csv what people mean, and writes it
// as finder/model.h reads it. Runs on the build machine only; the same files give the same bytes.
#include <exception>
#include <fstream>
#include <iostream>
#include <span>

#include "lesson.h"
#include "writing.h"

namespace bluedot::meaning {
namespace {

void make(const std::filesystem::path& starter, const std::filesystem::path& output) {
  const Thesaurus thesaurus = read_thesaurus(starter);
  const std::vector<std::vector<std::string>> questions = questions_of(thesaurus);
  std::vector<std::size_t> answers;
  answers.reserve(questions.size());
  for (const std::vector<std::string>& question : questions) answers.push_back(question.size());
  const std::string model = written(thesaurus, questions, train(examples_of(thesaurus, questions), answers));
  std::ofstream file(output, std::ios::binary);
  file.write(model.data(), static_cast<std::streamsize>(model.size()));
  if (!file.flush()) throw std::runtime_error("cannot write " + output.string());
}

}  // namespace
}  // namespace bluedot::meaning

int main(int count, char** words) {
  const std::span arguments(words, static_cast<std::size_t>(count));
  if (arguments.size() != 3) {
    std::cerr << "meaning STARTER OUTPUT\n";
    return 2;
  }
  try {
    bluedot::meaning::make(arguments[1], arguments[2]);
    return 0;
  } catch (const std::exception& fault) {
    std::cerr << "meaning: " << fault.what() << '\n';
    return 1;
  }
}
