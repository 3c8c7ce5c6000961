#include "tests/indexer/duplicates/hard_negatives.h"

#include "tests/support/findings.h"

namespace tests::duplicates {
namespace {

using Texts = std::vector<std::string>;

struct Town {
  const char* city;
  const char* region;
  const char* postal_code;
};

const std::vector<Town> towns{
    {"Manchester", "NH", "03101"}, {"Nashua", "NH", "03060"},    {"Concord", "NH", "03301"},
    {"Boston", "MA", "02108"},     {"Cambridge", "MA", "02138"}, {"Arlington", "MA", "02476"},
    {"Worcester", "MA", "01608"},  {"Portland", "ME", "04101"},  {"Burlington", "VT", "05401"},
    {"Tulsa", "OK", "74103"},      {"Dallas", "TX", "75201"},    {"Austin", "TX", "78701"},
    {"Houston", "TX", "77002"},    {"Denver", "CO", "80202"},    {"Phoenix", "AZ", "85004"},
    {"Seattle", "WA", "98101"},    {"Spokane", "WA", "99201"},   {"Portland", "OR", "97201"},
    {"Salem", "OR", "97301"},      {"Chicago", "IL", "60601"},   {"Springfield", "IL", "62701"},
    {"Madison", "WI", "53703"},    {"Milwaukee", "WI", "53202"}, {"Omaha", "NE", "68102"},
    {"Cleveland", "OH", "44113"},  {"Columbus", "OH", "43215"},  {"Buffalo", "NY", "14202"},
    {"Albany", "NY", "12207"},     {"Richmond", "VA", "23219"},  {"Atlanta", "GA", "30303"}};

const Texts syllables{"bo",  "ka", "lin", "mer", "dor", "vi",  "san", "tel",  "ru",  "pol",
                      "wen", "ga", "zim", "fi",  "nor", "hal", "jo",  "quen", "ter", "lu"};
const Texts second_words{"Walkers",  "Tea Table", "Talkers",  "Gardeners", "Readers",  "Painters",
                         "Knitters", "Singers",   "Thinkers", "Listeners", "Swimmers", "Cooks"};
const Texts conditions{"fibromyalgia", "lupus",         "me-cfs",    "migraine", "chronic-pain",
                       "scoliosis",    "endometriosis", "arthritis", "cancer",   "back-pain"};
const Texts labels{"Fibromyalgia", "Lupus",         "ME/CFS",    "Migraine", "Chronic Pain",
                   "Scoliosis",    "Endometriosis", "Arthritis", "Cancer",   "Back Pain"};
const Texts days{"Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"};
const Texts hours{"10:00-11:30", "13:00-14:00", "16:00-17:00", "18:30-20:00"};

// The parts of a listing, written down as a volunteer would.
struct Draft {
  std::string name, condition = "chronic-pain", more = {};
  const Town* town = nullptr;
  std::string venue = {}, street = {}, meets = {}, website = {}, phone = {}, organization = {};

  std::string yaml() const {
    std::string text = "name: \"" + name + "\"\nsummary: A fictional group for tests.\n" +
                       "conditions: [" + condition + "]\n" + more;
    if (more.find("kind:") == std::string::npos && more.find("format:") == std::string::npos)
      text += std::string("format: ") + (town ? "in-person" : "online") + "\n";
    const auto add = [&](const char* key, const std::string& value) {
      if (!value.empty()) text += std::string(key) + ": \"" + value + "\"\n";
    };
    add("organization", organization);
    add("meets", meets);
    if (town) {
      text += std::string("place:\n  city: ") + town->city + "\n  region: " + town->region +
              "\n  postal_code: \"" + town->postal_code + "\"\n  country: US\n";
      add("  venue", venue);
      add("  street", street);
    }
    if (!website.empty() || !phone.empty()) text += "contact:\n";
    add("  website", website);
    add("  phone", phone);
    return text + "verified: {on: 2026-05-01, how: website}\nsource: https://example.org/groups\n";
  }
};

class Writer {
 public:
  explicit Writer(std::uint32_t seed) : dice(seed) {}

