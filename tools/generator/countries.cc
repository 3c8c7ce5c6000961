#include "tools/generator/countries.h"

namespace generator {

std::span<const CountryFacts> countries() {
  // Shares after data/listings, with more of the rest of the world than it has yet.
  static constexpr CountryFacts all[] = {
      {"US", 700, "en", "USD"}, {"GB", 65, "en", "GBP"}, {"CA", 50, "en", "CAD"},
      {"ES", 40, "es", "EUR"},  {"AU", 25, "en", "AUD"}, {"DE", 25, "de", "EUR"},
      {"FR", 20, "fr", "EUR"},  {"MX", 15, "es", "MXN"}, {"AR", 8, "es", "ARS"},
      {"IE", 6, "en", "EUR"},   {"NZ", 6, "en", "NZD"},  {"CO", 5, "es", "COP"},
      {"CL", 5, "es", "CLP"},   {"AT", 5, "de", "EUR"},  {"CH", 5, "de", "CHF"},
      {"BE", 4, "fr", "EUR"},   {"PE", 3, "es", "PEN"},  {"IN", 3, "en", "INR"},
      {"ZA", 3, "en", "ZAR"},   {"UY", 2, "es", "UYU"},  {"PH", 2, "en", "PHP"},
      {"EC", 2, "es", "USD"},   {"SG", 1, "en", "SGD"}};
  return all;
}

}  // namespace generator
