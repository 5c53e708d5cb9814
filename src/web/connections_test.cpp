#include "web/connections.h"

#include <gtest/gtest.h>

namespace bluedot::web {
namespace {

class Member final : public Connections::Member {
 public:
  Member(Connections& connections, std::string address) : Connections::Member(connections, std::move(address)) {}
  ~Member() override { leave(); }

  bool evicted = false;

 private:
  void evict() override { evicted = true; }
};

TEST(Connections, the_busiest_address_loses_the_one_that_progressed_longest_ago) {
  Connections connections;
  Member lonely(connections, "1.1.1.1");
  Member first(connections, "2.2.2.2");
  Member second(connections, "2.2.2.2");
  Member third(connections, "2.2.2.2");
  first.progressed();
  EXPECT_TRUE(connections.evict_one());
  EXPECT_TRUE(second.evicted);
  EXPECT_EQ(connections.count(), 3U);
  EXPECT_TRUE(connections.evict_one());
  EXPECT_TRUE(third.evicted);
  EXPECT_FALSE(lonely.evicted);
}

TEST(Connections, nobody_is_evicted_twice_or_after_leaving) {
  Connections connections;
  EXPECT_FALSE(connections.evict_one());
  { const Member gone(connections, "1.1.1.1"); }
  Member member(connections, "1.1.1.1");
  EXPECT_TRUE(connections.evict_one());
  EXPECT_FALSE(connections.evict_one());
  EXPECT_EQ(connections.count(), 0U);
}

}  // namespace
}  // namespace bluedot::web