  std::string number() { return std::to_string(201 + dice.below(700)) + "-555-" + four(); }
  std::string site() { return "https://site-" + std::to_string(next_++) + ".example.org"; }
  std::string street() { return std::to_string(1 + dice.below(900)) + " " + made_up() + " Street"; }
  // "Tellinga"
  std::string made_up() {
    std::string word;
    for (int at = 0; at < 3; ++at) word += dice.one_of(syllables);
    word[0] = static_cast<char>(word[0] - 'a' + 'A');
    return word;
  }
  std::string own_name() { return made_up() + " " + dice.one_of(second_words); }
  const Town* town() { return &dice.one_of(towns); }
  // Of `count` members different ones.
  std::string meeting(std::size_t at) {
    return (at / 28 % 2 ? "2nd " : "every ") + days[at % 7] + (at / 28 % 2 ? " of the month" : "") +
           ", " + hours[at / 7 % 4];
  }

  void begin(const std::string& kind) { families_.push_back({kind, {}}); }
  void add(const Draft& draft) {
    const std::string id = "made-" + std::to_string(next_++);
    families_.back().members.push_back(listing_file(id, draft.yaml()));
  }
  std::vector<Family> done() { return std::move(families_); }

  Dice dice;

 private:
  std::string four() { return std::to_string(1000 + dice.below(9000)); }

