// The engines that are asked only where they are installed: tools/bench/run installs them.
#pragma once

#include "tools/bench/peer.h"

namespace bench {

// `connection` as libpq reads it: "host=/run/postgresql dbname=bench".  Its tables are made anew.
std::unique_ptr<Peer> postgresql_peer(std::string connection);

// As a library in this process, without a server between.
std::unique_ptr<Peer> groonga_peer();

}  // namespace bench
