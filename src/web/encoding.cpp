#include "web/encoding.h"

#include <algorithm>
#include <charconv>
#include <map>
#include <memory>
#include <span>
#include <stdexcept>
#include <vector>

#include <brotli/encode.h>
#include <libdeflate.h>
#include <zstd.h>

#include "web/text_list.h"

namespace bluedot::web {
namespace {

// Levels by effort, measured for pages of 10 to 60 kB: the last ones that cost less than a millisecond, and about a
// tenth of one.
struct Levels {
  int brotli;
  int gzip;
  int zstd;
};
constexpr Levels kThoroughLevels{5, 6, 3};
constexpr Levels kQuickLevels{0, 1, 2};

// Room for the largest result, used again and again: clearing a new one for each page would cost more than its use.
std::span<char> scratch(std::size_t bytes) {
  thread_local std::vector<char> kept;
  if (kept.size() < bytes) kept.resize(bytes);
  return {kept.data(), bytes};
}

std::string encode_brotli(std::string_view bytes, int level) {
  std::size_t size = std::max<std::size_t>(BrotliEncoderMaxCompressedSize(bytes.size()), 64);
  const std::span<char> out = scratch(size);
  const auto ok = BrotliEncoderCompress(level, BROTLI_DEFAULT_WINDOW, BROTLI_MODE_TEXT, bytes.size(),
                                        reinterpret_cast<const std::uint8_t*>(bytes.data()), &size,
                                        reinterpret_cast<std::uint8_t*>(out.data()));
  if (ok != BROTLI_TRUE) throw std::runtime_error("brotli failed");
  return {out.data(), size};
}

// One per thread and level, and one per thread for zstd: making their tables costs as much as a page.
libdeflate_compressor& gzip_compressor(int level) {
  using Compressor = std::unique_ptr<libdeflate_compressor, decltype(&libdeflate_free_compressor)>;
  thread_local std::map<int, Compressor> kept;
  Compressor& compressor = kept.try_emplace(level, nullptr, &libdeflate_free_compressor).first->second;
  if (!compressor) compressor.reset(libdeflate_alloc_compressor(level));
  if (!compressor) throw std::bad_alloc();
  return *compressor;
}

ZSTD_CCtx& zstd_context() {
  thread_local const std::unique_ptr<ZSTD_CCtx, decltype(&ZSTD_freeCCtx)> kept(ZSTD_createCCtx(), &ZSTD_freeCCtx);
  if (!kept) throw std::bad_alloc();
  return *kept;
}

std::string encode_gzip(std::string_view bytes, int level) {
  libdeflate_compressor& compressor = gzip_compressor(level);
  const std::span<char> out = scratch(libdeflate_gzip_compress_bound(&compressor, bytes.size()));
  const std::size_t size = libdeflate_gzip_compress(&compressor, bytes.data(), bytes.size(), out.data(), out.size());
  if (size == 0) throw std::runtime_error("gzip failed");
  return {out.data(), size};
}

std::string encode_zstd(std::string_view bytes, int level) {
  const std::span<char> out = scratch(ZSTD_compressBound(bytes.size()));
  const std::size_t size =
      ZSTD_compressCCtx(&zstd_context(), out.data(), out.size(), bytes.data(), bytes.size(), level);
  if (ZSTD_isError(size) != 0) throw std::runtime_error("zstd failed");
  return {out.data(), size};
}

// In thousandths, as RFC 9110, 12.4.2 allows three digits. A malformed weight counts as 0: never what was not asked
// for.
int weight_of(std::string_view parameters) {
  parameters = trim(parameters);
  if (parameters.empty()) return 1000;
  if (!parameters.starts_with("q=") && !parameters.starts_with("Q=")) return 0;
  parameters.remove_prefix(2);
  if (parameters == "1" || parameters == "1." || parameters == "1.0" || parameters == "1.00" || parameters == "1.000") {
    return 1000;
  }
  if (!parameters.starts_with('0') || parameters.size() > 5) return 0;
  std::string digits(parameters.size() > 2 && parameters[1] == '.' ? parameters.substr(2) : std::string_view{});
  digits.resize(3, '0');
  int weight = 0;
  std::from_chars(digits.data(), digits.data() + digits.size(), weight);
  return weight;
}

bool is_named(std::string_view name, Encoding encoding) {
  if (encoding == Encoding::kIdentity) return same_word(name, "identity");
  return same_word(name, name_of(encoding)) || (encoding == Encoding::kGzip && same_word(name, "x-gzip"));
}

constexpr int kNotNamed = -1;

// What the header says of one encoding: its weight, that of "*", or kNotNamed.
int weight_in(std::string_view accept_encoding, Encoding encoding) {
  int any = kNotNamed;
  for (ListItems items(accept_encoding); const auto item = items.next();) {
    const std::size_t semicolon = item->find(';');
    const std::string_view name = trim(item->substr(0, semicolon));
    const std::string_view rest =
        semicolon == std::string_view::npos ? std::string_view{} : item->substr(semicolon + 1);
    if (is_named(name, encoding)) return weight_of(rest);
    if (name == "*") any = weight_of(rest);
  }
  return any;
}

}  // namespace

std::string_view name_of(Encoding encoding) {
  switch (encoding) {
    case Encoding::kBrotli:
      return "br";
    case Encoding::kZstd:
      return "zstd";
    case Encoding::kGzip:
      return "gzip";
    case Encoding::kIdentity:
      return "";
  }
  throw std::logic_error("no such encoding");
}

std::optional<Encoding> choose_encoding(std::string_view accept_encoding, Effort effort) {
  std::optional<Encoding> best;
  int best_weight = 0;
  for (const Encoding encoding : order_of(effort)) {
    int weight = weight_in(accept_encoding, encoding);
    if (weight == kNotNamed) weight = encoding == Encoding::kIdentity ? 1 : 0;  // acceptable, and the last choice
    if (weight <= best_weight) continue;
    best = encoding;
    best_weight = weight;
  }
  return best;
}

std::string encode(std::string_view bytes, Encoding encoding, Effort effort) {
  const Levels& levels = effort == Effort::kThorough ? kThoroughLevels : kQuickLevels;
  switch (encoding) {
    case Encoding::kBrotli:
      return encode_brotli(bytes, levels.brotli);
    case Encoding::kZstd:
      return encode_zstd(bytes, levels.zstd);
    case Encoding::kGzip:
      return encode_gzip(bytes, levels.gzip);
    case Encoding::kIdentity:
      return std::string(bytes);
  }
  throw std::logic_error("no such encoding");
}

bool is_compressible(std::string_view content_type) {
  constexpr std::array kKinds = {"text/", "json", "xml", "javascript", "manifest"};
  return std::any_of(kKinds.begin(), kKinds.end(),
                     [&](const char* kind) { return content_type.find(kind) != std::string_view::npos; });
}

}  // namespace bluedot::web
