#include "indexer/asking/questions.h"

#include <string>

namespace indexer::asking {
namespace {

using catalog::checker::form::answer_to;
using catalog::checker::form::Answers;

std::string kind_of(const Answers& answers) {
  const std::string kind = answer_to(answers, "kind");
  return kind.empty() ? "group" : kind;
}

bool meets(const Answers& answers) {
  return kind_of(answers) == "group" || kind_of(answers) == "event";
}
bool is_group(const Answers& answers) { return kind_of(answers) == "group"; }
bool is_event(const Answers& answers) { return kind_of(answers) == "event"; }
bool is_resource(const Answers& answers) { return kind_of(answers) == "resource"; }
bool is_helpline(const Answers& answers) { return kind_of(answers) == "helpline"; }
bool is_no_resource(const Answers& answers) { return !is_resource(answers); }

bool meets_somewhere(const Answers& answers) {
  const std::string format = answer_to(answers, "format");
  return meets(answers) && (format == "in-person" || format == "hybrid");
}
bool has_place(const Answers& answers) {
  return meets_somewhere(answers) || kind_of(answers) == "organization";
}
bool meets_online(const Answers& answers) {
  const std::string format = answer_to(answers, "format");
  return meets(answers) && (format == "online" || format == "hybrid");
}
bool meets_by_phone(const Answers& answers) {
  return meets(answers) && answer_to(answers, "format") == "phone";
}

constexpr Question all_questions[] = {
    {"kind", "What is it?", "group, organization, event, resource or helpline; empty: a group"},
    {"name", "What is it called?", "as the group itself writes it", true},
    {"summary", "What is it, and whom is it for? One or two plain sentences.",
     "Monthly peer meeting for anyone in the Boston area who lives with chronic pain.", true},
    {"conditions", "For which conditions?", "fibromyalgia, chronic pain", true},
    {"format", "How do people meet?", "in-person, online, phone or hybrid", true, meets},
    {"meets", "When does it meet?",
     "2nd Friday of the month, 11:00-12:30; every Tuesday 18:00; varies; by appointment", true,
     is_group},
    {"starts", "When does it begin?", "2027-05-01 or 2027-05-01 10:00", true, is_event},
    {"ends", "When does it end?", "2027-05-01 16:00; empty: not known", false, is_event},
    {"country", "In which country, or for people of which?", "US; empty: of any", false,
     is_no_resource},
    {"region", "In which state, province or county?", "MA, or Massachusetts", false, has_place},
    {"city", "In which town?", "Arlington", false, has_place},
    {"postal_code", "With which postal code?", "02476; empty: not known", false, meets_somewhere},
    {"venue", "In which building?", "Example Library, community room; empty: not public", false,
     meets_somewhere},
    {"street", "In which street, with its number?", "1 Example Street; empty: not public", false,
     meets_somewhere},
    {"online_url", "On which public page do people join?",
     "https://example.org/join; never a link with a password in it", false, meets_online},
    {"platform", "What do they use to meet?", "Zoom", false, meets_online},
    {"dial_in", "Which number do they dial?", "+1 555-555-0100; never a private person's", false,
     meets_by_phone},
    {"timezone", "By which clock does it go?",
     "America/New_York; empty: that of its place, where it has only one", false, meets},
    {"helpline_number", "Which number is there to call?", "+1 555-555-0100", false, is_helpline},
    {"helpline_text", "What does one text, and where?", "HELLO to 555555; empty: nothing", false,
     is_helpline},
    {"helpline_hours", "When does somebody answer?", "Weekdays 9:00-17:30", false, is_helpline},
    {"resource_type", "What kind of thing is it?", "book, podcast, course, website, forum, app",
     true, is_resource},
    {"resource_url", "On which page is it?", "https://example.org/book", false, is_resource},
    {"organization", "Who runs it?", "Example Hospital; empty: not known", false, is_no_resource},
    {"languages", "In which languages?", "en, es; empty: English"},
    {"led_by", "Who leads it?", "peer, professional or both; empty: not known", false, is_group},
    {"cost", "What does it cost?", "free or donation; empty: not known", false, is_no_resource},
    {"join", "How does one join?", "drop-in, register, contact-first or referral; empty: not known",
     false, meets},
    {"website", "Which is its own web page?", "https://example.org/group", false, is_no_resource},
    {"phone", "Which public number can one call to ask?",
     "an office's or a role's, never a private person's", false, is_no_resource},
    {"email", "Which public e-mail address is there?",
     "an office's or a role's, never a private person's", false, is_no_resource},
    {"verified_on", "When was this last known to be true?",
     "2026-05-01, 2026-05, 2026; today only if you checked today", true},
    {"verified_how", "How is that known?", "website, phone, email, visit or source", true},
    {"source", "On which page does it say so?",
     "https://example.org/group; general-knowledge only for what everyone knows", true},
};

}  // namespace

std::span<const Question> questions() { return all_questions; }

}  // namespace indexer::asking
