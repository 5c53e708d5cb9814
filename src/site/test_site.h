#pragma once

#include <map>
#include <memory>
#include <stdexcept>
#include <string>

#include <gtest/gtest.h>

#include "exchange/test_directory.h"
#include "site/visit.h"

namespace bluedot::site {

// A site over the small invented directory of exchange/test_directory.h, at noon of 21 September 2022, in memory. What
// a test needs otherwise it changes in `made` and `demonstration` before it first calls site().
class TestSite {
 public:
  exchange::TestDirectory made;
  std::optional<base::Date> demonstration;
  std::vector<guide::Topic> topics;
  std::vector<guide::Fact> facts;
  std::vector<guide::Alert> alerts;

  const Site& site() {
    if (site_) return *site_;
    source_.catalogue = made.build();
    source_.guide = std::make_shared<const guide::Guide>(topics, facts, guide::Alerts(alerts));
    publisher_ = std::make_unique<published::Publisher>(source_, clock_, demonstration, base::make_silent_log());
    publisher_->refresh();
    site_.reset(new Site{
        *publisher_, clock_, {"Helpers", "PL", "help@helpers.example"}, "https://dot.example", demonstration, maps_});
    return *site_;
  }

  void set_clock(base::Instant now) { clock_.set(now); }

  // The pages know the other directory, the search still this one: its thesaurus cannot be read.
  void replace_all_but_search(std::shared_ptr<const directory::Catalogue> catalogue) {
    site();
    source_.catalogue = std::move(catalogue);
    source_.broken_thesaurus = true;
    ++source_.commits;
    EXPECT_THROW(publisher_->refresh(), std::runtime_error);
  }

 private:
  class MadeSource final : public published::Source {
   public:
    std::uint64_t data_version() override { return commits; }
    std::shared_ptr<const directory::Catalogue> read() override { return catalogue; }
    std::shared_ptr<const guide::Guide> read_guide() override { return guide; }
    std::optional<std::vector<finder::Expression>> read_expressions() override {
      if (broken_thesaurus) throw std::runtime_error("planted");
      return std::vector<finder::Expression>{{text::kEnglish, "legal-aid", "lawyer"},
                                             {text::kEnglish, "legal-aid", "I need a free lawyer"},
                                             {text::kEnglish, "violence", "he beats me"},
                                             {text::kEnglish, "calm", "blood test"}};
    }

    std::shared_ptr<const directory::Catalogue> catalogue;
    std::shared_ptr<const guide::Guide> guide;
    std::uint64_t commits = 1;
    bool broken_thesaurus = false;
  };

  base::FixedClock clock_{exchange::TestDirectory::noon().now};
  std::map<std::string, MapDrawing, std::less<>> maps_;
  MadeSource source_;
  std::unique_ptr<published::Publisher> publisher_;
  std::unique_ptr<const Site> site_;
};

}  // namespace bluedot::site
