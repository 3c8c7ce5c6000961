// Room for the fields of a JSON object that is filled bit by bit.
//
//   make_room(object, 26);
//
// The library keeps fields in a vector of pairs whose keys are constant, so that each time it has
// to grow, everything within is copied: a whole answer several times over.
#pragma once

#include <nlohmann/json.hpp>

namespace query_service {

inline void make_room(nlohmann::ordered_json& object, std::size_t fields) {
  object.get_ref<nlohmann::ordered_json::object_t&>().reserve(fields);
}

}  // namespace query_service
