// The searches that every engine is asked: drawn from the data, the same for a seed.
//
//   queries_of(Shape::place, material, 200)  -> 200 towns, the larger the more often
//
// Pure, for any thread.
#pragma once

#include <array>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "tools/bench/row.h"

namespace bench {

enum class Shape {
  place,            // 40 km around a town
  place_condition,  // the same, for one condition
  place_text,       // the same, with two words
  text_online,      // two words, meeting online
  nearest,          // the nearest of all, where hardly anybody lives
  suggestion,       // the beginning of a word of a name
  misspelling,      // a word of a condition with one letter wrong
  day_time,         // 40 km around a town, on a day of the week at a time of day
  page,             // a whole page for a town and a condition
};

struct ShapeDescription {
  Shape shape;
  std::string_view name;  // in tables and files
};
inline constexpr std::array shapes{
    ShapeDescription{Shape::place, "place"},
    ShapeDescription{Shape::place_condition, "place and condition"},
    ShapeDescription{Shape::place_text, "place and text"},
    ShapeDescription{Shape::text_online, "text and format"},
    ShapeDescription{Shape::nearest, "nearest in the empty west"},
    ShapeDescription{Shape::suggestion, "suggestion"},
    ShapeDescription{Shape::misspelling, "misspelling"},
    ShapeDescription{Shape::day_time, "place, day and time"},
    ShapeDescription{Shape::page, "whole page"},
};
inline constexpr std::string_view name_of(Shape shape) {
  return shapes[static_cast<std::size_t>(shape)].name;
}

inline constexpr double radius_metres = 40'000;
inline constexpr std::size_t list_length = 20;

struct Query {
  Shape shape = Shape::place;
  catalog::Coordinates point = {};
  std::string place = {};  // what a reader types for it: "Tulsa, OK"
  catalog::Ordinal condition = 0;
  std::string condition_label = {};
  std::vector<std::string> words = {};  // folded; the beginning of one, or a misspelt one
  std::string meant = {};               // the word that was misspelt
  unsigned day = 0;                     // Monday is 0
  unsigned time = 0;                    // morning, afternoon, evening
  std::uint32_t week = 0;               // the bits of both

  bool asks_condition() const { return shape == Shape::place_condition || shape == Shape::page; }
  bool asks_within_radius() const {
    return shape == Shape::place || shape == Shape::place_condition || shape == Shape::place_text ||
           shape == Shape::day_time || shape == Shape::page;
  }
  bool asks_words() const { return shape == Shape::place_text || shape == Shape::text_online; }
};

// What queries are drawn from; made once for a directory.
class Material {
 public:
  Material(const query_service::Snapshot& snapshot, const std::vector<Row>& rows,
           std::uint64_t seed);

  std::vector<Query> queries(Shape shape, std::size_t count) const;

 private:
  struct Town {
    catalog::Coordinates point;
    std::string name;
    std::uint64_t people;
  };
  Query query(Shape shape, std::uint64_t number) const;

  std::uint64_t seed_;
  std::vector<Town> towns_;
  std::vector<std::pair<catalog::Ordinal, std::string>> conditions_;
  std::vector<std::uint64_t> condition_counts_;  // listings of each
  std::vector<std::vector<std::string>> texts_;  // words that stand in one listing
  std::vector<std::string> name_words_;
};

}  // namespace bench
