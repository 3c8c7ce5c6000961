// Groonga as its manual shows it: a table with a geo index, a full-text index with stems, columns
// of references to count by; asked by its `select` command, in this process.
#include <groonga.h>

#include <nlohmann/json.hpp>

#include "catalog/text.h"
#include "tools/bench/other_peers.h"

namespace bench {
namespace {

using catalog::Expected;
using nlohmann::json;

constexpr const char* schema[] = {
    "plugin_register token_filters/stem",
    "table_create Conditions TABLE_HASH_KEY UInt16",
    "table_create Languages TABLE_HASH_KEY UInt16",
    "table_create Weeks TABLE_HASH_KEY UInt16",
    "table_create Listings TABLE_HASH_KEY UInt32",
    "column_create Listings place COLUMN_SCALAR WGS84GeoPoint",
    "column_create Listings held COLUMN_SCALAR Bool",
    "column_create Listings online COLUMN_SCALAR Bool",
    "column_create Listings conditions COLUMN_VECTOR Conditions",
    "column_create Listings languages COLUMN_VECTOR Languages",
    "column_create Listings weeks COLUMN_VECTOR Weeks",
    "column_create Listings text COLUMN_SCALAR Text",
    "column_create Listings name COLUMN_SCALAR ShortText",
    "table_create Places TABLE_PAT_KEY WGS84GeoPoint",
    "table_create Terms TABLE_PAT_KEY ShortText --default_tokenizer TokenDelimit --normalizer"
    " NormalizerAuto --token_filters TokenFilterStem",
    "table_create NameWords TABLE_PAT_KEY ShortText",
    "column_create Listings name_words COLUMN_VECTOR NameWords",
    "table_create Words TABLE_PAT_KEY ShortText",
    "column_create Listings words COLUMN_VECTOR Words",
};
constexpr const char* indexes[] = {
    "column_create Places place COLUMN_INDEX Listings place",
    "column_create Conditions conditions COLUMN_INDEX Listings conditions",
    "column_create Weeks weeks COLUMN_INDEX Listings weeks",
    "column_create Terms text COLUMN_INDEX|WITH_POSITION Listings text",
    "column_create NameWords name_words COLUMN_INDEX Listings name_words",
    "column_create Words words COLUMN_INDEX Listings words",
};

std::string place_text(catalog::Coordinates at) {
  return std::to_string(at.latitude) + "x" + std::to_string(at.longitude);
}

// The words with one space between, so that its delimiter sees them as the others do.
std::string folded(const std::string& text) { return catalog::words_joined(text); }

class GroongaPeer : public Peer {
 public:
  GroongaPeer() {
    grn_init();
    context_ = grn_ctx_open(0);
  }
  ~GroongaPeer() override {
    // Plugins belong to the database, and are gone before the library is.
    if (database_) grn_obj_close(context_, database_);
    grn_ctx_close(context_);
    grn_fin();
  }

  std::string name() const override { return "Groonga"; }
  bool answers(Shape shape) const override { return shape != Shape::page; }

  Expected<void> build(const std::vector<Row>& rows, const std::filesystem::path& folder) override {
    grn_obj* database = grn_db_create(context_, (folder / "groonga").c_str(), nullptr);
    if (!database)
      return catalog::failure(catalog::FailureKind::unreadable,
                              folder.string() + " can hold no database: " + context_->errbuf);
    for (const char* command : schema)
      if (auto done = send(command); !done) return tl::unexpected(done.error());
    constexpr std::size_t at_once = 1000;
    for (std::size_t at = 0; at < rows.size(); at += at_once)
      if (auto loaded = load(rows, at, std::min(rows.size(), at + at_once)); !loaded)
        return tl::unexpected(loaded.error());
    // An index is made faster of all than one by one.
    for (const char* command : indexes)
      if (auto done = send(command); !done) return tl::unexpected(done.error());
    grn_obj_close(context_, database);
    return {};
  }

  Expected<void> open(const std::filesystem::path& folder) override {
    database_ = grn_db_open(context_, (folder / "groonga").c_str());
    if (database_) return {};
    return catalog::failure(catalog::FailureKind::unreadable,
                            folder.string() + " can not be opened: " + context_->errbuf);
  }

  Expected<Found> answer(const Query& query) override {
    Found found;
    if (query.shape == Shape::misspelling) {
      // The nearest within two edits, the likeliest first.
      const auto words = send("select Words --filter 'fuzzy_search(_key, \"" + query.words.at(0) +
                              "\", {\"max_distance\": 2, \"with_transposition\": true})'"
                              " --output_columns _key --sort_keys -_score --limit 1");
      if (!words) return tl::unexpected(words.error());
      if ((*words)[0].size() > 2) found.mended = (*words)[0][2][0];
      if (found.mended.empty()) return found;
    }
    const auto answer = send(command_of(query, found.mended));
    if (!answer) return tl::unexpected(answer.error());
    const json& records = (*answer)[0];
    if (query.shape != Shape::nearest) found.total = records[0][0].get<std::size_t>();
    for (std::size_t at = 2; at < records.size(); ++at) {
      if (query.shape == Shape::suggestion)
        found.suggestions.push_back(records[at][0]);
      else if (query.asks_within_radius() || query.shape == Shape::nearest)
        found.nearest.push_back(catalog::geodesic_metres(query.point, at_place(records[at][0])));
    }
    if (answer->size() > 1 && query.shape != Shape::nearest)
      for (std::size_t at = 2; at < (*answer)[1].size(); ++at)
        found.languages[(*answer)[1][at][0]] = (*answer)[1][at][1];
    return found;
  }

