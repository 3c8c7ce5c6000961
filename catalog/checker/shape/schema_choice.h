// Where a schema allows one of several forms, valijson reports what is wrong with each of them.
// A contributor meant one: this keeps the complaints of the form that was most likely meant.
//
//   cost: {amount: free}    against free | donation | {amount, currency} | {note}
//     -> amount has the wrong type, currency is missing; nothing of the other forms
#pragma once

#include <string_view>
#include <vector>

#include "catalog/checker/shape/schema.h"

namespace catalog::checker {

// The problem that stands for all forms, where none was meant recognisably.
inline constexpr std::string_view no_form_fits = "No form fits.";

// The violations that say something, each once, in valijson's order.
std::vector<Violation> meant_violations(const std::vector<Violation>& all);

}  // namespace catalog::checker
