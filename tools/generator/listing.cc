#include "tools/generator/listing.h"

#include "tools/generator/shares.h"

namespace generator {

MadeListing ListingMaker::make(std::size_t number) const {
  Random random(plan_.seed, number);
  const Making making{plan_, world_, organizations_, number, random};
  if (number < organizations_.size()) return make_organization(making);
  std::size_t drawn = random.below(100 - shares::organizations);
  const auto is_within = [&](std::size_t share) {
    if (drawn < share) return true;
    drawn -= share;
    return false;
  };
  if (is_within(shares::events)) return make_event(making);
  if (is_within(shares::resources)) return make_resource(making);
  if (is_within(shares::helplines)) return make_helpline(making);
  return make_group(making);
}

}  // namespace generator
