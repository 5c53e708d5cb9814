#include "published/publisher.h"

#include <atomic>
#include <stdexcept>
#include <utility>

#include <gtest/gtest.h>

#include "directory/synthetic.h"

namespace bluedot::published {
namespace {

using std::chrono::hours;
using std::chrono::seconds;

const base::Instant kNoon = base::Instant(std::chrono::sys_days(std::chrono::year(2022) / 9 / 21)) + hours(10);

// As many invented places as the test says.
class GrowingSource final : public Source {
 public:
  std::uint64_t data_version() override { return commits; }
  std::shared_ptr<const directory::Catalogue> read() override {
    if (broken) throw std::runtime_error("planted");
    directory::SyntheticOptions options;
    options.locations = locations;
    return directory::synthetic_catalogue(options);
  }

  // A change once, as the database gives it.
  std::shared_ptr<const guide::Guide> read_guide() override { return std::exchange(changed_guide, nullptr); }

  std::optional<std::vector<finder::Expression>> read_expressions() override { return expressions; }

  std::shared_ptr<const guide::Guide> changed_guide;
  std::vector<finder::Expression> expressions;
  std::atomic<std::uint64_t> commits = 1;
  std::atomic<std::uint32_t> locations = 10;
  std::atomic<bool> broken = false;
};

// What fails between the reading of the directory and the new snapshot: the second look at the clock.
class FailingClock final : public base::Clock {
 public:
  explicit FailingClock(base::Instant now) : now_(now) {}

  base::Instant now() const override {
    if (looks_left_ > 0 && --looks_left_ == 0) throw std::runtime_error("planted");
    return now_;
  }
  void set(base::Instant now) { now_ = now; }
  void fail_at_second_look() { looks_left_ = 2; }

 private:
  base::Instant now_;
  mutable int looks_left_ = 0;
};

class PublisherOf : public testing::Test {
 protected:
  GrowingSource source;
  FailingClock clock{kNoon};
  Publisher publisher{source, clock, {}, base::make_silent_log()};

  PublisherOf() { publisher.refresh(); }

  std::size_t places() const { return publisher.current()->catalogue().locations().size(); }
  void commit(std::uint32_t locations) {
    source.locations = locations;
    ++source.commits;
  }
};

TEST_F(PublisherOf, has_a_snapshot_from_the_first_moment_on) {
  EXPECT_EQ(places(), 10U);
}

TEST_F(PublisherOf, understands_from_the_first_moment_on) {
  EXPECT_EQ(publisher.current()->search().understand("dentist").meaning.categories.at(0).slug, "dental-care");
}

TEST_F(PublisherOf, leaves_everything_alone_while_nothing_happens) {
  const auto before = publisher.current();
  EXPECT_FALSE(publisher.refresh());
  EXPECT_EQ(publisher.current(), before);
}

TEST_F(PublisherOf, shows_what_was_committed) {
  commit(12);
  EXPECT_TRUE(publisher.refresh());
  EXPECT_EQ(places(), 12U);
}

TEST_F(PublisherOf, counts_every_reading_so_that_no_page_of_an_earlier_one_is_served) {
  const auto before = publisher.current()->versions().directory;
  commit(10);  // a backup restored: as many records, and others
  EXPECT_TRUE(publisher.refresh());
  EXPECT_EQ(publisher.current()->versions().directory, before + 1);
}

TEST_F(PublisherOf, search_follows_the_thesaurus) {
  EXPECT_TRUE(publisher.current()->search().understand("zyxwuq").meaning.categories.empty());
  source.expressions = {{text::kEnglish, "dental-care", "zyxwuq"}};
  commit(10);
  publisher.refresh();
  EXPECT_EQ(publisher.current()->search().understand("zyxwuq").meaning.categories.at(0).slug, "dental-care");
}

TEST_F(PublisherOf, search_follows_the_places) {
  commit(12);
  publisher.refresh();
  const auto snapshot = publisher.current();
  EXPECT_EQ(&snapshot->search().catalogue(), &snapshot->catalogue());
}

TEST_F(PublisherOf, a_reader_keeps_the_snapshot_that_it_began_with) {
  const auto reading = publisher.current();
  commit(12);
  publisher.refresh();
  EXPECT_EQ(reading->catalogue().locations().size(), 10U);
}

TEST_F(PublisherOf, moves_on_in_the_very_second_in_which_something_opens_or_closes) {
  const auto before = publisher.current();
  const base::Instant change = directory::next_change(before->moment());
  clock.set(change - seconds(1));
  EXPECT_FALSE(publisher.refresh());
  clock.set(change);
  EXPECT_TRUE(publisher.refresh());
  EXPECT_EQ(&publisher.current()->catalogue(), &before->catalogue());
  EXPECT_GT(publisher.current()->versions().moment, before->versions().moment);
}

TEST_F(PublisherOf, judges_anew_when_the_clock_is_put_back) {
  clock.set(kNoon - hours(1));
  EXPECT_TRUE(publisher.refresh());
  EXPECT_EQ(directory::as_of(publisher.current()->moment()).now, kNoon - hours(1));
}

TEST_F(PublisherOf, a_reading_that_fails_leaves_the_running_snapshot_and_is_tried_again) {
  source.broken = true;
  commit(12);
  EXPECT_THROW(publisher.refresh(), std::runtime_error);
  EXPECT_EQ(places(), 10U);
  source.broken = false;
  EXPECT_TRUE(publisher.refresh());
  EXPECT_EQ(places(), 12U);
}

TEST_F(PublisherOf, a_guide_that_was_read_before_something_failed_still_comes_out) {
  const auto guide = std::make_shared<const guide::Guide>();
  source.changed_guide = guide;
  clock.fail_at_second_look();
  commit(12);
  EXPECT_THROW(publisher.refresh(), std::runtime_error);
  EXPECT_NE(&publisher.current()->guide(), guide.get());
  EXPECT_TRUE(publisher.refresh());
  EXPECT_EQ(&publisher.current()->guide(), guide.get());
  EXPECT_EQ(places(), 12U);
}

TEST_F(PublisherOf, readers_never_see_a_mixture_while_it_runs) {
  publisher.start();
  for (std::uint32_t number = 11; number < 15; ++number) {
    commit(number);
    while (places() != number) {
      const auto snapshot = publisher.current();
      ASSERT_EQ(snapshot->catalogue().locations().size(), snapshot->versions().directory + 9);
    }
  }
}

}  // namespace
}  // namespace bluedot::published
