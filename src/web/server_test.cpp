#include "web/server.h"

#include <fstream>
#include <iterator>
#include <thread>

#include <gmock/gmock.h>
#include <sys/un.h>

#include "web/test_server.h"

namespace bluedot::web::testing {
namespace {

using ::testing::HasSubstr;
using ::testing::Not;

TEST_F(ServerTest, many_requests_are_answered_on_one_connection) {
  start();
  Client client(address);
  for (int i = 0; i < 5; ++i) EXPECT_EQ(client.get("/uk/hubs/pl-medyka").body, "uk pl-medyka 127.0.0.1");
}

TEST_F(ServerTest, pipelined_requests_are_answered_in_their_order) {
  start();
  Client client(address);
  std::string requests;
  for (int i = 0; i < 20; ++i) requests += "GET /uk/hubs/" + std::to_string(i) + " HTTP/1.1\r\nHost: x\r\n\r\n";
  client.send(requests +
              "POST /echo HTTP/1.1\r\nHost: x\r\nContent-Length: 3\r\n\r\nabcGET /page HTTP/1.1\r\nHost: x\r\n\r\n");
  for (int i = 0; i < 20; ++i) EXPECT_EQ(client.receive().body, "uk " + std::to_string(i) + " 127.0.0.1");
  EXPECT_EQ(client.receive().body, "abc");
  EXPECT_EQ(client.receive().body, world.body + "1");
}

TEST_F(ServerTest, a_request_may_come_byte_by_byte) {
  start();
  Client client(address);
  const std::string request =
      "POST /echo HTTP/1.1\r\nHost: x\r\nTransfer-Encoding: chunked\r\n\r\n3;x=y\r\nabc\r\n2\r\nde\r\n0\r\nT: "
      "u\r\n\r\n";
  for (const char c : request) client.send({&c, 1});
  EXPECT_EQ(client.receive().body, "abcde");
  EXPECT_EQ(client.get("/page").status, 200);
}

TEST_F(ServerTest, head_has_the_header_of_get_and_no_body) {
  start();
  Client client(address);
  const Reply get = client.get("/page");
  client.send("HEAD /page HTTP/1.1\r\nHost: x\r\n\r\n");
  const Reply head = client.receive(false);
  EXPECT_EQ(head.head, get.head);
  EXPECT_EQ(client.get("/page").status, 200);
}

TEST_F(ServerTest, options_names_the_methods_of_an_address) {
  start();
  Client client(address);
  client.send("OPTIONS /page HTTP/1.1\r\nHost: x\r\n\r\n");
  const Reply reply = client.receive();
  EXPECT_EQ(reply.status, 204);
  EXPECT_EQ(reply.header("Allow"), "GET, HEAD, OPTIONS");
  client.send("OPTIONS * HTTP/1.1\r\nHost: x\r\n\r\n");
  EXPECT_EQ(client.receive().status, 204);
}

TEST_F(ServerTest, a_wrong_method_says_which_are_right) {
  start();
  Client client(address);
  client.send("POST /page HTTP/1.1\r\nHost: x\r\nContent-Length: 0\r\n\r\n");
  const Reply reply = client.receive();
  EXPECT_EQ(reply.status, 405);
  EXPECT_EQ(reply.header("Allow"), "GET, HEAD, OPTIONS");
  EXPECT_EQ(reply.body, "failure 405 /page");
}

TEST_F(ServerTest, an_unknown_address_gets_the_page_of_the_face) {
  start();
  Client client(address);
  const Reply reply = client.get("/uk/nowhere");
  EXPECT_EQ(reply.status, 404);
  EXPECT_EQ(reply.body, "failure 404 /uk/nowhere");
  EXPECT_EQ(reply.header("Cache-Control"), "no-store");
}

TEST_F(ServerTest, a_missing_slash_is_added_by_a_redirect_that_keeps_the_query) {
  start();
  Client client(address);
  const Reply reply = client.get("/uk?a=b%20c");
  EXPECT_EQ(reply.status, 308);
  EXPECT_EQ(reply.header("Location"), "/uk/?a=b%20c");
}

TEST_F(ServerTest, an_address_that_cannot_be_decoded_gets_the_400_page_of_the_face) {
  start();
  Client client(address);
  for (const char* target :
       {"/%", "/%zz", "/%00", "/a%2Fb", "/%ff", "/%c0%80", "/page?a=%", "/page?%ff", "/page?a=%00", "/\xff"}) {
    const Reply reply = client.get(target);
    EXPECT_EQ(reply.status, 400) << target;
    EXPECT_THAT(reply.body, HasSubstr("failure 400")) << target;
  }
}

TEST_F(ServerTest, a_handler_that_throws_is_a_500_that_tells_nothing) {
  start();
  Client client(address);
  const Reply reply = client.get("/throws");
  EXPECT_EQ(reply.status, 500);
  EXPECT_THAT(reply.body, Not(HasSubstr("secret")));
  EXPECT_EQ(client.get("/broken").status, 500);
  EXPECT_EQ(client.get("/page").status, 200);
  EXPECT_EQ(events("fault"), 2);
}

TEST_F(ServerTest, every_answer_carries_the_security_headers) {
  start();
  const auto check = [](const Reply& reply, int status) {
    EXPECT_EQ(reply.status, status);
    for (const char* name : {"Content-Security-Policy", "X-Content-Type-Options", "Referrer-Policy", "X-Frame-Options",
                             "Cross-Origin-Opener-Policy", "Cross-Origin-Resource-Policy", "Permissions-Policy"}) {
      EXPECT_NE(reply.header(name), "") << name << " on " << status;
    }
  };
  Client client(address);
  const Reply page = client.get("/page");
  check(page, 200);
  check(client.get("/page", "If-None-Match: " + page.header("ETag") + "\r\n"), 304);
  check(client.get("/uk/nowhere"), 404);
  check(client.get("/uk"), 308);
  check(client.get("/throws"), 500);
  check(client.get("/%"), 400);
  client.send("BREW / HTTP/1.1\r\nHost: x\r\n\r\n");
  check(client.receive(), 501);
  Client malformed(address);
  malformed.send("GET / HTTP/1.1\r\n\r\n");
  check(malformed.receive(), 400);
}

TEST_F(ServerTest, http_1_0_and_connection_close_end_the_connection_after_the_answer) {
  start();
  for (const char* request :
       {"GET /page HTTP/1.0\r\n\r\n", "GET /page HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n"}) {
    Client client(address);
    client.send(request);
    const Reply reply = client.receive();
    EXPECT_EQ(reply.status, 200);
    EXPECT_EQ(reply.header("Connection"), "close");
    EXPECT_TRUE(client.ends());
  }
}

TEST_F(ServerTest, a_body_that_is_announced_is_invited) {
  start();
  Client client(address);
  client.send("POST /echo HTTP/1.1\r\nHost: x\r\nExpect: 100-continue\r\nContent-Length: 3\r\n\r\n");
  EXPECT_EQ(client.receive().status, 100);
  client.send("abc");
  EXPECT_EQ(client.receive().body, "abc");
}

TEST_F(ServerTest, a_body_that_is_too_long_is_refused_before_it_is_read) {
  options.limits.body_bytes = 10;
  start();
  for (const char* body : {"Content-Length: 11\r\n\r\n", "Transfer-Encoding: chunked\r\n\r\nb\r\n",
                           "Transfer-Encoding: chunked\r\n\r\n5\r\nabcde\r\n6\r\n"}) {
    Client client(address);
    client.send("POST /echo HTTP/1.1\r\nHost: x\r\n" + std::string(body));
    EXPECT_EQ(client.receive().status, 413) << body;
    client.finish_sending();
    EXPECT_TRUE(client.ends());
  }
}

TEST_F(ServerTest, a_head_that_is_too_long_is_refused) {
  options.limits.head_bytes = 4096;
  start();
  Client client(address);
  client.send("GET / HTTP/1.1\r\nHost: x\r\nX: " + std::string(5000, 'a'));
  EXPECT_EQ(client.receive().status, 431);
}

TEST_F(ServerTest, more_work_than_may_wait_is_answered_503_while_cached_pages_go_on) {
  options.worker_threads = 1;
  options.max_queued = 1;
  start();
  Client reader(address);
  EXPECT_EQ(reader.get("/page").status, 200);
  Client held(address);
  held.send("GET /held HTTP/1.1\r\nHost: x\r\n\r\n");
  world.gate.await_waiting(1);
  Client queued(address);
  queued.send("GET /held HTTP/1.1\r\nHost: x\r\n\r\n");
  Client refused(address);
  Reply reply;
  while ((reply = refused.get("/uk/nowhere")).status == 404) continue;  // until the queue is full
  EXPECT_EQ(reply.status, 503);
  EXPECT_EQ(reply.header("Retry-After"), "2");
  EXPECT_EQ(reader.get("/page").status, 200);
  world.gate.open();
  EXPECT_EQ(held.receive().body, "at last");
  EXPECT_EQ(queued.receive().body, "at last");
}

TEST_F(ServerTest, stopping_finishes_what_is_under_way_and_closes_what_waits) {
  start();
  Client idle(address);
  EXPECT_EQ(idle.get("/page").status, 200);
  Client held(address);
  held.send("GET /held HTTP/1.1\r\nHost: x\r\n\r\n");
  world.gate.await_waiting(1);
  std::thread stopping([this] { server->stop(); });
  EXPECT_TRUE(idle.ends());
  world.gate.open();
  const Reply reply = held.receive();
  EXPECT_EQ(reply.body, "at last");
  EXPECT_EQ(reply.header("Connection"), "close");
  held.finish_sending();
  stopping.join();
}

TEST_F(ServerTest, stopping_waits_for_a_slow_reader_no_longer_than_the_grace) {
  options.limits.stop_grace = std::chrono::milliseconds(50);
  start();
  Client slow(address, 4096);
  slow.send("GET /big HTTP/1.1\r\nHost: x\r\n\r\n");
  while (events("cache_miss") == 0) std::this_thread::yield();
  server->stop();
}

TEST_F(ServerTest, an_address_in_use_is_said_to_be_so_and_nothing_listens) {
  start();
  ServerOptions second = options;
  second.listen = {"127.0.0.1:0", address};
  Server other(second, test_face(world), world.clock, access_log, metrics, *log);
  const auto started = other.start();
  ASSERT_FALSE(started.has_value());
  EXPECT_EQ(started.error().code, base::ErrorCode::kConflict);
  EXPECT_EQ(started.error().params.at("address"), address);
}

TEST_F(ServerTest, ipv6_and_unix_sockets_are_served_and_a_socket_file_goes_with_its_server) {
  const std::string path = ::testing::TempDir() + "bluedot-web-test.sock";
  options.listen = {"[::1]:0", "unix:" + path};
  start();
  EXPECT_EQ(Client(address).get("/page").status, 200);
  EXPECT_EQ(Client("unix:" + path).get("/uk/hubs/x").body, "uk x unix");
  server->stop();
  EXPECT_NE(::access(path.c_str(), F_OK), 0);
}

TEST_F(ServerTest, a_socket_file_that_a_killed_program_left_behind_is_replaced) {
  const std::string path = ::testing::TempDir() + "bluedot-web-dead.sock";
  ::unlink(path.c_str());
  sockaddr_un name{.sun_family = AF_UNIX, .sun_path = {}};
  path.copy(name.sun_path, sizeof name.sun_path - 1);
  const int killed = ::socket(AF_UNIX, SOCK_STREAM, 0);
  ASSERT_EQ(::bind(killed, reinterpret_cast<const sockaddr*>(&name), sizeof name), 0);
  ::close(killed);  // which leaves the file
  options.listen = {"unix:" + path};
  start();
  EXPECT_EQ(Client("unix:" + path).get("/page").status, 200);
}

TEST_F(ServerTest, a_trusted_proxy_says_who_the_visitor_is_and_nobody_else_does) {
  options.trusted_proxies = {"127.0.0.0/8"};
  start();
  Client proxy(address);
  EXPECT_EQ(proxy.get("/uk/hubs/x", "X-Forwarded-For: 9.9.9.9, 10.1.2.3\r\n").body, "uk x 10.1.2.3");
  options.trusted_proxies = {};
  start();
  EXPECT_EQ(Client(address).get("/uk/hubs/x", "X-Forwarded-For: 10.1.2.3\r\n").body, "uk x 127.0.0.1");
}

TEST_F(ServerTest, the_access_log_holds_the_pattern_and_nothing_of_the_visitor) {
  const std::string path = ::testing::TempDir() + "bluedot-access-test.log";
  ::unlink(path.c_str());
  ASSERT_TRUE(access_log.open(path).has_value());
  start();
  Client client(address);
  client.get("/uk/hubs/canary?q=canary", "User-Agent: canary\r\nReferer: canary\r\nAccept-Language: canary\r\n");
  client.get("/canary/nowhere");
  server->stop();
  std::ifstream file(path);
  const std::string lines{std::istreambuf_iterator<char>(file), std::istreambuf_iterator<char>()};
  EXPECT_THAT(lines,
              HasSubstr(R"({"at":"2022-09-21T16:00:00Z","method":"GET","route":"/{lang}/hubs/{slug}","status":200,)"));
  EXPECT_THAT(lines, HasSubstr(R"("route":"-","status":404,)"));
  EXPECT_THAT(lines, Not(HasSubstr("canary")));
  EXPECT_THAT(lines, Not(HasSubstr("127.0.0.1")));
}

TEST_F(ServerTest, the_metrics_are_a_face_like_any_other) {
  start();
  Client(address).get("/page");
  Server metrics_server({.listen = {"127.0.0.1:0"}}, metrics_face(metrics), world.clock, access_log, metrics, *log);
  const auto addresses = metrics_server.start();
  ASSERT_TRUE(addresses.has_value());
  const Reply reply = Client(addresses->front()).get("/metrics");
  EXPECT_THAT(reply.body, HasSubstr(R"(bluedot_http_answers_total{route="page",status="200"} 1)"));
}

TEST_F(ServerTest, health_is_answered) {
  start();
  EXPECT_EQ(Client(address).get("/healthz").status, 200);
  EXPECT_EQ(Client(address).get("/readyz").status, 200);
}

TEST_F(ServerTest, several_loops_serve_together) {
  options.io_threads = 3;
  start();
  for (int i = 0; i < 9; ++i) EXPECT_EQ(Client(address).get("/page").status, 200);
  EXPECT_EQ(world.runs, 1);
}

}  // namespace
}  // namespace bluedot::web::testing