  std::vector<Family> families_;
  int next_ = 1000;
};

void add_sisters(Writer& writer) {
  writer.begin("sisters of one organization");
  Draft draft{.name = writer.own_name(),
              .town = writer.town(),
              .venue = "Example Library",
              .street = writer.street(),
              .website = writer.site() + "/groups",
              .phone = writer.number(),
              .organization = writer.own_name() + " Trust"};
  for (std::size_t at = 0; at < 5; ++at) {
    draft.meets = writer.meeting(at);
    writer.add(draft);
  }
  for (std::size_t at = 0; at < 5; ++at) {
    draft.town = &towns[at * 6 + writer.dice.below(6)];
    draft.venue = writer.made_up() + " Library";
    draft.street = writer.street();
    draft.meets = writer.meeting(6);
    writer.add(draft);
  }
}

void add_venue(Writer& writer) {
  writer.begin("other groups of one venue");
  Draft draft{.name = "",
              .town = writer.town(),
              .venue = writer.made_up() + " Example Hospital",
              .street = writer.street(),
              .website = writer.site(),
              .phone = writer.number()};
  for (std::size_t at = 0; at < 8; ++at) {
    draft.condition = conditions[at];
    draft.name = labels[at] + (at % 2 ? " Support Group" : " Example Circle");
    // Two rooms at one hour now and then.
    draft.meets = writer.meeting(at / 2 * 3);
    writer.add(draft);
  }
}

void add_nights(Writer& writer) {
  writer.begin("one name and venue, another night");
  Draft draft{.name = "",
              .town = writer.town(),
              .venue = writer.made_up() + " Example Church",
              .street = writer.street(),
              .phone = writer.number()};
  const std::string name = writer.own_name();
  for (std::size_t at = 0; at < 6; ++at) {
    draft.name = name + (at % 2 ? " " + days[at] : "");
    draft.meets = writer.meeting(at * 8);
    writer.add(draft);
  }
}

void add_chain(Writer& writer) {
  writer.begin("a chain in many towns");
  const std::size_t shift = writer.dice.below(towns.size());
  Draft draft{.name = writer.own_name(),
              .meets = writer.meeting(writer.dice.below(28)),
              .website = writer.site()};
  if (writer.dice.once_in(2)) draft.phone = writer.number();
  for (std::size_t at = 0; at < 15; ++at) {
    draft.town = &towns[(shift + at * 2) % towns.size()];
    writer.add(draft);
  }
}

void add_plain_names(Writer& writer) {
  writer.begin("a plain name that every town has");
  const std::size_t topic = writer.dice.below(conditions.size());
  for (const Town& town : towns) {
    Draft draft{.name = labels[topic] + " Support Group",
                .condition = conditions[topic],
                .town = &town,
                .meets = writer.meeting(writer.dice.below(28))};
    if (writer.dice.once_in(2)) draft.phone = writer.number();
    if (writer.dice.once_in(2)) draft.website = writer.site();
    writer.add(draft);
  }
}

void add_website(Writer& writer) {
  writer.begin("one website for many groups");
  Draft draft{.name = "", .town = writer.town(), .website = writer.site() + "/support-groups"};
  if (writer.dice.once_in(2)) draft.organization = "Example Health " + writer.own_name();
  for (std::size_t at = 0; at < 12; ++at) {
    draft.condition = conditions[at % conditions.size()];
    draft.name = writer.made_up() + " " + labels[at % labels.size()] + " Group";
    draft.venue = writer.made_up() + " Example Clinic";
    draft.street = writer.street();
    draft.meets = writer.meeting(at * 5);
    writer.add(draft);
  }
}

void add_twins(Writer& writer) {
  writer.begin("told apart by number, language or audience");
  Draft draft{.name = "",
              .town = writer.town(),
              .venue = "Example Centre",
              .meets = writer.meeting(writer.dice.below(28)),
              .website = writer.site(),
              .phone = writer.number()};
  const std::string name = writer.own_name();
  for (const char* which : {"1", "2", "for Teens", "for Caregivers", "for Women"}) {
    draft.name = name + " " + which;
    writer.add(draft);
  }
  draft.name = name + " en Español";
  draft.more = "languages: [es]\n";
  writer.add(draft);
}

void add_years(Writer& writer) {
  writer.begin("a meeting of other years");
  Draft draft{
      .name = writer.own_name() + " Conference", .town = writer.town(), .website = writer.site()};
  for (const char* year : {"2027", "2028", "2029", "2030"}) {
    draft.more = std::string("kind: event\nformat: in-person\nstarts: ") + year + "-05-09\n";
    writer.add(draft);
  }
}

void add_books(Writer& writer) {
  writer.begin("books of one title, and what is made of them");
  const std::string title =
      "Living with " + labels[writer.dice.below(labels.size())] + " by the " + writer.own_name();
  for (const char* author : {"Ada Example", "Ben Sample", "Cleo Fiction", "Dov Madeup"})
    writer.add({.name = title,
                .more = std::string("kind: resource\nresource: {type: book, authors: [") + author +
                        "]}\n"});
  writer.add({.name = title, .more = "kind: resource\nresource: {type: podcast}\n"});
}

void add_chapters(Writer& writer) {
  writer.begin("chapters of a charity");
  const std::string name = writer.own_name() + " Foundation";
  Draft draft{.name = "", .website = writer.site(), .organization = name};
  for (const char* area : {"Texas", "Ohio", "Maine", "Iowa", "Utah", "Idaho"}) {
    draft.name = name + ", " + area + " Chapter";
    draft.more = "kind: organization\n";
    writer.add(draft);
  }
}

void add_lines(Writer& writer) {
  writer.begin("lines of one number in other countries");
  const std::string number = std::to_string(120 + writer.dice.below(800));
  for (const char* country : {"US", "CA", "GB", "IE"})
    writer.add({.name = writer.made_up() + " Line",
                .more = std::string("kind: helpline\nserves: [") + country +
                        "]\nhelpline: {number: \"" + number + "\"}\n"});
}

}  // namespace

std::vector<Family> hard_negatives(std::uint32_t seed) {
  Writer writer(seed);
  for (int round = 0; round < 14; ++round)
    for (const auto add : {add_sisters, add_venue, add_nights, add_chain, add_website, add_twins,
                           add_years, add_books, add_chapters, add_lines})
      add(writer);
  for (int round = 0; round < 6; ++round) add_plain_names(writer);
  return writer.done();
}

}  // namespace tests::duplicates
