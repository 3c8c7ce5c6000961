// Xapian as its manual shows it: TermGenerator and QueryParser, LatLongDistancePostingSource for a
// circle, LatLongDistanceKeyMaker for the nearest first, ValueCountMatchSpy for a facet.
#include <xapian.h>

#include <charconv>

#include "tools/bench/peer.h"

namespace bench {
namespace {

constexpr Xapian::valueno position_slot = 0, language_slot = 1;

std::string condition_term(catalog::Ordinal condition) { return "XC" + std::to_string(condition); }
std::string week_term(unsigned bit) { return "XW" + std::to_string(bit); }

Xapian::Document document_of(const Row& row, Xapian::TermGenerator& generator) {
  Xapian::Document document;
  generator.set_document(document);
  generator.index_text(row.text);
  generator.index_text(row.name, 1, "S");
  for (const catalog::Ordinal condition : row.conditions)
    document.add_boolean_term(condition_term(condition));
  for (unsigned bit = 0; bit < 28; ++bit)
    if (row.week >> bit & 1) document.add_boolean_term(week_term(bit));
  if (row.is_online) document.add_boolean_term("XFonline");
  std::string languages;
  for (const catalog::Ordinal language : row.languages) languages += std::to_string(language) + " ";
  document.add_value(language_slot, languages);
  if (row.position) {
    document.add_boolean_term("XP");
    document.add_value(
        position_slot,
        Xapian::LatLongCoord(row.position->latitude, row.position->longitude).serialise());
  }
  document.set_data(row.name);
  return document;
}

catalog::Expected<void> failed(const Xapian::Error& error) {
  return catalog::failure(catalog::FailureKind::damaged, error.get_description());
}

class XapianPeer : public Peer {
 public:
  std::string name() const override { return "Xapian by its manual"; }
  bool answers(Shape shape) const override { return shape != Shape::page; }

  catalog::Expected<void> build(const std::vector<Row>& rows,
                                const std::filesystem::path& folder) override {
    try {
      Xapian::WritableDatabase database((folder / "xapian").string(),
                                        Xapian::DB_CREATE_OR_OVERWRITE);
      Xapian::TermGenerator generator;
      generator.set_stemmer(Xapian::Stem("en"));
      generator.set_database(database);
      generator.set_flags(Xapian::TermGenerator::FLAG_SPELLING);
      for (const Row& row : rows) database.add_document(document_of(row, generator));
      database.commit();
    } catch (const Xapian::Error& error) {
      return failed(error);
    }
    return {};
  }

  catalog::Expected<void> open(const std::filesystem::path& folder) override {
    try {
      database_ = Xapian::Database((folder / "xapian").string());
      parser_.set_database(database_);
      parser_.set_stemmer(Xapian::Stem("en"));
      parser_.set_default_op(Xapian::Query::OP_AND);
    } catch (const Xapian::Error& error) {
      return failed(error);
    }
    return {};
  }

  catalog::Expected<Found> answer(const Query& query) override {
    try {
      if (query.shape == Shape::suggestion) return suggestions(query);
      return search(query);
    } catch (const Xapian::Error& error) {
      return tl::unexpected(failed(error).error());
    }
  }

 private:
  static std::string text_of(const Query& query) {
    std::string text;
    for (const std::string& word : query.words) text += word + " ";
    return text;
  }

  Xapian::Query filtered(const Query& query, Found& found) {
    Xapian::Query asked = Xapian::Query::MatchAll;
    if (query.asks_words()) asked = parser_.parse_query(text_of(query));
    if (query.shape == Shape::misspelling) {
      asked = parser_.parse_query(text_of(query), Xapian::QueryParser::FLAG_SPELLING_CORRECTION);
      const std::string corrected = parser_.get_corrected_query_string();
      found.mended = corrected.substr(0, corrected.find(' '));
      if (!found.mended.empty()) asked = parser_.parse_query(found.mended);
    }
    std::string term;
    if (query.asks_condition()) term = condition_term(query.condition);
    if (query.shape == Shape::text_online) term = "XFonline";
    if (query.shape == Shape::nearest) term = "XP";
    if (!term.empty()) asked = Xapian::Query(Xapian::Query::OP_FILTER, asked, Xapian::Query(term));
    if (query.shape == Shape::day_time) {
      std::vector<Xapian::Query> any;
      for (unsigned bit = 0; bit < 28; ++bit)
        if (query.week >> bit & 1) any.emplace_back(week_term(bit));
      asked = Xapian::Query(Xapian::Query::OP_FILTER, asked,
                            Xapian::Query(Xapian::Query::OP_OR, any.begin(), any.end()));
    }
    return asked;
  }

  Found search(const Query& query) {
    Found found;
    Xapian::Query asked = filtered(query, found);
    const Xapian::LatLongCoords centre(
        Xapian::LatLongCoord(query.point.latitude, query.point.longitude));
    const Xapian::GreatCircleMetric metric;
    Xapian::LatLongDistancePostingSource circle(position_slot, centre, metric, radius_metres);
    if (query.asks_within_radius())
      asked = Xapian::Query(Xapian::Query::OP_FILTER, asked, Xapian::Query(&circle));
    Xapian::Enquire enquire(database_);
    enquire.set_query(asked);
    Xapian::LatLongDistanceKeyMaker by_distance(position_slot, centre, metric);
    const bool is_placed = query.asks_within_radius() || query.shape == Shape::nearest;
    if (is_placed && !query.asks_words()) enquire.set_sort_by_key(&by_distance, false);
    Xapian::ValueCountMatchSpy languages(language_slot);
    if (query.shape != Shape::nearest) enquire.add_matchspy(&languages);
    const Xapian::MSet hits = enquire.get_mset(0, list_length, database_.get_doccount());
    Nearest nearest;
    if (is_placed)
      for (auto hit = hits.begin(); hit != hits.end(); ++hit) {
        Xapian::LatLongCoords at;
        at.unserialise(hit.get_document().get_value(position_slot));
        nearest.add(catalog::geodesic_metres(query.point,
                                             {(*at.begin()).latitude, (*at.begin()).longitude}));
      }
    if (query.shape != Shape::nearest) {
      found.total = hits.size() < list_length ? hits.size() : hits.get_matches_estimated();
      for (auto value = languages.values_begin(); value != languages.values_end(); ++value)
        count(*value, value.get_termfreq(), found);
    }
    found.nearest = std::move(nearest).first();
    return found;
  }

  static void count(const std::string& languages, std::size_t times, Found& found) {
    for (const char* at = languages.data(); at < languages.data() + languages.size(); ++at) {
      catalog::Ordinal language = 0;
      at = std::from_chars(at, languages.data() + languages.size(), language).ptr;
      found.languages[language] += times;
    }
  }

  Found suggestions(const Query& query) {
    Xapian::Enquire enquire(database_);
    enquire.set_query(
        parser_.parse_query(query.words.at(0), Xapian::QueryParser::FLAG_PARTIAL, "S"));
    enquire.set_weighting_scheme(Xapian::BoolWeight());
    const Xapian::MSet hits = enquire.get_mset(0, 8);
    Found found;
    for (auto hit = hits.begin(); hit != hits.end(); ++hit)
      found.suggestions.push_back(hit.get_document().get_data());
    return found;
  }

  Xapian::Database database_;
  Xapian::QueryParser parser_;
};

}  // namespace

std::unique_ptr<Peer> xapian_peer() { return std::make_unique<XapianPeer>(); }

}  // namespace bench
