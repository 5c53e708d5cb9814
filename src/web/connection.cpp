#include "web/connection.h"

#include <algorithm>
#include <utility>

#include <boost/asio/executor_work_guard.hpp>
#include <boost/asio/post.hpp>
#include <boost/asio/write.hpp>

#include "web/chunked.h"
#include "web/listen.h"

namespace bluedot::web {
namespace {

// In this file co_await stands in no condition: g++ 12 makes `a && !co_await b()` into an illegal instruction.

constexpr std::size_t kFirstRoom = 2048;   // a browser's head, mostly
constexpr std::size_t kEndingRoom = 4096;  // read over at a time once we have refused

std::string peer_of(const Socket& socket) {
  error_code error;
  const auto endpoint = socket.remote_endpoint(error);
  return error ? std::string() : host_of(endpoint.data(), static_cast<socklen_t>(endpoint.size()));
}

Progress::Time now() {
  return std::chrono::steady_clock::now();
}

}  // namespace

Connection::Connection(Loop& loop, Socket socket)
    : Member(loop.service().connections, peer_of(socket)),
      loop_(loop),
      service_(loop.service()),
      socket_(std::move(socket)),
      progress_(now()) {}

Connection::~Connection() {
  leave();
}

Awaitable<void> Connection::run(std::shared_ptr<Connection> self) {
  loop_.enter(*self);
  error_code error;
  socket_.non_blocking(true, error);
  if (loop_.is_draining()) close();
  bool open = true;
  while (open) {
    const bool answered = co_await serve();
    open = answered && !last_answer_;
  }
  if (last_answer_ && socket_.is_open()) co_await end();
  close();
  loop_.leave(*self);
}

void Connection::close() {
  error_code ignored;
  socket_.close(ignored);
}

void Connection::close_if_overdue(Progress::Time time) {
  if (!progress_.is_overdue(service_.limits, time)) return;
  const Progress::Phase phase = progress_.phase();
  if (phase != Progress::Phase::kIdle && phase != Progress::Phase::kEnding && socket_.is_open()) {
    service_.metrics.count(Metrics::Event::kTooSlow);
  }
  close();
}

void Connection::close_if_waiting() {
  error_code error;
  const bool waiting =
      unread().empty() && (progress_.phase() == Progress::Phase::kIdle || progress_.phase() == Progress::Phase::kHead);
  if (waiting && socket_.available(error) == 0) close();
}

void Connection::evict() {
  asio::post(socket_.get_executor(), [weak = weak_from_this()] {
    if (const auto connection = weak.lock()) connection->close();
  });
}

asio::mutable_buffer Connection::room() {
  if (begin_ == end_) begin_ = end_ = 0;
  if (end_ == input_.size() && begin_ != 0) {
    std::copy(input_.begin() + static_cast<std::ptrdiff_t>(begin_), input_.begin() + static_cast<std::ptrdiff_t>(end_),
              input_.begin());
    end_ -= begin_;
    begin_ = 0;
  }
  if (end_ == input_.size()) input_.resize(std::max(kFirstRoom, input_.size() * 2));
  return asio::buffer(input_.data() + end_, input_.size() - end_);
}

void Connection::consume(std::size_t bytes) {
  begin_ += bytes;
}

// One request. The hot path is here in a line: read, look, write, without a coroutine of its own for any of them.
Awaitable<bool> Connection::serve() {
  Step step = look();
  while (step == Step::kRead) {
    error_code error;
    const std::size_t bytes = co_await socket_.async_read_some(room(), asio::redirect_error(kAwait, error));
    if (error) co_return false;
    end_ += bytes;
    step = look();
  }
  bool alive = true;
  if (step == Step::kHandle) alive = co_await handle();
  if (!alive) co_return false;
  compose();
  if (!write_at_once()) alive = co_await write_rest();
  if (alive) finish_answer();
  co_return alive;
}

Connection::Step Connection::look() {
  const std::string_view arrived = unread();
  if (arrived.empty() || arrived == "\r") return Step::kRead;
  if (arrived.starts_with("\r\n") && !skipped_line_) {  // one empty line before a request: RFC 9112, 2.2
    skipped_line_ = true;
    consume(2);
    return look();
  }
  return look_for_head();
}

Connection::Step Connection::look_for_head() {
  const auto head_bytes = scanner_.scan(unread());
  if (!head_bytes) return refuse(head_bytes.error().status);
  const std::size_t present = head_bytes->value_or(unread().size());
  if (present > service_.limits.head_bytes) return refuse(431);
  if (*head_bytes) return begin_request(**head_bytes);
  if (progress_.phase() == Progress::Phase::kIdle) progress_.enter(Progress::Phase::kHead, now());
  return Step::kRead;
}

Connection::Step Connection::begin_request(std::size_t head_bytes) {
  began_ = now();
  const auto head = parse_head(unread().substr(0, head_bytes));
  if (!head) return refuse(head.error().status);
  head_ = *head;
  head_bytes_ = head_bytes;
  last_answer_ = !head_.keep_alive || loop_.is_draining();
  auto answer = service_.dispatcher.at_once(head_);
  if (!answer) return Step::kHandle;
  answer_ = std::move(*answer);
  return Step::kWrite;
}

Connection::Step Connection::refuse(int status) {
  service_.metrics.count(Metrics::Event::kMalformed);
  began_ = now();
  head_ = {};
  turn_away(status);
  return Step::kWrite;
}

Awaitable<bool> Connection::handle() {
  bool complete = true;
  if (head_.has_body()) complete = co_await read_body();
  if (!complete) co_return answer_.page != nullptr;
  progress_.enter(Progress::Phase::kHandling, now());
  co_await answer_on_worker();
  co_return true;
}

// False when there will be no body: the connection is gone, or the answer says why and is the last one.
Awaitable<bool> Connection::read_body() {
  if (head_.content_length > service_.limits.body_bytes) {
    turn_away(413);
    co_return false;
  }
  if (!take_over_head()) co_return false;
  progress_.enter(Progress::Phase::kBody, now());
  if (head_.expects_continue && unread().empty()) co_await invite_body();
  bool complete = false;
  if (head_.chunked) {
    complete = co_await read_chunked_body();
  } else {
    complete = co_await read_counted_body();
  }
  co_return complete;
}

// The body is read through input_, so the head moves out of it.
bool Connection::take_over_head() {
  own_head_ = unread().substr(0, head_bytes_);
  const auto head = parse_head(own_head_);
  if (!head) return false;
  head_ = *head;
  consume(std::exchange(head_bytes_, 0));
  return true;
}

Awaitable<void> Connection::invite_body() {
  error_code error;
  co_await asio::async_write(socket_, asio::buffer("HTTP/1.1 100 Continue\r\n\r\n", 25),
                             asio::redirect_error(kAwait, error));  // a failure shows in the next read
}

Awaitable<bool> Connection::read_more() {
  error_code error;
  const std::size_t bytes = co_await socket_.async_read_some(room(), asio::redirect_error(kAwait, error));
  end_ += bytes;
  progress_.moved(bytes, now());
  co_return !error;
}

Awaitable<bool> Connection::read_counted_body() {
  while (true) {
    const std::size_t taken = std::min<std::size_t>(head_.content_length - body_.size(), unread().size());
    body_.append(unread().substr(0, taken));
    consume(taken);
    if (body_.size() == head_.content_length) co_return true;
    const bool more = co_await read_more();
    if (!more) co_return false;
  }
}

Awaitable<bool> Connection::read_chunked_body() {
  ChunkedReader reader(service_.limits.body_bytes);
  while (true) {
    std::string_view bytes = unread();
    const auto state = reader.take(bytes, body_);
    consume(unread().size() - bytes.size());
    if (state == ChunkedReader::State::kDone) co_return true;
    if (state != ChunkedReader::State::kMore) {
      turn_away(state == ChunkedReader::State::kTooLong ? 413 : 400);
      co_return false;
    }
    const bool more = co_await read_more();
    if (!more) co_return false;
  }
}

// The answer to what will not be handled. It is the last: what follows cannot be told from a body.
void Connection::turn_away(int status) {
  last_answer_ = true;
  answer_ = status == 413 ? service_.dispatcher.turned_away(head_, status) : service_.dispatcher.bare(status);
}

Awaitable<void> Connection::answer_on_worker() {
  // The worker has nothing to do with the loop, so the loop must be told that it still has work.
  const auto work = asio::make_work_guard(socket_.get_executor());
  co_await asio::async_initiate<const asio::use_awaitable_t<Executor>, void()>(
      [this](auto handler) {
        // Shared, because the pool's jobs can be copied and a completion handler cannot.
        auto resume = std::make_shared<decltype(handler)>(std::move(handler));
        const auto back = [this, resume] { asio::post(socket_.get_executor(), [resume] { std::move (*resume)(); }); };
        const bool taken = service_.workers.submit([this, back] {
          answer_ = service_.dispatcher.answer(head_, std::move(body_),
                                               service_.proxies.visitor(address(), head_.forwarded_for));
          back();
        });
        if (taken) return;
        service_.metrics.count(Metrics::Event::kShed);
        answer_ = service_.dispatcher.turned_away(head_, 503);
        back();
      },
      kAwait);
}

void Connection::compose() {
  last_answer_ = last_answer_ || loop_.is_draining();
  answered_at_ = service_.clock.now();
  last_lines_.assign(loop_.date_line(answered_at_));
  last_lines_ += cache_control_line(answer_.page->response().caching, answered_at_);
  last_lines_ += last_answer_ ? "Connection: close\r\n\r\n" : "\r\n";
  output_ = {asio::buffer(answer_.head()), asio::buffer(last_lines_), asio::buffer(answer_.body())};
  output_bytes_ = asio::buffer_size(output_);
  written_bytes_ = 0;
}

// Mostly the system takes the whole of it, and nobody has to wait.
bool Connection::write_at_once() {
  error_code error;
  written_bytes_ = socket_.write_some(output_, error);
  return written_bytes_ == output_bytes_;
}

Awaitable<bool> Connection::write_rest() {
  progress_.enter(Progress::Phase::kWriting, now());
  while (written_bytes_ < output_bytes_) {
    std::array<asio::const_buffer, 3> rest = output_;
    std::size_t skip = written_bytes_;
    for (asio::const_buffer& buffer : rest) {
      const std::size_t skipped = std::min(skip, buffer.size());
      buffer += skipped;
      skip -= skipped;
    }
    error_code error;
    const std::size_t bytes = co_await socket_.async_write_some(rest, asio::redirect_error(kAwait, error));
    if (error) co_return false;
    written_bytes_ += bytes;
    progress_.moved(bytes, now());
    progressed();
  }
  co_return true;
}

void Connection::finish_answer() {
  const Progress::Time ended = now();
  const auto took = std::chrono::duration_cast<std::chrono::microseconds>(ended - began_);
  const CachedPage::Origin& origin = answer_.page->origin();
  service_.metrics.answered(origin.route, answer_.status(), output_bytes_, took);
  loop_.access_log().append({answered_at_, name_of(answer_.without_body ? Method::kHead : head_.method), origin.pattern,
                             answer_.status(), output_bytes_, took});
  consume(std::exchange(head_bytes_, 0));
  scanner_ = {};
  skipped_line_ = false;
  body_.clear();
  answer_ = {};
  progressed();
  progress_.enter(Progress::Phase::kIdle, ended);
}

// Closing with bytes unread resets the connection, and the reset may overtake our answer: so we read over what comes.
Awaitable<void> Connection::end() {
  progress_.enter(Progress::Phase::kEnding, now());
  error_code error;
  socket_.shutdown(Socket::shutdown_send, error);
  begin_ = end_ = 0;
  input_.resize(kEndingRoom);
  while (!error) co_await socket_.async_read_some(asio::buffer(input_), asio::redirect_error(kAwait, error));
}

}  // namespace bluedot::web
