// JSON objects made at once, with no copies on the way.
//
//   object_of("id", listing.id, "name", listing.name)  -> {"id": "...", "name": "..."}
//
//   Json card = object_with_room(18);
//   put(card, "id", listing.id);
//
// The library makes of {{"id", listing.id}} a list for each field first.  And it keeps fields in a
// vector of pairs whose keys are constant, so that each time it has to grow, everything within is
// copied: a whole answer several times over.
#pragma once

#include <cassert>
#include <nlohmann/json.hpp>
#include <utility>

namespace query_service {

inline void make_room(nlohmann::ordered_json& object, std::size_t fields) {
  object.get_ref<nlohmann::ordered_json::object_t&>().reserve(fields);
}

inline nlohmann::ordered_json object_with_room(std::size_t fields) {
  nlohmann::ordered_json object = nlohmann::ordered_json::object();
  make_room(object, fields);
  return object;
}

// A field that the object does not have yet, after all others.
template <typename Value>
void put(nlohmann::ordered_json& object, const char* key, Value&& value) {
  assert(!object.contains(key));
  object.get_ref<nlohmann::ordered_json::object_t&>().emplace_back(key, std::forward<Value>(value));
}

namespace object_parts {

inline void put_all(nlohmann::ordered_json&) {}

template <typename Value, typename... Others>
void put_all(nlohmann::ordered_json& object, const char* key, Value&& value, Others&&... others) {
  put(object, key, std::forward<Value>(value));
  put_all(object, std::forward<Others>(others)...);
}

}  // namespace object_parts

// Of keys and values by turns.
template <typename... Fields>
nlohmann::ordered_json object_of(Fields&&... fields) {
  static_assert(sizeof...(fields) % 2 == 0, "a key has no value");
  nlohmann::ordered_json object = object_with_room(sizeof...(fields) / 2);
  object_parts::put_all(object, std::forward<Fields>(fields)...);
  return object;
}

}  // namespace query_service
