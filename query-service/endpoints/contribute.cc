// /suggest and /suggest.yaml: a new listing out of a form.  What is sent is answered and forgotten.
#include <algorithm>
#include <set>
#include <string>
#include <vector>

#include "catalog/checker/normalise.h"
#include "catalog/text.h"
#include "query-service/contribute/workbench.h"
#include "query-service/endpoints/endpoints.h"
#include "query-service/endpoints/named_listing.h"
#include "query-service/pages/contribute/suggest_page.h"
#include "query-service/pages/search/plain_cards.h"
#include "query-service/search/search.h"

namespace query_service {
namespace {

namespace form = catalog::checker::form;

constexpr std::size_t most_look_alikes = 3;
constexpr double similar_metres = 25'000;

// "part" is asked for by the page's script: only what the page says of the draft.
std::vector<std::string_view> known_parameters() {
  std::vector<std::string_view> known{"lang", "sheet", "part"};
  for (const form::Field& field : form::fields()) known.push_back(field.name);
  return known;
}

form::Answers answers_in(const Parameters& parameters) {
  form::Answers answers;
  for (const form::Field& field : form::fields())
    if (std::string answer = parameters.one(field.name); !answer.empty())
      answers.emplace(field.name, std::move(answer));
  return answers;
}

// The name of an organization that is given by its id.
catalog::checker::OrganizationNames organization_of(const form::Draft& draft,
                                                    catalog::Records& records) {
  const std::string& id = draft.file.tree["organization"].text;
  catalog::checker::OrganizationNames names;
  if (const auto docid = records.docid_of(id))
    if (const auto listing = records.listing(*docid); listing && listing->kind == "organization")
      names.emplace(id, listing->name);
  return names;
}

std::set<std::string> words_of(const std::string& name) {
  std::set<std::string> all;
  for (catalog::Word& word : catalog::words(name)) all.insert(std::move(word.folded));
  return all;
}

// That it is in, or whose people it serves; empty where it says neither.
std::string country_told_by(const catalog::Listing& listing) {
  if (listing.place) return listing.place->country;
  return listing.serves.empty() ? "" : listing.serves[0].substr(0, 2);
}

// Whether one may be the other: most words of the shorter name, or a way to reach them, are the
// same.
bool are_alike(const catalog::Listing& one, const catalog::Listing& other) {
  const auto is_same = [](const std::string& left, const std::string& right) {
    return !left.empty() && left == right;
  };
  if (is_same(one.contact.phone, other.contact.phone) ||
      is_same(one.contact.website, other.contact.website))
    return true;
  const std::string here = country_told_by(one), there = country_told_by(other);
  if (!here.empty() && !there.empty() && here != there) return false;
  const std::set<std::string> words = words_of(one.name), others = words_of(other.name);
  std::size_t shared = 0;
  for (const std::string& word : words) shared += others.count(word);
  return shared * 3 >= std::min(words.size(), others.size()) * 2;
}

// Groups of that name thereabouts, or anywhere where it meets nowhere.
std::vector<Hit> similar_to(const catalog::Listing& listing, const Call& call) {
  SearchRequest request{.text = listing.name.substr(0, 200), .limit = most_look_alikes};
  if (listing.place && !listing.place->city.empty())
    request.near =
        listing.place->city + ", " +
        (listing.place->region_name.empty() ? listing.place->country : listing.place->region_name);
  auto results = search(request, call.snapshot, call.now);
  if (!results) return {};
  std::erase_if(results->hits, [&](const Hit& hit) {
    return (hit.distance_metres && *hit.distance_metres > similar_metres) ||
           !are_alike(listing, hit.listing);
  });
  return std::move(results->hits);
}

SuggestedListing suggestion_of(form::Answers answers, const Call& call, catalog::Records& records) {
  SuggestedListing suggestion{.answers = std::move(answers)};
  Workbench bench(call.snapshot, records, call.today());
  suggestion.draft = form::drafted(suggestion.answers, bench.workshop());
  if (suggestion.draft->has_errors()) return suggestion;
  suggestion.listing = catalog::checker::normalise(
      suggestion.draft->file, organization_of(*suggestion.draft, records), bench.gazetteer());
  suggestion.similar = similar_to(*suggestion.listing, call);
  return suggestion;
}

}  // namespace

Answer<HttpResponse> suggest_form_endpoint(const Call& call) {
  const auto parameters = Parameters::read(call.request, known_parameters());
  if (!parameters) return tl::unexpected(parameters.error());
  const auto reader = reader_of(call, *parameters);
  if (!reader) return tl::unexpected(reader.error());
  SuggestedListing suggestion{.answers = answers_in(*parameters)};
  if (call.request.method == "POST") {
    const auto records = records_of(call);
    if (!records) return tl::unexpected(records.error());
    suggestion = suggestion_of(std::move(suggestion.answers), call, **records);
  }
  const bool is_part = parameters->one("part") == "draft";
  return not_kept(
      "text/html; charset=utf-8",
      (is_part ? suggest_part : suggest_page)(suggestion, call.repository, *reader, call.snapshot));
}

Answer<HttpResponse> suggest_file_endpoint(const Call& call) {
  const auto parameters = Parameters::read(call.request, known_parameters());
  if (!parameters) return tl::unexpected(parameters.error());
  const auto records = records_of(call);
  if (!records) return tl::unexpected(records.error());
  const SuggestedListing suggestion = suggestion_of(answers_in(*parameters), call, **records);
  if (!suggestion.listing)
    return tl::unexpected(Problem{.type = ProblemType::bad_parameter,
                                  .detail = "This is not a good listing yet.",
                                  .remedy = "The form at /suggest says what to mend."});
  return as_file(not_kept("application/yaml; charset=utf-8", suggestion.draft->yaml),
                 suggestion.draft->file.id + ".yaml");
}

}  // namespace query_service
