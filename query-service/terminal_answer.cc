#include "query-service/terminal_answer.h"

#include "query-service/words/labels.h"
#include "query-service/words/listing_text.h"
#include "query-service/words/schedule_text.h"

namespace query_service {
namespace {

std::string lines_of(const Hit& hit, Language language, Units units) {
  std::string text = "  " + hit.listing->name;
  if (hit.distance_metres) text += " (" + distance_in_words(hit, language, units) + ")";
  text += "\n";
  const auto add = [&](const std::string& line) {
    if (!line.empty()) text += "    " + line + "\n";
  };
  const std::string schedule = schedule_text(*hit.listing, language);
  const bool varies = schedule == text_for(language, "schedule.varies");
  add(varies && !hit.listing->meets_note.empty() ? hit.listing->meets_note : schedule);
  if (hit.listing->place) add(place_text(*hit.listing->place));
  add(freshness_text(*hit.listing, hit.freshness, language));
  add("/listings/" + hit.listing->id);
  return text;
}

}  // namespace

std::string terminal_answer(const Results& results, Language language) {
  std::string text;
  const auto section = [&](const std::string& heading, const std::vector<Hit>& hits) {
    text += heading + "\n";
    for (const Hit& hit : hits) text += lines_of(hit, language, results.units);
  };
  if (!results.understood.place) {
    section(counted_text(language, "all", results.total), results.hits);
    return text;
  }
  const std::string place = results.understood.place->display;
  const auto hits_of = [&](const LaneHits& lane) {
    return lane.is_main ? results.hits : lane.first;
  };
  section(counted_text(language, results.understood.place->is_area() ? "in_area" : "near",
                       results.near.total, {{"place", place}}),
          hits_of(results.near));
  section(counted_text(language, "area", results.area.total), hits_of(results.area));
  section(counted_text(language, "online", results.online.total), hits_of(results.online));
  return text;
}

}  // namespace query_service
