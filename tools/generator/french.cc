#include "tools/generator/speech.h"

namespace generator {
namespace {

constexpr std::string_view names[] = {"Phare",     "Jardin", "Passerelle", "Lanterne",
                                      "Tilleul",   "Rivage", "Boussole",   "Aurore",
                                      "Clairière", "Moulin", "Hirondelle"};
constexpr std::string_view themes[] = {"le sommeil",
                                       "le travail",
                                       "la fatigue",
                                       "les proches",
                                       "les rendez-vous médicaux",
                                       "le mouvement doux",
                                       "la respiration",
                                       "les mauvais jours",
                                       "le deuil",
                                       "la cuisine",
                                       "les voyages",
                                       "l'amitié",
                                       "l'école",
                                       "l'humour",
                                       "les démarches",
                                       "la mémoire"};
constexpr std::string_view group_names[] = {"Groupe {word} {condition}, {town}",
                                            "Cercle {name} de {word}", "Groupe de parole {word}",
                                            "Rencontre {word} {condition}"};
constexpr std::string_view chapter_names[] = {"{organization}, antenne {word} de {town}",
                                              "{organization} à {town}, groupe {word}",
                                              "{organization}, rencontre {name} {word}"};
constexpr std::string_view organization_names[] = {
    "Association {word} {condition}", "Fondation {word} {name}", "Réseau {word} {condition}"};
constexpr std::string_view event_names[] = {
    "Journée {word} {condition} {year}", "Marche {name} {word} {year}", "Atelier {word} : {theme}"};
constexpr std::string_view resource_names[] = {"Guide {word} {condition}",
                                               "Carnets {name} de {word}"};
constexpr std::string_view helpline_names[] = {"Ligne {word} {condition}", "Écoute {name} {word}"};
constexpr std::string_view venues[] = {"Médiathèque {word}", "Maison des associations {word}",
                                       "Hôpital {word}, salle 2", "Salle {word}", "Café {word}"};
constexpr std::string_view streets[] = {"rue {word}", "avenue {word}", "place {word}",
                                        "quai {word}"};
constexpr std::string_view group_summaries[] = {
    "Rencontre entre personnes qui vivent avec la maladie à {town} et alentour.",
    "Groupe de parole sur {theme} et {theme}. Les proches sont bienvenus.",
    "Entraide entre pairs ({condition}), en petit groupe."};
constexpr std::string_view organization_summaries[] = {
    "Association de malades ({condition}), avec des groupes dans plusieurs villes.",
    "Réseau de {town} qui accompagne les malades et leurs proches."};
constexpr std::string_view event_summaries[] = {
    "Une journée de conférences sur {theme} et {theme} ({condition})."};
constexpr std::string_view resource_summaries[] = {"Des mots simples sur {theme} ({condition})."};
constexpr std::string_view helpline_summaries[] = {
    "Des bénévoles formés répondent aux questions ({condition})."};
constexpr std::string_view sentences[] = {
    "Nous parlons de tout ce que la semaine apporte, et souvent du thème de {name}.",
    "Personne n'est obligé de parler.",
    "La salle a un ascenseur.",
    "Ce qui est dit reste entre nous.",
    "Le groupe a commencé à quatre autour de la table {word}.",
    "Le thé est offert.",
    "On y parle aussi de ceci : {theme}.",
    "Rien n'est vendu."};

}  // namespace

const Speech french{.language = "fr",
                    .any_condition = "douleur chronique",
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
