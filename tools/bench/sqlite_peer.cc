// SQLite as its manual shows it: an R*Tree for places, FTS5 for words, a prepared statement for
// each shape.  What the statement finds is measured and counted here, in one pass, which is faster
// than to ask for a total, a list and counts in three.
#include <algorithm>
#include <charconv>
#include <cmath>

#include "catalog/database.h"
#include "tools/bench/peer.h"

namespace bench {
namespace {

using catalog::Database;
using catalog::Expected;
using catalog::Statement;

constexpr const char* schema = R"(
  pragma journal_mode = off;
  pragma synchronous = off;
  create table listings(id integer primary key, latitude real, longitude real, online integer,
                        week integer, languages text);
  create virtual table points using rtree(id, south, north, west, east);
  create table listing_conditions(condition integer, listing integer,
                                  primary key (condition, listing)) without rowid;
  create virtual table texts using fts5(text, content = '', tokenize = 'porter unicode61');
  create virtual table names using fts5(name, tokenize = 'unicode61', prefix = '2 3 4');
  begin)";

constexpr const char* after_loading = R"(
  commit;
  insert into texts(texts) values ('optimize');
  insert into names(names) values ('optimize');
  analyze)";

constexpr const char* in_box =
    "select l.id, l.latitude, l.longitude, l.languages from points p join listings l on l.id = p.id"
    " where p.south >= ?1 and p.north <= ?2 and p.west >= ?3 and p.east <= ?4";

std::string languages_text(const Row& row) {
  std::string text;
  for (const catalog::Ordinal language : row.languages) text += std::to_string(language) + " ";
  return text;
}

void count_languages(std::string_view text, Found& found) {
  for (const char* at = text.data(); at < text.data() + text.size(); ++at) {
    catalog::Ordinal language = 0;
    at = std::from_chars(at, text.data() + text.size(), language).ptr;
    ++found.languages[language];
  }
}

std::string all_words(const Query& query) {
  std::string text;
  for (const std::string& word : query.words) text += "\"" + word + "\" ";
  return text;
}

class SqlitePeer : public Peer {
 public:
  std::string name() const override { return "SQLite"; }
  bool answers(Shape shape) const override {
    // Its spellfix1 is not in Debian's package.
    return shape != Shape::misspelling && shape != Shape::page;
  }

  Expected<void> build(const std::vector<Row>& rows, const std::filesystem::path& folder) override {
    auto database = Database::create(folder / "sqlite.db");
    if (!database) return tl::unexpected(database.error());
    if (auto made = database->run(schema); !made) return made;
    if (auto loaded = load(*database, rows); !loaded) return loaded;
    return database->run(after_loading);
  }

  Expected<void> open(const std::filesystem::path& folder) override {
    auto database = Database::open_immutable(folder / "sqlite.db");
    if (!database) return tl::unexpected(database.error());
    database_ = std::move(*database);
    if (auto set = database_->run("pragma mmap_size = 4000000000; pragma cache_size = -65536");
        !set)
      return set;
    const std::string box = in_box;
    for (const auto& [shape, statement] : std::map<Shape, std::string>{
             {Shape::place, box},
             {Shape::nearest, box},
             {Shape::place_condition,
              box + " and exists (select 1 from listing_conditions c where c.condition = ?5 and"
                    " c.listing = p.id)"},
             {Shape::place_text,
              box + " and l.id in (select rowid from texts where texts match ?5)"},
             {Shape::day_time, box + " and (l.week & ?5) != 0"},
             {Shape::text_online,
              "select l.id, l.latitude, l.longitude, l.languages from texts t join listings l on"
              " l.id = t.rowid where t.text match ?1 and l.online = 1 order by t.rank"},
             {Shape::suggestion,
              "select name from names where names match ?1 order by rowid limit 8"}}) {
      auto prepared = database_->prepare(statement);
      if (!prepared) return tl::unexpected(prepared.error());
      statements_.insert_or_assign(shape, std::move(*prepared));
    }
    return {};
  }

  Expected<Found> answer(const Query& query) override {
    switch (query.shape) {
      case Shape::suggestion: return suggestions(query);
      case Shape::text_online: return best(query);
      case Shape::nearest: return nearest(query);
      default: {
        Nearest around;
        Found found = in_circle(query, radius_metres, around);
        found.total = around.size();
        found.nearest = std::move(around).first();
        return found;
      }
    }
  }

