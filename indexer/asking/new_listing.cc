#include "indexer/asking/new_listing.h"

#include "catalog/checker/known_listings.h"
#include "indexer/asking/form_file.h"
#include "indexer/check.h"
#include "indexer/listing_files.h"
#include "indexer/text_file.h"

namespace indexer::asking {
namespace {

namespace checker = catalog::checker;

catalog::Expected<checker::form::Answers> answers_for(const std::filesystem::path& form,
                                                      const checker::form::Workshop& workshop,
                                                      const Ask& ask, const Tell& tell) {
  if (!form.empty())
    return read_text(form).and_then([](const std::string& json) { return answers_of(json); });
  const auto answers = interview(workshop, ask, tell);
  if (answers) return *answers;
  return catalog::failure(catalog::FailureKind::not_found,
                          "the answers ended before the questions did; nothing was written");
}

}  // namespace

catalog::Expected<checker::form::Draft> new_listing(const std::filesystem::path& data,
                                                    const std::filesystem::path& schema_file,
                                                    catalog::Day today,
                                                    const std::filesystem::path& form,
                                                    const Ask& ask, const Tell& tell) {
  const auto reference = read_reference(data);
  if (!reference) return tl::unexpected(reference.error());
  Findings of_others;
  const auto files = read_listing_files(data, of_others);
  if (!files) return tl::unexpected(files.error());
  const auto schema = checker::Schema::read(schema_file.string());
  if (!schema) return tl::unexpected(schema.error());
  auto shape = checker::fix::read_shape(schema_file.string());
  if (!shape) return tl::unexpected(shape.error());
  const checker::FilesKnown known(files->files);
  checker::fix::Guide guide(std::move(*shape), reference->vocabularies, reference->gazetteer,
                            today);
  const checker::form::Workshop workshop{*schema, guide, known};
  return answers_for(form, workshop, ask, tell).map([&](const checker::form::Answers& answers) {
    return checker::form::drafted(answers, workshop);
  });
}

}  // namespace indexer::asking
