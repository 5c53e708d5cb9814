#include <thread>
#include <vector>

#include "web/test_server.h"

namespace bluedot::web::testing {
namespace {

using std::chrono::milliseconds;

class SlowTest : public ServerTest {
 protected:
  SlowTest() {
    options.limits.idle = milliseconds(100);
    options.limits.head = milliseconds(100);
    options.limits.patience = milliseconds(100);
  }
};

TEST_F(SlowTest, one_who_never_asks_is_let_go) {
  start();
  Client client(address);
  EXPECT_TRUE(client.ends());
}

TEST_F(SlowTest, one_who_never_asks_again_is_let_go_and_not_counted_as_slow) {
  start();
  Client client(address);
  EXPECT_EQ(client.get("/page").status, 200);
  EXPECT_TRUE(client.ends());
  EXPECT_EQ(events("too_slow"), 0);
}

TEST_F(SlowTest, a_head_that_does_not_end_in_time_is_given_up_though_it_keeps_coming) {
  start();
  Client client(address);
  client.send("GET /page HTTP/1.1\r\nHost: x\r\n");
  while (client.send("X: y\r\n")) std::this_thread::sleep_for(milliseconds(10));
  EXPECT_EQ(client.receive().status, 0);
  EXPECT_EQ(events("too_slow"), 1);
}

TEST_F(SlowTest, a_body_that_crawls_is_given_up) {
  start();
  Client client(address);
  client.send("POST /echo HTTP/1.1\r\nHost: x\r\nContent-Length: 60000\r\n\r\n");
  while (client.send("x")) std::this_thread::sleep_for(milliseconds(10));
  EXPECT_EQ(client.receive().status, 0);
  EXPECT_EQ(events("too_slow"), 1);
}

TEST_F(SlowTest, one_who_does_not_read_the_answer_is_given_up) {
  start();
  Client client(address, 4096);
  client.send("GET /big HTTP/1.1\r\nHost: x\r\n\r\n");
  while (events("too_slow") == 0) std::this_thread::yield();
  EXPECT_EQ(client.receive().status, 0);
}

TEST_F(ServerTest, a_full_house_loses_the_least_progressing_of_the_busiest_address) {
  options.limits.connections = 4;
  start();
  Client worker(address);
  EXPECT_EQ(worker.get("/page").status, 200);
  Client sleeper(address);
  sleeper.send("GET");
  Client second(address);
  EXPECT_EQ(second.get("/page").status, 200);
  EXPECT_EQ(worker.get("/page").status, 200);
  Client third(address);
  EXPECT_EQ(third.get("/page").status, 200);
  Client newcomer(address);
  EXPECT_EQ(newcomer.get("/page").status, 200);
  EXPECT_TRUE(sleeper.ends());
  EXPECT_EQ(worker.get("/page").status, 200);
  EXPECT_EQ(second.get("/page").status, 200);
  EXPECT_EQ(third.get("/page").status, 200);
  EXPECT_EQ(events("connection_evicted"), 1);
}

TEST_F(ServerTest, eight_hundred_slow_ones_leave_honest_visitors_alone) {
  options.limits.connections = 400;
  start();
  std::vector<std::unique_ptr<Client>> slow;
  for (int i = 0; i < 800; ++i) {
    slow.push_back(std::make_unique<Client>(address));
    slow.back()->send(i % 2 == 0 ? "GET /page HTTP/1.1\r\nHo"
                                 : "POST /echo HTTP/1.1\r\nHost: x\r\nContent-Length: 9\r\n\r\n");
    if (i % 8 == 0) {
      Client honest(address);
      EXPECT_EQ(honest.get("/page").status, 200);
    }
  }
}

}  // namespace
}  // namespace bluedot::web::testing
