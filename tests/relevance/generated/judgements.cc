// The guidelines of ../README.md for made-up searches: ../judging/rules.mjs in small.
#include <algorithm>
#include <limits>
#include <map>
#include <set>

#include "tests/relevance/generated/topics.h"

namespace relevance {
namespace {

constexpr double near_or_beyond_km[] = {80.5, 161, 402};  // 50, 100 and 250 miles
const std::set<std::string> families{"chronic-pain",
                                     "chronic-illness",
                                     "rare-disease",
                                     "autoimmune-disease",
                                     "cancer",
                                     "mental-health",
                                     "neurological-conditions",
                                     "musculoskeletal-pain",
                                     "neuropathic-pain",
                                     "back-pain",
                                     "pelvic-pain",
                                     "arthritis",
                                     "headache"};
const std::set<std::string> closed_circles{"veterans", "men", "teens", "children", "professionals"};

enum class Fit { none, part, right };

class Judge {
 public:
  Judge(const std::vector<Json>& listings, const std::vector<Json>& conditions)
      : listings_(listings) {
    for (const Json& condition : conditions) broader_[condition.at("id")] = condition.at("broader");
  }

  Judgements judge(const Need& need) const {
    Judgements grades;
    const double nearest = nearest_right(need);
    for (const Json& listing : listings_)
      if (const int grade = need.known.empty() ? grade_of(listing, need, nearest)
                                               : (listing.at("id") == need.known ? 3 : 0);
          grade > 0)
        grades[listing.at("id")] = grade;
    return grades;
  }

 private:
  bool is_below(const std::string& id, const std::string& wider) const {
    const auto found = broader_.find(id);
    if (found == broader_.end()) return false;
    return std::any_of(found->second.begin(), found->second.end(), [&](const std::string& above) {
      return above == wider || is_below(above, wider);
    });
  }

  Fit fit_of(const Json& listing, const Need& need) const {
    const std::vector<std::string> about = listing.at("conditions");
    const auto is_main = [&](const std::string& id) {
      return id == about.front() ||
             std::none_of(about.begin(), about.end(),
                          [&](const auto& other) { return is_below(other, id); });
    };
    Fit fit = Fit::none;
    for (const std::string& id : about) {
      if (id == need.condition && (is_main(id) || !families.contains(id))) return Fit::right;
      if (id == need.condition || is_below(id, need.condition))
        fit = families.contains(need.condition) ? Fit::part : Fit::right;
      if (fit == Fit::right) return fit;
    }
    return fit;
  }

  static bool lives(const Json& listing) {
    if (listing.at("status") == "closed") return false;
    const std::string on = listing.at("verified").value("on", "unknown");
    return on == "unknown" || on + "-01-01" > "2018-11-23";
  }

  static bool is_remote(const Json& listing) {
    const std::string format = listing.value("format", "");
    return format == "online" || format == "phone";
  }

  static double kilometres(const Json& listing, const Need& need) {
    if (!need.point || !listing.contains("place") || !listing.at("place").contains("latitude"))
      return std::numeric_limits<double>::infinity();
    const Json& place = listing.at("place");
    return catalog::geodesic_metres(*need.point, {place.at("latitude"), place.at("longitude")}) /
           1000;
  }

  static bool lies_here(const Json& listing, const Need& need) {
    if (need.point) return kilometres(listing, need) <= need.limit_km;
    return listing.contains("place") && listing.at("place").value("region", "") == need.region;
  }

  // How far the nearest right group is: 0 where the area asked for has one.
  double nearest_right(const Need& need) const {
    double nearest = std::numeric_limits<double>::infinity();
    for (const Json& listing : listings_)
      if (!is_remote(listing) && lives(listing) && fit_of(listing, need) == Fit::right)
        nearest = std::min(nearest,
                           !need.point && lies_here(listing, need) ? 0 : kilometres(listing, need));
    return nearest;
  }

  static bool serves(const Json& listing, const Need& need) {
    if (need.country.empty() || listing.value("reach", "") == "international") return true;
    const auto served = listing.value("serves", std::vector<std::string>{});
    if (!served.empty())
      return std::any_of(served.begin(), served.end(), [&](const std::string& code) {
        return code == need.country || code == need.region;
      });
    if (!listing.contains("place")) return true;
    const Json& place = listing.at("place");
    if (place.value("country", "") != need.country) return false;
    return listing.value("reach", "") == "national" || place.value("region", "") == need.region;
  }

  int base(const Json& listing, const Need& need, Fit fit, double nearest) const {
    const std::string kind = listing.at("kind"), format = listing.value("format", "");
    if (kind == "resource" || kind == "event" || kind == "helpline")
      return fit == Fit::right && serves(listing, need) ? 1 : 0;
    if (need.online) {
      if (format == "online" || format == "hybrid") return fit == Fit::right ? 3 : 2;
      return fit == Fit::right ? 1 : 0;
    }
    if (lies_here(listing, need)) return fit == Fit::right ? 3 : 2;
    const double limit = need.point ? need.limit_km : 0;
    const bool has_local = nearest <= limit;
    if (!is_remote(listing) && listing.contains("place") &&
        listing.at("place").contains("latitude")) {
      const double distance = kilometres(listing, need);
      if (fit != Fit::right) return 0;
      // A group of another region that meets by Zoom as well may let the person in.
      const bool is_joinable =
          format == "hybrid" && listing.at("place").value("country", "") == need.country;
      if (distance > near_or_beyond_km[2]) return is_joinable ? (has_local ? 1 : 2) : 0;
      const bool is_nearest = !has_local && distance <= std::max(nearest * 1.25, nearest + 16);
      if (distance <= near_or_beyond_km[1] || is_nearest) return 2;
      return is_joinable && !has_local ? 2 : 1;
    }
    if (!serves(listing, need)) return 0;
    if (fit != Fit::right) return 1;
    return is_remote(listing) && !has_local ? 3 : 2;
  }

  int grade_of(const Json& listing, const Need& need, double nearest) const {
    const Fit fit = fit_of(listing, need);
    if (fit == Fit::none) return 0;
    int grade = base(listing, need, fit, nearest);
    if (grade <= 0) return 0;
    const auto audience = listing.value("audience", std::vector<std::string>{});
    if (!audience.empty() && std::all_of(audience.begin(), audience.end(), [](const auto& who) {
          return closed_circles.contains(who);
        }))
      --grade;
    if (!need.day.empty() && !meets_on(listing, need.day)) --grade;
    grade = std::max(grade, 1);
    const std::vector<std::string> spoken = listing.at("languages");
    if (std::find(spoken.begin(), spoken.end(), need.language) == spoken.end())
      grade = std::min(grade, need.language == "es" ? 2 : 1);
    return lives(listing) ? grade : std::min(grade, 1);
  }

  static bool meets_on(const Json& listing, const std::string& day) {
    for (const Json& meeting : listing.value("meets", Json::array()))
      if (meeting.value("phrase", "").find(day) != std::string::npos) return true;
    return listing.value("meets_note", "").find(day) != std::string::npos;
  }

  const std::vector<Json>& listings_;
  std::map<std::string, std::vector<std::string>> broader_;
};

}  // namespace

AllJudgements generated_judgements(const GeneratedTopics& topics, const std::vector<Json>& listings,
                                   const std::vector<Json>& conditions) {
  const Judge judge(listings, conditions);
  AllJudgements all;
  for (std::size_t at = 0; at < topics.topics.size(); ++at)
    all[topics.topics[at].id] = judge.judge(topics.needs[at]);
  return all;
}

}  // namespace relevance
