#include <xapian.h>

#include "tests/relevance/baselines.h"

namespace relevance {
namespace {

class XapianQueryParser : public Baseline {
 public:
  explicit XapianQueryParser(const std::vector<TextRecord>& records)
      : database_("", Xapian::DB_BACKEND_INMEMORY) {
    Xapian::TermGenerator generator;
    generator.set_stemmer(Xapian::Stem("en"));
    for (const TextRecord& record : records) {
      Xapian::Document document;
      generator.set_document(document);
      generator.index_text(record.name, 1, "S");
      generator.index_text(record.name);
      generator.increase_termpos();
      generator.index_text(record.text);
      document.set_data(record.id);
      database_.add_document(document);
    }
    parser_.set_stemmer(Xapian::Stem("en"));
    parser_.set_stemming_strategy(Xapian::QueryParser::STEM_SOME);
    parser_.set_database(database_);
  }

  std::vector<std::string> search(const std::string& text) override {
    std::vector<std::string> ids;
    try {
      Xapian::Enquire enquire(database_);
      enquire.set_query(parser_.parse_query(text));
      const Xapian::MSet hits = enquire.get_mset(0, 20);
      for (auto hit = hits.begin(); hit != hits.end(); ++hit)
        ids.push_back(hit.get_document().get_data());
    } catch (const Xapian::Error&) {
      ids.clear();
    }
    return ids;
  }

 private:
  Xapian::WritableDatabase database_;
  Xapian::QueryParser parser_;
};

}  // namespace

std::unique_ptr<Baseline> xapian_query_parser(const std::vector<TextRecord>& records) {
  return std::make_unique<XapianQueryParser>(records);
}

}  // namespace relevance
