#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <string_view>

#include "web/query.h"

namespace {

void require(bool holds) {
  if (!holds) std::abort();
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  using namespace bluedot::web;
  const std::string_view bytes(reinterpret_cast<const char*>(data), size);
  if (const auto path = decode_path(bytes)) require(is_utf8(*path) && path->find('\0') == std::string::npos);
  if (const auto query = parse_query(bytes)) {
    for (const QueryPair& pair : *query) require(is_utf8(pair.name) && is_utf8(pair.value));
    const auto again = parse_query(format_query(*query));
    require(again.has_value() && *again == *query);
  }
  if (const auto target = split_target(bytes)) require(target->path.starts_with('/'));
  return 0;
}
