// How people reach a made listing: hosts and numbers that are kept for examples, and lead nowhere.
//
//   add_contact(yaml, {.site = "tessarin-circle-17.example", .country = "US", ...}, random)
//     -> contact:
//          website: https://tessarin-circle-17.example/
//          email: info@tessarin-circle-17.example
//          phone: "+1 603-555-0142 ext. 2417"
//
// Sources: RFC 2606 (the domain example); 555-0100 to 555-0199 of the North American Numbering Plan
// and 020 7946 0000 to 0999 of Ofcom, both kept for fiction.
//
// Pure but for the Random, for any thread.
#pragma once

#include <string>

#include "tools/generator/random.h"
#include "tools/generator/yaml_lines.h"

namespace generator {

struct Reach {
  std::string site;  // host
  std::string page = {};
  std::string mailbox = "info";
  std::string_view country;
};

void add_contact(YamlLines& yaml, const Reach& reach, Random& random);

// Empty in a country without numbers for fiction.
std::string fictional_phone(std::string_view country, Random& random);

}  // namespace generator
