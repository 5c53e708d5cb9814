#include "site/need_icon.h"

#include <array>
#include <utility>

namespace bluedot::site {
namespace {

using views::Icon;

constexpr std::array kIcons{
    std::pair{std::string_view{"legal-documents"}, Icon::kPassport},
    std::pair{std::string_view{"protection-safety"}, Icon::kShield},
    std::pair{std::string_view{"children-families"}, Icon::kFamily},
    std::pair{std::string_view{"health"}, Icon::kDoctor},
    std::pair{std::string_view{"mental-health"}, Icon::kSpeech},
    std::pair{std::string_view{"disability-older"}, Icon::kWheelchair},
    std::pair{std::string_view{"housing"}, Icon::kBed},
    std::pair{std::string_view{"basic-items"}, Icon::kFood},
    std::pair{std::string_view{"money"}, Icon::kWallet},
    std::pair{std::string_view{"education"}, Icon::kSchool},
    std::pair{std::string_view{"work"}, Icon::kWork},
    std::pair{std::string_view{"transport-travel"}, Icon::kTrain},
    std::pair{std::string_view{"information-community"}, Icon::kPeople},
};

}  // namespace

Icon need_icon(std::string_view group_slug) {
  for (const auto& [slug, icon] : kIcons) {
    if (slug == group_slug) return icon;
  }
  return Icon::kQuestion;
}

}  // namespace bluedot::site
