// private-email     an address at a mail provider for everyone that seems to be one person's own
// private-profile   a person's own page at a social network
// private-name      a person's name beside a telephone number or an e-mail address
// contact-in-text   a telephone number or an e-mail address in running text
// Whoever asked the person, and may publish it, writes public_contact_confirmed: true.
#include <algorithm>

#include "catalog/checker/rules/private_words.h"
#include "catalog/checker/rules/rule.h"
#include "catalog/checker/rules/text_scan.h"
#include "catalog/text.h"

namespace catalog::checker::rules {
namespace {

constexpr const char* confirm =
    "; if the person was asked and may be named, write public_contact_confirmed: true";

bool is_running_text(const std::string& key) {
  return is_one_of(key, {"summary", "description", "meets_note", "note", "hours", "venue", "street",
                         "name", "platform", "phrase"});
}

// The words of a listing's own name: an address made of them is the group's.
std::vector<std::string> own_words(const Tree& listing) {
  std::vector<std::string> all;
  for (const char* key : {"name", "organization"})
    for (const Word& word : catalog::words(listing[key].text))
      if (word.folded.size() >= 4) all.push_back(word.folded);
  return all;
}

struct ContactCheck {
  const ListingFile& listing;
  Findings& findings;
  std::vector<std::string> own;

  void email(std::string_view address, Position where) {
    const std::size_t mark = address.find('@');
    const std::string name = fold(address.substr(0, mark));
    const std::string host = small_letters(address.substr(mark + 1));
    if (!is_mail_provider(host) || is_of_office(name)) return;
    complain_privately(
        findings, listing, where, "private-email",
        "an address at " + host + " that seems to be one person's own",
        std::string("write the address of an office or a role (info@, support@)") + confirm);
  }

  void profile(std::string_view link, Position where) {
    const LinkParts parts = link_parts(link);
    std::string host = small_letters(parts.host);
    for (const char* prefix : {"www.", "m.", "web."})
      if (host.starts_with(prefix)) host.erase(0, std::string_view(prefix).size());
    const bool is_person = (host == "facebook.com" && parts.path.starts_with("/profile.php")) ||
                           (host == "facebook.com" && parts.path.starts_with("/people/")) ||
                           (host == "linkedin.com" && parts.path.starts_with("/in/")) ||
                           (host == "venmo.com" && parts.path.size() > 1) ||
                           (host == "paypal.me" && parts.path.size() > 1) ||
                           (host == "wa.me" && parts.path.size() > 1);
    if (is_person)
      complain_privately(findings, listing, where, "private-profile",
                         "a page of one person at " + host,
                         std::string("link to the page of the group") + confirm);
  }

  void text(const std::string& key, const Tree& value) {
    const std::vector<TextSpan> numbers = telephone_numbers(value.text);
    const std::vector<TextSpan> addresses = email_addresses(value.text);
    if (numbers.empty() && addresses.empty()) return;
    if (names_person(value.text)) {
      complain_privately(findings, listing, value.where, "private-name",
                         "a person's name stands beside a number or an address",
                         std::string("leave the name out, and give the number of an office under "
                                     "contact:") +
                             confirm);
    } else if (key != "note" && key != "hours") {
      complain_privately(
          findings, listing, value.where, "contact-in-text",
          std::string(numbers.empty() ? "an e-mail address" : "a telephone number") +
              " stands in \"" + key + "\"",
          std::string("put it under contact:, if it is that of an office") + confirm);
    }
  }

 private:
  bool is_of_office(const std::string& name) const {
    std::string letters;
    std::copy_if(name.begin(), name.end(), std::back_inserter(letters),
                 [](char c) { return c >= 'a' && c <= 'z'; });
    return has_role_word(letters) ||
           std::any_of(own.begin(), own.end(), [&](const std::string& word) {
             return letters.find(word) != std::string::npos;
           });
  }
};

}  // namespace

void private_contact(const ListingFile& listing, const Surroundings&, Findings& findings) {
  if (listing.tree["public_contact_confirmed"].text == "true") return;
  ContactCheck check{listing, findings, own_words(listing.tree)};
  each_scalar(listing.tree, [&](const std::string& key, const Tree& value) {
    for (const TextSpan& span : email_addresses(value.text))
      check.email(std::string_view(value.text).substr(span.begin, span.end - span.begin),
                  value.where);
    for (const TextSpan& span : links(value.text))
      check.profile(std::string_view(value.text).substr(span.begin, span.end - span.begin),
                    value.where);
    if (is_running_text(key)) check.text(key, value);
  });
}

}  // namespace catalog::checker::rules
