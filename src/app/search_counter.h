#pragma once

#include <string_view>

#include "text/language.h"

namespace prometheus {
template <typename T>
class Family;
class Counter;
class Registry;
}  // namespace prometheus

namespace bluedot::app {

// bluedot_searches_total{language,category}: how often something of a category was searched for on pages of a language.
// The one thing that is kept of a search. Safe from any thread; the registry outlives it.
class SearchCounter {
 public:
  explicit SearchCounter(prometheus::Registry& registry);

  void count(text::Language language, std::string_view category);

 private:
  prometheus::Family<prometheus::Counter>& searches_;
};

}  // namespace bluedot::app
