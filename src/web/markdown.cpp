#include "web/markdown.h"

#include <memory>
#include <string>

#include <cmark-gfm.h>

#include "text/say.h"
#include "web/html.h"

namespace bluedot::web {
namespace {

struct FreeNode {
  void operator()(cmark_node* node) const { cmark_node_free(node); }
};
struct FreeIterator {
  void operator()(cmark_iter* iterator) const { cmark_iter_free(iterator); }
};

// Writes what cmark understood; nothing passes that is not named here.
class Writer {
 public:
  explicit Writer(const MarkdownNames& names) : names_(names) {}

  SafeHtml write(cmark_node* root) {
    const std::unique_ptr<cmark_iter, FreeIterator> iterator(cmark_iter_new(root));
    for (cmark_event_type event = cmark_iter_next(iterator.get()); event != CMARK_EVENT_DONE;
         event = cmark_iter_next(iterator.get())) {
      cmark_node* node = cmark_iter_get_node(iterator.get());
      if (event == CMARK_EVENT_ENTER)
        enter(node);
      else
        leave(node);
    }
    return out_.take();
  }

  void text_with_slots(std::string_view text) {
    while (!text.empty()) {
      const std::size_t open = text.find('{');
      const std::size_t close = open == std::string_view::npos ? open : text.find('}', open);
      out_.escaped(text.substr(0, close == std::string_view::npos ? text.size() : open));
      if (close == std::string_view::npos) return;
      out_.markup(names_.slot(text.substr(open + 1, close - open - 1)));
      text.remove_prefix(close + 1);
    }
  }

  SafeHtml take() { return out_.take(); }

 private:
  void enter(cmark_node* node) {
    const cmark_node_type type = cmark_node_get_type(node);
    if (type == CMARK_NODE_TEXT || type == CMARK_NODE_CODE) return text_with_slots(cmark_node_get_literal(node));
    if (type == CMARK_NODE_SOFTBREAK) return out_.markup("\n");
    if (type == CMARK_NODE_LINEBREAK) return out_.markup("<br>");
    if (type == CMARK_NODE_LINK) return open_link(node);
    tag(node, type, Side::kOpen);
  }

  void leave(cmark_node* node) {
    const cmark_node_type type = cmark_node_get_type(node);
    if (type == CMARK_NODE_LINK) {
      if (link_of(node)) out_.markup("</a>");
      return;
    }
    tag(node, type, Side::kClose);
  }

  enum class Side { kOpen, kClose };

  void tag(cmark_node* node, cmark_node_type type, Side side) {
    const bool open = side == Side::kOpen;
    if (type == CMARK_NODE_PARAGRAPH) {
      if (!in_tight_list(node)) open ? out_.markup("<p>") : out_.markup("</p>");
    } else if (type == CMARK_NODE_LIST) {
      const bool ordered = cmark_node_get_list_type(node) == CMARK_ORDERED_LIST;
      if (ordered) open ? out_.markup("<ol>") : out_.markup("</ol>");
      if (!ordered) open ? out_.markup("<ul>") : out_.markup("</ul>");
    } else if (type == CMARK_NODE_ITEM) {
      open ? out_.markup("<li>") : out_.markup("</li>");
    } else if (type == CMARK_NODE_STRONG) {
      open ? out_.markup("<strong>") : out_.markup("</strong>");
    } else if (type == CMARK_NODE_EMPH) {
      open ? out_.markup("<em>") : out_.markup("</em>");
    } else if (type == CMARK_NODE_HEADING) {
      open ? out_.markup("<p><strong>") : out_.markup("</strong></p>");
    }
  }

  static bool in_tight_list(cmark_node* paragraph) {
    cmark_node* item = cmark_node_parent(paragraph);
    if (item == nullptr || cmark_node_get_type(item) != CMARK_NODE_ITEM) return false;
    return cmark_node_get_list_tight(cmark_node_parent(item)) != 0;
  }

  std::optional<Url> link_of(cmark_node* node) const { return names_.link(cmark_node_get_url(node)); }

  void open_link(cmark_node* node) {
    const std::optional<Url> url = link_of(node);
    if (!url) return;
    out_.markup("<a href=\"");
    write_url(out_, *url);
    out_.markup("\">");
  }

  const MarkdownNames& names_;
  Html out_{text::Language{}};
};

}  // namespace

SafeHtml markdown(std::string_view source, const MarkdownNames& names) {
  const std::unique_ptr<cmark_node, FreeNode> root(
      cmark_parse_document(source.data(), source.size(), CMARK_OPT_VALIDATE_UTF8));
  cmark_consolidate_text_nodes(root.get());
  return Writer(names).write(root.get());
}

SafeHtml plain_with_slots(std::string_view line, const MarkdownNames& names) {
  Writer writer(names);
  writer.text_with_slots(line);
  return writer.take();
}

}  // namespace bluedot::web
