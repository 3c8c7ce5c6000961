// PostgreSQL with PostGIS as their manuals show them: geography with a GiST index, tsvector with a
// GIN index, pg_trgm for misspelt words, prepared statements over a unix socket, one round trip
// for a whole answer.
#include <libpq-fe.h>

#include <fstream>

#include "catalog/text.h"
#include "tools/bench/other_peers.h"

namespace bench {
namespace {

using catalog::Expected;
using catalog::FailureKind;

constexpr const char* schema = R"(
  set client_min_messages = warning;
  create extension if not exists postgis;
  create extension if not exists pg_trgm;
  drop table if exists listings, name_words, words;
  create table listings(id integer primary key, place geography(Point), online boolean,
                        week integer, conditions integer[], languages integer[],
                        words tsvector, name text);
  create table name_words(word text, listing integer);
  create table words(word text primary key))";

constexpr const char* indexes = R"(
  create index on listings using gist(place);
  create index on listings using gin(conditions);
  create index on listings using gin(words);
  create index on name_words(word text_pattern_ops);
  insert into words select word from ts_stat('select words_as_written from staged');
  create index on words using gist(word gist_trgm_ops);
  drop table staged;
  vacuum analyze)";

// The answer of every search: how many, the nearest, and how many of each language.
std::string whole_answer(const std::string& found) {
  return "with found as materialized (" + found +
         ") select (select count(*) from found),"
         " (select string_agg(metres::text, ' ') from"
         "   (select metres from found order by metres limit 20) nearest),"
         " (select string_agg(language || ' ' || times, ' ') from"
         "   (select unnest(languages) as language, count(*) as times from found group by 1) "
         "counts)";
}

const std::string point = "st_makepoint($1::float8, $2::float8)::geography";
const std::string within = "select id, st_distance(place, " + point +
                           ") as metres, languages from listings where st_dwithin(place, " + point +
                           ", 40000)";
const std::string by_rank =
    "select id, -ts_rank(words, plainto_tsquery('english', $1)) as metres, languages from listings"
    " where words @@ plainto_tsquery('english', $1)";

const std::map<Shape, std::string>& statements() {
  static const std::map<Shape, std::string> all{
      {Shape::place, whole_answer(within)},
      {Shape::place_condition, whole_answer(within + " and conditions @> array[$3::integer]")},
      {Shape::place_text, whole_answer(within + " and words @@ plainto_tsquery('english', $3)")},
      {Shape::day_time, whole_answer(within + " and (week & $3::integer) <> 0")},
      {Shape::text_online, whole_answer(by_rank + " and online")},
      {Shape::nearest,
       "select 0, (select string_agg(metres::text, ' ') from (select st_distance(place, " + point +
           ") as metres from listings where place is not null order by place <-> " + point +
           " limit 20) nearest), ''"},
      {Shape::suggestion,
       "select 0, '', '', string_agg(name, chr(10)) from (select l.name from name_words w join"
       " listings l on l.id = w.listing where w.word like $1 || '%' limit 8) names"},
      {Shape::misspelling,
       "with mended as materialized (select word from words order by word <-> $1 limit 1)"
       " select (select count(*) from listings, mended where words @@"
       " plainto_tsquery('english', word)), '', '', (select word from mended)"},
  };
  return all;
}

std::string array_text(const std::vector<catalog::Ordinal>& ordinals) {
  std::string text;
  for (const catalog::Ordinal ordinal : ordinals)
    text += (text.empty() ? "{" : ",") + std::to_string(ordinal);
  return text.empty() ? "{}" : text + "}";
}

// A field of COPY: a tab, a line's end and a backslash would mean something.
std::string field(std::string text) {
  for (char& c : text)
    if (c == '\t' || c == '\n' || c == '\r' || c == '\\') c = ' ';
  return text;
}

class PostgresqlPeer : public Peer {
 public:
  explicit PostgresqlPeer(std::string connection) : connection_(std::move(connection)) {}

  std::string name() const override { return "PostgreSQL with PostGIS"; }
  bool answers(Shape shape) const override { return shape != Shape::page; }

  Expected<void> build(const std::vector<Row>& rows, const std::filesystem::path&) override {
    if (auto connected = connect(); !connected) return connected;
    if (auto made = run(schema); !made) return made;
    if (auto made =
            run("create unlogged table staged(id integer, longitude float8, latitude float8,"
                " online boolean, week integer, conditions integer[], languages integer[],"
                " name text, text text, words_as_written tsvector generated always as"
                " (to_tsvector('simple', text)) stored)");
        !made)
      return made;
    std::string listings, names;
    for (const Row& row : rows) {
      listings += std::to_string(row.id) + '\t' +
                  (row.position ? std::to_string(row.position->longitude) + '\t' +
                                      std::to_string(row.position->latitude)
                                : "\\N\t\\N") +
                  '\t' + (row.is_online ? "t" : "f") + '\t' + std::to_string(row.week) + '\t' +
                  array_text(row.conditions) + '\t' + array_text(row.languages) + '\t' +
                  field(row.name) + '\t' + field(row.text) + '\n';
      for (const catalog::Word& word : catalog::words(row.name))
        names += word.folded + '\t' + std::to_string(row.id) + '\n';
    }
    if (auto copied = copy("staged(id, longitude, latitude, online, week, conditions, languages,"
                           " name, text)",
                           listings);
        !copied)
      return copied;
    if (auto copied = copy("name_words", names); !copied) return copied;
    if (auto filled = run("insert into listings select id, st_makepoint(longitude, latitude)::"
                          "geography, online, week, conditions, languages,"
                          " to_tsvector('english', text), name from staged");
        !filled)
      return filled;
    for (std::string_view left = indexes; !left.empty();) {
      const std::size_t end = std::min(left.find(';'), left.size());
      if (auto done = run(std::string(left.substr(0, end))); !done) return done;
      left.remove_prefix(std::min(end + 1, left.size()));
    }
    return {};
  }

