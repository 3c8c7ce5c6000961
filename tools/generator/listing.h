// One made listing: its text and the folder that it belongs in.
//
//   ListingMaker maker(plan, world, organizations);
//   maker.make(42)   -> {"tessarin-circle-42", "us/nh", "name: Tessarin Circle\n..."}
//
// Each is made of its number alone, so that any may be made again without those before it.
//
// Thread promise: immutable once made; any number of threads may make listings.
#pragma once

#include <string>

#include "tools/generator/organizations.h"

namespace generator {

struct MadeListing {
  std::string id;
  std::string area;  // a folder below listings/
  std::string text;
};

// What the makers of all kinds need.
struct Making {
  const Plan& plan;
  const World& world;
  const Organizations& organizations;
  std::size_t number;
  Random& random;
};

MadeListing make_group(const Making& making);
MadeListing make_organization(const Making& making);
MadeListing make_event(const Making& making);
MadeListing make_resource(const Making& making);
MadeListing make_helpline(const Making& making);

class ListingMaker {
 public:
  // Keeps references: all three must outlive it.
  ListingMaker(const Plan& plan, const World& world, const Organizations& organizations)
      : plan_(plan), world_(world), organizations_(organizations) {}

  MadeListing make(std::size_t number) const;  // from 0 to plan.count - 1

 private:
  const Plan& plan_;
  const World& world_;
  const Organizations& organizations_;
};

}  // namespace generator
