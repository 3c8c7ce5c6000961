// topics.tsv and qrels.tsv: what people type, what a reader understands, and what helps them.
#pragma once

#include <filesystem>
#include <map>
#include <set>
#include <string>
#include <vector>

#include "tests/relevance/slots.h"

namespace relevance {

struct Topic {
  std::string id = {};
  std::string stratum = {};
  std::string q = {};
  std::string near = {};
  std::string language = "en";
  Slots expected = {};
  std::map<std::string, std::vector<Json>> accepted = {};  // by slot: canonical values as good
  std::set<std::string> unjudged = {};                     // slots
  std::string alternative_place = {};                      // display name; empty where none is due
  std::vector<std::string> known = {};                     // ids of the listings that are named
  std::vector<std::string> parts = {};   // of q, in any order; empty where order has a meaning
  std::vector<std::string> plural = {};  // a word of q, and what to put in its place

  // Neither the search nor `near` names a place, and a reader sees none.
  bool is_without_place() const;
};

// Listing id to grade; what is not there has grade 0.
using Judgements = std::map<std::string, int>;
// By topic id.
using AllJudgements = std::map<std::string, Judgements>;

std::vector<Topic> read_topics(const std::filesystem::path& path);
AllJudgements read_judgements(const std::filesystem::path& path);

// A topic from its JSON.  Throws nlohmann's exceptions where a member has another type.
Topic topic_of(const std::string& id, const Json& json);

// The judged slots that hold something, in the expectation or in what was understood.
std::vector<std::string> filled_slots(const Topic& topic, const Slots& got);

// Those of them that are wrong.
std::vector<std::string> wrong_slots(const Topic& topic, const Slots& got);

}  // namespace relevance
