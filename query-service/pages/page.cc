#include "query-service/pages/page.h"

#include "query-service/pages/crisis_links.h"
#include "query-service/pages/template.h"
#include "query-service/words/labels.h"

namespace query_service {
namespace {

using Json = nlohmann::ordered_json;

std::string counts_text(const PageFrame& frame) {
  if (!frame.snapshot) return "";
  const catalog::Manifest& manifest = frame.snapshot->manifest();
  const auto built = catalog::parse_partial_date(manifest.built_at.substr(0, 10));
  return counted_text(
      frame.reader.language, "footer_counts", manifest.listings,
      {{"date", built ? date_text(frame.reader.language, *built) : manifest.built_at}});
}

// What the page is called in every language; of this one it is not a link.
Json languages(const PageFrame& frame) {
  Json all = Json::array();
  for (const Language language : Language::all()) {
    const std::string code(language.code());
    const Address there = frame.reader.carried(frame.address).with("lang", code);
    all.push_back({{"code", code},
                   {"name", text_for(language, "language_name")},
                   {"is_current", language == frame.reader.language},
                   {"url", there.text()},
                   {"public_url", frame.reader.site + there.without("sheet").text()}});
  }
  return all;
}

// What is on the sheet so far; null where nothing is.
Json tray(const Reader& reader) {
  const Sheet& sheet = reader.sheet;
  if (sheet.ids().empty()) return nullptr;
  return {{"count", counted_text(reader.language, "sheet_count", sheet.ids().size())},
          {"is_full", sheet.is_full()},
          {"see_url", reader.carried(Address("/handout"), {}).with("ids", sheet.text()).text()},
          {"empty_url", reader.carried(reader.here, {}).text()}};
}

// The pages that any page may lead to.
Json urls(const Reader& reader) {
  Json all{{"home", reader.link("/").text()}};
  for (const char* name : {"guide", "conditions", "places", "organizations", "about", "privacy",
                           "accessibility", "sources", "suggest"})
    all[name] = reader.link(std::string("/") + name).text();
  all["data"] = reader.link("/about/data").text();
  return all;
}

Json crisis(const PageFrame& frame) {
  return frame.snapshot ? crisis_links(frame.country, frame.reader.language, *frame.snapshot)
                        : Json::array();
}

}  // namespace

std::string json_in_html(const Json& json) {
  std::string text = json.dump(-1, ' ', false, Json::error_handler_t::replace);
  // "</script>" and "<!--" end or change the element; in JSON a < may be written so.
  for (std::size_t at = text.find('<'); at != std::string::npos; at = text.find('<', at + 6))
    text.replace(at, 1, "\\u003c");
  return text;
}

std::string page(const PageFrame& frame, std::string_view content, Json data) {
  const Reader& reader = frame.reader;
  const std::string language(code_of(reader.language));
  data["language"] = language;
  data["sheet"] = reader.sheet.ids().empty() ? Json() : Json(reader.sheet.text());
  data["picked"] = tray(reader);
  data["url_of"] = urls(reader);
  const bool has_address = !frame.no_index && !reader.site.empty();
  const Json lines = crisis(frame);
  Json around{{"language", language},
              {"title", frame.title},
              {"description", frame.description.empty() ? text_for(reader.language, "tagline")
                                                        : frame.description},
              {"no_index", frame.no_index},
              {"has_address", has_address},
              {"canonical_url", reader.site + frame.address.with("lang", language).text()},
              {"languages", languages(frame)},
              {"crisis", lines},
              {"has_crisis_lines", !lines.empty()},
              {"counts", counts_text(frame)},
              {"url_of", data["url_of"]},
              {"content", filled_template(content, data, reader.language)}};
  // A frame shows no page but its own.
  if (!frame.is_framed)
    around["crisis_more_url"] = reader.link("/search").with("kind", "helpline").text();
  if (!frame.facts.is_null()) around["facts_json"] = json_in_html(frame.facts);
  return filled_template(frame.is_framed ? "embed/layout" : "layout", around, reader.language);
}

}  // namespace query_service
