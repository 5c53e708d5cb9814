#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "mistake.h"
#include "tree.h"

namespace bluedot::templates {

// Follows the literal markup of one template, in order: knows at each point whether we are in text, in a tag or in an
// attribute, refuses what a template may not hold (scripts, styles, event handlers, comments, foreign schemes), and
// squeezes white space that no browser shows.
class Markup {
 public:
  // What must be the same where a section begins and where it ends.
  struct State {
    enum class Where { kText, kTagName, kTag, kAttributeName, kAfterName, kBeforeValue, kQuoted, kUnquoted };

    Where where = Where::kText;
    char quote = 0;
    std::string element;    // the tag we are in
    std::string attribute;  // the attribute we are in
    std::string plain;      // "title", "textarea" or "option" while inside one
    int preserved = 0;      // how many pre and textarea we are inside

    bool operator==(const State&) const = default;
  };

  explicit Markup(std::string file) : file_(std::move(file)) {}

  // The literal as it is to be written. `line` is that of its first character.
  std::string literal(std::string_view markup, int line);

  // A value comes here: how to escape it. Throws where none may stand.
  Spot value(int line);

  // A section begins or ends here. Throws where none may stand.
  State section_begins(int line);
  State section_ends(int line);

  // The file ends here.
  void end(int line);

 private:
  void step(char c, std::string_view rest);
  void in_text(char c, std::string_view rest);
  void open_tag(std::string_view rest);
  void in_tag_name(char c);
  void in_tag(char c);
  void in_attribute_name(char c);
  void before_value(char c);
  void in_value(char c);
  void end_attribute();
  void end_tag();
  void flush_space(std::string_view rest);
  void write_pending_space();
  void attribute_name_ended();
  void check_address() const;
  bool in_address() const;
  void name_ended();
  State boundary(int line);
  [[noreturn]] void fail(const std::string& reason) const;

  std::string file_;
  int line_ = 1;
  State state_;
  std::string out_;
  std::string value_;  // of the attribute so far
  bool value_has_hole_ = false;
  bool closing_ = false;             // in </tag
  bool pending_space_ = false;       // white space read, not yet written
  bool at_block_ = true;             // nothing but white space since the file began or a block's tag ended
  bool after_space_ = false;         // the last thing written was a space
  std::vector<bool> spaced_before_;  // for each open section: whether white space or a block came before it
  bool space_written_ = false;       // before an attribute that may follow
  char before_ = 0;                  // the last character of a tag, for "/>"
};

}  // namespace bluedot::templates
