#include "catalog/checker/rules/private_words.h"

#include <algorithm>
#include <vector>

#include "catalog/checker/rules/text_scan.h"
#include "catalog/text.h"

namespace catalog::checker::rules {
namespace {

// Words after which a name follows, folded.
bool is_cue(std::string_view word) {
  return is_one_of(word,
                   {"call",  "text",   "contact",      "contacts",    "for",       "email",
                    "mail",  "phone",  "ask",          "with",        "to",        "reach",
                    "by",    "leader", "facilitator",  "host",        "organizer", "coordinator",
                    "llame", "llama",  "llamar",       "contacte",    "contactar", "escriba",
                    "por",   "con",    "facilitadora", "facilitador", "a",         "at"});
}

// Words that begin with a capital in names of offices, days and places rather than of people.
bool is_common(std::string_view word) {
  return is_one_of(
      word,
      {"the",         "our",        "us",          "this",        "all",          "support",
       "group",       "groups",     "center",      "centre",      "office",       "hospital",
       "clinic",      "health",     "pain",        "help",        "helpline",     "hotline",
       "line",        "desk",       "front",       "main",        "national",     "american",
       "association", "foundation", "society",     "network",     "church",       "library",
       "community",   "medical",    "patient",     "patients",    "services",     "service",
       "social",      "care",       "program",     "programs",    "department",   "nurse",
       "team",        "staff",      "toll",        "free",        "tty",          "tel",
       "fax",         "ext",        "phone",       "email",       "text",         "call",
       "mon",         "tue",        "wed",         "thu",         "fri",          "sat",
       "sun",         "monday",     "tuesday",     "wednesday",   "thursday",     "friday",
       "saturday",    "sunday",     "january",     "february",    "march",        "april",
       "may",         "june",       "july",        "august",      "september",    "october",
       "november",    "december",   "am",          "pm",          "english",      "spanish",
       "zoom",        "facebook",   "meetup",      "kith",        "registration", "information",
       "info",        "number",     "voice",       "mail",        "st",           "street",
       "avenue",      "road",       "suite",       "room",        "building",     "university",
       "college",     "school",     "county",      "city",        "state",        "north",
       "south",       "east",       "west",        "new",         "san",          "fibromyalgia",
       "arthritis",   "lupus",      "cancer",      "chronic",     "centro",       "hospital",
       "oficina",     "grupo",      "apoyo",       "asociacion",  "fundacion",    "ayuda",
       "linea",       "salud",      "iglesia",     "biblioteca",  "lunes",        "martes",
       "miercoles",   "jueves",     "viernes",     "sabado",      "domingo",      "sede",
       "servicio",    "resource",   "resources",   "chapter",     "warmline",     "crisis",
       "samaritans",  "leader",     "facilitator", "coordinator", "organizer",    "host",
       "please",      "for",        "or",          "and",         "to",           "in",
       "on",          "if",         "we",          "no"});
}

bool is_capital(std::string_view text, const Word& word) {
  const auto first = static_cast<unsigned char>(text[word.begin]);
  if (first >= 'A' && first <= 'Z') return true;
  // A to Z with an accent: U+00C0 to U+00DE.
  return first == 0xC3 && word.begin + 1 < text.size() &&
         static_cast<unsigned char>(text[word.begin + 1]) <= 0x9E;
}

bool is_all_capitals(std::string_view text, const Word& word) {
  const std::string_view letters = text.substr(word.begin, word.end - word.begin);
  return letters.size() > 1 &&
         std::all_of(letters.begin(), letters.end(), [](char c) { return c >= 'A' && c <= 'Z'; });
}

bool may_be_name(std::string_view text, const Word& word) {
  return word.end - word.begin >= 2 && is_capital(text, word) && !is_all_capitals(text, word) &&
         !is_common(word.folded);
}

// Only blanks, or nothing that ends a sentence.
bool is_close(std::string_view between) {
  return between.size() <= 3 && between.find_first_of(".;!?") == std::string_view::npos;
}

}  // namespace

bool is_mail_provider(std::string_view host) {
  // Those with one address in many countries: hotmail.es, yahoo.co.uk.
  for (const std::string_view name : {"hotmail.", "outlook.", "live.", "yahoo.", "gmx.", "yandex."})
    if (host.starts_with(name)) return true;
  return is_one_of(
      host,
      {"gmail.com",       "googlemail.com",  "msn.com",        "ymail.com",      "rocketmail.com",
       "aol.com",         "aim.com",         "icloud.com",     "me.com",         "mac.com",
       "protonmail.com",  "proton.me",       "pm.me",          "tutanota.com",   "tuta.io",
       "fastmail.com",    "fastmail.fm",     "hey.com",        "duck.com",       "mail.com",
       "email.com",       "zoho.com",        "inbox.com",      "juno.com",       "netzero.net",
       "comcast.net",     "xfinity.com",     "verizon.net",    "att.net",        "sbcglobal.net",
       "bellsouth.net",   "cox.net",         "charter.net",    "spectrum.net",   "earthlink.net",
       "frontier.com",    "frontiernet.net", "optonline.net",  "optimum.net",    "windstream.net",
       "centurylink.net", "roadrunner.com",  "rr.com",         "embarqmail.com", "suddenlink.net",
       "web.de",          "t-online.de",     "freenet.de",     "arcor.de",       "posteo.de",
       "mailbox.org",     "orange.fr",       "wanadoo.fr",     "free.fr",        "laposte.net",
       "sfr.fr",          "neuf.fr",         "libero.it",      "virgilio.it",    "alice.it",
       "tiscali.it",      "telefonica.net",  "terra.es",       "ono.com",        "btinternet.com",
       "sky.com",         "virginmedia.com", "ntlworld.com",   "talktalk.net",   "blueyonder.co.uk",
       "tiscali.co.uk",   "eircom.net",      "shaw.ca",        "rogers.com",     "sympatico.ca",
       "telus.net",       "videotron.ca",    "bell.net",       "bigpond.com",    "bigpond.net.au",
       "optusnet.com.au", "iinet.net.au",    "xtra.co.nz",     "qq.com",         "163.com",
       "126.com",         "naver.com",       "rediffmail.com", "uol.com.br",     "bol.com.br",
       "mail.ru",         "wp.pl",           "o2.pl",          "seznam.cz",      "ziggo.nl",
       "kpnmail.nl",      "home.nl",         "skynet.be",      "telenet.be",     "bluewin.ch"});
}

bool has_role_word(std::string_view letters) {
  for (const std::string_view word :
       {"info",    "support", "group",    "help",     "contact",   "office",    "pain",
        "hello",   "admin",   "mail",     "team",     "program",   "event",     "member",
        "enquir",  "inquir",  "service",  "center",   "centre",    "chapter",   "network",
        "society", "assoc",   "found",    "health",   "care",      "meeting",   "fibro",
        "lupus",   "arthrit", "cancer",   "migraine", "crps",      "grupo",     "apoyo",
        "ayuda",   "dolor",   "contacto", "hola",     "asoc",      "fundacion", "selbsthilfe",
        "verein",  "gruppe",  "kontakt",  "secretar", "president", "coordinat", "facilitat",
        "leader",  "warrior", "advoca",   "aware",    "communit",  "registra"})
    if (letters.find(word) != std::string_view::npos) return true;
  return false;
}

bool names_person(std::string_view text) {
  const std::vector<Word> words = catalog::words(text);
  const std::vector<TextSpan> numbers = telephone_numbers(text), mails = email_addresses(text);
  for (std::size_t at = 0; at < words.size(); ++at) {
    if (!may_be_name(text, words[at])) continue;
    const auto gap = [&](std::size_t word) {
      return text.substr(words[word].end, words[word + 1].begin - words[word].end);
    };
    const bool is_after_cue = at > 0 && is_cue(words[at - 1].folded) && is_close(gap(at - 1));
    const bool has_surname =
        at + 1 < words.size() && may_be_name(text, words[at + 1]) && is_close(gap(at));
    const std::size_t end = words[has_surname ? at + 1 : at].end;
    const auto begins_behind = [&](const TextSpan& span) {
      return span.begin >= end && span.begin - end <= 6;
    };
    const bool is_beside_number = std::any_of(numbers.begin(), numbers.end(), begins_behind) ||
                                  std::any_of(mails.begin(), mails.end(), begins_behind);
    if (is_after_cue || (has_surname && is_beside_number)) return true;
  }
  return false;
}

}  // namespace catalog::checker::rules
