#include <gmock/gmock.h>

#include "web/test_server.h"

namespace bluedot::web::testing {
namespace {

using std::chrono::seconds;

TEST_F(ServerTest, a_page_is_built_once_and_a_tracker_in_its_address_changes_nothing) {
  start();
  Client client(address);
  for (const char* target :
       {"/page", "/page", "/page?fbclid=1", "/page?a=", "/page?fbclid=2&utm_source=x", "http://x/page"}) {
    EXPECT_EQ(client.get(target).status, 200) << target;
  }
  EXPECT_EQ(world.runs, 1);
  client.get("/page?a=1");
  client.get("/page?fbclid=3&a=1");
  EXPECT_EQ(world.runs, 2);
}

TEST_F(ServerTest, a_new_version_of_a_part_ends_the_page_and_its_entity_tag) {
  start();
  Client client(address);
  const Reply before = client.get("/page");
  const std::string condition = "If-None-Match: " + before.header("ETag") + "\r\n";
  EXPECT_EQ(client.get("/page", condition).status, 304);
  world.version = 2;
  const Reply after = client.get("/page", condition);
  EXPECT_EQ(after.status, 200);
  EXPECT_EQ(after.body, world.body + "2");
}

TEST_F(ServerTest, nothing_is_confirmed_from_the_instant_at_which_it_may_be_untrue) {
  start();
  Client client(address);
  world.good_until = (world.clock.now() + seconds(20)).time_since_epoch().count();
  const Reply page = client.get("/page");
  EXPECT_EQ(page.header("Cache-Control"), "public, max-age=20");
  const std::string condition = "If-None-Match: " + page.header("ETag") + "\r\n";
  world.clock.advance(seconds(19));
  const Reply confirmed = client.get("/page", condition);
  EXPECT_EQ(confirmed.status, 304);
  EXPECT_EQ(confirmed.header("Cache-Control"), "public, max-age=1");
  world.clock.advance(seconds(1));
  world.body = "closed";
  world.good_until = 0;
  EXPECT_EQ(client.get("/page", condition).body, "closed1");
}

TEST_F(ServerTest, each_encoding_has_its_own_entity_tag_and_a_304_varies_too) {
  start();
  Client client(address);
  std::set<std::string> tags;
  for (const char* encoding : {"", "gzip", "br", "zstd"}) {
    const std::string accept = "Accept-Encoding: " + std::string(encoding) + "\r\n";
    const Reply reply = client.get("/page", accept);
    EXPECT_EQ(reply.header("Content-Encoding"), encoding);
    EXPECT_EQ(reply.header("Vary"), "Accept-Encoding");
    tags.insert(reply.header("ETag"));
    const Reply same = client.get("/page", accept + "If-None-Match: W/\"z\", W/" + reply.header("ETag") + "\r\n");
    EXPECT_EQ(same.status, 304);
    EXPECT_EQ(same.header("Vary"), "Accept-Encoding");
    EXPECT_EQ(same.header("ETag"), reply.header("ETag"));
    EXPECT_EQ(same.header("Content-Length"), "");
  }
  EXPECT_EQ(tags.size(), 4U);
  EXPECT_EQ(world.runs, 1);
}

TEST_F(ServerTest, a_page_by_language_is_kept_for_each_of_them) {
  start();
  Client client(address);
  EXPECT_EQ(client.get("/language", "Accept-Language: uk-UA\r\n").body, "for uk-UA");
  EXPECT_EQ(client.get("/language", "Accept-Language: de\r\n").body, "for de");
  const Reply again = client.get("/language", "Accept-Language: uk\r\n");
  EXPECT_EQ(again.body, "for uk-UA");
  EXPECT_EQ(again.header("Vary"), "Accept-Encoding, Accept-Language");
  EXPECT_EQ(world.runs, 2);
}

TEST_F(ServerTest, what_nobody_may_store_is_built_each_time_and_has_no_entity_tag) {
  start();
  Client client(address);
  for (int i = 0; i < 2; ++i) {
    const Reply reply = client.get("/secret");
    EXPECT_EQ(reply.header("Cache-Control"), "no-store");
    EXPECT_EQ(reply.header("ETag"), "");
  }
  EXPECT_EQ(world.runs, 2);
}

TEST_F(ServerTest, a_private_page_is_built_each_time_and_may_be_confirmed) {
  start();
  Client client(address);
  const Reply reply = client.get("/private");
  EXPECT_EQ(reply.header("Cache-Control"), "private, no-cache");
  EXPECT_EQ(client.get("/private", "If-None-Match: " + reply.header("ETag") + "\r\n").status, 304);
  EXPECT_EQ(world.runs, 2);
}

TEST_F(ServerTest, any_entity_tag_is_confirmed_by_a_star) {
  start();
  EXPECT_EQ(Client(address).get("/page", "If-None-Match: *\r\n").status, 304);
}

}  // namespace
}  // namespace bluedot::web::testing
