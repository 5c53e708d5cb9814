#include "directory/model.h"

namespace bluedot::directory {

using std::chrono::day;
using std::chrono::month;
using std::chrono::year;

base::Date PartialDate::first_day() const {
  return year(year_number) / month(month_number == 0 ? 1U : month_number) / day(day_number == 0 ? 1U : day_number);
}

base::Date PartialDate::last_day() const {
  const month last_month(month_number == 0 ? 12U : month_number);
  if (day_number != 0) return year(year_number) / last_month / day(day_number);
  return base::Date(year(year_number) / last_month / std::chrono::last);
}

}  // namespace bluedot::directory
