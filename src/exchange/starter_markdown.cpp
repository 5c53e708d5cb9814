#include "exchange/starter_markdown.h"

#include <algorithm>
#include <memory>

#include <cmark-gfm.h>

namespace bluedot::exchange {
namespace {

struct FreeNode {
  void operator()(cmark_node* node) const { cmark_node_free(node); }
};
struct FreeIterator {
  void operator()(cmark_iter* iterator) const { cmark_iter_free(iterator); }
};

bool is_lost(cmark_node_type type) {
  return type == CMARK_NODE_CODE_BLOCK || type == CMARK_NODE_HTML_BLOCK || type == CMARK_NODE_HTML_INLINE;
}

// cmark gives an inline node no line of its own everywhere: then its block's.
std::size_t line_of(cmark_node* node) {
  while (cmark_node_get_start_line(node) == 0 && cmark_node_parent(node) != nullptr) node = cmark_node_parent(node);
  return static_cast<std::size_t>(std::max(cmark_node_get_start_line(node), 1));
}

std::string first_line(const char* literal) {
  const std::string_view text = literal;
  return std::string(text.substr(0, text.find('\n')));
}

}  // namespace

std::vector<LostText> lost_texts(std::string_view markdown) {
  const std::unique_ptr<cmark_node, FreeNode> root(
      cmark_parse_document(markdown.data(), markdown.size(), CMARK_OPT_VALIDATE_UTF8));
  const std::unique_ptr<cmark_iter, FreeIterator> iterator(cmark_iter_new(root.get()));
  std::vector<LostText> lost;
  while (cmark_iter_next(iterator.get()) != CMARK_EVENT_DONE) {
    cmark_node* node = cmark_iter_get_node(iterator.get());
    if (is_lost(cmark_node_get_type(node))) {
      lost.push_back({line_of(node), first_line(cmark_node_get_literal(node))});
    }
  }
  return lost;
}

}  // namespace bluedot::exchange
