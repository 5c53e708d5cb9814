#pragma once

#include <array>
#include <memory>
#include <string>
#include <string_view>

#include <boost/asio/buffer.hpp>

#include "web/asio.h"
#include "web/connections.h"
#include "web/dispatcher.h"
#include "web/head.h"
#include "web/loop.h"
#include "web/progress.h"

namespace bluedot::web {

// One connection: request after request, each answered before the next is looked at, so that pipelined ones come back
// in order. All on its loop's thread, but for `evict`.
class Connection final : public Connections::Member, public std::enable_shared_from_this<Connection> {
 public:
  Connection(Loop& loop, Socket socket);
  Connection(const Connection&) = delete;
  Connection& operator=(const Connection&) = delete;
  ~Connection() override;

  // Serves until either side ends it. `self` keeps it alive meanwhile.
  Awaitable<void> run(std::shared_ptr<Connection> self);

  void close();
  void close_if_overdue(Progress::Time now);
  void close_if_waiting();

 private:
  enum class Step {
    kRead,    // not enough has arrived
    kWrite,   // the answer is there
    kHandle,  // a head is there, its answer has to be made
  };

  void evict() override;

  // What has arrived.
  std::string_view unread() const { return std::string_view(input_).substr(begin_, end_ - begin_); }
  asio::mutable_buffer room();
  void consume(std::size_t bytes);

  Step look();
  Step look_for_head();
  Step begin_request(std::size_t head_bytes);
  Step refuse(int status);
  Awaitable<bool> serve();
  Awaitable<bool> read_more();

  Awaitable<bool> handle();
  Awaitable<bool> read_body();
  bool take_over_head();
  Awaitable<bool> read_counted_body();
  Awaitable<bool> read_chunked_body();
  Awaitable<void> invite_body();
  void turn_away(int status);
  Awaitable<void> answer_on_worker();

  void compose();
  bool write_at_once();
  Awaitable<bool> write_rest();
  void finish_answer();
  Awaitable<void> end();

  Loop& loop_;
  const Service& service_;
  Socket socket_;
  Progress progress_;

  std::string input_;      // its size is the room there is
  std::size_t begin_ = 0;  // of what has arrived and not been used
  std::size_t end_ = 0;
  HeadScanner scanner_;
  bool skipped_line_ = false;   // before the present head
  std::size_t head_bytes_ = 0;  // of the present head, while it lies in input_
  std::string own_head_;        // the present head, when its body needs input_
  RequestHead head_;            // views into either
  std::string body_;
  Progress::Time began_{};

  Answer answer_;
  base::Instant answered_at_{};
  std::string last_lines_;  // of the head: what depends on the instant
  std::array<asio::const_buffer, 3> output_;
  std::size_t output_bytes_ = 0;
  std::size_t written_bytes_ = 0;
  bool last_answer_ = false;
};

}  // namespace bluedot::web
