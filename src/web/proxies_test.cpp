#include "web/proxies.h"

#include <gtest/gtest.h>

namespace bluedot::web {
namespace {

TrustedProxies trust(const std::vector<std::string>& texts) {
  return *TrustedProxies::parse(texts);
}

TEST(TrustedProxies, nobody_is_believed_by_default) {
  EXPECT_EQ(trust({}).visitor("127.0.0.1", "1.2.3.4"), "127.0.0.1");
}

TEST(TrustedProxies, the_last_address_that_is_no_proxy_is_the_visitor) {
  const TrustedProxies proxies = trust({"127.0.0.1", "10.0.0.0/8", "fd00::/8", "unix"});
  EXPECT_EQ(proxies.visitor("127.0.0.1", "6.6.6.6, 1.2.3.4, 10.9.9.9"), "1.2.3.4");
  EXPECT_EQ(proxies.visitor("unix", "2001:db8::1"), "2001:db8::1");
  EXPECT_EQ(proxies.visitor("fd00::5", "1.2.3.4"), "1.2.3.4");
  EXPECT_EQ(proxies.visitor("11.0.0.1", "1.2.3.4"), "11.0.0.1");
}

TEST(TrustedProxies, what_is_no_address_ends_the_search) {
  const TrustedProxies proxies = trust({"10.0.0.0/8"});
  for (const char* header : {"", "nonsense", "1.2.3.4, \"_hidden\"", "1.2.3.4,"}) {
    EXPECT_EQ(proxies.visitor("10.0.0.1", header), "10.0.0.1") << header;
  }
}

TEST(TrustedProxies, refuses_what_is_no_network) {
  for (const char* text : {"", "x", "10.0.0.0/33", "10.0.0.0/", "::/129", "10.0.0/8"}) {
    EXPECT_FALSE(TrustedProxies::parse(std::vector<std::string>{text}).has_value()) << text;
  }
}

}  // namespace
}  // namespace bluedot::web
