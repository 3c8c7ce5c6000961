#include "query-service/pages/learn/learn_part.h"

#include <algorithm>

namespace query_service {
namespace {

constexpr LearnPart parts[] = {
    {"/guide", "guide"},
    {"/guide/kinds-of-groups", "kinds-of-groups"},
    {"/guide/what-they-give", "what-they-give"},
    {"/guide/how-to-choose", "how-to-choose"},
    {"/guide/safety-online", "safety-online"},
    {"/guide/start-a-group", "start-a-group"},
    {"/guide/for-clinics", "for-clinics"},
    {"/about", "about"},
    {"/privacy", "privacy"},
    {"/accessibility", "accessibility"},
    {"/sources", "sources"},
};

}  // namespace

bool LearnPart::is_of_guide() const { return path.starts_with("/guide/"); }

std::span<const LearnPart> learn_parts() { return parts; }

const LearnPart* learn_part_at(std::string_view path) {
  const auto* found = std::find_if(std::begin(parts), std::end(parts),
                                   [&](const LearnPart& part) { return part.path == path; });
  return found == std::end(parts) ? nullptr : found;
}

const LearnPart* next_part(const LearnPart& part) {
  const LearnPart* after = learn_part_at(part.path) + 1;
  return after != std::end(parts) && after->is_of_guide() ? after : nullptr;
}

}  // namespace query_service
