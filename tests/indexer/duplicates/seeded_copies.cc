#include "tests/indexer/duplicates/seeded_copies.h"

#include <algorithm>
#include <map>
#include <regex>

#include "catalog/text.h"

namespace tests::duplicates {
namespace {

using indexer::Tree;

Tree* value_of(Tree& map, std::string_view key) {
  for (indexer::Entry& entry : map.entries)
    if (entry.key == key) return &entry.value;
  return nullptr;
}

void drop(Tree& map, std::string_view key) {
  std::erase_if(map.entries, [&](const indexer::Entry& entry) { return entry.key == key; });
}

void drop_once_in(std::size_t times, Tree& map, std::string_view key, Dice& dice) {
  if (dice.once_in(times)) drop(map, key);
}

std::string replaced(const std::string& text, const char* pattern, const char* by) {
  static std::map<std::string, std::regex> compiled;
  const auto at = compiled.try_emplace(pattern, pattern, std::regex::icase).first;
  return std::regex_replace(text, at->second, by);
}

// Two letters of the longest word change places.
std::string with_slip(std::string name, Dice& dice) {
  const auto words = catalog::words(name);
  const auto longest = std::max_element(words.begin(), words.end(),
                                        [](const catalog::Word& left, const catalog::Word& right) {
                                          return left.folded.size() < right.folded.size();
                                        });
  if (longest == words.end() || longest->end - longest->begin < 6) return name;
  const std::size_t at = longest->begin + 2 + dice.below(longest->end - longest->begin - 4);
  const auto is_plain = [&](std::size_t letter) { return name[letter] > 0; };
  if (is_plain(at) && is_plain(at + 1)) std::swap(name[at], name[at + 1]);
  return name;
}

std::string other_name(const std::string& name, const std::string& city, Dice& dice) {
  switch (dice.below(14)) {
    case 0: return catalog::fold(name);
    case 1: return replaced(name, " support group", " group");
    case 2: return replaced(name, " (support )?group", "");
    case 3: return replaced(name, " \\([^)]*\\)", "");
    case 4: return "The " + name;
    case 5: return city.empty() ? name : name + " (" + city + ")";
    case 6: return city.empty() ? name : name + " of " + city;
    case 7: return with_slip(name, dice);
    case 8: return replaced(name, " (&|and) ", " + ");
    case 9: {
      // The two halves of "Lupus UK Group - Exeter".
      const std::size_t dash = name.find(" - ");
      return dash == std::string::npos ? name : name.substr(dash + 3) + " " + name.substr(0, dash);
    }
    case 10: return replaced(name, "foundation|association|society", "assoc.");
    default: return name;
  }
}

std::string other_link(std::string url, Dice& dice) {
  if (dice.once_in(3))
    url = url.starts_with("https") ? "http" + url.substr(5) : "https" + url.substr(4);
  if (dice.once_in(4)) url = replaced(url, "://www\\.", "://");
  if (dice.once_in(4) && url.find('?') == std::string::npos)
    url += url.ends_with("/") ? "?utm_source=news" : "/";
  // The home page instead of the group's own.
  if (dice.once_in(10)) url = replaced(url, "^(https?://[^/]+).*", "$1/");
  return url;
}

std::string other_number(std::string number, Dice& dice) {
  switch (dice.below(4)) {
    case 0: return replaced(number, "-", ".");
    case 1: return replaced(number, "^(\\d{3})-(\\d{3})-(\\d{4})$", "+1 ($1) $2-$3");
    case 2: return replaced(number, "^0(\\d{3,4}) (\\d{3} ?\\d{3,4})$", "+44 (0)$1 $2");
    default: return number;
  }
}

std::string other_phrase(std::string phrase, Dice& dice) {
  if (dice.once_in(2)) phrase = replaced(phrase, "(\\d:\\d\\d)-\\d+:\\d\\d", "$1");
  if (dice.once_in(2))
    phrase = replaced(replaced(phrase, "\\b1st ", "first "), "\\b3rd ", "third ");
  if (dice.once_in(6)) phrase = replaced(phrase, "(1[0-9]):00$", "$1:15");
  if (dice.once_in(8)) return "varies";
  return phrase;
}

void change_link(Tree* link, Dice& dice) {
  if (link) link->text = other_link(link->text, dice);
}

void change_number(Tree* number, Dice& dice) {
  if (number) number->text = other_number(number->text, dice);
}

void change_contact(Tree& tree, Dice& dice) {
  Tree* contact = value_of(tree, "contact");
  if (!contact) return;
  change_link(value_of(*contact, "website"), dice);
  change_number(value_of(*contact, "phone"), dice);
  drop_once_in(5, *contact, "website", dice);
  drop_once_in(4, *contact, "phone", dice);
  drop_once_in(3, *contact, "email", dice);
  if (contact->entries.empty()) drop(tree, "contact");
}

void change_place(Tree& tree, Dice& dice) {
  Tree* place = value_of(tree, "place");
  if (!place) return;
  if (Tree* street = value_of(*place, "street"))
    street->text = replaced(replaced(street->text, "\\bStreet\\b", "St."), "\\bAve\\b", "Avenue");
  if (Tree* venue = value_of(*place, "venue"); venue && dice.once_in(4)) venue->text += ", Room 2";
  drop_once_in(4, *place, "street", dice);
  drop_once_in(5, *place, "venue", dice);
  drop_once_in(3, *place, "postal_code", dice);
}

void change_schedule(Tree& tree, Dice& dice) {
  Tree* meets = value_of(tree, "meets");
  if (!meets) return;
  if (meets->kind == Tree::Kind::scalar) meets->text = other_phrase(meets->text, dice);
  drop_once_in(8, tree, "meets", dice);
}

void change_conditions(Tree& tree, Dice& dice) {
  Tree* conditions = value_of(tree, "conditions");
  if (!conditions) return;
  auto& items = conditions->items;
  if (items.size() > 1 && dice.once_in(3)) items.pop_back();
  const bool has_umbrella = std::any_of(
      items.begin(), items.end(), [](const Tree& item) { return item.text == "chronic-pain"; });
  if (!has_umbrella && dice.once_in(6))
    items.push_back({.kind = Tree::Kind::scalar, .text = "chronic-pain"});
}

}  // namespace

indexer::ListingFile second_listing(const indexer::ListingFile& file, Dice& dice) {
  indexer::ListingFile copy = file;
  copy.id += "-again";
  copy.file = copy.file.substr(0, copy.file.size() - 5) + "-again.yaml";
  Tree& tree = copy.tree;
  if (Tree* name = value_of(tree, "name"))
    name->text = other_name(name->text, tree["place"]["city"].text, dice);
  drop_once_in(3, tree, "organization", dice);
  drop_once_in(3, tree, "audience", dice);
  drop_once_in(4, tree, "join_url", dice);
  drop(tree, "formerly");
  drop(tree, "see_instead");
  change_contact(tree, dice);
  change_place(tree, dice);
  change_schedule(tree, dice);
  change_conditions(tree, dice);
  if (Tree* helpline = value_of(tree, "helpline"))
    change_number(value_of(*helpline, "number"), dice);
  if (Tree* resource = value_of(tree, "resource")) {
    change_link(value_of(*resource, "url"), dice);
    drop_once_in(3, *resource, "isbn", dice);
    drop_once_in(5, *resource, "authors", dice);
  }
  return copy;
}

}  // namespace tests::duplicates
