#include "web/url.h"

#include <stdexcept>

#include <gtest/gtest.h>

namespace bluedot::web {
namespace {

TEST(Url, takes_the_schemes_that_help_people_and_addresses_of_this_site) {
  for (const auto* address : {"https://example.org/a?b=c#d", "http://example.org", "tel:+48000", "mailto:a@example.org",
                              "sms:+48000", "geo:49.8,22.9", "/uk/near?lat=1", "#map", "?page=2", "a/b:c", "./a", ""}) {
    EXPECT_TRUE(Url::is_allowed(address)) << address;
  }
}

TEST(Url, refuses_whatever_could_run_or_leave_by_stealth) {
  for (const auto* address :
       {"javascript:alert(1)", "JavaScript:x", "data:text/html,x", "vbscript:x", "file:///etc", "//evil.example",
        "/\\evil.example", "\\\\evil", "java\nscript:x", " javascript:x", "HTTP:x", "blob:x", ":x", "a b"}) {
    EXPECT_FALSE(Url::is_allowed(address)) << address;
  }
}

TEST(Url, throws_for_an_address_that_it_refuses) {
  EXPECT_THROW(Url{"javascript:x"}, std::invalid_argument);
}

TEST(PercentEncoded, leaves_only_unreserved_characters) {
  EXPECT_EQ(percent_encoded("aZ09-._~ /?&=#%+\"ł"), "aZ09-._~%20%2F%3F%26%3D%23%25%2B%22%C5%82");
}

}  // namespace
}  // namespace bluedot::web
