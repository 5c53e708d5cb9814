#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <string>
#include <string_view>

#include "web/chunked.h"
#include "web/encoding.h"
#include "web/head.h"
#include "web/headers.h"

namespace {

using namespace bluedot::web;

void require(bool holds) {
  if (!holds) std::abort();
}

bool lies_in(std::string_view part, std::string_view whole) {
  return part.data() == nullptr ||
         (part.data() >= whole.data() && part.data() + part.size() <= whole.data() + whole.size());
}

void check_head(std::string_view bytes, std::size_t end) {
  const std::string_view head_bytes = bytes.substr(0, end);
  const auto head = parse_head(head_bytes);
  if (!head) return;
  require(lies_in(head->target, head_bytes) && !head->target.empty());
  require(lies_in(head->accept_encoding, head_bytes) && lies_in(head->if_none_match, head_bytes));
  require(!(head->chunked && head->content_length != 0));
  choose_encoding(head->accept_encoding);
  matches_entity_tag(head->if_none_match, "\"a\"");
  if (!head->chunked) return;
  std::string body;
  std::string_view rest = bytes.substr(end);
  ChunkedReader reader(1000);
  reader.take(rest, body);
  require(body.size() <= 1000);
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const std::string_view bytes(reinterpret_cast<const char*>(data), size);
  const auto whole = HeadScanner().scan(bytes);

  // Arriving in two pieces, it must be judged the same.
  HeadScanner scanner;
  auto in_pieces = scanner.scan(bytes.substr(0, size / 2));
  if (in_pieces && !*in_pieces) in_pieces = scanner.scan(bytes);
  require(whole.has_value() == in_pieces.has_value() || (in_pieces && *in_pieces));

  if (whole && *whole) check_head(bytes, **whole);
  return 0;
}
