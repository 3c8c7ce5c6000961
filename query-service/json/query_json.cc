#include "query-service/json/query_json.h"

#include <algorithm>

#include "query-service/json/hit_json.h"
#include "query-service/json/object.h"
#include "query-service/pages/address.h"
#include "query-service/words/labels.h"

namespace query_service {
namespace {

using Json = nlohmann::ordered_json;
using catalog::Facet;

Json place_json(const PlaceReading& reading) {
  Json object{{"name", reading.display},
              {"type", reading.place.country.empty() ? "coordinates"
                                                     : catalog::to_text(reading.place.type)}};
  if (!reading.place.country.empty()) object["country"] = reading.place.country;
  if (!reading.place.region.empty()) object["region"] = reading.place.region;
  if (reading.place.coordinates) {
    object["latitude"] = reading.place.coordinates->latitude;
    object["longitude"] = reading.place.coordinates->longitude;
  }
  return object;
}

std::string_view kind_of(const Span& span) {
  switch (span.kind) {
    case SpanKind::phrase: return catalog::to_text(span.type);
    case SpanKind::radius: return "radius";
    case SpanKind::place: return "place";
    case SpanKind::name: return "name";
    case SpanKind::text: return "text";
  }
  return "text";
}

Json value_of(const UnderstoodSpan& shown, const Understood& understood) {
  const Span& span = shown.span;
  if (span.is_silent() || span.kind == SpanKind::text || span.kind == SpanKind::name)
    return nullptr;
  if (span.kind == SpanKind::radius) return kilometres(span.metres);
  if (span.kind == SpanKind::place) return understood.place->display;
  return span.ids.size() == 1 ? Json(span.ids.front()) : Json(span.ids);
}

Json spans_json(const Understood& understood, const std::string& text, bool explain) {
  Json spans = Json::array();
  for (const UnderstoodSpan& shown : understood.spans) {
    Json span{{"text", text.substr(shown.begin, shown.end - shown.begin)},
              {"type", kind_of(shown.span)},
              {"value", value_of(shown, understood)}};
    if (!shown.corrected.empty()) span["corrected"] = shown.corrected;
    if (explain) {
      span["begin"] = shown.begin;
      span["end"] = shown.end;
      span["cost"] = shown.span.cost;
    }
    spans.push_back(std::move(span));
  }
  return spans;
}

Json ids_of(const Understood& understood, Facet facet, const Snapshot& snapshot) {
  Json ids = Json::array();
  for (const catalog::Ordinal ordinal : understood.asks(facet))
    ids.push_back(snapshot.vocabulary(facet).at(ordinal).id);
  return ids;
}

template <std::size_t size>
Json ids_in(const std::bitset<size>& bits, const char* const (&names)[size]) {
  Json ids = Json::array();
  for (std::size_t at = 0; at < size; ++at)
    if (bits[at]) ids.push_back(names[at]);
  return ids;
}

Json moment_json(const std::optional<Moment>& moment) {
  constexpr const char* names[] = {"now", "today", "tomorrow", "this-week"};
  return moment ? Json(names[static_cast<std::size_t>(*moment)]) : Json();
}

Json understood_json(const Understood& understood, const SearchRequest& request,
                     const Snapshot& snapshot) {
  const bool is_region =
      understood.place && understood.place->place.type == catalog::PlaceType::region;
  const auto& radius = request.radius ? request.radius : understood.radius;
  Json object{{"text", understood.text}, {"words", understood.words}};
  make_room(object, 22);
  object["conditions"] = ids_of(understood, Facet::condition, snapshot);
  object["formats"] = ids_of(understood, Facet::format, snapshot);
  object["days"] = ids_in(understood.days, day_ids);
  object["times"] = ids_in(understood.times, time_ids);
  object["happening"] = moment_json(understood.moment);
  object["languages"] = ids_of(understood, Facet::language, snapshot);
  object["audience"] = ids_of(understood, Facet::audience, snapshot);
  object["kinds"] = ids_of(understood, Facet::kind, snapshot);
  object["topics"] = ids_of(understood, Facet::topic, snapshot);
  object["accessibility"] = ids_of(understood, Facet::accessibility, snapshot);
  object["led_by"] = ids_of(understood, Facet::led_by, snapshot);
  object["cost"] = ids_of(understood, Facet::cost, snapshot);
  object["join"] = ids_of(understood, Facet::join, snapshot);
  object["near_me"] = understood.near_me;
  object["danger"] = understood.danger;
  object["region"] = is_region ? Json(understood.place->place.region) : Json();
  object["radius_km"] = radius ? Json(kilometres(radius->metres)) : Json();
  object["place"] = understood.place ? place_json(*understood.place) : Json();
  object["spans"] = spans_json(understood, request.text, request.explain);
  if (request.explain) object["cost_of_reading"] = understood.cost;
  return object;
}

Json alternatives_json(const Results& results, const SearchRequest& request, const Address& address,
                       const Snapshot& snapshot) {
  Json all = Json::array();
  for (const CountedAlternative& counted : results.alternatives) {
    const Alternative& alternative = counted.alternative;
    // With the same filters, by which the total was counted.
    Address there = address.with("q", alternative.text);
    for (const char* name : {"near", "lat", "lon", "limit"}) there = there.without(name);
    Json next = Json::object();
    if (alternative.place) next["place"] = place_json(*alternative.place);
    if (!alternative.near.empty()) there = there.with("near", alternative.near);
    for (const auto& [facet, ordinal] : alternative.filters) {
      const std::string& id = snapshot.vocabulary(facet).at(ordinal).id;
      next[std::string(catalog::description_of(facet).name)] = id;
      there = there.and_also(catalog::description_of(facet).name, id);
    }
    if (!alternative.word.empty()) next["word"] = alternative.word;
    next["total"] = counted.total;
    next["url"] = "/api/v1/search?" + there.query();
    if (request.explain) next["cost"] = alternative.cost;
    all.push_back(std::move(next));
  }
  return all;
}

}  // namespace

nlohmann::ordered_json query_json(const Results& results, const SearchRequest& request,
                                  const Address& address, const Snapshot& snapshot) {
  const Understood& understood = results.understood;
  Json other = Json::array();
  for (const PlaceReading& reading : understood.other_places) other.push_back(place_json(reading));
  for (const CountedAlternative& counted : results.alternatives)
    if (const auto& place = counted.alternative.place) {
      Json next = place_json(*place);
      if (std::find(other.begin(), other.end(), next) == other.end())
        other.push_back(std::move(next));
    }
  Json object{{"text", request.text},
              {"corrected", understood.corrected_text ? Json(*understood.corrected_text) : Json()}};
  make_room(object, 6);
  if (understood.corrected_place) object["corrected_near"] = *understood.corrected_place;
  object["understood"] = understood_json(understood, request, snapshot);
  object["places"] = std::move(other);
  object["alternatives"] = alternatives_json(results, request, address, snapshot);
  return object;
}

}  // namespace query_service
