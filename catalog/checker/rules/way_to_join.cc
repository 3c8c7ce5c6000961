// no-way-to-join   an online or telephone group that says neither how to come in nor whom to ask
// A warning: it may be all that is known, and the source may tell more.
#include "catalog/checker/rules/rule.h"

namespace catalog::checker::rules {

void way_to_join(const ListingFile& listing, const Surroundings&, Findings& findings) {
  const Tree& tree = listing.tree;
  const std::string& format = tree["format"].text;
  const bool is_group = !tree["kind"].is_there() || tree["kind"].text == "group";
  // Where nothing leads to it at all, no-way-to-reach says so.
  if (!is_group || tree["status"].text == "closed" || tree["source"].text == "general-knowledge" ||
      (format != "online" && format != "phone"))
    return;
  bool has_way = tree["join_url"].is_there() || tree["contact"].is_there() ||
                 tree["online"]["url"].is_there() || tree["phone"]["number"].is_there();
  const auto look = [&](const Tree& meeting) {
    has_way =
        has_way || meeting["online"]["url"].is_there() || meeting["phone"]["number"].is_there();
  };
  look(tree["meets"]);
  for (const Tree& meeting : tree["meets"].items) look(meeting);
  if (has_way) return;
  complain(findings, listing, tree["format"].where, "no-way-to-join",
           format == "online" ? "nothing says how to join this online group"
                              : "nothing says which number to call",
           "add online: {url: ...} with the page to sign up on, join_url:, or a contact:");
  findings.back().severity = Severity::warning;
}

}  // namespace catalog::checker::rules
