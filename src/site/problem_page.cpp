#include "site/problem_page.h"

#include "text/say.h"
#include "views/site_problem.h"

namespace bluedot::site {
namespace {

using text::Message;

struct Words {
  int status;
  Message title;
  Message lead;
};

constexpr Words kBroken{500, Message::error_title_500, Message::error_lead_500};
constexpr Words kWords[] = {{400, Message::error_title_400, Message::error_lead_400},
                            {404, Message::error_title_404, Message::error_lead_404},
                            {405, Message::error_title_405, Message::error_method_not_allowed},
                            {413, Message::error_title_400, Message::error_lead_413},
                            {503, Message::error_title_503, Message::error_busy}};

const Words& words_for(int status) {
  for (const Words& words : kWords) {
    if (words.status == status) return words;
  }
  return kBroken;
}

}  // namespace

web::Response problem_page(const Visit& visit, int status) {
  const Words& words = words_for(status);
  ProblemPage page;
  page.title = text::say(visit.language, words.title);
  page.lead = text::say(visit.language, words.lead);
  page.links = country_links(visit);
  page.needs = needs(visit);
  PageInfo info;
  info.title = page.title.value;
  info.path = "/";  // the other languages offer the home page: this address leads nowhere in any of them
  info.indexing = web::Indexing::kForbidden;
  web::Response response = page_response(visit, info, views::site_problem, std::move(page), {});
  response.status = status;
  return response;
}

}  // namespace bluedot::site
