#include "exchange/xml.h"

#include <stdexcept>

#include <gtest/gtest.h>

namespace bluedot::exchange {
namespace {

TEST(Xml, what_means_something_in_xml_is_written_so_that_it_means_itself) {
  EXPECT_EQ(xml_escaped("Tom & \"Ann\" <3 > 2"), "Tom &amp; &quot;Ann&quot; &lt;3 &gt; 2");
}

TEST(Xml, characters_that_no_document_may_hold_are_left_out) {
  EXPECT_EQ(xml_escaped(std::string("a\0b\x1B\rc\n\td", 9)), "abc\n\td");
  EXPECT_EQ(xml_escaped("a\xEF\xBF\xBF"
                        "b\xEF\xBF\xBE"
                        "c"),
            "abc");
}

TEST(Xml, other_letters_stay) {
  EXPECT_EQ(xml_escaped("Їжа, ґанок, łódź, سلام"), "Їжа, ґанок, łódź, سلام");
}

TEST(Xml, elements_stand_in_each_other) {
  Xml xml;
  xml.open("a", {{"b", "<"}}).element("c", "&").empty("d", {{"e", "f"}}).close();
  EXPECT_EQ(std::move(xml).finish(),
            "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<a b=\"&lt;\">\n<c>&amp;</c>\n<d e=\"f\"/>\n</a>\n");
}

TEST(Xml, an_open_element_at_the_end_is_a_fault) {
  Xml xml;
  xml.open("a");
  EXPECT_THROW(std::move(xml).finish(), std::logic_error);
}

}  // namespace
}  // namespace bluedot::exchange
