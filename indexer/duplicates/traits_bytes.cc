#include "indexer/duplicates/traits_bytes.h"

#include <nlohmann/json.hpp>

namespace indexer::duplicates {
namespace {

using Json = nlohmann::json;
using Days = catalog::Day::duration;

Json packed(const SpotTraits& traits) {
  const Spot& spot = traits.spot;
  Json where;
  if (spot.where) where = Json::array({spot.where->latitude, spot.where->longitude});
  return Json::array({spot.door, traits.venue, spot.city, spot.region, spot.postal_code,
                      spot.country, where, static_cast<int>(spot.precision)});
}

SpotTraits spot_traits_in(const Json& json) {
  SpotTraits traits{{.door = json.at(0),
                     .city = json.at(2),
                     .region = json.at(3),
                     .postal_code = json.at(4),
                     .country = json.at(5),
                     .precision = static_cast<catalog::Precision>(json.at(7).get<int>())},
                    json.at(1)};
  const Json& where = json.at(6);
  if (!where.is_null()) traits.spot.where = catalog::Coordinates{where.at(0), where.at(1)};
  return traits;
}

Json packed(const std::optional<catalog::EventDates>& dates) {
  if (!dates) return {};
  return Json::array({dates->first.time_since_epoch().count(), dates->start_minute.value_or(-1),
                      dates->last.time_since_epoch().count(), dates->end_minute.value_or(-1)});
}

std::optional<int> minute_in(const Json& json) {
  const int minute = json;
  return minute < 0 ? std::nullopt : std::optional(minute);
}

std::optional<catalog::EventDates> dates_in(const Json& json) {
  if (json.is_null()) return {};
  return catalog::EventDates{.first = catalog::Day(Days(json.at(0).get<Days::rep>())),
                             .start_minute = minute_in(json.at(1)),
                             .last = catalog::Day(Days(json.at(2).get<Days::rep>())),
                             .end_minute = minute_in(json.at(3))};
}

}  // namespace

std::string bytes_of(const Traits& traits) {
  Json spots = Json::array(), moments = Json::array();
  for (const SpotTraits& spot : traits.spots) spots.push_back(packed(spot));
  for (const Moment& moment : traits.moments)
    moments.push_back(Json::array({moment.weekday, moment.weeks, moment.start_minute}));
  const Json json = Json::array({traits.kind,
                                 traits.is_closed,
                                 traits.name,
                                 traits.phones,
                                 traits.mail,
                                 traits.links,
                                 traits.hosts,
                                 traits.conditions,
                                 traits.audience,
                                 traits.languages,
                                 traits.authors,
                                 traits.resource_type,
                                 traits.isbn,
                                 traits.organization.id,
                                 traits.organization.name,
                                 traits.format,
                                 std::move(spots),
                                 traits.areas,
                                 std::move(moments),
                                 packed(traits.dates)});
  std::string bytes;
  Json::to_cbor(json, bytes);
  return bytes;
}

std::optional<Traits> traits_in(std::string_view bytes) try {
  const Json json = Json::from_cbor(bytes);
  Traits traits{.kind = json.at(0),
                .is_closed = json.at(1),
                .name = json.at(2),
                .phones = json.at(3),
                .mail = json.at(4),
                .links = json.at(5),
                .hosts = json.at(6),
                .conditions = json.at(7),
                .audience = json.at(8),
                .languages = json.at(9),
                .authors = json.at(10),
                .resource_type = json.at(11),
                .isbn = json.at(12),
                .organization = {json.at(13), json.at(14)},
                .format = json.at(15),
                .areas = json.at(17),
                .dates = dates_in(json.at(19))};
  for (const Json& spot : json.at(16)) traits.spots.push_back(spot_traits_in(spot));
  for (const Json& moment : json.at(18))
    traits.moments.push_back({moment.at(0), moment.at(1), moment.at(2)});
  return traits;
} catch (const Json::exception&) {
  return {};
}

}  // namespace indexer::duplicates