  Expected<void> open(const std::filesystem::path&) override {
    if (auto connected = connect(); !connected) return connected;
    for (const auto& [shape, statement] : statements()) {
      const Result prepared(PQprepare(server_.get(), name_of_statement(shape).c_str(),
                                      statement.c_str(), 0, nullptr));
      if (auto fine = accept(prepared); !fine) return fine;
    }
    return {};
  }

  Expected<Found> answer(const Query& query) override {
    std::vector<std::string> values = values_of(query);
    std::vector<const char*> pointers;
    for (const std::string& value : values) pointers.push_back(value.c_str());
    const Result result(PQexecPrepared(server_.get(), name_of_statement(query.shape).c_str(),
                                       static_cast<int>(pointers.size()), pointers.data(), nullptr,
                                       nullptr, 0));
    if (auto fine = accept(result); !fine) return tl::unexpected(fine.error());
    Found found;
    if (query.shape == Shape::suggestion) {
      found.suggestions = {PQgetvalue(result.get(), 0, 3)};
      return found;
    }
    if (query.shape == Shape::misspelling) found.mended = PQgetvalue(result.get(), 0, 3);
    if (query.shape != Shape::nearest) found.total = std::stoul(PQgetvalue(result.get(), 0, 0));
    read_numbers(PQgetvalue(result.get(), 0, 1), found.nearest);
    std::vector<double> counts;
    read_numbers(PQgetvalue(result.get(), 0, 2), counts);
    for (std::size_t at = 0; at + 1 < counts.size(); at += 2)
      found.languages[static_cast<catalog::Ordinal>(counts[at])] =
          static_cast<std::size_t>(counts[at + 1]);
    return found;
  }

  std::uintmax_t bytes_on_disk(const std::filesystem::path&) const override {
    const Result result(PQexec(server_.get(), "select pg_database_size(current_database())"));
    return PQntuples(result.get()) == 1 ? std::stoull(PQgetvalue(result.get(), 0, 0)) : 0;
  }

  // Of the process that serves this connection, with what it has used of the shared buffers.
  std::optional<std::size_t> memory_elsewhere() const override {
    std::ifstream statm("/proc/" + std::to_string(PQbackendPID(server_.get())) + "/statm");
    std::size_t all = 0, resident = 0;
    if (!(statm >> all >> resident)) return {};
    return resident * 4096;
  }

 private:
  struct Clear {
    void operator()(PGresult* result) const { PQclear(result); }
    void operator()(PGconn* server) const { PQfinish(server); }
  };
  using Result = std::unique_ptr<PGresult, Clear>;

  static std::string name_of_statement(Shape shape) {
    return "shape" + std::to_string(static_cast<int>(shape));
  }

  static std::vector<std::string> values_of(const Query& query) {
    std::string words;
    for (const std::string& word : query.words) words += (words.empty() ? "" : " ") + word;
    if (query.shape == Shape::text_online || query.shape == Shape::suggestion ||
        query.shape == Shape::misspelling)
      return {words};
    std::vector<std::string> values{std::to_string(query.point.longitude),
                                    std::to_string(query.point.latitude)};
    if (query.shape == Shape::place_condition) values.push_back(std::to_string(query.condition));
    if (query.shape == Shape::place_text) values.push_back(words);
    if (query.shape == Shape::day_time) values.push_back(std::to_string(query.week));
    return values;
  }

  static void read_numbers(const char* text, std::vector<double>& numbers) {
    for (char* end = nullptr; *text != '\0'; text = end) {
      const double number = std::strtod(text, &end);
      if (end == text) return;
      numbers.push_back(number);
    }
  }

  Expected<void> connect() {
    server_.reset(PQconnectdb(connection_.c_str()));
    if (PQstatus(server_.get()) == CONNECTION_OK) return {};
    return catalog::failure(FailureKind::unreadable, PQerrorMessage(server_.get()));
  }

  Expected<void> accept(const Result& result) const {
    const ExecStatusType status = PQresultStatus(result.get());
    if (status == PGRES_COMMAND_OK || status == PGRES_TUPLES_OK || status == PGRES_COPY_IN)
      return {};
    return catalog::failure(FailureKind::damaged, PQerrorMessage(server_.get()));
  }

  Expected<void> run(const std::string& statements) const {
    return accept(Result(PQexec(server_.get(), statements.c_str())));
  }

  Expected<void> copy(const std::string& table, const std::string& lines) const {
    if (auto begun = run("copy " + table + " from stdin"); !begun) return begun;
    constexpr std::size_t piece = 1 << 20;
    for (std::size_t at = 0; at < lines.size(); at += piece)
      PQputCopyData(server_.get(), lines.data() + at,
                    static_cast<int>(std::min(piece, lines.size() - at)));
    PQputCopyEnd(server_.get(), nullptr);
    return accept(Result(PQgetResult(server_.get())));
  }

  std::string connection_;
  std::unique_ptr<PGconn, Clear> server_;
};

}  // namespace

std::unique_ptr<Peer> postgresql_peer(std::string connection) {
  return std::make_unique<PostgresqlPeer>(std::move(connection));
}

}  // namespace bench
