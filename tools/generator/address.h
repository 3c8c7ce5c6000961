// Where a made listing is: in a town, at a street that nobody lives in, at a point within the town.
//
//   add_address(yaml, country, town, Detail::exact, writer, random)
//     -> place:
//          venue: Tessarin Library
//          street: 214 Velamiden Street
//          city: Nashua ...
//
// Pure but for the Random, for any thread.
#pragma once

#include "tools/generator/world.h"
#include "tools/generator/writer.h"
#include "tools/generator/yaml_lines.h"

namespace generator {

enum class Detail {
  town,   // the town alone, or its postal code
  door,   // venue and street, and no point
  exact,  // and the point
};

void add_address(YamlLines& yaml, const Country& country, const Town& town, Detail detail,
                 Writer& writer, Random& random);

// A point within the town, most likely near its middle.
catalog::Coordinates point_in(const Town& town, Random& random);

// "42.41872", the same on every machine.
std::string degrees_text(double degrees);

}  // namespace generator
