#include "query-service/search/relaxations.h"

namespace query_service {

std::vector<Relaxation> relaxations(const CandidateList& list, Steps unmet_of_others,
                                    const Wishes& wishes, const ChosenReach& reach) {
  Steps needed = unmet_of_others;
  for (const Candidate* candidate : list) {
    needed |= candidate->fit.unmet;
    if (candidate->is_in_near_lane && candidate->located && reach.first_metres > 0 &&
        candidate->metres > reach.first_metres)
      needed.set(static_cast<std::size_t>(Step::distance));
  }
  std::vector<Relaxation> all;
  for (std::size_t at = 0; at < step_count; ++at) {
    if (!needed[at]) continue;
    Relaxation relaxation{.what = static_cast<Step>(at)};
    if (relaxation.what == Step::distance) {
      relaxation.from_metres = reach.first_metres;
      relaxation.to_metres = reach.metres;
    }
    if (relaxation.what == Step::broader) relaxation.conditions = wishes.broader();
    all.push_back(std::move(relaxation));
  }
  return all;
}

}  // namespace query_service
