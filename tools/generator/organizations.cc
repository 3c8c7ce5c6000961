#include "tools/generator/organizations.h"

#include <algorithm>

#include "tools/generator/shares.h"
#include "tools/generator/words.h"
#include "tools/generator/writer.h"

namespace generator {
namespace {

// Beside those of the listings, which are numbered from 0.
constexpr std::uint64_t stream_of_organizations = std::uint64_t{1} << 40;

}  // namespace

Organizations::Organizations(const Plan& plan, const World& world) {
  const std::size_t count = std::max<std::size_t>(1, plan.count * shares::organizations / 100);
  for (std::size_t number = 0; number < count; ++number) {
    Random random(plan.seed, stream_of_organizations + number);
    const Country& country = world.draw_country(random);
    const catalog::Concept& condition = world.conditions.draw(random);
    Writer writer(speech_of(country.facts.language), random);
    // Counted from the end, so that groups, which count from the front, have other words.
    writer.word = invented_word(invented_words - 1 - number % invented_words);
    writer.condition = name_of(condition, writer.speech());
    const std::string name = writer.one_of(writer.speech().organization_names);
    const std::string end = "-" + std::to_string(number);
    all_.push_back({slug(name) + end, name, writer.word, slug(writer.word) + end + ".example",
                    &country, &condition});
  }
  by_size_ = zipf(count, 4);
}

}  // namespace generator
