#include "tools/generator/speech.h"

namespace generator {
namespace {

constexpr std::string_view names[] = {
    "Lighthouse", "Harbor", "Garden",    "Riverside", "Maple",       "Lantern",  "Hope",
    "Willow",     "Bridge", "Sunrise",   "Evening",   "Oak",         "Meadow",   "Compass",
    "Moonrise",   "Cedar",  "Open Door", "Daylight",  "Anchor",      "Pebble",   "Kettle",
    "Heron",      "Quiet",  "Patchwork", "Juniper",   "Threshold",   "Orchard",  "Tidewater",
    "Sparrow",    "Hearth", "Birch",     "Fern",      "Cobblestone", "Windmill", "Lavender",
    "Wayside",    "Kite",   "Driftwood", "Clover",    "Foxglove"};

constexpr std::string_view themes[] = {"pacing",
                                       "sleep",
                                       "work",
                                       "flares",
                                       "fatigue",
                                       "family life",
                                       "talking with doctors",
                                       "gentle movement",
                                       "breathing",
                                       "good days and bad days",
                                       "grief",
                                       "medicines and their effects",
                                       "asking for help",
                                       "benefits and forms",
                                       "food",
                                       "travel",
                                       "friendship",
                                       "anger",
                                       "school",
                                       "planning a week",
                                       "the weather and our joints",
                                       "hobbies",
                                       "rest without guilt",
                                       "memory",
                                       "intimacy",
                                       "exercise in water",
                                       "new research",
                                       "insurance",
                                       "waiting rooms",
                                       "humor",
                                       "volunteering",
                                       "holidays",
                                       "pets",
                                       "clothes that do not hurt",
                                       "cooking with little energy",
                                       "driving",
                                       "stairs",
                                       "phantom sensations",
                                       "hot and cold packs",
                                       "journals",
                                       "knitting",
                                       "second opinions",
                                       "moving house",
                                       "becoming a parent",
                                       "retirement",
                                       "wheelchairs and canes"};

constexpr std::string_view group_names[] = {"{word} {condition} Support Group",
                                            "{name} {condition} Group of {word}",
                                            "{condition} Support Group at {word}, {town}",
                                            "{word} {name} Circle for {condition}",
                                            "{town} {condition} Meetup ({word})",
                                            "The {word} {name} Table",
                                            "{word} Peer Meeting: {condition}",
                                            "Living Well with {condition} at {word}",
                                            "{condition} Friends of {word}, {town}",
                                            "{word} Coffee Hour",
                                            "{name} Walkers of {word}"};
constexpr std::string_view chapter_names[] = {
    "{organization}: {town} chapter at {word}", "{organization}, {word} group of {town}",
    "{word} friends of the {organization}", "{organization}, {word} {name} meeting",
    "{town} {name} circle of the {organization} ({word})"};
constexpr std::string_view organization_names[] = {
    "{word} {condition} Network",  "{word} {condition} Association",
    "{word} {name} Foundation",    "{word} Society for {condition}",
    "{word} Alliance of Patients", "{word} {name} Health Center"};
constexpr std::string_view event_names[] = {
    "{word} {condition} Conference {year}", "{word} {name} Walk {year}",
    "{condition} Day at {word} {year}", "{word} Workshop on {theme}", "{word} Webinar: {theme}"};
constexpr std::string_view resource_names[] = {
    "The {word} Guide to {condition}", "{word} Podcast on {theme}", "{name} Letters from {word}",
    "A {word} Year: {theme} and {theme}", "{word} Course in {theme}"};
constexpr std::string_view helpline_names[] = {"{word} {condition} Helpline", "{word} {name} Line",
                                               "{word} Warmline"};

constexpr std::string_view venues[] = {"{word} Library",
                                       "{word} Community Center",
                                       "{word} Medical Center, room 2",
                                       "{word} Church hall",
                                       "{word} Senior Center",
                                       "{word} Hospital, conference room B",
                                       "{word} Clinic",
                                       "{word} YMCA",
                                       "{word} Town Hall",
                                       "{word} College, student lounge",
                                       "{word} Fire Station meeting room",
                                       "Café {word}"};
constexpr std::string_view streets[] = {"{word} Street",    "{word} Avenue", "{word} Road",
                                        "{word} Boulevard", "{word} Lane",   "North {word} Street",
                                        "{word} Parkway"};

constexpr std::string_view group_summaries[] = {
    "Peer meeting for anyone in and around {town} who lives with {condition}.",
    "A small group near {town} where people with {condition} share what helps, from {theme} to "
    "{theme}.",
    "People who live with {condition} meet, listen and talk about {theme}.",
    "Support for adults with {condition} and for those close to them, led with care by volunteers.",
    "An evening of talk about {theme} and {theme} for people who live with {condition}.",
    "Friendly table for people with {condition} in {town}. New faces are welcome at any time.",
    "We learn from each other how to live with {condition}; the talk is often of {theme}."};
constexpr std::string_view organization_summaries[] = {
    "Association of people who live with {condition}, with local groups in many towns.",
    "Charity that starts and helps groups for people with {condition}, and speaks for them.",
    "Health center in {town} that hosts groups and courses on {theme} and {theme}."};
constexpr std::string_view event_summaries[] = {
    "A day of talks on {theme} and {theme} for people who live with {condition}.",
    "Workshop in which people with {condition} try out what helps with {theme}.",
    "Walk to meet others who live with {condition}, at the pace of the slowest."};
constexpr std::string_view resource_summaries[] = {
    "Plain words and stories about {theme}, for people who live with {condition}.",
    "How others with {condition} deal with {theme} and {theme}."};
constexpr std::string_view helpline_summaries[] = {
    "Trained volunteers answer questions about {condition}, from {theme} to {theme}.",
    "A friendly voice for people who live with {condition} and for those close to them."};
constexpr std::string_view sentences[] = {
    "We talk about {theme}, {theme} and whatever else the week has brought.",
    "Partners and friends are welcome.",
    "The room has a lift and soft chairs.",
    "Most of us have lived with {condition} for years; some were told last month.",
    "There is tea, and nobody has to speak.",
    "A guest speaks on {theme} every few months.",
    "The talk stays in the room.",
    "It began as four people around the {word} table.",
    "Newcomers are met at the door.",
    "Each meeting opens with {theme} and closes with {theme}.",
    "You may lie down, stand or walk about.",
    "Large print is at hand.",
    "In summer we meet outdoors at the {name} trail.",
    "Nothing is sold.",
    "Two nurses from the {word} clinic look in now and then.",
    "Members lend each other books on {theme}.",
    "Please leave perfume at the door.",
    "Cameras may stay off.",
    "Our facilitators were trained by the {word} network."};

}  // namespace

const Speech english{.language = "en",
                     .any_condition = "chronic illness",
                     .names = names,
                     .themes = themes,
                     .group_names = group_names,
                     .chapter_names = chapter_names,
                     .organization_names = organization_names,
                     .event_names = event_names,
                     .resource_names = resource_names,
                     .helpline_names = helpline_names,
                     .venues = venues,
                     .streets = streets,
                     .group_summaries = group_summaries,
                     .organization_summaries = organization_summaries,
                     .event_summaries = event_summaries,
                     .resource_summaries = resource_summaries,
                     .helpline_summaries = helpline_summaries,
                     .sentences = sentences};

}  // namespace generator
