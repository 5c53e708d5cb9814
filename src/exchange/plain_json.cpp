#include "exchange/plain_json.h"

#include <array>
#include <charconv>

#include <boost/json/serialize.hpp>

namespace bluedot::exchange {
namespace {

using namespace boost;

void write(const json::value& value, std::string& out);

void write(double number, std::string& out) {
  constexpr std::size_t kLongest{400};  // characters; the smallest double has 5e-324
  std::array<char, kLongest> text{};
  const auto written = std::to_chars(text.data(), text.data() + text.size(), number, std::chars_format::fixed);
  out.append(text.data(), written.ptr);
}

void write(const json::array& array, std::string& out) {
  out += '[';
  for (const json::value& element : array) {
    if (&element != array.data()) out += ',';
    write(element, out);
  }
  out += ']';
}

void write(const json::object& object, std::string& out) {
  out += '{';
  for (const json::key_value_pair& member : object) {
    if (&member != &*object.begin()) out += ',';
    out += json::serialize(json::string_view(member.key()));
    out += ':';
    write(member.value(), out);
  }
  out += '}';
}

void write(const json::value& value, std::string& out) {
  if (const json::object* object = value.if_object())
    write(*object, out);
  else if (const json::array* array = value.if_array())
    write(*array, out);
  else if (const double* number = value.if_double())
    write(*number, out);
  else
    out += json::serialize(value);
}

}  // namespace

std::string plain_json(const boost::json::value& document) {
  std::string text;
  write(document, text);
  return text;
}

}  // namespace bluedot::exchange