 private:
  static Expected<void> load(Database& database, const std::vector<Row>& rows) {
    auto listing = database.prepare("insert into listings values (?1, ?2, ?3, ?4, ?5, ?6)");
    auto point = database.prepare("insert into points values (?1, ?2, ?2, ?3, ?3)");
    auto condition = database.prepare("insert into listing_conditions values (?1, ?2)");
    auto text = database.prepare("insert into texts(rowid, text) values (?1, ?2)");
    auto name = database.prepare("insert into names(rowid, name) values (?1, ?2)");
    for (const auto* statement : {&listing, &point, &condition, &text, &name})
      if (!*statement) return tl::unexpected(statement->error());
    const auto finish = [](Statement& statement) {
      statement.step();
      statement.reset();
    };
    for (const Row& row : rows) {
      const auto id = static_cast<std::int64_t>(row.id);
      listing->bind(1, id);
      listing->bind(4, static_cast<std::int64_t>(row.is_online));
      listing->bind(5, static_cast<std::int64_t>(row.week));
      listing->bind(6, languages_text(row));
      listing->bind_null(2);
      listing->bind_null(3);
      if (row.position) {
        listing->bind(2, row.position->latitude);
        listing->bind(3, row.position->longitude);
        point->bind(1, id);
        point->bind(2, row.position->latitude);
        point->bind(3, row.position->longitude);
        finish(*point);
      }
      finish(*listing);
      for (const catalog::Ordinal ordinal : row.conditions) {
        condition->bind(1, static_cast<std::int64_t>(ordinal));
        condition->bind(2, id);
        finish(*condition);
      }
      text->bind(1, id);
      text->bind(2, row.text);
      finish(*text);
      name->bind(1, id);
      name->bind(2, row.name);
      finish(*name);
    }
    return {};
  }

  // A box of degrees that holds the circle; a degree of latitude is at least 110,500 m.
  Found in_circle(const Query& query, double metres, Nearest& around) {
    Statement& statement = statements_.at(query.shape);
    const double height = metres / 110'500;
    const double cosine = std::cos((std::abs(query.point.latitude) + height) * 0.0174532925);
    const double width = height / std::max(0.01, cosine);
    // The tree keeps floats, rounded outward by less than this.
    const double rounding = 0.0001;
    statement.bind(1, query.point.latitude - height - rounding);
    statement.bind(2, query.point.latitude + height + rounding);
    statement.bind(3, query.point.longitude - width - rounding);
    statement.bind(4, query.point.longitude + width + rounding);
    if (query.shape == Shape::place_condition)
      statement.bind(5, static_cast<std::int64_t>(query.condition));
    if (query.shape == Shape::day_time) statement.bind(5, static_cast<std::int64_t>(query.week));
    if (query.shape == Shape::place_text) statement.bind(5, all_words(query));
    Found found;
    while (statement.step()) {
      const catalog::Coordinates at{statement.real(1), statement.real(2)};
      if (catalog::least_metres(query.point, at) > metres) continue;
      const double distance = catalog::geodesic_metres(query.point, at);
      if (distance > metres) continue;
      around.add(distance);
      count_languages(statement.text(3), found);
    }
    statement.reset();
    return found;
  }

  // The manual's R*Tree knows no nearest: circles are doubled until one holds enough.
  Found nearest(const Query& query) {
    for (double metres = radius_metres;; metres *= 2) {
      Nearest around;
      in_circle(query, metres, around);
      if (around.size() < list_length && metres < 5'000'000) continue;
      Found found;
      found.nearest = std::move(around).first();
      return found;
    }
  }

  Found best(const Query& query) {
    Statement& statement = statements_.at(query.shape);
    statement.bind(1, all_words(query));
    Found found;
    std::size_t total = 0;
    while (statement.step()) {
      ++total;
      count_languages(statement.text(3), found);
    }
    statement.reset();
    found.total = total;
    return found;
  }

  Found suggestions(const Query& query) {
    Statement& statement = statements_.at(query.shape);
    statement.bind(1, "\"" + query.words.at(0) + "\"*");
    Found found;
    while (statement.step()) found.suggestions.emplace_back(statement.text(0));
    statement.reset();
    return found;
  }

  std::optional<Database> database_;
  std::map<Shape, Statement> statements_;
};

}  // namespace

std::unique_ptr<Peer> sqlite_peer() { return std::make_unique<SqlitePeer>(); }

}  // namespace bench
