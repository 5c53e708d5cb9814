#include "app/search_counter.h"

#include <string>

#include <prometheus/counter.h>
#include <prometheus/registry.h>

namespace bluedot::app {

SearchCounter::SearchCounter(prometheus::Registry& registry)
    : searches_(prometheus::BuildCounter()
                    .Name("bluedot_searches_total")
                    .Help("Searches by the page's language and the category that was understood")
                    .Register(registry)) {}

void SearchCounter::count(text::Language language, std::string_view category) {
  searches_.Add({{"language", std::string(language.tag())}, {"category", std::string(category)}}).Increment();
}

}  // namespace bluedot::app
