#include "web/head.h"

#include <charconv>
#include <limits>

#include <boost/asio/buffer.hpp>
#include <boost/beast/http/basic_parser.hpp>

#include "web/text_list.h"

namespace bluedot::web {
namespace {

namespace http = boost::beast::http;
using boost::beast::error_code;

std::string_view view(boost::beast::string_view text) {
  return {text.data(), text.size()};
}

bool is_method_letter(char c) {
  return (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z');
}

bool is_first(std::string_view value) {
  return value.data() == nullptr;
}

// Beast checks the grammar of each line and that lengths and codings agree; what it takes too kindly is refused here.
class Parser final : public http::basic_parser<true> {
 public:
  Parser() {
    skip(true);  // the head alone: bodies are read by others
    header_limit(std::numeric_limits<std::uint32_t>::max());
    body_limit(boost::none);
  }

  RequestHead head;
  int refused = 0;
  int version = 0;
  unsigned hosts = 0;
  unsigned lengths = 0;
  unsigned codings = 0;

 private:
  void refuse(int status, error_code& error) {
    if (refused == 0) refused = status;
    error = http::error::bad_value;
  }

  void on_request_impl(http::verb, boost::beast::string_view method, boost::beast::string_view target, int http_version,
                       error_code& error) override {
    version = http_version;
    head.target = view(target);
    const auto known = web::parse_method(view(method));
    if (!known) return refuse(501, error);
    head.method = *known;
  }

  void on_field_impl(http::field field, boost::beast::string_view name, boost::beast::string_view text,
                     error_code& error) override {
    const std::string_view value = view(text);
    switch (field) {
      case http::field::host:
        ++hosts;
        head.host = value;
        break;
      case http::field::content_length:
        take_length(value, error);
        break;
      case http::field::transfer_encoding:
        take_coding(value, error);
        break;
      case http::field::expect:
        if (!same_word(value, "100-continue")) return refuse(417, error);
        head.expects_continue = true;
        break;
      case http::field::unknown:
        if (same_word(view(name), "X-Forwarded-For")) head.forwarded_for = value;
        break;
      default:
        if (std::string_view* kept = first_of(field); kept != nullptr && is_first(*kept)) *kept = value;
    }
  }

  // Where the first value of a header belongs; null for one that we do not read.
  std::string_view* first_of(http::field field) {
    switch (field) {
      case http::field::accept_encoding:
        return &head.accept_encoding;
      case http::field::accept_language:
        return &head.accept_language;
      case http::field::accept:
        return &head.accept;
      case http::field::origin:
        return &head.origin;
      case http::field::content_type:
        return &head.content_type;
      case http::field::if_none_match:
        return &head.if_none_match;
      default:
        return nullptr;
    }
  }

  void take_length(std::string_view value, error_code& error) {
    if (++lengths > 1 || value.find_first_not_of("0123456789") != std::string_view::npos) return refuse(400, error);
    std::from_chars(value.data(), value.data() + value.size(), head.content_length);  // Beast has seen that it fits
  }

  void take_coding(std::string_view value, error_code& error) {
    if (++codings > 1 || version < 11) return refuse(400, error);
    if (!same_word(value, "chunked")) return refuse(501, error);
    head.chunked = true;
  }

  void on_header_impl(error_code&) override {}
  void on_finish_impl(error_code&) override {}
  void on_body_init_impl(const boost::optional<std::uint64_t>&, error_code&) override {}
  std::size_t on_body_impl(boost::beast::string_view, error_code&) override { return 0; }
  void on_chunk_header_impl(std::uint64_t, boost::beast::string_view, error_code&) override {}
  std::size_t on_chunk_body_impl(std::uint64_t, boost::beast::string_view, error_code&) override { return 0; }
  void on_response_impl(int, boost::beast::string_view, int, error_code&) override {}
};

bool has_folded_line(std::string_view head) {
  return head.find("\r\n ") != std::string_view::npos || head.find("\r\n\t") != std::string_view::npos;
}

// A host that could not stand in an address: a proxy and we might read it differently.
bool is_host(std::string_view host) {
  return host.find_first_of(" \t/\\?#@,\"<>") == std::string_view::npos;
}

int status_of(const error_code& error, const Parser& parser) {
  if (parser.refused != 0) return parser.refused;
  return error == http::error::bad_version ? 505 : 400;
}

}  // namespace

tl::expected<std::optional<std::size_t>, Refusal> HeadScanner::scan(std::string_view arrived) {
  const Refusal malformed{400};
  if (!arrived.empty() && !is_method_letter(arrived.front())) return tl::unexpected(malformed);
  while (scanned_ < arrived.size()) {
    const std::size_t line_feed = arrived.find('\n', scanned_);
    const std::size_t end = line_feed == std::string_view::npos ? arrived.size() : line_feed;
    if (arrived.substr(scanned_, end - scanned_).find('\0') != std::string_view::npos) return tl::unexpected(malformed);
    scanned_ = end;
    if (line_feed == std::string_view::npos) break;
    ++scanned_;
    if (line_feed == 0 || arrived[line_feed - 1] != '\r') return tl::unexpected(malformed);
    if (line_feed >= 3 && arrived[line_feed - 2] == '\n') return scanned_;
  }
  return std::nullopt;
}

tl::expected<RequestHead, Refusal> parse_head(std::string_view head) {
  if (has_folded_line(head)) return tl::unexpected(Refusal{400});
  Parser parser;
  error_code error;
  parser.put(boost::asio::buffer(head.data(), head.size()), error);
  if (error) return tl::unexpected(Refusal{status_of(error, parser)});
  const bool one_host = parser.hosts == 1 || (parser.hosts == 0 && parser.version < 11);
  if (!parser.is_header_done() || !one_host || !is_host(parser.head.host)) return tl::unexpected(Refusal{400});
  parser.head.keep_alive = parser.version == 11 && parser.keep_alive();
  return parser.head;
}

}  // namespace bluedot::web
