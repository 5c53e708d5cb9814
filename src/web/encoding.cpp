#include "web/encoding.h"

#include <algorithm>
#include <charconv>
#include <stdexcept>

#include <brotli/encode.h>
#include <zlib.h>
#include <zstd.h>

#include "web/text_list.h"

namespace bluedot::web {
namespace {

constexpr int kGzipWindow = 15 + 16;  // zlib's way to ask for gzip with its largest window

// Levels by effort, measured for pages of 10 to 60 kB: the last ones that cost less than a millisecond.
struct Levels {
  int brotli;
  int gzip;
  int zstd;
};
constexpr Levels kKeptLevels{5, 6, 3};
constexpr Levels kOnceLevels{1, 1, 1};

std::string encode_brotli(std::string_view bytes, int level) {
  std::size_t size = std::max<std::size_t>(BrotliEncoderMaxCompressedSize(bytes.size()), 64);
  std::string out(size, '\0');
  const auto ok = BrotliEncoderCompress(level, BROTLI_DEFAULT_WINDOW, BROTLI_MODE_TEXT, bytes.size(),
                                        reinterpret_cast<const std::uint8_t*>(bytes.data()), &size,
                                        reinterpret_cast<std::uint8_t*>(out.data()));
  if (ok != BROTLI_TRUE) throw std::runtime_error("brotli failed");
  out.resize(size);
  return out;
}

std::string encode_gzip(std::string_view bytes, int level) {
  z_stream stream{};
  if (deflateInit2(&stream, level, Z_DEFLATED, kGzipWindow, 9, Z_DEFAULT_STRATEGY) != Z_OK) throw std::bad_alloc();
  std::string out(deflateBound(&stream, bytes.size()), '\0');
  stream.next_in = reinterpret_cast<Bytef*>(const_cast<char*>(bytes.data()));
  stream.avail_in = static_cast<uInt>(bytes.size());
  stream.next_out = reinterpret_cast<Bytef*>(out.data());
  stream.avail_out = static_cast<uInt>(out.size());
  const int result = deflate(&stream, Z_FINISH);
  out.resize(stream.total_out);
  deflateEnd(&stream);
  if (result != Z_STREAM_END) throw std::runtime_error("gzip failed");
  return out;
}

std::string encode_zstd(std::string_view bytes, int level) {
  std::string out(ZSTD_compressBound(bytes.size()), '\0');
  const std::size_t size = ZSTD_compress(out.data(), out.size(), bytes.data(), bytes.size(), level);
  if (ZSTD_isError(size) != 0) throw std::runtime_error("zstd failed");
  out.resize(size);
  return out;
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

std::optional<Encoding> choose_encoding(std::string_view accept_encoding) {
  std::optional<Encoding> best;
  int best_weight = 0;
  for (const Encoding encoding : kEncodings) {
    int weight = weight_in(accept_encoding, encoding);
    if (weight == kNotNamed) weight = encoding == Encoding::kIdentity ? 1 : 0;  // acceptable, and the last choice
    if (weight <= best_weight) continue;
    best = encoding;
    best_weight = weight;
  }
  return best;
}

std::string encode(std::string_view bytes, Encoding encoding, Effort effort) {
  const Levels& levels = effort == Effort::kKept ? kKeptLevels : kOnceLevels;
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