 private:
  // "150123x-340234", in thousandths of a second.
  static catalog::Coordinates at_place(const std::string& text) {
    const std::size_t middle = text.find('x');
    return {std::stod(text.substr(0, middle)) / 3'600'000,
            std::stod(text.substr(middle + 1)) / 3'600'000};
  }

  static std::string command_of(const Query& query, const std::string& mended) {
    const std::string point = "\"" + place_text(query.point) + "\"";
    const std::string near =
        "geo_in_circle(place, " + point + ", " + std::to_string(int(radius_metres)) + ")";
    const std::string listed =
        " --sort_keys 'geo_distance(place, " + point + ")' --output_columns place --limit 20";
    const std::string counted =
        " --drilldown languages --drilldown_limit -1"
        " --drilldown_output_columns _key,_nsubrecs";
    std::string words;
    for (const std::string& word : query.words)
      words += (words.empty() ? "text @ \"" : " && text @ \"") + word + "\"";
    const std::string scored = " --scorer '_score = geo_distance(place, " + point +
                               ")' --sort_keys _score --output_columns place --limit 20" + counted;
    switch (query.shape) {
      case Shape::place: return "select Listings --filter '" + near + "'" + scored;
      case Shape::place_condition:
        return "select Listings --filter 'conditions @ " + std::to_string(query.condition) +
               " && " + near + "'" + scored;
      case Shape::day_time:
        return "select Listings --filter '" + near + " && (" + any_week(query) + ")'" + scored;
      case Shape::place_text:
        return "select Listings --filter '" + near + " && " + words +
               "' --sort_keys -_score --output_columns place --limit 20" + counted;
      case Shape::text_online:
        return "select Listings --filter '" + words +
               " && online == true' --sort_keys -_score --output_columns _key --limit 20" + counted;
      case Shape::nearest: return "select Listings --filter 'held == true'" + listed;
      case Shape::suggestion:
        return "select Listings --filter 'name_words @^ \"" + query.words.at(0) +
               "\"' --output_columns name --limit 8";
      default: return "select Listings --filter 'words @ \"" + mended + "\"' --limit 20";
    }
  }

  static std::string any_week(const Query& query) {
    std::string text;
    for (unsigned bit = 0; bit < 28; ++bit)
      if (query.week >> bit & 1)
        text += (text.empty() ? "weeks @ " : " || weeks @ ") + std::to_string(bit);
    return text;
  }

  Expected<json> load(const std::vector<Row>& rows, std::size_t begin, std::size_t end) {
    json values = json::array();
    for (std::size_t at = begin; at < end; ++at) {
      const Row& row = rows[at];
      json words = json::array(), name_words = json::array(), weeks = json::array();
      for (const catalog::Word& word : catalog::words(row.text)) words.push_back(word.folded);
      for (const catalog::Word& word : catalog::words(row.name)) name_words.push_back(word.folded);
      for (unsigned bit = 0; bit < 28; ++bit)
        if (row.week >> bit & 1) weeks.push_back(bit);
      json value{{"_key", row.id},
                 {"held", row.position.has_value()},
                 {"online", row.is_online},
                 {"conditions", row.conditions},
                 {"languages", row.languages},
                 {"weeks", weeks},
                 {"text", folded(row.text)},
                 {"name", row.name},
                 {"words", words},
                 {"name_words", name_words}};
      if (row.position) value["place"] = place_text(*row.position);
      values.push_back(std::move(value));
    }
    if (auto begun = send("load --table Listings"); !begun) return begun;
    return send(values.dump(-1, ' ', false, json::error_handler_t::replace));
  }

  Expected<json> send(const std::string& command) {
    grn_ctx_send(context_, command.data(), static_cast<unsigned>(command.size()), 0);
    const grn_rc outcome = context_->rc;
    char* text = nullptr;
    unsigned size = 0;
    int flags = 0;
    grn_ctx_recv(context_, &text, &size, &flags);
    if (outcome != GRN_SUCCESS)
      return catalog::failure(catalog::FailureKind::damaged,
                              command.substr(0, 200) + " was refused: " + context_->errbuf);
    return size == 0 ? json() : json::parse(text, text + size, nullptr, false);
  }

  grn_ctx* context_ = nullptr;
  grn_obj* database_ = nullptr;
};

}  // namespace

std::unique_ptr<Peer> groonga_peer() { return std::make_unique<GroongaPeer>(); }

}  // namespace bench
