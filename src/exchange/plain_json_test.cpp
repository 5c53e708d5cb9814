#include "exchange/plain_json.h"

#include <boost/json/parse.hpp>
#include <gtest/gtest.h>

namespace bluedot::exchange {
namespace {

TEST(PlainJson, numbers_are_written_as_people_write_them) {
  EXPECT_EQ(plain_json({49.8, -0.01, 1234.0, 1e21, 7}), "[49.8,-0.01,1234,1000000000000000000000,7]");
}

TEST(PlainJson, everything_else_is_written_as_it_is_read) {
  const std::string text = R"({"a\"b":"ї\n","list":[],"none":null,"yes":true,"object":{"x":[1,{}]}})";
  EXPECT_EQ(plain_json(boost::json::parse(text)), text);
}

}  // namespace
}  // namespace bluedot::exchange
