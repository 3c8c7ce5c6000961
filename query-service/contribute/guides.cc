#include "query-service/contribute/guides.h"

#include "query-service/contribute/schema.h"

namespace query_service {

using catalog::checker::fix::Guide;

Guides::Guides(const PlaceNames& names,
               std::function<catalog::checker::Vocabularies()> read_vocabularies)
    : read_vocabularies_(std::move(read_vocabularies)), gazetteer_(names) {}

Guides::Lease Guides::lease(catalog::Day today) const {
  const std::lock_guard lock(mutex_);
  // What was known of clocks yesterday may be of another year.
  std::erase_if(idle_, [&](const auto& guide) { return guide->today != today; });
  if (!idle_.empty()) {
    Lease lease(idle_.back().release(), GiveBack{this});
    idle_.pop_back();
    return lease;
  }
  if (!vocabularies_)
    vocabularies_ = std::make_unique<const catalog::checker::Vocabularies>(read_vocabularies_());
  return Lease(new Guide(listing_shape(), *vocabularies_, gazetteer_, today), GiveBack{this});
}

void Guides::GiveBack::operator()(Guide* guide) const {
  const std::lock_guard lock(owner->mutex_);
  owner->idle_.emplace_back(guide);
}

}  // namespace query_service
