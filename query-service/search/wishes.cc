#include "query-service/search/wishes.h"

#include <algorithm>
#include <cassert>

namespace query_service {
namespace {

using catalog::Facet;
using catalog::Ordinal;

constexpr std::uint8_t exact = 0, narrower = 1, mentioned = 2;
// So much wider is a condition that only says what kind of condition the listing is about.
constexpr std::uint8_t beside_the_point = 3;

bool holds(std::span<const Ordinal> values, Ordinal value) {
  return std::find(values.begin(), values.end(), value) != values.end();
}

Ordinal ordinal_of(const Snapshot& snapshot, Facet facet, std::string_view id) {
  const auto ordinal = snapshot.vocabulary(facet).find(id);
  assert(ordinal);
  return *ordinal;
}

// For each condition how many steps wider it is than the nearest of those asked for.
std::vector<std::uint8_t> depths_of(const std::vector<Ordinal>& asked,
                                    const catalog::Vocabulary& conditions) {
  std::vector<std::uint8_t> depth(conditions.concepts().size(), 0);
  std::vector<Ordinal> here = asked;
  for (std::uint8_t step = 1; !here.empty() && step < 100; ++step) {
    std::vector<Ordinal> wider;
    for (const Ordinal condition : here)
      for (const std::string& id : conditions.at(condition).broader)
        if (const auto next = conditions.find(id);
            next && depth[*next] == 0 && !holds(asked, *next)) {
          depth[*next] = step;
          wider.push_back(*next);
        }
    here = std::move(wider);
  }
  return depth;
}

}  // namespace

Wishes::Wishes(const SearchRequest& request, const Understood& understood, const Snapshot& snapshot,
               const MeetingTimes& times)
    : understood_(understood),
      snapshot_(snapshot),
      times_(times),
      conditions_(understood.asks(Facet::condition)),
      conditions_are_wished_(!conditions_.empty()),
      formats_(understood.asks(Facet::format)),
      closed_circles_(snapshot.vocabulary(Facet::audience)),
      group_(ordinal_of(snapshot, Facet::kind, "group")),
      resource_(ordinal_of(snapshot, Facet::kind, "resource")),
      helpline_(ordinal_of(snapshot, Facet::kind, "helpline")),
      hybrid_(ordinal_of(snapshot, Facet::format, "hybrid")),
      chronic_pain_(ordinal_of(snapshot, Facet::condition, "chronic-pain")) {
  if (conditions_.empty()) conditions_ = request.filter(Facet::condition);
  depth_ = depths_of(conditions_, snapshot.vocabulary(Facet::condition));
  const Ordinal phone = ordinal_of(snapshot, Facet::format, "phone");
  asks_for_phone_ = holds(formats_, phone);
  const bool asks_for_more = std::any_of(formats_.begin(), formats_.end(),
                                         [&](Ordinal format) { return format != phone; });
  // Who meets both ways can be joined either way.
  if (asks_for_more) formats_.push_back(hybrid_);
  const bool asks_by_facet = std::any_of(understood.asked.begin(), understood.asked.end(),
                                         [](const auto& values) { return !values.empty(); });
  for (const Facet facet :
       {Facet::topic, Facet::accessibility, Facet::led_by, Facet::cost, Facet::join})
    if (!understood.asks(facet).empty()) details_.push_back(facet);
  suits_.resize(snapshot.vocabulary(Facet::language).concepts().size());
  for (const Ordinal language : understood.asks(Facet::language)) suits_[language] = true;
  if (understood.asks(Facet::language).empty())
    if (const auto ordinal = snapshot.vocabulary(Facet::language)
                                 .find(understood.is_spanish ? "es" : request.language.code()))
      suits_[*ordinal] = true;
  // Whoever asks for these says whom the group is for.
  speaks_of_others_ = !request.filter(Facet::audience).empty();
  for (const std::string_view id : {"caregiving", "grief"})
    speaks_of_others_ |= holds(conditions_, ordinal_of(snapshot, Facet::condition, id));
  words_alone_ = !understood.words.empty() && !asks_by_facet && understood.days.none() &&
                 understood.times.none() && !understood.moment && !understood.place;
}

bool Wishes::are_told_by_sets() const {
  // Each condition more costs as many sets as there are already.
  constexpr std::size_t most_conditions = 8;
  return understood_.resource_words.empty() && conditions_.size() <= most_conditions;
}

std::vector<Step> Wishes::steps_to_give_up() const {
  std::vector<Step> steps;
  const auto add = [&](Step step, bool gives_up) {
    if (gives_up) steps.push_back(step);
  };
  add(Step::words, !understood_.words.empty());
  add(Step::time, understood_.times.any());
  add(Step::day, understood_.days.any() || understood_.moment);
  add(Step::details, !details_.empty());
  add(Step::format, !formats_.empty());
  add(Step::audience, !understood_.asks(Facet::audience).empty());
  add(Step::kind, !understood_.asks(Facet::kind).empty() || understood_.wants_helplines);
  return steps;
}

CrowdScope Wishes::crowd(Level given_up) const {
  CrowdScope scope{.facets = strictly(given_up),
                   .conditions = conditions_,
                   .is_for_conditions = conditions_are_wished_,
                   .audiences = understood_.asks(Facet::audience),
                   .is_for_any_audience = given_up >= level::of(Step::audience) &&
                                          !understood_.asks(Facet::audience).empty()};
  if (understood_.asks(Facet::kind).empty()) {
    scope.group = group_;
    scope.resource = resource_;
  } else if (given_up >= level::of(Step::kind)) {
    scope.kinds = understood_.asks(Facet::kind);
  }
  const std::bitset<3> times =
      given_up < level::of(Step::time) ? understood_.times : std::bitset<3>();
  if (given_up < level::of(Step::day) && (understood_.days.any() || times.any()))
    scope.week.wished = bits_of(understood_.days, times);
  for (Ordinal language = 0; language < suits_.size(); ++language)
    if (suits_[language]) scope.languages.push_back(language);
  scope.are_closed_circles_last = !speaks_of_others_;
  return scope;
}

std::vector<Ordinal> Wishes::broader() const {
  std::vector<Ordinal> wider;
  for (Ordinal condition = 0; condition < depth_.size(); ++condition)
    if (depth_[condition] > 0) wider.push_back(condition);
  std::stable_sort(wider.begin(), wider.end(),
                   [&](Ordinal left, Ordinal right) { return depth_[left] < depth_[right]; });
  return wider;
}

std::vector<std::vector<FacetTerm>> Wishes::strictly(Level given_up) const {
  std::vector<std::vector<FacetTerm>> all;
  const auto add = [&](Facet facet, const std::vector<Ordinal>& values) {
    const Step step = facet == Facet::language ? Step::language
                      : facet == Facet::kind   ? Step::kind
                      : facet == Facet::format ? Step::format
                                               : Step::details;
    if (values.empty() || given_up >= level::of(step)) return;
    all.emplace_back();
    for (const Ordinal value : values) all.back().push_back({facet, value});
  };
  for (const Facet facet : {Facet::topic, Facet::accessibility, Facet::led_by, Facet::cost,
                            Facet::join, Facet::language, Facet::kind})
    add(facet, understood_.asks(facet));
  add(Facet::format, formats_);
  // A helpline is called, whatever its format says.
  if (asks_for_phone_ && given_up < level::of(Step::format))
    all.back().push_back({Facet::kind, helpline_});
  if (understood_.wants_helplines) add(Facet::kind, {helpline_});
  return all;
}

bool Wishes::has(Facet facet, Row row) const {
  const auto values = snapshot_.columns().facet(facet, row);
  return std::any_of(values.begin(), values.end(),
                     [&](Ordinal value) { return holds(understood_.asks(facet), value); });
}

bool Wishes::is_closed_circle(Row row) const {
  return !speaks_of_others_ &&
         closed_circles_.are_all(snapshot_.columns().facet(Facet::audience, row));
}

void Wishes::fit_conditions(Row row, Fit& fit) const {
  if (conditions_.empty()) return;
  const Columns& columns = snapshot_.columns();
  std::uint8_t best = 0xFF;
  for (const Ordinal condition : conditions_) {
    std::uint8_t here = 0xFF;
    if (holds(columns.main_conditions(row), condition))
      here = exact;
    else if (holds(columns.facet(Facet::condition, row), condition))
      here = narrower;
    else if (holds(columns.mentioned_conditions(row), condition))
      here = mentioned;
    if (here == 0xFF) ++fit.conditions_missed;
    best = std::min(best, here);
  }
  if (best != 0xFF) {
    fit.condition_fit = best;
    return;
  }
  std::uint8_t depth = 0xFF;
  const auto about = columns.main_conditions(row);
  for (const Ordinal stated : columns.stated_conditions(row)) {
    if (depth_[stated] == 0) continue;
    const auto beside = holds(about, stated) ? std::uint8_t{0} : beside_the_point;
    depth = std::min<std::uint8_t>(depth, depth_[stated] + beside);
  }
  // Of groups for another condition those for pain of any kind are nearest to everybody here.
  const std::uint8_t other = holds(about, chronic_pain_) ? 0xFE : 0xFF;
  fit.condition_fit = depth == 0xFF ? other : static_cast<std::uint8_t>(mentioned + depth);
  if (!conditions_are_wished_) return;
  fit.unmet.set(static_cast<std::size_t>(depth == 0xFF ? Step::condition : Step::broader));
  fit.level =
      std::max(fit.level, depth == 0xFF ? level::of(Step::condition) : level::of_broader(depth));
}

void Wishes::fit_format(Row row, Fit& fit) const {
  if (formats_.empty()) return;
  const auto values = snapshot_.columns().facet(Facet::format, row);
  const bool fits = std::any_of(values.begin(), values.end(),
                                [&](Ordinal value) { return holds(formats_, value); });
  const bool is_called =
      asks_for_phone_ && holds(snapshot_.columns().facet(Facet::kind, row), helpline_);
  if (!fits && !is_called) fit.unmet.set(static_cast<std::size_t>(Step::format));
}

void Wishes::fit_others(Row row, Fit& fit) const {
  const Columns& columns = snapshot_.columns();
  const auto refuse = [&](Step step) { fit.unmet.set(static_cast<std::size_t>(step)); };
  for (const Facet facet : details_)
    if (!has(facet, row)) refuse(Step::details);
  if (!understood_.asks(Facet::language).empty() && !has(Facet::language, row))
    refuse(Step::language);
  if (!understood_.asks(Facet::audience).empty() && !has(Facet::audience, row)) {
    // A listing that names nobody welcomes anyone.
    fit.audience_fit = columns.facet(Facet::audience, row).empty() ? 1 : 2;
    if (fit.audience_fit == 2) refuse(Step::audience);
  } else if (understood_.asks(Facet::audience).empty() && is_closed_circle(row)) {
    fit.audience_fit = 1;
  }
  // What tells no language is not held to one.
  const auto spoken = columns.facet(Facet::language, row);
  const bool suits = spoken.empty() || std::any_of(spoken.begin(), spoken.end(),
                                                   [&](Ordinal value) { return suits_[value]; });
  fit.language_fit = suits ? 0 : 1;
  const auto kinds = columns.facet(Facet::kind, row);
  if (understood_.wants_helplines && !holds(kinds, helpline_)) refuse(Step::kind);
  if (understood_.asks(Facet::kind).empty()) {
    fit.kind_fit = holds(kinds, group_) ? 0 : holds(kinds, resource_) ? 2 : 1;
  } else if (!has(Facet::kind, row)) {
    refuse(Step::kind);
    fit.kind_fit = 1;
  }
}

Fit Wishes::fit(Row row, bool has_words, bool remote) const {
  Fit fit;
  fit_conditions(row, fit);
  fit_format(row, fit);
  fit_others(row, fit);
  if (!has_words) fit.unmet.set(static_cast<std::size_t>(Step::words));
  const TimeFit time = times_.fit(row, remote);
  if (!time.day) fit.unmet.set(static_cast<std::size_t>(Step::day));
  if (!time.time) fit.unmet.set(static_cast<std::size_t>(Step::time));
  if (fit.unmet.none()) return fit;
  for (std::size_t step = 0; step < step_count; ++step) {
    const Step unmet = static_cast<Step>(step);
    if (fit.unmet[step] && unmet != Step::broader && unmet != Step::condition)
      fit.level = std::max(fit.level, level::of(unmet));
  }
  return fit;
}

}  // namespace query_service
