// /suggest and /suggest.yaml: a new listing out of a form.  What is sent is answered and forgotten.
#include <string>
#include <vector>

#include "catalog/checker/normalise.h"
#include "query-service/contribute/look_alikes.h"
#include "query-service/contribute/workbench.h"
#include "query-service/endpoints/endpoints.h"
#include "query-service/endpoints/named_listing.h"
#include "query-service/pages/contribute/suggest_page.h"

namespace query_service {
namespace {

namespace form = catalog::checker::form;

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
    if (const auto listing = records.listing(*docid); listing && (*listing)->kind == "organization")
      names.emplace(id, (*listing)->name);
  return names;
}

SuggestedListing suggestion_of(form::Answers answers, const Call& call, catalog::Records& records) {
  SuggestedListing suggestion{.answers = std::move(answers)};
  Workbench bench(call.snapshot, records, call.today());
  suggestion.draft = form::drafted(suggestion.answers, bench.workshop());
  if (suggestion.draft->has_errors()) return suggestion;
  suggestion.listing = catalog::checker::normalise(
      suggestion.draft->file, organization_of(*suggestion.draft, records), bench.gazetteer());
  suggestion.similar = look_alikes(*suggestion.listing, call.snapshot, call.now);
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
