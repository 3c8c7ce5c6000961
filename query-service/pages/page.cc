#include "query-service/pages/page.h"

#include "query-service/assets.h"
#include "query-service/pages/template.h"

namespace query_service {
namespace {

using Json = nlohmann::ordered_json;

std::string counts_text(const PageFrame& frame) {
  if (!frame.snapshot) return "";
  const catalog::Manifest& manifest = frame.snapshot->manifest();
  const auto built = catalog::parse_partial_date(manifest.built_at.substr(0, 10));
  return text_for(frame.language, "footer_counts",
                  {{"listings", std::to_string(manifest.listings)},
                   {"date", built ? date_text(frame.language, *built) : manifest.built_at}});
}

}  // namespace

std::string page(const PageFrame& frame, std::string_view content, Json data) {
  const char* words = frame.language == Language::en ? "words/en.json" : "words/es.json";
  const Json texts = Json::parse(asset(words));
  const std::string language(code_of(frame.language));
  data["t"] = texts;
  data["language"] = language;
  const Json around{
      {"t", texts},
      {"language", language},
      {"title", frame.title},
      {"description",
       frame.description.empty() ? texts["tagline"].get<std::string>() : frame.description},
      {"no_index", frame.no_index},
      {"other_language_url",
       frame.address.with("lang", texts["other_language_code"].get<std::string>()).text()},
      {"counts", counts_text(frame)},
      {"content", filled_template(content, data)}};
  return filled_template("layout", around);
}

}  // namespace query_service
