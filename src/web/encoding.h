#pragma once

#include <array>
#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

namespace bluedot::web {

enum class Encoding { kIdentity, kGzip, kZstd, kBrotli };

inline constexpr std::array kEncodings = {Encoding::kBrotli, Encoding::kZstd, Encoding::kGzip, Encoding::kIdentity};

// "br", "zstd", "gzip"; "" for identity.
std::string_view name_of(Encoding encoding);

// The best of ours that an Accept-Encoding header takes (RFC 9110, 12.5.3): the highest q, among equals the smallest
// result (kEncodings' order). Nothing when it forbids even identity (we then send identity all the same, as all do).
std::optional<Encoding> choose_encoding(std::string_view accept_encoding);

enum class Effort {
  kKept,  // made once, sent often: brotli 5, gzip 6, zstd 3
  kOnce,  // made for one visitor: the fastest level of each
};

// The bytes encoded; identity is a copy.
std::string encode(std::string_view bytes, Encoding encoding, Effort effort);

// Whether this kind of content gains by encoding: text, JSON, XML, SVG, scripts; not pictures.
bool is_compressible(std::string_view content_type);

}  // namespace bluedot::web
