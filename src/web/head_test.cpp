#include "web/head.h"

#include <gtest/gtest.h>

#include "web/chunked.h"

namespace bluedot::web {
namespace {

TEST(Head, holds_what_the_server_reads) {
  const auto head = parse_head(
      "POST /a?b HTTP/1.1\r\nHost: x:80\r\nAccept-Language: uk\r\naccept-language: en\r\nX-Forwarded-For: 1\r\n"
      "x-forwarded-for: 2\r\nContent-Length: 12\r\nIF-NONE-MATCH: \"a\"\r\nOrigin:\r\n\r\n");
  ASSERT_TRUE(head.has_value());
  EXPECT_EQ(head->method, Method::kPost);
  EXPECT_EQ(head->target, "/a?b");
  EXPECT_EQ(head->host, "x:80");
  EXPECT_EQ(head->accept_language, "uk");
  EXPECT_EQ(head->forwarded_for, "2");
  EXPECT_EQ(head->content_length, 12U);
  EXPECT_EQ(head->if_none_match, "\"a\"");
  EXPECT_TRUE(head->keep_alive);
}

TEST(HeadScanner, finds_the_end_wherever_the_bytes_are_cut) {
  const std::string_view bytes = "GET / HTTP/1.1\r\nHost: x\r\n\r\nGET";
  for (std::size_t cut = 0; cut < bytes.size(); ++cut) {
    HeadScanner scanner;
    const auto first = scanner.scan(bytes.substr(0, cut));
    ASSERT_TRUE(first.has_value());
    const auto end = *first ? first : scanner.scan(bytes);
    EXPECT_EQ(**end, bytes.size() - 3) << cut;
  }
}

TEST(Chunked, gives_the_same_body_wherever_the_bytes_are_cut) {
  const std::string_view bytes = "3\r\nabc\r\n00A;x=\"y\"\r\n0123456789\r\n0\r\nX: y\r\n\r\nGET";
  for (std::size_t cut = 0; cut < bytes.size() - 3; ++cut) {
    ChunkedReader reader(100);
    std::string body;
    std::string_view first = bytes.substr(0, cut);
    EXPECT_EQ(reader.take(first, body), ChunkedReader::State::kMore) << cut;
    std::string_view rest = bytes.substr(cut);
    EXPECT_EQ(reader.take(rest, body), ChunkedReader::State::kDone) << cut;
    EXPECT_EQ(body, "abc0123456789");
    EXPECT_EQ(rest, "GET");
  }
}

TEST(Chunked, stops_at_the_chunk_that_is_too_long_and_takes_none_of_it) {
  ChunkedReader reader(4);
  std::string body;
  std::string_view bytes = "3\r\nabc\r\n2\r\nde\r\n";
  EXPECT_EQ(reader.take(bytes, body), ChunkedReader::State::kTooLong);
  EXPECT_EQ(body, "abc");
}

}  // namespace
}  // namespace bluedot::web
