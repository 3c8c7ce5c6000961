// A link without what does not belong to it.
//
//   HTTPS://Example.org:443/           -> https://example.org
//   https://example.org/a?utm_source=x&id=7#  -> https://example.org/a?id=7
//   http://m.facebook.com/example      -> https://www.facebook.com/example
//   http://example.org/a               -> https://example.org/a, if example.org is a secure host
//   www.example.org/a                  -> likewise; else itself
//
// Mended is what has one right answer without asking the network:
//   * scheme and host in lower case, the scheme's own port left out (RFC 3986, 6.2.2 and 6.2.3);
//   * a slash that is all of the path left out: it names the same page (likewise), and is what a
//     browser adds and people do not write;
//   * an empty fragment, and the parameters by which advertisers follow people, left out;
//   * facebook, instagram and meetup at their one host, by https: they have no other;
//   * http and no scheme at all to https where the same host is linked by https somewhere in the
//     directory.  Whether another host has https, only the host could say.
// A link with a name and password, or with a host that is not plain letters, is left.
//
// Any bytes may come.  Mended twice is mended once.  Pure, for any thread.
#pragma once

#include <set>
#include <string>
#include <string_view>

namespace catalog::checker::fix {

// In lower case.
using Hosts = std::set<std::string, std::less<>>;

// Adds every host that `text`, a whole file, links by https.
void add_secure_hosts(std::string_view text, Hosts& hosts);

std::string mended_link(std::string_view link, const Hosts& secure);

}  // namespace catalog::checker::fix
