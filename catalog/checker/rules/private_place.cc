// private-address    an address that seems to be someone's home: an apartment, "at Jane's house"
// meeting-password   a meeting's password, or the number and password to walk in by
// private-details    a number that belongs to one person: social security, date of birth, record
#include <algorithm>

#include "catalog/checker/rules/rule.h"
#include "catalog/checker/rules/text_scan.h"
#include "catalog/text.h"

namespace catalog::checker::rules {
namespace {

using Words = std::vector<Word>;

// The word at that place, folded; empty where there is none, also before the first.
const std::string& word_at(const Words& words, std::size_t at) {
  static const std::string none;
  return at < words.size() ? words[at].folded : none;
}

bool has_figure(std::string_view word) {
  return word.find_first_of("0123456789") != std::string_view::npos;
}

// "apt 4b", "unit 12", "flat 3", "piso 2"; not "Suite 100", which offices have.
bool names_dwelling(const Words& words) {
  for (std::size_t at = 0; at < words.size(); ++at) {
    const std::string& word = words[at].folded;
    if (is_one_of(word, {"apt", "apartment", "apartments", "apartamento", "apto", "condo",
                         "townhouse", "residence", "wohnung"}))
      return true;
    const bool is_numbered = at + 1 < words.size() && has_figure(words[at + 1].folded);
    if (is_numbered && is_one_of(word, {"unit", "flat", "lot", "trailer", "piso", "puerta", "dpto",
                                        "departamento", "casa"}))
      return true;
  }
  return false;
}

// "Jane's" ends in an apostrophe and an s.
bool is_possessive(std::string_view word) {
  return word.ends_with("'s") || word.ends_with("\u2019s") || word.ends_with("s'");
}

// "Jane's house", "my home", "a member's home", "home of", "en casa de"
bool names_home(const std::string& text, const Words& words) {
  for (std::size_t at = 0; at < words.size(); ++at) {
    const std::string& word = words[at].folded;
    const std::string& before = word_at(words, at - 1);
    const std::string& after = word_at(words, at + 1);
    const std::size_t begin = at > 1 ? words[at - 2].begin : at > 0 ? words[at - 1].begin : 0;
    const std::string_view led = std::string_view(text).substr(begin, words[at].begin - begin);
    const bool is_possessed =
        is_one_of(before, {"my", "our", "her", "his", "their", "private", "mi"}) ||
        (at > 0 && is_possessive(led.substr(0, led.find_last_not_of(' ') + 1)));
    if (is_one_of(word, {"house", "home", "apartment", "residence", "casa"}) && is_possessed)
      return true;
    if (is_one_of(word, {"home", "house"}) && after == "of") return true;
    if (word == "casa" && after == "de" && before == "en") return true;
  }
  return false;
}

// La Tour-du-Pin is a town, and its post codes are numbers: what is part of an e-mail address says
// nothing by itself.
Words words_outside_addresses(const std::string& text, Words words) {
  for (const TextSpan& address : email_addresses(text))
    std::erase_if(words, [&](const Word& word) {
      return word.begin >= address.begin && word.end <= address.end;
    });
  return words;
}

bool tells_password(const Words& words) {
  for (std::size_t at = 0; at < words.size(); ++at) {
    const std::string& word = words[at].folded;
    const auto next_is = [&](std::size_t ahead) {
      return at + ahead < words.size() && has_figure(words[at + ahead].folded);
    };
    const std::string& after = word_at(words, at + 1);
    if (is_one_of(word, {"passcode", "pwd", "contrasena"}) && at + 1 < words.size()) return true;
    if (word == "password" && (next_is(1) || next_is(2))) return true;
    if (word == "meeting" && after == "id" && next_is(2)) return true;
    if ((word == "pin" || word == "code" || word == "clave") && next_is(1)) return true;
  }
  return false;
}

// 000-00-0000 with nothing of a number around it: how US social security numbers are written.
bool has_social_security_number(std::string_view text) {
  constexpr std::string_view form = "000-00-0000";
  const auto has_form = [&](std::size_t at) {
    for (std::size_t byte = 0; byte < form.size(); ++byte) {
      const char c = text[at + byte];
      if (form[byte] == '-' ? c != '-' : c < '0' || c > '9') return false;
    }
    return true;
  };
  for (std::size_t at = 0; at + form.size() <= text.size(); ++at) {
    if (!has_form(at)) continue;
    const auto is_figure = [&](std::size_t byte) {
      return byte < text.size() && ((text[byte] >= '0' && text[byte] <= '9') || text[byte] == '-');
    };
    if (!(at > 0 && is_figure(at - 1)) && !is_figure(at + form.size())) return true;
  }
  return false;
}

std::size_t figures_in(std::string_view word) {
  return static_cast<std::size_t>(
      std::count_if(word.begin(), word.end(), [](char c) { return c >= '0' && c <= '9'; }));
}

bool tells_details(const std::string& text, const Words& words) {
  if (has_social_security_number(text)) return true;
  for (std::size_t at = 0; at < words.size(); ++at) {
    const std::string& word = words[at].folded;
    const std::string& after = word_at(words, at + 1);
    // A number of so many figures among the next eight words.
    const auto is_followed = [&](std::size_t figures) {
      for (std::size_t next = at + 1; next < std::min(words.size(), at + 9); ++next)
        if (figures_in(words[next].folded) >= figures) return true;
      return false;
    };
    if (is_one_of(word, {"ssn", "mrn", "dob"})) return true;
    const bool is_birth =
        word == "date" && after == "of" && at + 2 < words.size() && words[at + 2].folded == "birth";
    if (is_birth && is_followed(1)) return true;
    if (((word == "medical" && after == "record") || (word == "social" && after == "security")) &&
        is_followed(4))
      return true;
  }
  return false;
}

void look_at_place(const ListingFile& listing, const Tree& place, Findings& findings) {
  for (const char* key : {"street", "venue"}) {
    const Tree& value = place[key];
    const Words words = catalog::words(value.text);
    if (names_dwelling(words) || names_home(value.text, words))
      complain_privately(findings, listing, value.where, "private-address",
                         "this seems to be someone's home",
                         "leave street and venue out and write address_visibility: on-request, or "
                         "area; if it is a public place, write public_contact_confirmed: true");
  }
}

}  // namespace

void private_place(const ListingFile& listing, const Surroundings&, Findings& findings) {
  const Tree& tree = listing.tree;
  if (tree["public_contact_confirmed"].text == "true") return;
  look_at_place(listing, tree["place"], findings);
  look_at_place(listing, tree["meets"]["place"], findings);
  for (const Tree& meeting : tree["meets"].items)
    look_at_place(listing, meeting["place"], findings);
  each_scalar(tree, [&](const std::string& key, const Tree& value) {
    const Words words = catalog::words(value.text);
    // The password in a link is told by the rule of links.
    if (key != "name" && tells_password(words_outside_addresses(value.text, words)) &&
        links(value.text).empty())
      complain_privately(findings, listing, value.where, "meeting-password",
                         "this tells the password or the number of a meeting",
                         "say where people ask for it: join: contact-first, with a contact; if "
                         "everyone may have it, write public_contact_confirmed: true");
    if (tells_details(value.text, words))
      complain_privately(findings, listing, value.where, "private-details",
                         "this seems to be a number that belongs to one person",
                         "remove it, and tell the maintainers: what was once committed has to be "
                         "taken out of the history");
  });
}

}  // namespace catalog::checker::rules
