#include "query-service/pages/contribute/change_page.h"

#include <algorithm>

#include "query-service/pages/contribute/form_sections.h"
#include "query-service/pages/contribute/hand_in.h"
#include "query-service/pages/page.h"
#include "query-service/words/labels.h"

namespace query_service {
namespace {

using Json = nlohmann::ordered_json;

Json option(std::string_view value, std::string label, std::string_view chosen) {
  return {{"value", value}, {"label", std::move(label)}, {"is_chosen", value == chosen}};
}

Json ways(const Change& change, Language language) {
  Json options = Json::array();
  for (const std::string_view way : ways_to_confirm)
    options.push_back(
        option(way, text_for(language, "form.how." + std::string(way)), change.value));
  return options;
}

Json subjects(const catalog::Listing& listing, const Change& change, Language language) {
  Json options = Json::array();
  for (const std::string& field : correctable(listing)) {
    const std::string key =
        field == "ended" || field == "other" ? "change." + field : "form." + field;
    options.push_back(option(field, text_for(language, key), change.what));
  }
  return options;
}

// Each line with a mark before it; nothing of nothing.
std::string marked(const char* mark, std::string_view lines) {
  std::string text;
  while (!lines.empty()) {
    const std::size_t end = std::min(lines.find('\n'), lines.size());
    text += mark + std::string(lines.substr(0, end)) + "\r\n";
    lines.remove_prefix(std::min(end + 1, lines.size()));
  }
  return text;
}

// A letter that needs no knowledge of files.
std::string letter(const catalog::Listing& listing, const Change& change, const Reader& reader) {
  std::string text = reader.site + "/listings/" + listing.id + "\r\n" + listing.file + "\r\n\r\n";
  if (change.lines)
    return text + marked("- ", change.lines->before) + marked("+ ", change.lines->after);
  return text + change.value + "\r\n\r\n" + text_for(reader.language, "report_body") + "\r\n";
}

void add_ways_out(Json& data, const catalog::Listing& listing, const Change& change,
                  const std::string& repository, const Reader& reader) {
  const Language language = reader.language;
  const bool is_confirmation = change.what == "confirm";
  const std::string edit = change.lines ? edit_file_url(repository, listing.file) : "";
  const std::string mail =
      letter_url(reader.report_to,
                 text_for(language, is_confirmation ? "change.confirm_subject" : "report_subject",
                          {{"name", listing.name}}),
                 letter(listing, change, reader));
  const bool says_something =
      change.lines || change.what == "other" || (change.what.empty() && !is_confirmation);
  data["edit_url"] = edit.empty() ? Json() : Json(edit);
  data["mail_url"] = mail.empty() || !says_something ? Json() : Json(mail);
  data["has_ways"] = !data["edit_url"].is_null() || !data["mail_url"].is_null();
}

}  // namespace

std::string change_page(const catalog::Listing& listing, const Change& change,
                        const std::string& repository, const Reader& reader,
                        const Snapshot& snapshot) {
  const Language language = reader.language;
  const bool is_confirmation = change.what == "confirm";
  const std::string path = "/listings/" + listing.id + (is_confirmation ? "/confirm" : "/correct");
  const std::string heading =
      text_for(language, is_confirmation ? "change.confirm_heading" : "change.correct_heading",
               {{"name", listing.name}});
  Json remarks = Json::array();
  if (!change.remarks.empty())
    remarks = remarks_of({.file = {}, .yaml = {}, .remarks = change.remarks}, language);
  Json data{{"heading", heading},
            {"path", path},
            {"is_confirmation", is_confirmation},
            {"ways", is_confirmation ? ways(change, language) : Json::array()},
            {"subjects", is_confirmation ? Json::array() : subjects(listing, change, language)},
            {"value", change.value},
            {"remarks", remarks},
            {"has_remarks", !remarks.empty()},
            {"file", listing.file},
            {"confirm_url", reader.link("/listings/" + listing.id + "/confirm").text()},
            {"listing_url", reader.link("/listings/" + listing.id).text()},
            {"name", listing.name}};
  data["change"] = change.lines ? Json{{"before", change.lines->before},
                                       {"has_before", !change.lines->before.empty()},
                                       {"after", change.lines->after}}
                                : Json();
  add_ways_out(data, listing, change, repository, reader);
  return page({.reader = reader,
               .title = heading + " - Kith",
               .address = Address(path),
               .no_index = true,
               .snapshot = &snapshot},
              "contribute/change", std::move(data));
}

}  // namespace query_service
