#pragma once

#include <filesystem>
#include <string>
#include <string_view>
#include <vector>

namespace bluedot::templates {

// The whole file; throws Mistake if it cannot be read.
std::string read_file(const std::filesystem::path& file);

// Leaves a file alone that already says the same, so that nothing is compiled again for nothing.
void write_file(const std::filesystem::path& file, std::string_view content);

// Every file below `folder` with that ending ("" for any), sorted; none if there is no such folder.
std::vector<std::filesystem::path> files_under(const std::filesystem::path& folder, std::string_view ending);

// SHA-256 of RFC 6234. In base64 for a CSP, in hexadecimal for names.
std::string sha256_base64(std::string_view bytes);
std::string sha256_hex(std::string_view bytes);

}  // namespace bluedot::templates
