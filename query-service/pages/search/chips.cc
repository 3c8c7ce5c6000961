#include "query-service/pages/search/chips.h"

#include <algorithm>

#include "query-service/words/labels.h"

namespace query_service {
namespace {

using Json = nlohmann::ordered_json;
using catalog::Facet;
using catalog::PhraseType;

constexpr std::size_t most_readings_shown = 4;

// The text without bytes [begin, end).
std::string without(const std::string& text, std::size_t begin, std::size_t end) {
  std::string left = text.substr(0, begin);
  std::string right = text.substr(end);
  while (left.ends_with(' ') || left.ends_with(',')) left.pop_back();
  right.erase(0, std::min(right.find_first_not_of(" ,."), right.size()));
  return left.empty() || right.empty() ? left + right : left + " " + right;
}

std::optional<Facet> facet_of_span(const Span& span) {
  if (span.kind != SpanKind::phrase) return {};
  for (const catalog::FacetDescription& facet : catalog::facets) {
    const std::string_view name = facet.facet == Facet::led_by ? "leader" : facet.name;
    if (name == catalog::to_text(span.type)) return facet.facet;
  }
  return {};
}

class Chips {
 public:
  Chips(const Results& results, const SearchRequest& request, const Address& first_page,
        const Snapshot& snapshot)
      : understood_(results.understood),
        results_(results),
        request_(request),
        first_page_(first_page),
        snapshot_(snapshot),
        language_(request.language) {}

  Json all() {
    of_place();
    for (std::size_t at = 0; at < understood_.spans.size();) at = of_span(at);
    for (const catalog::FacetDescription& facet : catalog::facets)
      for (const FacetValue& value : results_.facets[catalog::index_of(facet.facet)])
        if (value.selected)
          add(label_in(language_, value.label), first_page_.without(facet.name, value.id));
    if (request_.radius)
      add(text_for(
              language_, "chip_within",
              {{"distance", distance_text(language_, request_.radius->metres, results_.units)}}),
          first_page_.without("radius"));
    return std::move(chips_);
  }

 private:
  void add(const std::string& label, const Address& url) {
    chips_.push_back({{"label", label}, {"url", url.text()}});
  }

  std::string place_label() const {
    const char* key = understood_.place->is_area() ? "chip_in" : "chip_near";
    return text_for(language_, key, {{"place", short_name(*understood_.place)}});
  }

  void of_place() {
    if (!understood_.place || understood_.place_was_in_text) return;
    add(place_label(), first_page_.without("near").without("lat").without("lon").without("radius"));
  }

  // Words that are looked for as they are make one chip together.
  std::size_t of_span(std::size_t at) {
    const UnderstoodSpan& first = understood_.spans[at];
    std::size_t end = at + 1;
    const bool is_text = first.span.kind == SpanKind::text;
    while (is_text && end < understood_.spans.size() &&
           understood_.spans[end].span.kind == SpanKind::text)
      ++end;
    const std::string label = label_of(first, understood_.spans[end - 1].end);
    if (!label.empty())
      add(label, first_page_.with(
                     "q", without(request_.text, first.begin, understood_.spans[end - 1].end)));
    return end;
  }

  std::string label_of(const UnderstoodSpan& shown, std::size_t end) const {
    const Span& span = shown.span;
    const std::string typed = request_.text.substr(shown.begin, end - shown.begin);
    switch (span.kind) {
      case SpanKind::place: return place_label();
      case SpanKind::radius:
        return text_for(language_, "chip_within",
                        {{"distance", distance_text(language_, span.metres, results_.units)}});
      case SpanKind::text:
      case SpanKind::name: return text_for(language_, "chip_words", {{"words", typed}});
      case SpanKind::phrase: return phrase_label(span);
    }
    return "";
  }

  std::string phrase_label(const Span& span) const {
    if (span.is(PhraseType::near_me)) return text_for(language_, "chip_near_me");
    std::string label;
    const auto facet = facet_of_span(span);
    for (const std::string& id : span.ids) {
      std::string next;
      if (facet) {
        const auto ordinal = snapshot_.vocabulary(*facet).find(id);
        if (ordinal) next = label_in(language_, snapshot_.vocabulary(*facet).at(*ordinal).label);
      } else if (span.is(PhraseType::day) || span.is(PhraseType::time) ||
                 span.is(PhraseType::moment)) {
        next = text_for(language_, std::string(catalog::to_text(span.type)) + "." + id);
      }
      if (!next.empty()) label += (label.empty() ? "" : ", ") + next;
    }
    return label;
  }

  const Understood& understood_;
  const Results& results_;
  const SearchRequest& request_;
  const Address& first_page_;
  const Snapshot& snapshot_;
  Language language_;
  Json chips_ = Json::array();
};

std::string alternative_label(const CountedAlternative& counted, Language language,
                              const Snapshot& snapshot) {
  const Alternative& alternative = counted.alternative;
  std::string what;
  if (alternative.place) {
    what = text_for(language, alternative.place->is_area() ? "chip_in" : "chip_near",
                    {{"place", short_name(*alternative.place)}});
  } else if (!alternative.filters.empty()) {
    const auto& [facet, ordinal] = alternative.filters.front();
    what = label_in(language, snapshot.vocabulary(facet).at(ordinal).label);
  } else {
    what = text_for(language, "chip_words", {{"words", alternative.word}});
  }
  return what + " (" + std::to_string(counted.total) + ")";
}

}  // namespace

Json chips(const Results& results, const SearchRequest& request, const Address& first_page,
           const Snapshot& snapshot) {
  return Chips(results, request, first_page, snapshot).all();
}

Json other_readings(const Results& results, const SearchRequest& request, const Address& first_page,
                    const Snapshot& snapshot) {
  Json all = Json::array();
  const Understood& understood = results.understood;
  const auto add = [&](const std::string& label, const Address& url) {
    if (all.size() < most_readings_shown)
      all.push_back({{"label", label}, {"url", url.text()}, {"last", false}});
  };
  for (const CountedAlternative& counted : results.alternatives) {
    Address url = first_page.with("q", counted.alternative.text);
    if (!counted.alternative.near.empty())
      url = url.with("near", counted.alternative.near).without("lat").without("lon");
    for (const auto& [facet, ordinal] : counted.alternative.filters)
      url = url.and_also(catalog::description_of(facet).name,
                         snapshot.vocabulary(facet).at(ordinal).id);
    add(alternative_label(counted, request.language, snapshot), url);
  }
  for (const PlaceReading& reading : understood.other_places) {
    const bool is_shown = std::any_of(results.alternatives.begin(), results.alternatives.end(),
                                      [&](const CountedAlternative& counted) {
                                        return counted.alternative.near == reading.display;
                                      });
    if (is_shown) continue;
    Address url = first_page.without("lat").without("lon").with("near", reading.display);
    for (const UnderstoodSpan& shown : understood.spans)
      if (shown.span.kind == SpanKind::place)
        url = url.with("q", without(request.text, shown.begin, shown.end));
    add(short_name(reading), url);
  }
  if (!all.empty()) all.back()["last"] = true;
  return all;
}

std::string uncorrected(const SearchRequest& request, const Understood& understood) {
  std::string text;
  std::size_t written = 0;
  for (const UnderstoodSpan& shown : understood.spans) {
    if (shown.corrected.empty()) continue;
    text += request.text.substr(written, shown.begin - written) + "\"" +
            request.text.substr(shown.begin, shown.end - shown.begin) + "\"";
    written = shown.end;
  }
  return text + request.text.substr(written);
}

}  // namespace query_service
