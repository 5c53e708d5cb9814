#include "directory/phone_format.h"

#include <phonenumbers/phonenumberutil.h>

namespace bluedot::directory {
namespace {

constexpr std::size_t kGroupedShortCode{6};

std::string international(std::string_view number) {
  const auto* util = i18n::phonenumbers::PhoneNumberUtil::GetInstance();
  i18n::phonenumbers::PhoneNumber parsed;
  std::string text(number);
  if (util->Parse(text, "ZZ", &parsed) != i18n::phonenumbers::PhoneNumberUtil::NO_PARSING_ERROR) return text;
  std::string formatted;
  util->Format(parsed, i18n::phonenumbers::PhoneNumberUtil::INTERNATIONAL, &formatted);
  return formatted;
}

}  // namespace

std::string readable_number(std::string_view number) {
  if (number.starts_with('+')) return international(number);
  if (number.size() != kGroupedShortCode) return std::string(number);
  return std::string(number.substr(0, 3)) + " " + std::string(number.substr(3));
}

}  // namespace bluedot::directory
