// What the measurement over HTTP reads: addresses to ask for, and rows for Omega's scriptindex.
//
//   addresses(queries, "/search?q=", "&near=")   "/search?q=Lupus&near=Tulsa%2C%20OK\n..."
//
// Pure, for any thread.
#pragma once

#include <string>
#include <vector>

#include "tools/bench/query.h"

namespace bench {

// Of a service that takes the condition and the place apart; a line each.
std::string addresses(const std::vector<Query>& queries, const std::string& before_condition,
                      const std::string& before_place);
// Of Omega, which takes words alone: the condition and the town's name, all of which must be there.
std::string omega_addresses(const std::vector<Query>& queries);

// A record of scriptindex: "id=7\nname=...\ntext=...\n\n".
std::string scriptindex_record(const Row& row);

}  // namespace bench
