#include "tests/support/search_reference_rules.h"

#include <algorithm>

#include "catalog/terms.h"
#include "catalog/time_zone.h"

namespace tests::reference {

using namespace query_service;
using catalog::Facet;
using catalog::Listing;

namespace {

// Every word of the texts, with its stems.
void add_terms(std::set<std::string>& terms, const std::string& text) {
  for (const catalog::Word& word : catalog::words(text))
    for (const std::string& term : catalog::terms_of(word.folded)) terms.insert(term);
}

bool holds_all(const std::set<std::string>& terms, const std::vector<std::string>& words) {
  return std::all_of(words.begin(), words.end(), [&](const std::string& word) {
    const auto wanted = catalog::terms_of(word);
    return std::any_of(wanted.begin(), wanted.end(),
                       [&](const std::string& term) { return terms.contains(term); });
  });
}

void add_concept(std::set<std::string>& terms, const catalog::Concept& word) {
  add_terms(terms, word.label.en + ", " + word.label.es);
  for (const auto* names : {&word.also_en, &word.also_es, &word.hidden})
    for (const std::string& name : *names) add_terms(terms, name);
  for (const catalog::Abbreviation& shortened : word.abbreviations)
    if (shortened.use != catalog::AbbreviationUse::never) add_terms(terms, shortened.text);
}

bool contains(const std::vector<std::string>& all, const std::string& one) {
  return !one.empty() && std::find(all.begin(), all.end(), one) != all.end();
}

std::string country_of(const Listing& listing) {
  return listing.place ? listing.place->country : "";
}
std::string region_of(const Listing& listing) { return listing.place ? listing.place->region : ""; }
bool has_position(const Listing& listing) { return listing.place && listing.place->coordinates; }

// True where `later` years after the day is before today.
bool is_older(catalog::Day day, int years, catalog::Day today) {
  const std::chrono::year_month_day then(day);
  const std::chrono::year_month_day now(today);
  return std::chrono::year_month_day(then.year() + std::chrono::years(years), then.month(),
                                     then.day()) < now;
}

// It asks for this listing by its name: the words that tell make up half of it, and one of them is
// not explained by the vocabulary.
bool asks_by_name(const Listing& listing, const Understood& understood, const Snapshot& snapshot) {
  const bool may_be_name = std::any_of(
      understood.spans.begin(), understood.spans.end(), [](const UnderstoodSpan& shown) {
        return shown.span.kind == SpanKind::text || shown.span.kind == SpanKind::name;
      });
  std::set<std::string> name;
  add_terms(name, listing.name);
  return may_be_name && holds_all(name, understood.told) &&
         2 * understood.told.size() >=
             catalog::telling_words(listing.name, snapshot.lexicon()).size();
}

bool is_for(const Listing& listing, const Person& person) {
  if (person.country.empty()) return true;
  if (!listing.serves.empty())
    return contains(listing.serves, person.country) || contains(listing.serves, person.region) ||
           country_of(listing) == person.country || listing.reach == "international";
  return country_of(listing).empty() || country_of(listing) == person.country ||
         listing.reach == "international";
}

}  // namespace

std::set<std::string> terms_of(const Listing& listing, const Snapshot& snapshot) {
  std::set<std::string> terms;
  for (const std::string* text : {&listing.name, &listing.summary, &listing.description,
                                  &listing.organization.name, &listing.meets_note})
    add_terms(terms, *text);
  if (listing.place)
    add_terms(terms, listing.place->venue + ", " + listing.place->city + ", " +
                         listing.place->county + ", " + listing.place->region_name + ", " +
                         listing.place->postal_code);
  if (listing.resource)
    add_terms(terms, listing.resource->publisher + ", " + listing.resource->type);
  for (const Facet facet : {Facet::condition, Facet::kind, Facet::format, Facet::audience,
                            Facet::topic, Facet::language}) {
    const catalog::Vocabulary& vocabulary = snapshot.vocabulary(facet);
    for (const std::string& id : catalog::values_of(listing, facet)) {
      const catalog::Ordinal ordinal = *vocabulary.find(id);
      add_concept(terms, vocabulary.at(ordinal));
      for (const catalog::Ordinal wider : vocabulary.with_broader(ordinal))
        add_terms(terms, vocabulary.at(wider).label.en + ", " + vocabulary.at(wider).label.es);
    }
  }
  return terms;
}

std::optional<Person> person_at(const Understood& understood) {
  if (!understood.place) return {};
  const catalog::GazetteerPlace& place = understood.place->place;
  return Person{.point = understood.place->is_area() ? std::nullopt : place.coordinates,
                .country = place.country,
                .region = place.region};
}

Units units(const SearchRequest& request, const Understood& understood) {
  if (request.units) return *request.units;
  const std::string country = understood.place ? understood.place->place.country : "";
  if (country.empty()) return request.language == Language::en ? Units::miles : Units::kilometres;
  return country == "US" || country == "GB" ? Units::miles : Units::kilometres;
}

int freshness(const Listing& listing, catalog::Day today) {
  if (!listing.verified.on) return 2;
  const catalog::Day day = listing.verified.on->first_day();
  return !is_older(day, 1, today)   ? 0
         : !is_older(day, 2, today) ? 1
         : is_older(day, 8, today)  ? 3
                                    : 2;
}

bool sleeps(const Listing& listing, catalog::Day today) {
  // At midnight of UTC, when `today` begins there.  In America yesterday is not over then.
  const std::string& last = listing.ends.empty() ? listing.starts : listing.ends;
  const auto clock = catalog::wall_clock_at(listing.timezone, today);
  const catalog::Day here =
      clock ? catalog::Day(std::chrono::floor<std::chrono::days>(clock->time).time_since_epoch())
            : today - std::chrono::days(1);
  const bool is_over = listing.kind == "event" && !last.empty() && last < catalog::to_text(here);
  return listing.status == "closed" || freshness(listing, today) == 3 || is_over;
}

int band(double metres) {
  const double miles = metres / 1609.344;
  int band = 0;
  for (const double end : {5, 15, 40, 100, 200, 400, 800})
    if (miles > end) ++band;
  return band;
}

bool holds_words(const std::set<std::string>& terms, const Understood& understood) {
  return holds_all(terms, understood.words);
}

bool holds_any_word(const std::set<std::string>& terms, const Understood& understood) {
  return std::any_of(understood.words.begin(), understood.words.end(),
                     [&](const std::string& word) { return holds_all(terms, {word}); });
}

bool is_named(const Listing& listing, std::size_t row, const Understood& understood,
              const Snapshot& snapshot) {
  return std::find(understood.named.begin(), understood.named.end(), row) !=
             understood.named.end() ||
         asks_by_name(listing, understood, snapshot);
}

bool is_within_bounds(const Listing& listing, const SearchRequest& request, catalog::Day today) {
  if (request.verified_within_days) {
    if (!listing.verified.on) return false;
    const auto age = today - listing.verified.on->first_day();
    if (age.count() > *request.verified_within_days) return false;
  }
  if (!request.box) return true;
  if (!has_position(listing)) return false;
  const catalog::Coordinates at = *listing.place->coordinates;
  const bool inside_longitudes =
      request.box->west <= request.box->east
          ? request.box->west <= at.longitude && at.longitude <= request.box->east
          : request.box->west <= at.longitude || at.longitude <= request.box->east;
  return inside_longitudes && request.box->south <= at.latitude &&
         at.latitude <= request.box->north;
}

namespace {

std::set<std::string> asked_ids(const Understood& understood, Facet facet,
                                const Snapshot& snapshot) {
  std::set<std::string> ids;
  for (const catalog::Ordinal ordinal : understood.asks(facet))
    ids.insert(snapshot.vocabulary(facet).at(ordinal).id);
  return ids;
}

bool share(const std::vector<std::string>& values, const std::set<std::string>& asked) {
  return std::any_of(values.begin(), values.end(),
                     [&](const std::string& value) { return asked.contains(value); });
}

// What it is about: of "endometriosis, pelvic pain" the second only says what the first is a kind
// of.  The first of all is always meant.
std::vector<std::string> about(const Listing& listing, const Snapshot& snapshot) {
  const catalog::Vocabulary& vocabulary = snapshot.vocabulary(Facet::condition);
  std::vector<std::string> meant;
  for (const std::string& id : listing.conditions) {
    bool is_kind_of_another = false;
    for (const std::string& other : listing.conditions)
      for (const catalog::Ordinal wider : vocabulary.with_broader(*vocabulary.find(other)))
        is_kind_of_another |= other != id && vocabulary.at(wider).id == id;
    if (id == listing.conditions.front() || !is_kind_of_another) meant.push_back(id);
  }
  return meant;
}

// How many steps wider the nearest of these conditions is than one asked for; 0 if none is.
int steps_wider(const std::vector<std::string>& stated, const std::set<std::string>& asked,
                const Snapshot& snapshot) {
  const catalog::Vocabulary& conditions = snapshot.vocabulary(Facet::condition);
  std::set<std::string> here = asked;
  for (int step = 1; step < 20 && !here.empty(); ++step) {
    std::set<std::string> wider;
    for (const std::string& id : here)
      for (const std::string& next : conditions.at(*conditions.find(id)).broader)
        wider.insert(next);
    if (share(stated, wider)) return step;
    here = wider;
  }
  return 0;
}

}  // namespace

// The vocabulary says which conditions a text names; so much is taken from the index.
int condition_fit(const Listing& listing, std::size_t row, const std::set<std::string>& asked,
                  const Snapshot& snapshot) {
  const std::vector<std::string> meant = about(listing, snapshot);
  if (asked.empty() || share(meant, asked)) return 0;
  for (const std::string& value : values(listing, Facet::condition, snapshot))
    if (asked.contains(value)) return 1;
  const auto& conditions = snapshot.vocabulary(Facet::condition);
  for (const catalog::Ordinal named :
       snapshot.columns().mentioned_conditions(static_cast<Row>(row)))
    if (asked.contains(conditions.at(named).id)) return 2;
  // Three steps more where the wider condition is not what it is about.
  const int wider = steps_wider(meant, asked, snapshot);
  const int beside = steps_wider(listing.conditions, asked, snapshot);
  if (wider > 0) return 2 + (beside > 0 ? std::min(wider, beside + 3) : wider);
  return beside == 0 ? 255 : 2 + beside + 3;
}

int level(const Listing& listing, std::size_t row, bool has_words, const Understood& understood,
          const Snapshot& snapshot) {
  int level = has_words ? 0 : 1;
  const auto raise = [&](int to) { level = std::max(level, to); };
  for (const Facet facet :
       {Facet::topic, Facet::accessibility, Facet::led_by, Facet::cost, Facet::join}) {
    const auto asked = asked_ids(understood, facet, snapshot);
    if (!asked.empty() && !share(catalog::values_of(listing, facet), asked)) raise(4);
  }
  auto formats = asked_ids(understood, Facet::format, snapshot);
  const bool phone_alone = formats == std::set<std::string>{"phone"};
  const bool by_phone = formats.contains("phone") && listing.kind == "helpline";
  if (!formats.empty() && !phone_alone) formats.insert("hybrid");
  if (!formats.empty() && !formats.contains(listing.format) && !by_phone) raise(5);
  const auto audience = asked_ids(understood, Facet::audience, snapshot);
  if (!audience.empty() && !listing.audience.empty() && !share(listing.audience, audience))
    raise(6);
  const auto kinds = asked_ids(understood, Facet::kind, snapshot);
  if (!kinds.empty() && !kinds.contains(listing.kind)) raise(7);
  const auto languages = asked_ids(understood, Facet::language, snapshot);
  if (!languages.empty() && !share(listing.languages, languages)) raise(12);
  const auto conditions = asked_ids(understood, Facet::condition, snapshot);
  if (const int fit = condition_fit(listing, row, conditions, snapshot); fit > 2)
    raise(fit == 255 ? 19 : 12 + std::min(fit - 2, 6));
  return level;
}

std::set<std::string> values(const Listing& listing, Facet facet, const Snapshot& snapshot) {
  const catalog::Vocabulary& vocabulary = snapshot.vocabulary(facet);
  std::set<std::string> all;
  for (const std::string& id : catalog::values_of(listing, facet)) {
    all.insert(id);
    if (facet == Facet::condition)
      for (const catalog::Ordinal wider : vocabulary.with_broader(*vocabulary.find(id)))
        all.insert(vocabulary.at(wider).id);
  }
  return all;
}

bool passes(const Listing& listing, const SearchRequest& request, const Snapshot& snapshot,
            std::optional<Facet> but) {
  for (const catalog::FacetDescription& facet : catalog::facets) {
    const auto& wanted = request.filter(facet.facet);
    if (wanted.empty() || but == facet.facet) continue;
    const auto has = values(listing, facet.facet, snapshot);
    const bool any = std::any_of(wanted.begin(), wanted.end(), [&](catalog::Ordinal ordinal) {
      return has.contains(snapshot.vocabulary(facet.facet).at(ordinal).id);
    });
    if (!any) return false;
  }
  return true;
}

bool meets_remotely(const Listing& listing) {
  return listing.format == "online" || listing.format == "phone";
}

std::optional<double> metres(const Listing& listing, const Person& person) {
  if (!person.point || !has_position(listing) || meets_remotely(listing)) return {};
  return catalog::geodesic_metres(*person.point, *listing.place->coordinates);
}

int closeness(const Listing& listing, const Person& person) {
  if (contains(listing.serves, person.region)) return 0;
  if (!person.region.empty() && region_of(listing) == person.region) return 0;
  if (person.country.empty()) return 2;
  return country_of(listing) == person.country || contains(listing.serves, person.country) ? 1 : 2;
}

Lane lane(const Listing& listing, const Person& person,
          const std::optional<double>& radius_metres) {
  if (!meets_remotely(listing)) {
    const auto distance = metres(listing, person);
    if (person.point && distance && *distance <= *radius_metres) return Lane::near;
    if (!person.point && !person.country.empty() && country_of(listing) == person.country &&
        (person.region.empty() || region_of(listing) == person.region))
      return Lane::near;
  }
  if (!is_for(listing, person)) return Lane::none;
  if (meets_remotely(listing) || listing.format == "hybrid") return Lane::online;
  const int close = closeness(listing, person);
  // Held somewhere else, or local to some place: for those it says it reaches.
  if (has_position(listing) || listing.reach == "local") {
    if (contains(listing.serves, person.region)) return Lane::area;
    if (!has_position(listing) && close == 0) return Lane::area;
    if (listing.reach == "regional") return close == 0 ? Lane::area : Lane::none;
    if (listing.reach == "national") return close <= 1 ? Lane::area : Lane::none;
    return listing.reach == "international" ? Lane::area : Lane::none;
  }
  return listing.reach == "regional" && close > 0 ? Lane::none : Lane::area;
}

}  // namespace tests::reference
