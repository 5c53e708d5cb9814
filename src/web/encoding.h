#pragma once

#include <array>
#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

namespace bluedot::web {

enum class Encoding { kIdentity, kGzip, kZstd, kBrotli };

inline constexpr std::size_t kEncodingCount = 4;
using EncodingOrder = std::array<Encoding, kEncodingCount>;

enum class Effort {
  kThorough,  // sent often: brotli 5, gzip 6, zstd 3
  kQuick,     // for one visitor, about 0.1 ms for a page: brotli 0, gzip 1, zstd 2
};

// The smallest result first.
constexpr EncodingOrder order_of(Effort effort) {
  if (effort == Effort::kQuick) return {Encoding::kZstd, Encoding::kGzip, Encoding::kBrotli, Encoding::kIdentity};
  return {Encoding::kBrotli, Encoding::kZstd, Encoding::kGzip, Encoding::kIdentity};
}

// "br", "zstd", "gzip"; "" for identity.
std::string_view name_of(Encoding encoding);

// The best of ours that an Accept-Encoding header takes (RFC 9110, 12.5.3): the highest q, among equals the smallest
// result (order_of()). Nothing when it forbids even identity (we then send identity all the same, as all do).
std::optional<Encoding> choose_encoding(std::string_view accept_encoding, Effort effort = Effort::kThorough);

// The bytes encoded; identity is a copy.
std::string encode(std::string_view bytes, Encoding encoding, Effort effort);

// Whether this kind of content gains by encoding: text, JSON, XML, SVG, scripts; not pictures.
bool is_compressible(std::string_view content_type);

}  // namespace bluedot::web
