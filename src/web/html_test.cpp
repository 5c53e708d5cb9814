#include "web/html.h"

#include <stdexcept>

#include <gtest/gtest.h>

#include "web/message.h"

namespace bluedot::web {
namespace {

template <typename Write>
std::string written(text::Language language, const Write& write) {
  Html out{language};
  write(out);
  return std::string{out.view()};
}

TEST(Html, escapes_the_five_characters_that_mean_something) {
  EXPECT_EQ(written(text::kEnglish, [](Html& out) { write_text(out, "<a href='x'>\"&\" 'ok'"); }),
            "&lt;a href=&#39;x&#39;&gt;&quot;&amp;&quot; &#39;ok&#39;");
}

TEST(Html, wraps_text_of_another_language_with_its_direction) {
  EXPECT_EQ(written(text::kEnglish,
                    [](Html& out) {
                      write_text(out, text::Text{"<اب>", text::kArabic});
                    }),
            "<span lang=\"ar\" dir=\"rtl\">&lt;اب&gt;</span>");
  EXPECT_EQ(written(text::kArabic,
                    [](Html& out) {
                      write_text(out, text::Text{"a", text::kPolish});
                    }),
            "<span lang=\"pl\" dir=\"ltr\">a</span>");
}

TEST(Html, leaves_text_of_the_page_s_language_bare) {
  EXPECT_EQ(written(text::kPolish, [](Html& out) { write_text(out, text::Text{"a", text::kPolish}); }), "a");
}

TEST(Html, wraps_nothing_where_no_element_can_stand) {
  EXPECT_EQ(written(text::kEnglish, [](Html& out) { write_plain(out, text::Text{"a<", text::kPolish}); }), "a&lt;");
}

TEST(Html, writes_numbers_in_attributes_as_they_are) {
  EXPECT_EQ(written(text::kEnglish, [](Html& out) { write_attribute(out, 1200); }), "1200");
  EXPECT_EQ(written(text::kEnglish, [](Html& out) { write_attribute(out, 0.1); }), "0.1");
}

TEST(Message, escapes_words_and_keeps_markup) {
  const SafeHtml link{"<a href=\"/x\">x</a>"};
  const auto write = [](const auto& filling) {
    return written(text::kEnglish, [&](Html& out) {
      write_text_message(out, text::Message::near_title_place, {{"place", filling}});
    });
  };
  EXPECT_EQ(write(std::string{"<b>"}), "Help nearby: &lt;b&gt;");
  EXPECT_EQ(write(link), "Help nearby: <a href=\"/x\">x</a>");
}

TEST(Message, chooses_the_plural_by_the_number_called_count) {
  const auto found = [](int count) {
    return written(text::kEnglish, [&](Html& out) {
      write_text_message(out, text::Message::near_found, {{"count", count}});
    });
  };
  EXPECT_EQ(found(1), "1 place");
  EXPECT_EQ(found(2), "2 places");
}

TEST(Message, throws_when_a_placeholder_is_not_filled) {
  Html out{text::kEnglish};
  EXPECT_THROW(write_text_message(out, text::Message::near_title_place, {}), std::logic_error);
}

}  // namespace
}  // namespace bluedot::web
