#include "text/pseudo.h"

#include <map>
#include <mutex>
#include <string>

#include "text/say.h"

namespace bluedot::text {
namespace {

std::string_view accented(char letter) {
  switch (letter) {
    case 'a':
      return "à";
    case 'c':
      return "ç";
    case 'e':
      return "é";
    case 'i':
      return "î";
    case 'n':
      return "ñ";
    case 'o':
      return "ö";
    case 's':
      return "š";
    case 't':
      return "ţ";
    case 'u':
      return "û";
    case 'y':
      return "ý";
    default:
      return {};
  }
}

void append_accented(std::string& out, std::string_view text) {
  for (const char letter : text) {
    const std::string_view other = accented(letter);
    if (other.empty()) {
      out += letter;
    } else {
      out += other;
    }
  }
}

std::string translated(std::string_view english) {
  std::string out = "[";
  take_apart(
      english, [&](std::string_view text) { append_accented(out, text); },
      [&](std::string_view name) { out.append("{").append(name).append("}"); });
  return out + " " + std::string(english.size() / 3 + 1, '~') + "]";
}

}  // namespace

std::string_view pseudo_text(std::string_view english) {
  static std::mutex guard;
  static std::map<std::string, std::string, std::less<>> known;
  const std::lock_guard lock(guard);
  const auto found = known.find(english);
  return found != known.end() ? found->second : known.emplace(english, translated(english)).first->second;
}

}  // namespace bluedot::text
