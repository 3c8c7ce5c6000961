// Phrases that say that a group meets by no rule.
//
//   timeless_form("Times vary")              -> Timeless::varies
//   timeless_form("Solo con cita previa.")   -> Timeless::by_appointment
//   timeless_form("every Tuesday")           -> nothing
//
// Case, accents and marks do not count.  Any bytes may come.  Pure, for any thread.
#pragma once

#include <optional>
#include <span>
#include <string>
#include <string_view>

namespace catalog {

enum class Timeless { varies, by_appointment };

std::optional<Timeless> timeless_form(std::string_view phrase);

// As they are written, for a hint to someone who mistyped one.
std::span<const std::string> timeless_forms();

}  // namespace catalog
