#include "files.h"

#include <algorithm>
#include <array>
#include <fstream>
#include <iterator>

#include <sodium.h>

#include "mistake.h"

namespace bluedot::templates {
namespace {

using Digest = std::array<unsigned char, crypto_hash_sha256_BYTES>;

Digest sha256(std::string_view bytes) {
  Digest digest{};
  crypto_hash_sha256(digest.data(), reinterpret_cast<const unsigned char*>(bytes.data()), bytes.size());
  return digest;
}

}  // namespace

std::string read_file(const std::filesystem::path& file) {
  std::ifstream stream{file, std::ios::binary};
  if (!stream) throw Mistake({file.string(), 1}, "cannot be read");
  return {std::istreambuf_iterator<char>{stream}, {}};
}

void write_file(const std::filesystem::path& file, std::string_view content) {
  if (std::filesystem::exists(file) && read_file(file) == content) return;
  std::filesystem::create_directories(file.parent_path());
  std::ofstream stream{file, std::ios::binary | std::ios::trunc};
  stream << content;
  if (!stream.flush()) throw Mistake({file.string(), 1}, "cannot be written");
}

std::vector<std::filesystem::path> files_under(const std::filesystem::path& folder, std::string_view ending) {
  std::vector<std::filesystem::path> files;
  if (!std::filesystem::is_directory(folder)) return files;
  for (const auto& entry : std::filesystem::recursive_directory_iterator{folder}) {
    if (entry.is_regular_file() && (ending.empty() || entry.path().extension() == ending))
      files.push_back(entry.path());
  }
  std::sort(files.begin(), files.end());
  return files;
}

std::string sha256_base64(std::string_view bytes) {
  const auto digest = sha256(bytes);
  std::string text(sodium_base64_ENCODED_LEN(digest.size(), sodium_base64_VARIANT_ORIGINAL), '\0');
  sodium_bin2base64(text.data(), text.size(), digest.data(), digest.size(), sodium_base64_VARIANT_ORIGINAL);
  text.pop_back();
  return text;
}

std::string sha256_hex(std::string_view bytes) {
  const auto digest = sha256(bytes);
  std::string text(digest.size() * 2 + 1, '\0');
  sodium_bin2hex(text.data(), text.size(), digest.data(), digest.size());
  text.pop_back();
  return text;
}

}  // namespace bluedot::templates
