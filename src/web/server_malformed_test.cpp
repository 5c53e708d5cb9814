#include <algorithm>
#include <random>
#include <vector>

#include <gmock/gmock.h>

#include "web/test_server.h"

namespace bluedot::web::testing {
namespace {

struct Malformed {
  const char* name;
  std::string bytes;
  int status;
};

std::string get(const std::string& headers) {
  return "GET /page HTTP/1.1\r\nHost: x\r\n" + headers + "\r\n";
}

std::string post(const std::string& headers, const std::string& body) {
  return "POST /echo HTTP/1.1\r\nHost: x\r\n" + headers + "\r\n" + body;
}

const std::string kChunked = "Transfer-Encoding: chunked\r\n";

std::string lines(int count, const std::string& line) {
  std::string all;
  for (int i = 0; i < count; ++i) all += line;
  return all;
}

std::vector<Malformed> malformed_lengths() {
  return {
      {"no host", "GET /page HTTP/1.1\r\n\r\n", 400},
      {"two hosts", get("Host: y\r\n"), 400},
      {"a host with a path", "GET /page HTTP/1.1\r\nHost: x/y\r\n\r\n", 400},
      {"length and coding", post("Content-Length: 3\r\n" + kChunked, "0\r\n\r\n"), 400},
      {"coding and length", post(kChunked + "Content-Length: 3\r\n", "0\r\n\r\n"), 400},
      {"two lengths that differ", post("Content-Length: 3\r\nContent-Length: 4\r\n", "abcd"), 400},
      {"two lengths that agree", post("Content-Length: 3\r\nContent-Length: 3\r\n", "abc"), 400},
      {"a list of lengths", post("Content-Length: 3, 3\r\n", "abc"), 400},
      {"a signed length", post("Content-Length: +3\r\n", "abc"), 400},
      {"a negative length", post("Content-Length: -3\r\n", "abc"), 400},
      {"a hexadecimal length", post("Content-Length: 0x3\r\n", "abc"), 400},
      {"an empty length", post("Content-Length:\r\n", "abc"), 400},
      {"a length beyond 64 bits", post("Content-Length: 99999999999999999999999\r\n", "abc"), 400},
      {"a length beyond the limit", post("Content-Length: 18446744073709551615\r\n", "abc"), 413},
  };
}

std::vector<Malformed> malformed_lines() {
  const std::string nul(1, '\0');
  return {
      {"a blank before the colon", get("X : y\r\n"), 400},
      {"a blank in the coding's name", post("Transfer-Encoding : chunked\r\n", "0\r\n\r\n"), 400},
      {"a folded line", get("X: y\r\n z\r\n"), 400},
      {"a line folded with a tab", get("X: y\r\n\tz\r\n"), 400},
      {"a folded coding", post("Transfer-Encoding:\r\n chunked\r\n", "0\r\n\r\n"), 400},
      {"a line feed alone", "GET /page HTTP/1.1\nHost: x\n\n", 400},
      {"a line feed alone in the head", get("X: y\nZ: w\r\n"), 400},
      {"a carriage return alone", get("X: y\rZ: w\r\n"), 400},
      {"NUL in a value", get("X: a" + nul + "b\r\n"), 400},
      {"NUL in the target", "GET /pa" + nul + "ge HTTP/1.1\r\nHost: x\r\n\r\n", 400},
      {"NUL at first", nul, 400},
      {"a control character in a value", get("X: a\x01\r\n"), 400},
      {"a name with a bad letter", get("X(): a\r\n"), 400},
      {"a header without a name", get(": a\r\n"), 400},
      {"a header without a colon", get("nonsense\r\n"), 400},
  };
}

std::vector<Malformed> malformed_chunks() {
  return {
      {"an unknown coding", post("Transfer-Encoding: gzip\r\n", ""), 501},
      {"a coding before chunked", post("Transfer-Encoding: gzip, chunked\r\n", "0\r\n\r\n"), 501},
      {"chunked twice", post("Transfer-Encoding: chunked, chunked\r\n", "0\r\n\r\n"), 501},
      {"two codings", post(kChunked + kChunked, "0\r\n\r\n"), 400},
      {"almost chunked", post("Transfer-Encoding: xchunked\r\n", "0\r\n\r\n"), 501},
      {"chunked with a vertical tab",
       post("Transfer-Encoding: \x0b"
            "chunked\r\n",
            "0\r\n\r\n"),
       400},
      {"chunked in HTTP/1.0", "POST /echo HTTP/1.0\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n", 400},
      {"a chunk's size that is none", post(kChunked, "zz\r\nabc\r\n0\r\n\r\n"), 400},
      {"a chunk's size that is negative", post(kChunked, "-3\r\nabc\r\n0\r\n\r\n"), 400},
      {"a chunk's size with 0x", post(kChunked, "0x3\r\nabc\r\n0\r\n\r\n"), 400},
      {"a chunk's size that overflows", post(kChunked, "10000000000000003\r\nabc\r\n0\r\n\r\n"), 400},
      {"a chunk that is longer than it says", post(kChunked, "3\r\nabcd\r\n0\r\n\r\n"), 400},
      {"a chunk's line with a line feed alone", post(kChunked, "3\nabc\r\n0\r\n\r\n"), 400},
      {"a chunk's data ended by a line feed alone", post(kChunked, "3\r\nabc\n0\r\n\r\n"), 400},
      {"an endless extension of a chunk", post(kChunked, "3;" + std::string(5000, 'x')), 400},
      {"an endless trailer", post(kChunked, "0\r\n" + lines(500, "X: yyyyyyyyyyy\r\n")), 400},
  };
}

std::vector<Malformed> malformed_requests() {
  return {
      {"another protocol's version", "GET /page HTTP/3.0\r\nHost: x\r\n\r\n", 505},
      {"a version of two digits", "GET /page HTTP/1.10\r\nHost: x\r\n\r\n", 505},
      {"no version", "GET /page\r\nHost: x\r\n\r\n", 400},
      {"the preface of HTTP/2", "PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n", 505},
      {"a blank too many", "GET  /page HTTP/1.1\r\nHost: x\r\n\r\n", 400},
      {"a tab for a blank", "GET\t/page HTTP/1.1\r\nHost: x\r\n\r\n", 400},
      {"a target without a slash", "GET page HTTP/1.1\r\nHost: x\r\n\r\n", 400},
      {"a target with a fragment", "GET /page#a HTTP/1.1\r\nHost: x\r\n\r\n", 400},
      {"a method in small letters", "get /page HTTP/1.1\r\nHost: x\r\n\r\n", 501},
      {"a method of nobody", "BREW /page HTTP/1.1\r\nHost: x\r\n\r\n", 501},
      {"CONNECT", "CONNECT x:443 HTTP/1.1\r\nHost: x\r\n\r\n", 501},
      {"TRACE", "TRACE /page HTTP/1.1\r\nHost: x\r\n\r\n", 501},
      {"a hello of TLS", "\x16\x03\x01\x02\x01", 400},
      {"an expectation of nobody", get("Expect: a miracle\r\n"), 417},
      {"a head of a megabyte", get("X: " + std::string(1U << 20U, 'a') + "\r\n"), 431},
      {"a target of a megabyte", "GET /" + std::string(1U << 20U, 'a'), 431},
      {"ten thousand headers", get(lines(10'000, "X: y\r\n")), 431},
      {"a path that climbs", "GET /../../etc/passwd HTTP/1.1\r\nHost: x\r\n\r\n", 404},
      {"three empty lines", "\r\n\r\n\r\nGET /page HTTP/1.1\r\nHost: x\r\n\r\n", 400},
  };
}

std::vector<Malformed> all_malformed() {
  std::vector<Malformed> all;
  for (const auto& part : {malformed_lengths(), malformed_lines(), malformed_chunks(), malformed_requests()})
    all.insert(all.end(), part.begin(), part.end());
  return all;
}

std::size_t count_answers(const std::string& bytes) {
  std::size_t count = 0;
  for (std::size_t at = bytes.find("HTTP/1.1 "); at != std::string::npos; at = bytes.find("HTTP/1.1 ", at + 1)) ++count;
  return count;
}

TEST_F(ServerTest, what_is_malformed_gets_one_answer_and_no_fault) {
  start();
  for (const Malformed& malformed : all_malformed()) {
    Client client(address);
    client.send(malformed.bytes);
    client.finish_sending();
    const std::string answer = client.receive_all();
    EXPECT_FALSE(client.timed_out()) << malformed.name;
    EXPECT_EQ(answer.substr(0, 12), "HTTP/1.1 " + std::to_string(malformed.status)) << malformed.name;
    EXPECT_EQ(count_answers(answer), 1U) << malformed.name;
  }
  EXPECT_EQ(Client(address).get("/page").status, 200);
}

TEST_F(ServerTest, what_is_malformed_is_refused_without_waiting_for_its_end) {
  start();
  for (const char* bytes : {"GET /page HTTP/1.1\nHost", "\x16\x03\x01", "GET /\r\nX: y\n"}) {
    Client client(address);
    client.send(bytes);
    EXPECT_EQ(client.receive().status, 400);
  }
}

// A well-formed request with some bytes changed, left out, doubled or cut off.
std::string spoil(std::string bytes, std::mt19937& random) {
  static const std::string kNasty = std::string("\r\n\0\t :;,/%?#\xff\x80{}[]0aZ", 22);
  const auto below = [&](std::size_t limit) { return random() % std::max<std::size_t>(limit, 1); };
  for (std::size_t changes = 1 + below(4); changes > 0 && !bytes.empty(); --changes) {
    const std::size_t at = below(bytes.size());
    switch (below(5)) {
      case 0:
        bytes[at] = kNasty[below(kNasty.size())];
        break;
      case 1:
        bytes.erase(at, 1 + below(8));
        break;
      case 2:
        bytes.insert(at, 1, kNasty[below(kNasty.size())]);
        break;
      case 3:
        bytes.insert(at, bytes.substr(at, below(40)));
        break;
      default:
        bytes.resize(at);
    }
  }
  return bytes;
}

TEST_F(ServerTest, two_thousand_spoilt_requests_hang_nothing_and_break_nothing) {
  start();
  const std::vector<std::string> whole = {
      get("Accept-Encoding: gzip;q=0.5, br\r\nIf-None-Match: \"a\", W/\"b\"\r\n"),
      post("Content-Length: 5\r\n", "abcde"),
      post("Transfer-Encoding: chunked\r\n", "3;a=\"b\"\r\nabc\r\n0\r\nX: y\r\n\r\n"),
      "GET /uk/hubs/%D0%BC?a=1&b=%20 HTTP/1.1\r\nHost: x:80\r\nConnection: keep-alive, te\r\n\r\n",
  };
  std::mt19937 random(20220921);
  for (int i = 0; i < 2000; ++i) {
    const std::string bytes = spoil(whole[static_cast<std::size_t>(i) % whole.size()], random);
    Client client(address);
    client.send(bytes);
    client.finish_sending();
    const std::string answer = client.receive_all();
    EXPECT_FALSE(client.timed_out()) << bytes;
    EXPECT_THAT(answer, ::testing::Not(::testing::HasSubstr("HTTP/1.1 500"))) << bytes;
    EXPECT_TRUE(answer.empty() || answer.starts_with("HTTP/1.1 ")) << bytes;
  }
  EXPECT_EQ(Client(address).get("/page").status, 200);
  EXPECT_EQ(events("fault"), 0);
}

}  // namespace
}  // namespace bluedot::web::testing
