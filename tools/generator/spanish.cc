#include "tools/generator/speech.h"

namespace generator {
namespace {

constexpr std::string_view names[] = {"Faro",       "Puente",   "Jardín", "Amanecer", "Sendero",
                                      "Farol",      "Encina",   "Ribera", "Olivo",    "Brújula",
                                      "Ventana",    "Almendro", "Puerto", "Molino",   "Alameda",
                                      "Luciérnaga", "Nido",     "Romero"};
constexpr std::string_view themes[] = {"el descanso",
                                       "el trabajo",
                                       "los brotes",
                                       "el cansancio",
                                       "la familia",
                                       "las citas médicas",
                                       "el movimiento suave",
                                       "la respiración",
                                       "los días malos",
                                       "el duelo",
                                       "pedir ayuda",
                                       "la alimentación",
                                       "los viajes",
                                       "la amistad",
                                       "la escuela",
                                       "el humor",
                                       "la memoria",
                                       "las ayudas y los trámites",
                                       "las vacaciones",
                                       "la natación",
                                       "el sueño",
                                       "los medicamentos"};
constexpr std::string_view group_names[] = {"Grupo {word} de {condition}, {town}",
                                            "Círculo {word} de {condition}",
                                            "Grupo de apoyo {name} de {word}",
                                            "{condition}: encuentro {word} en {town}",
                                            "Mesa {name} {word}",
                                            "Amigos {word} con {condition}"};
constexpr std::string_view chapter_names[] = {"{organization}: grupo {word} de {town}",
                                              "{organization}, sede {word}, {town}",
                                              "{organization}: encuentro {name} {word}"};
constexpr std::string_view organization_names[] = {
    "Asociación {word} de {condition}", "Fundación {word} {name}", "Red {word} de {condition}",
    "Federación {word} de Pacientes"};
constexpr std::string_view event_names[] = {"Jornada {word} de {condition} {year}",
                                            "Caminata {name} {word} {year}",
                                            "Taller {word}: {theme}"};
constexpr std::string_view resource_names[] = {
    "Guía {word} de {condition}", "Cuadernos {name} de {word}", "Curso {word}: {theme} y {theme}"};
constexpr std::string_view helpline_names[] = {"Línea {word} de {condition}",
                                               "Línea {name} {word}"};
constexpr std::string_view venues[] = {"Biblioteca {word}",       "Centro Cívico {word}",
                                       "Hospital {word}, aula 3", "Parroquia {word}",
                                       "Centro de Salud {word}",  "Café {word}"};
constexpr std::string_view streets[] = {"Calle {word}", "Avenida {word}", "Plaza {word}",
                                        "Paseo {word}"};
constexpr std::string_view group_summaries[] = {
    "Encuentro de personas que viven con {condition} en {town} y alrededores.",
    "Nos reunimos para hablar de {theme} y de {theme} entre personas con {condition}.",
    "Apoyo entre iguales para quienes viven con {condition} y para sus familias.",
    "Grupo pequeño de {town} en el que cada persona cuenta lo que le ayuda."};
constexpr std::string_view organization_summaries[] = {
    "Asociación de personas que viven con {condition}, con grupos en muchas ciudades.",
    "Entidad de {town} que acompaña a personas con {condition} y a sus familias."};
constexpr std::string_view event_summaries[] = {
    "Un día de charlas sobre {theme} y {theme} para personas con {condition}.",
    "Taller para personas que viven con {condition}."};
constexpr std::string_view resource_summaries[] = {
    "Palabras sencillas sobre {theme} para personas con {condition}.",
    "Cómo viven otros con {condition}: {theme} y {theme}."};
constexpr std::string_view helpline_summaries[] = {
    "Voluntarios formados responden preguntas sobre {condition}."};
constexpr std::string_view sentences[] = {
    "Hablamos de {theme}, de {theme} y de lo que haya traído la semana.",
    "Parejas y amigos son bienvenidos.",
    "La sala tiene ascensor.",
    "Nadie tiene que hablar.",
    "A veces viene alguien a hablar de {theme}.",
    "Lo que se dice queda en la sala.",
    "Empezó en la mesa {word} con cuatro personas.",
    "En verano nos vemos en el parque {name}.",
    "No se vende nada.",
    "La primera visita es sin compromiso."};

}  // namespace

const Speech spanish{.language = "es",
                     .any_condition = "dolor crónico",
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
