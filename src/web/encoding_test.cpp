#include "web/encoding.h"

#include <brotli/decode.h>
#include <gtest/gtest.h>
#include <libdeflate.h>
#include <zstd.h>

namespace bluedot::web {
namespace {

std::string decode(std::string_view bytes, Encoding encoding, std::size_t size) {
  std::string out(size, '\0');
  if (encoding == Encoding::kZstd) {
    EXPECT_EQ(ZSTD_decompress(out.data(), size, bytes.data(), bytes.size()), size);
  } else if (encoding == Encoding::kGzip) {
    libdeflate_decompressor* const gzip = libdeflate_alloc_decompressor();
    EXPECT_EQ(libdeflate_gzip_decompress(gzip, bytes.data(), bytes.size(), out.data(), size, nullptr),
              LIBDEFLATE_SUCCESS);
    libdeflate_free_decompressor(gzip);
  } else if (encoding == Encoding::kBrotli) {
    std::size_t decoded = size;
    EXPECT_EQ(BrotliDecoderDecompress(bytes.size(), reinterpret_cast<const std::uint8_t*>(bytes.data()), &decoded,
                                      reinterpret_cast<std::uint8_t*>(out.data())),
              BROTLI_DECODER_RESULT_SUCCESS);
  } else {
    out = bytes;
  }
  return out;
}

TEST(Encoding, gives_back_what_was_encoded) {
  std::string text;
  for (int i = 0; i < 5000; ++i) text += "Медика " + std::to_string(i * i);
  for (const Effort effort : {Effort::kThorough, Effort::kQuick}) {
    for (const Encoding encoding : order_of(effort)) {
      EXPECT_EQ(decode(encode(text, encoding, effort), encoding, text.size()), text) << name_of(encoding);
    }
  }
  EXPECT_LT(encode(text, Encoding::kBrotli, Effort::kThorough).size(), text.size() / 3);
}

TEST(Encoding, of_nothing_is_possible) {
  for (const Effort effort : {Effort::kThorough, Effort::kQuick}) {
    for (const Encoding encoding : order_of(effort)) EXPECT_NO_THROW(encode("", encoding, effort));
  }
}

struct Wish {
  const char* header;
  std::optional<Encoding> expected;
};

TEST(ChooseEncoding, goes_by_weight_and_then_by_size) {
  const Wish wishes[] = {
      {"", Encoding::kIdentity},
      {"gzip, deflate, br, zstd", Encoding::kBrotli},
      {"gzip, zstd", Encoding::kZstd},
      {"GZIP", Encoding::kGzip},
      {"x-gzip", Encoding::kGzip},
      {"br;q=0.5, gzip;q=0.8", Encoding::kGzip},
      {"br;q=0, gzip", Encoding::kGzip},
      {"*", Encoding::kBrotli},
      {"*;q=0.1, gzip;q=1.0", Encoding::kGzip},
      {"br;q=0,*", Encoding::kZstd},
      {"identity, gzip;q=0.5", Encoding::kIdentity},
      {"deflate", Encoding::kIdentity},
      {"gzip;q=0.001", Encoding::kGzip},
      {"gzip;q=2", Encoding::kIdentity},
      {"gzip;q=0.0000", Encoding::kIdentity},
      {"gzip;q=-1", Encoding::kIdentity},
      {"gzip;q=", Encoding::kIdentity},
      {"gzip ; q=0.3 , br ; q=0.2", Encoding::kGzip},
      {",,gzip,,", Encoding::kGzip},
      {"identity;q=0", std::nullopt},
      {"*;q=0", std::nullopt},
  };
  for (const Wish& wish : wishes) EXPECT_EQ(choose_encoding(wish.header), wish.expected) << wish.header;
}

TEST(Encoding, is_for_text_alone) {
  for (const char* type : {"text/html; charset=utf-8", "application/json", "image/svg+xml", "application/atom+xml",
                           "application/manifest+json", "text/javascript"}) {
    EXPECT_TRUE(is_compressible(type)) << type;
  }
  for (const char* type : {"image/png", "application/octet-stream", "font/woff2"})
    EXPECT_FALSE(is_compressible(type)) << type;
}

TEST(ChooseEncoding, takes_the_smallest_of_the_quick_ones_for_one_visitor) {
  EXPECT_EQ(choose_encoding("gzip, deflate, br, zstd", Effort::kQuick), Encoding::kZstd);
  EXPECT_EQ(choose_encoding("gzip, deflate, br", Effort::kQuick), Encoding::kGzip);
}

}  // namespace
}  // namespace bluedot::web
