// What was understood, slot by slot, in a form in which two can be compared.
#pragma once

#include <chrono>
#include <map>
#include <nlohmann/json.hpp>
#include <string>
#include <vector>

namespace relevance {

using Json = nlohmann::json;

// The day on which everything is built and asked.
inline constexpr auto today =
    std::chrono::sys_days(std::chrono::year(2026) / std::chrono::November / 23);

// By the slot's name, in canonical form: lists sorted and each once, texts as their telling words,
// "" for a place or region that is not there.
using Slots = std::map<std::string, Json>;

// The names of all slots: conditions, formats, ..., text, corrected, crisis, alternative_place.
const std::vector<std::string>& slot_names();

// The slots of an `understood` object, or of an expectation written in the same form; what it
// leaves out is empty.  A region is not a place as well, and `kinds` says nothing of group.
Slots slots_of(const Json& understood);

// One slot's value in canonical form.
Json canonical(const std::string& slot, const Json& value);

bool is_empty(const Json& value);  // nothing there: "", [], false, 0

bool is_same(const std::string& slot, const Json& expected, const Json& got);

}  // namespace relevance
