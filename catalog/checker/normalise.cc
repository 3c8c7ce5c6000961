#include "catalog/checker/normalise.h"

#include <algorithm>
#include <cstdlib>

#include "catalog/checker/normalise_place.h"

namespace catalog::checker {
namespace {

std::string or_default(const Tree& scalar, const char* otherwise) {
  return scalar.is_there() ? scalar.text : otherwise;
}

Online online_of(const Tree& tree) {
  return {tree["platform"].scalar(), tree["url"].scalar(), tree["captions"].scalar() == "true"};
}

Phone phone_of(const Tree& tree) { return {tree["number"].scalar(), tree["note"].scalar()}; }

// In the order of their days, whatever the order in the file.
std::vector<MovedDate> moved_of(const Tree& tree) {
  std::vector<MovedDate> all;
  for (const Entry& entry : tree.entries) all.push_back({entry.key, entry.value.scalar()});
  std::sort(all.begin(), all.end(),
            [](const auto& one, const auto& other) { return one.from < other.from; });
  return all;
}

Meeting meeting_of(const Tree& tree, AddressVisibility visibility, const Gazetteer& gazetteer) {
  if (tree.kind == Tree::Kind::scalar) return {.phrase = tree.text};
  Meeting meeting{.phrase = tree["phrase"].scalar(),
                  .rrule = tree["rrule"].scalar(),
                  .starts = tree["starts"].scalar(),
                  .minutes = std::atoi(tree["minutes"].scalar().c_str()),
                  .format = tree["format"].scalar(),
                  .timezone = tree["timezone"].scalar(),
                  .except = tree["except"].scalars(),
                  .also = tree["also"].scalars(),
                  .moved = moved_of(tree["moved"]),
                  .until = tree["until"].scalar(),
                  .note = tree["note"].scalar()};
  if (tree["place"].is_there())
    meeting.place = normalise_place(tree["place"], visibility, gazetteer);
  if (tree["online"].is_there()) meeting.online = online_of(tree["online"]);
  if (tree["phone"].is_there()) meeting.phone = phone_of(tree["phone"]);
  return meeting;
}

std::vector<Meeting> meetings_of(const Tree& meets, AddressVisibility visibility,
                                 const Gazetteer& gazetteer) {
  std::vector<Meeting> meetings;
  if (meets.kind == Tree::Kind::sequence)
    for (const Tree& item : meets.items)
      meetings.push_back(meeting_of(item, visibility, gazetteer));
  else if (meets.is_there())
    meetings.push_back(meeting_of(meets, visibility, gazetteer));
  return meetings;
}

Cost cost_of(const Tree& tree) {
  if (tree.kind == Tree::Kind::scalar) return {.kind = tree.text};
  Cost cost{.amount = std::strtod(tree["amount"].scalar().c_str(), nullptr),
            .currency = tree["currency"].scalar(),
            .per = tree["per"].scalar(),
            .note = tree["note"].scalar()};
  if (tree.is_there()) cost.kind = cost.currency.empty() ? "" : cost.amount > 0 ? "paid" : "free";
  return cost;
}

Contact contact_of(const Tree& tree) {
  return {tree["website"].scalar(), tree["email"].scalar(), tree["phone"].scalar(),
          tree["social"].scalars()};
}

Resource resource_of(const Tree& tree) {
  return {tree["type"].scalar(),      tree["authors"].scalars(),  tree["isbn"].scalar(),
          tree["published"].scalar(), tree["publisher"].scalar(), tree["url"].scalar()};
}

Helpline helpline_of(const Tree& tree) {
  return {tree["number"].scalar(), tree["text"].scalar(), tree["hours"].scalar(),
          tree["crisis"].scalar() == "true"};
}

Organization organization_of(const std::string& text, const OrganizationNames& organizations) {
  const auto listed = organizations.find(text);
  return listed == organizations.end() ? Organization{.name = text}
                                       : Organization{text, listed->second};
}

// What reaches how far, where the listing does not say: a place makes it local.
std::string default_reach(const Listing& listing) {
  if (listing.kind == "resource" || listing.kind == "organization") return "";
  return listing.place ? "local" : "national";
}

// Whose times of day a reader will want on a clock.
bool has_times(const Listing& listing) {
  return !listing.meets.empty() || (listing.kind == "event" && !listing.starts.empty());
}

// A region with two zones leaves it empty: a meeting an hour off is worse than one without a clock.
std::string timezone_of(const Place& place, const Gazetteer& gazetteer) {
  const auto zone = gazetteer.timezone(place.country, place.region);
  return zone && zone->whole ? zone->timezone : std::string();
}

void add_timezones(Listing& listing, const Gazetteer& gazetteer) {
  if (listing.timezone.empty() && listing.place && has_times(listing))
    listing.timezone = timezone_of(*listing.place, gazetteer);
  for (Meeting& meeting : listing.meets) {
    if (!meeting.timezone.empty() || !meeting.place) continue;
    const std::string zone = timezone_of(*meeting.place, gazetteer);
    if (zone != listing.timezone) meeting.timezone = zone;
  }
}

}  // namespace

std::string path_in_project(const std::string& file) {
  const std::size_t listings = file.rfind("listings/");
  return listings == std::string::npos ? "" : "data/" + file.substr(listings);
}

OrganizationNames organization_names(const std::vector<ListingFile>& files) {
  OrganizationNames names;
  for (const ListingFile& file : files)
    if (file.tree["kind"].scalar() == "organization")
      names.emplace(file.id, file.tree["name"].scalar());
  return names;
}

void name_organization(Listing& listing, const OrganizationNames& organizations) {
  if (listing.organization.id.empty())
    listing.organization = organization_of(listing.organization.name, organizations);
}

Listing normalise(const ListingFile& file, const OrganizationNames& organizations,
                  const Gazetteer& gazetteer) {
  const Tree& tree = file.tree;
  const AddressVisibility visibility = address_visibility_of(tree);
  Listing listing;
  listing.id = file.id;
  listing.kind = or_default(tree["kind"], "group");
  listing.name = tree["name"].scalar();
  listing.summary = tree["summary"].scalar();
  listing.description = tree["description"].scalar();
  listing.organization = organization_of(tree["organization"].scalar(), organizations);
  listing.conditions = tree["conditions"].scalars();
  listing.audience = tree["audience"].scalars();
  listing.topics = tree["topics"].scalars();
  listing.format = tree["format"].scalar();
  listing.serves = tree["serves"].scalars();
  listing.meets = meetings_of(tree["meets"], visibility, gazetteer);
  listing.meets_note = tree["meets_note"].scalar();
  listing.starts = tree["starts"].scalar();
  listing.ends = tree["ends"].scalar();
  listing.timezone = tree["timezone"].scalar();
  if (tree["place"].is_there())
    listing.place = normalise_place(tree["place"], visibility, gazetteer);
  if (tree["online"].is_there()) listing.online = online_of(tree["online"]);
  if (tree["phone"].is_there()) listing.phone = phone_of(tree["phone"]);
  listing.languages = tree["languages"].scalars();
  if (listing.languages.empty()) listing.languages = {"en"};
  listing.led_by = tree["led_by"].scalar();
  listing.cost = cost_of(tree["cost"]);
  listing.join = tree["join"].scalar();
  listing.join_url = tree["join_url"].scalar();
  listing.accessibility = tree["accessibility"].scalars();
  listing.contact = contact_of(tree["contact"]);
  if (tree["resource"].is_there()) listing.resource = resource_of(tree["resource"]);
  if (tree["helpline"].is_there()) listing.helpline = helpline_of(tree["helpline"]);
  listing.status = or_default(tree["status"], "active");
  listing.closed_on = tree["closed_on"].scalar();
  listing.see_instead = tree["see_instead"].scalars();
  listing.address_visibility = or_default(tree["address_visibility"], "public");
  listing.verified = {parse_partial_date(tree["verified"]["on"].scalar()),
                      tree["verified"]["how"].scalar()};
  listing.source = tree["source"].scalar();
  listing.formerly = tree["formerly"].scalars();
  listing.file = path_in_project(file.file);
  add_timezones(listing, gazetteer);
  listing.reach = tree["reach"].is_there() ? tree["reach"].scalar() : default_reach(listing);
  return listing;
}

}  // namespace catalog::checker
