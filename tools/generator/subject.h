// What a listing is about: a condition, a town, a language, an invented name of its own.
//
//   Subject subject(making);
//   subject.name_it(subject.writer.speech().event_names);
//   subject.id           -> "tessarin-walk-2027-42"
//
// Thread promise: one thread for each Subject.
#pragma once

#include <string>
#include <vector>

#include "tools/generator/listing.h"
#include "tools/generator/writer.h"
#include "tools/generator/yaml_lines.h"

namespace generator {

class Subject {
 public:
  // Of an organization in its country, about its condition; of none anywhere, about any.
  Subject(const Making& making, const Organization* organization);

  // A name out of the patterns; id and host follow from it.
  void name_it(Patterns names);

  // The keys that stand at the front of every listing.
  void add_head(YamlLines& yaml, std::string_view kind, Patterns summaries,
                const std::string& organization = "");
  void add_languages(YamlLines& yaml);
  void add_timezone(YamlLines& yaml, bool has_place, bool has_times);

  MadeListing finished(const YamlLines& yaml, const std::string& area) const;

  std::string country_letters() const;  // us
  std::string area_of_town() const;     // us/nh

  const Country& country;
  const Town& town;
  const catalog::Concept& condition;
  Writer writer;
  std::string name = {};
  std::string id = {};
  std::string site = {};  // host

 private:
  const Making& making_;
};

}  // namespace generator
