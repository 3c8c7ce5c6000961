// The organizations of a made directory, known before its groups, which name them.
//
// A few have thousands of groups and most have one or none, as it is in the field: the larger ones
// come first.  Each has the number of its listing: 0, 1, ...
//
//   Organizations organizations(plan, world);
//   organizations.draw(random).name     -> "Tessarin Fibromyalgia Network"
//
// Thread promise: immutable once made; any number of threads may draw, each from its own Random.
#pragma once

#include <string>
#include <vector>

#include "tools/generator/plan.h"
#include "tools/generator/world.h"

namespace generator {

struct Organization {
  std::string id;
  std::string name;
  std::string word;  // its invented name
  std::string site;  // host
  const Country* country;
  const catalog::Concept* condition;
};

class Organizations {
 public:
  // Keeps pointers into the world, which must outlive this.
  Organizations(const Plan& plan, const World& world);

  std::size_t size() const { return all_.size(); }
  const Organization& operator[](std::size_t number) const { return all_[number]; }
  const Organization& draw(Random& random) const { return all_[by_size_.draw(random)]; }

 private:
  std::vector<Organization> all_ = {};
  Weighted by_size_ = {};
};

}  // namespace generator
