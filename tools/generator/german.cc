#include "tools/generator/speech.h"

namespace generator {
namespace {

constexpr std::string_view names[] = {"Leuchtturm", "Garten",    "Brücke",   "Laterne",
                                      "Linden",     "Morgenrot", "Kompass",  "Mühlen",
                                      "Ufer",       "Schwalben", "Kastanien"};
constexpr std::string_view themes[] = {
    "Schlaf", "Arbeit",         "Müdigkeit", "Familie",        "Arztgespräche", "sanfte Bewegung",
    "Atmung", "schlechte Tage", "Trauer",    "Ernährung",      "Reisen",        "Freundschaft",
    "Schule", "Humor",          "Anträge",   "Wärme und Kälte"};
constexpr std::string_view group_names[] = {"Selbsthilfegruppe {condition} {word}, {town}",
                                            "Gesprächskreis {word} {condition}",
                                            "{name}kreis {word}", "Treffen {word} in {town}"};
constexpr std::string_view chapter_names[] = {"{organization}, Gruppe {word} {town}",
                                              "{organization}, Treffen {word} in {town}",
                                              "{organization}, {name}kreis {word}"};
constexpr std::string_view organization_names[] = {
    "{word} Verband {condition}", "{word} Liga {condition}", "{name}stiftung {word}"};
constexpr std::string_view event_names[] = {"{word} Tag {condition} {year}",
                                            "Vortrag {word}: {theme}", "{name}lauf {word} {year}"};
constexpr std::string_view resource_names[] = {"Ratgeber {word} {condition}", "{name}hefte {word}"};
constexpr std::string_view helpline_names[] = {"Beratungstelefon {word} {condition}",
                                               "{name}telefon {word}"};
constexpr std::string_view venues[] = {"Bürgerhaus {word}", "Bibliothek {word}",
                                       "Klinik {word}, Raum 4", "Gemeindezentrum {word}",
                                       "Café {word}"};
constexpr std::string_view streets[] = {"{word}straße", "{word}weg", "{word}platz", "Am {word}"};
constexpr std::string_view group_summaries[] = {
    "Treffen für Menschen mit {condition} in {town} und Umgebung.",
    "Wir sprechen über {theme} und {theme}. Angehörige sind willkommen.",
    "Offene Gruppe, in der Betroffene einander zuhören."};
constexpr std::string_view organization_summaries[] = {
    "Verband von Menschen mit {condition}, mit Gruppen in vielen Orten."};
constexpr std::string_view event_summaries[] = {
    "Ein Tag mit Vorträgen über {theme} und {theme} für Menschen mit {condition}."};
constexpr std::string_view resource_summaries[] = {
    "Einfache Worte über {theme}, für Menschen mit {condition}."};
constexpr std::string_view helpline_summaries[] = {
    "Geschulte Ehrenamtliche beantworten Fragen zu {condition}."};
constexpr std::string_view sentences[] = {"Oft geht es um {theme} und {theme}.",
                                          "Niemand muss sprechen.",
                                          "Der Raum hat einen Aufzug.",
                                          "Was gesagt wird, bleibt im Raum.",
                                          "Angefangen hat es zu viert am Tisch {word}.",
                                          "Manchmal spricht ein Gast über {theme}.",
                                          "Es wird nichts verkauft.",
                                          "Im Sommer gehen wir zum {name}platz."};

}  // namespace

const Speech german{.language = "de",
                    .any_condition = "Schmerzkrankheit",
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
