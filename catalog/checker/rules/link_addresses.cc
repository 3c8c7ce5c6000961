// link-credentials   a name or password before the host: https://name:word@example.org
// link-password      a meeting's password in the link: anyone who finds it walks in
// link-tracker       a parameter that tells others who sent the reader: utm_source, fbclid
// link-shortener     bit.ly and the like: nobody sees where it leads
// link-host          a host that is not on the open web: localhost, a bare number
#include <algorithm>

#include "catalog/checker/rules/rule.h"
#include "catalog/checker/rules/text_scan.h"
#include "catalog/link_trackers.h"

namespace catalog::checker::rules {
namespace {

bool is_password(std::string_view name) {
  return is_one_of(small_letters(name), {"pwd", "passwd", "password", "passcode", "pass", "pin",
                                         "tk", "token", "secret", "auth"});
}

bool is_shortener(std::string_view host) {
  return is_one_of(
      host, {"bit.ly",     "bitly.com",   "tinyurl.com", "goo.gl", "t.co",    "ow.ly",   "is.gd",
             "buff.ly",    "cutt.ly",     "rb.gy",       "t.ly",   "lnkd.in", "fb.me",   "tiny.cc",
             "rebrand.ly", "shorturl.at", "bl.ink",      "v.gd",   "qrco.de", "short.io"});
}

bool is_number(std::string_view host) {
  return host.find_first_not_of("0123456789.") == std::string_view::npos;
}

bool is_on_open_web(std::string_view host) {
  const std::size_t point = host.rfind('.');
  if (host.empty() || host.front() == '.' || host.front() == '[' || is_number(host)) return false;
  if (point == std::string_view::npos || point + 2 >= host.size()) return false;
  return !is_one_of(host.substr(point + 1),
                    {"local", "localhost", "internal", "lan", "home", "corp", "invalid", "test"});
}

struct LinkCheck {
  const ListingFile& listing;
  Findings& findings;
  bool is_confirmed;

  // `where` is the value that holds the link.
  void look(std::string_view link, Position where) {
    const LinkParts parts = link_parts(link);
    const std::string host = small_letters(parts.host);
    if (!parts.userinfo.empty())
      mask(where, "link-credentials", "the link carries a name or password before its host",
           "remove what stands between // and @");
    else if (!is_on_open_web(host))
      complain(findings, listing, where, "link-host",
               "\"" + host + "\" is not a host of the open web",
               "write the address as a browser shows it: https://example.org/groups");
    if (is_shortener(host))
      complain(findings, listing, where, "link-shortener",
               "\"" + host + "\" hides where the link leads",
               "open it, and write the address that the browser then shows");
    if (!is_confirmed)
      if (const auto name = first(parts, is_password))
        mask(where, "link-password",
             "the link carries a password (\"" + *name + "=\"): anyone who finds it can walk in",
             "link to a public page on which people sign up; if everyone may have the password, "
             "write public_contact_confirmed: true");
    if (const auto name = first(parts, is_link_tracker))
      complain(findings, listing, where, "link-tracker",
               "\"" + *name + "\" in the link tells others how its reader came",
               "remove it; check --fix does");
  }

 private:
  static std::optional<std::string> first(const LinkParts& parts, bool (*is)(std::string_view)) {
    const auto found = std::find_if(parts.query_names.begin(), parts.query_names.end(), is);
    return found == parts.query_names.end() ? std::nullopt : std::optional<std::string>(*found);
  }

  void mask(Position where, const char* rule, std::string message, std::string remedy) {
    complain_privately(findings, listing, where, rule, std::move(message), std::move(remedy));
  }
};

}  // namespace

void link_addresses(const ListingFile& listing, const Surroundings&, Findings& findings) {
  LinkCheck check{listing, findings, listing.tree["public_contact_confirmed"].text == "true"};
  each_scalar(listing.tree, [&](const std::string&, const Tree& value) {
    for (const TextSpan& span : links(value.text))
      check.look(std::string_view(value.text).substr(span.begin, span.end - span.begin),
                 value.where);
  });
}

}  // namespace catalog::checker::rules
