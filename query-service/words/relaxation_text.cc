#include "query-service/words/relaxation_text.h"

#include <algorithm>

#include "catalog/schedule/schedule.h"

#include "query-service/words/labels.h"

namespace query_service {
namespace {

using catalog::Facet;

class Asked {
 public:
  Asked(const Understood& understood, Language language, const Snapshot& snapshot)
      : understood_(understood), language_(language), snapshot_(snapshot) {}

  std::string text(Step step) const {
    switch (step) {
      case Step::words: return understood_.text;
      case Step::time: return bits(understood_.times, time_ids, "time.");
      case Step::day: return days();
      case Step::details:
        return labels(
            {Facet::topic, Facet::accessibility, Facet::led_by, Facet::cost, Facet::join});
      case Step::format: return labels({Facet::format});
      case Step::audience: return labels({Facet::audience});
      case Step::kind: return labels({Facet::kind});
      case Step::language: return labels({Facet::language});
      case Step::broader:
      case Step::condition: return labels({Facet::condition});
      case Step::distance: return "";
    }
    return "";
  }

 private:
  static void add(std::string& list, const std::string& next) {
    list += (list.empty() ? "" : ", ") + next;
  }

  template <std::size_t size>
  std::string bits(const std::bitset<size>& bits, const char* const (&ids)[size],
                   const char* prefix) const {
    std::string list;
    for (std::size_t at = 0; at < size; ++at)
      if (bits[at]) add(list, text_for(language_, prefix + std::string(ids[at])));
    return list;
  }

  std::string days() const {
    constexpr const char* moments[] = {"moment.now", "moment.today", "moment.tomorrow",
                                       "moment.this-week"};
    std::string list;
    if (understood_.days == 0b0011111)
      list = text_for(language_, "day.weekdays");
    else if (understood_.days == 0b1100000)
      list = text_for(language_, "day.weekend");
    else
      list = bits(understood_.days, day_ids, "day.");
    if (understood_.moment)
      add(list, text_for(language_, moments[static_cast<std::size_t>(*understood_.moment)]));
    return list;
  }

  std::string labels(std::initializer_list<Facet> facets) const {
    std::string list;
    for (const Facet facet : facets)
      for (const catalog::Ordinal ordinal : understood_.asks(facet))
        add(list, label_in(language_, snapshot_.vocabulary(facet).at(ordinal).label));
    return list;
  }

  const Understood& understood_;
  Language language_;
  const Snapshot& snapshot_;
};

std::string labels_of(const std::vector<catalog::Ordinal>& conditions, Language language,
                      const Snapshot& snapshot) {
  std::string list;
  for (const catalog::Ordinal condition : conditions)
    list += (list.empty() ? "" : ", ") +
            label_in(language, snapshot.vocabulary(Facet::condition).at(condition).label);
  return list;
}

// The wider conditions, of those the search would do with, that the listing states.
std::vector<catalog::Ordinal> wider_of(const catalog::Listing& listing, const Results& results,
                                       const Snapshot& snapshot) {
  std::vector<catalog::Ordinal> stated;
  const catalog::Vocabulary& conditions = snapshot.vocabulary(Facet::condition);
  for (const Relaxation& relaxation : results.relaxed)
    for (const catalog::Ordinal wider : relaxation.conditions)
      if (std::find(listing.conditions.begin(), listing.conditions.end(),
                    conditions.at(wider).id) != listing.conditions.end())
        stated.push_back(wider);
  if (stated.size() > 1) stated.resize(1);
  return stated;
}

}  // namespace

RelaxationTexts relaxation_texts(const Relaxation& relaxation, const Results& results,
                                 Language language, const Snapshot& snapshot) {
  if (relaxation.what == Step::distance)
    return {distance_text(language, relaxation.from_metres, results.units),
            distance_text(language, relaxation.to_metres, results.units)};
  return {Asked(results.understood, language, snapshot).text(relaxation.what),
          labels_of(relaxation.conditions, language, snapshot)};
}

std::vector<std::string> relaxed_texts(const Hit& hit, const Results& results, Language language,
                                       const Snapshot& snapshot) {
  const Asked asked(results.understood, language, snapshot);
  std::vector<std::string> texts;
  for (const Step step : hit.relaxed) {
    if (step == Step::broader) {
      const std::string wider =
          labels_of(wider_of(*hit.listing, results, snapshot), language, snapshot);
      if (!wider.empty()) {
        texts.push_back(
            text_for(language, "relaxed.broader", {{"asked", asked.text(step)}, {"wider", wider}}));
        continue;
      }
    }
    const bool is_unknown =
        (step == Step::day || step == Step::time) && catalog::schedule_of(*hit.listing).is_empty();
    const std::string key =
        is_unknown ? "relaxed.unknown_time" : "relaxed." + std::string(to_text(step));
    const std::string text = text_for(language, key, {{"asked", asked.text(step)}});
    if (std::find(texts.begin(), texts.end(), text) == texts.end()) texts.push_back(text);
  }
  return texts;
}

}  // namespace query_service
