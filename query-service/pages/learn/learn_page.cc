#include "query-service/pages/learn/learn_page.h"

#include "query-service/pages/html_text.h"
#include "query-service/pages/learn/learn_text.h"
#include "query-service/pages/learn/search_box.h"
#include "query-service/pages/page.h"
#include "query-service/words/labels.h"

namespace query_service {
namespace {

using Json = nlohmann::ordered_json;

// Where the site's own address is not known: a name that leads nowhere, for the clinic to replace.
constexpr const char* unknown_site = "https://kith.example";

Json link_to(std::string_view path, std::string title, const Reader& reader) {
  return {{"url", reader.link(std::string(path)).text()}, {"title", std::move(title)}};
}

Json link_to(const LearnPart& part, const Reader& reader) {
  return link_to(part.path, learn_text(part, reader.language).title, reader);
}

Json path_to(const LearnPart& part, const Reader& reader) {
  Json path = Json::array({link_to("/", text_for(reader.language, "learn_start"), reader)});
  if (part.is_of_guide()) path.push_back(link_to(*learn_part_at("/guide"), reader));
  return path;
}

}  // namespace

std::string learn_page(const LearnPart& part, const ClinicSearch& typed, const Reader& reader,
                       const Snapshot& snapshot) {
  const LearnText text = learn_text(part, reader.language);
  const LearnPart* next = next_part(part);
  const bool has_search_box = part.name == "for-clinics";
  Json data{{"title", text.title},
            {"lead", text.lead},
            {"path", path_to(part, reader)},
            {"body_html", with_query(commonmark_html(text.body), reader.link("").query())},
            {"next", next ? link_to(*next, reader) : Json()},
            {"search_box", has_search_box}};
  Address address{std::string(part.path)};
  if (has_search_box) {
    const SearchBox box = search_box({.site = reader.site.empty() ? unknown_site : reader.site,
                                      .what = typed.what,
                                      .near = typed.near,
                                      .language = reader.language});
    data.update({{"q", typed.what}, {"near", typed.near}, {"code", box.code}, {"link", box.link}});
    if (!typed.what.empty()) address = address.with("q", typed.what);
    if (!typed.near.empty()) address = address.with("near", typed.near);
  }
  return page(
      {.reader = reader,
       .title = text.title + " - Kith",
       .description = text.lead,
       .address = address,
       .no_index = !typed.what.empty() || !typed.near.empty() || !reader.sheet.ids().empty(),
       .snapshot = &snapshot},
      "learn/learn", std::move(data));
}

}  // namespace query_service
