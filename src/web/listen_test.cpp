#include "web/listen.h"

#include <gtest/gtest.h>

namespace bluedot::web {
namespace {

TEST(Listen, reads_back_what_it_formats) {
  for (const char* text : {"127.0.0.1:8080", "0.0.0.0:0", "[::1]:8080", "[::]:65535", "unix:/run/bluedot/site"}) {
    const auto address = parse_listen(text);
    ASSERT_TRUE(address.has_value()) << text;
    EXPECT_EQ(format_listen(address->address(), address->size), text);
  }
}

TEST(Listen, refuses_names_and_what_is_no_address) {
  for (const std::string& text :
       {std::string(""), std::string("8080"), std::string("localhost:80"), std::string("127.0.0.1"),
        std::string("127.0.0.1:65536"), std::string("127.0.0.1:-1"), std::string("127.0.0.1:8x"), std::string("::1:80"),
        std::string("[::1]"), std::string("[127.0.0.1]:80"), std::string("unix:"), "unix:/" + std::string(200, 'a')}) {
    const auto address = parse_listen(text);
    ASSERT_FALSE(address.has_value()) << text;
    EXPECT_EQ(address.error(), (base::Error{base::ErrorCode::kMalformed, "listen", {{"address", text}}}));
  }
}

TEST(Listen, an_ipv4_visitor_of_an_ipv6_socket_has_the_ipv4_address) {
  const auto address = parse_listen("[::ffff:10.0.0.1]:80");
  EXPECT_EQ(host_of(address->address(), address->size), "10.0.0.1");
}

}  // namespace
}  // namespace bluedot::web
