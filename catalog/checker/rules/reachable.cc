// no-way-to-reach   nothing that a reader could follow: no contact, link, number or source page
#include "catalog/checker/rules/rule.h"

namespace catalog::checker::rules {

void reachable(const ListingFile& listing, const Surroundings&, Findings& findings) {
  const Tree& tree = listing.tree;
  const bool has_way = tree["contact"].is_there() || tree["join_url"].is_there() ||
                       tree["online"]["url"].is_there() || tree["phone"]["number"].is_there() ||
                       tree["resource"].is_there() || tree["helpline"].is_there() ||
                       tree["source"].text != "general-knowledge" ||
                       tree["status"].text == "closed" || tree["kind"].text == "event";
  if (!has_way)
    complain(findings, listing, tree["source"].where, "no-way-to-reach",
             "a reader has no way to reach this",
             "add contact: with a website, an e-mail address or a phone number of an office");
}

}  // namespace catalog::checker::rules
