#include "query-service/pages/contribute/suggest_page.h"

#include "query-service/pages/contribute/form_sections.h"
#include "query-service/pages/contribute/hand_in.h"
#include "query-service/pages/page.h"
#include "query-service/pages/search/card.h"
#include "query-service/pages/search/plain_cards.h"
#include "query-service/pages/template.h"
#include "query-service/words/labels.h"

namespace query_service {
namespace {

using Json = nlohmann::ordered_json;

// The answers again, for forms that lead from the draft to a file.
Json kept(const SuggestedListing& suggestion, const Reader& reader) {
  Json fields = Json::array({{{"name", "lang"}, {"value", std::string(reader.language.code())}}});
  for (const auto& [name, answer] : suggestion.answers)
    if (!answer.empty()) fields.push_back({{"name", name}, {"value", answer}});
  return fields;
}

Json draft_of(const SuggestedListing& suggestion, const std::string& repository,
              const Reader& reader, const Snapshot& snapshot) {
  if (!suggestion.draft) return nullptr;
  const auto& draft = *suggestion.draft;
  const Language language = reader.language;
  const Json remarks = remarks_of(draft, language);
  std::size_t errors = 0;
  for (const Json& remark : remarks) errors += remark["is_error"] == true ? 1 : 0;
  Json written{{"is_good", errors == 0},
               {"has_remarks", !remarks.empty()},
               {"remarks", remarks},
               {"heading", errors == 0 ? text_for(language, "form.good")
                                       : counted_text(language, "form.to_mend", errors)},
               {"yaml", draft.yaml},
               {"file", draft.file.file},
               {"kept", kept(suggestion, reader)}};
  if (suggestion.listing) {
    const Results none{.now = reader.now, .timezone = reader.zone};
    Json card = card_json(plain_hit(catalog::shared(*suggestion.listing), reader.now), none, reader,
                          snapshot);
    // It has no page yet, and nobody can pick it.
    card["url"] = "#draft";
    card["pick_url"] = nullptr;
    written["card"] = Json::array({std::move(card)});
    written["new_file_url"] = new_file_url(repository, draft.file.file, draft.yaml);
    written["mail_url"] =
        letter_url(reader.report_to,
                   text_for(language, "form.mail_subject", {{"name", suggestion.listing->name}}),
                   draft.file.file + "\r\n\r\n" + draft.yaml);
    for (const char* key : {"new_file_url", "mail_url"})
      if (written[key] == "") written[key] = nullptr;
  }
  Json similar = Json::array();
  const Results none{.now = reader.now, .timezone = reader.zone};
  for (const Hit& hit : suggestion.similar)
    similar.push_back({{"name", hit.listing->name},
                       {"url", reader.link("/listings/" + hit.listing->id).text()},
                       {"summary", hit.listing->summary}});
  written["has_similar"] = !similar.empty();
  written["similar"] = std::move(similar);
  return written;
}

}  // namespace

std::string suggest_page(const SuggestedListing& suggestion, const std::string& repository,
                         const Reader& reader, const Snapshot& snapshot) {
  const Language language = reader.language;
  Json data{{"draft", draft_of(suggestion, repository, reader, snapshot)},
            {"sections",
             form_sections(suggestion.answers, suggestion.draft ? &*suggestion.draft : nullptr,
                           reader, snapshot)},
            {"guide_url", reader.link("/about").text()}};
  return page({.reader = reader,
               .title = text_for(language, "form_heading") + " - Kith",
               .description = text_for(language, "form_lead"),
               .address = Address("/suggest"),
               .no_index = !suggestion.answers.empty() || suggestion.draft.has_value(),
               .snapshot = &snapshot},
              "contribute/suggest", std::move(data));
}

std::string suggest_part(const SuggestedListing& suggestion, const std::string& repository,
                         const Reader& reader, const Snapshot& snapshot) {
  const Json data{{"draft", draft_of(suggestion, repository, reader, snapshot)}};
  return filled_template("contribute/draft", data, reader.language);
}

}  // namespace query_service
