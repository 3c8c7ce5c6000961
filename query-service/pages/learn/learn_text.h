// The text of a page of plain words, as its file learn/<language>/<name>.md has it:
//
//   # How to choose a group              the title
//
//   Pick one or two that sound right.    the lead: one plain paragraph, which search engines show
//
//   ## What to ask                       the body, CommonMark
//   See [the guide](/guide).             links to pages of this site, without the language
//
// A language without such a file reads the English one.
#pragma once

#include <string>
#include <string_view>

#include "query-service/pages/learn/learn_part.h"
#include "query-service/words/labels.h"

namespace query_service {

struct LearnText {
  std::string title;
  std::string lead;
  std::string_view body;  // CommonMark; lives as long as the program
};

LearnText learn_text(const LearnPart& part, Language language);

// HTML whose links to pages of this site carry `query` ("lang=es"), which has to be
// percent-encoded.
//   <a href="/search?kind=group">  ->  <a href="/search?kind=group&amp;lang=es">
std::string with_query(std::string_view html, std::string_view query);

}  // namespace query_service
