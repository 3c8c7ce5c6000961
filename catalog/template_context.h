// What the names of a template stand for, while it is filled (template.h): what was entered last
// goes before.
//
//   TemplateContext context(&common, {{"name", "Lighthouse"}});
//   context.get("name")->string_value()   -> "Lighthouse"
//
// The library takes data of its own kind, in which each text is a copy.  A page has a thousand
// names at hand and shows some of them: so of the JSON only what is asked for becomes such data,
// and its room is given to the next as soon as what was entered around it is left.
//
// Thread promise: one for each filling; at most one at a time in a thread.
#pragma once

#include <deque>
#include <kainjow/mustache.hpp>
#include <nlohmann/json.hpp>
#include <string>
#include <vector>

namespace catalog {

class TemplateContext : public kainjow::mustache::basic_context<std::string> {
 public:
  using Data = kainjow::mustache::data;
  using Json = nlohmann::ordered_json;

  // Both outlive it.  `common`: what stands for the names that `own` does not have; null: nothing.
  TemplateContext(const Data* common, const Json& own);

  void push(const Data* entered) override;
  void pop() override;
  // Null where nothing stands for it.  What it gives stays until what was entered last is left.
  const Data* get(const std::string& name) const override;
  const Data* get_partial(const std::string&) const override { return nullptr; }

 private:
  // Data of one type: what is given back is given out again, with the room that it has.
  class Pool {
   public:
    explicit Pool(Data::type type) : type_(type) {}
    Data& next();
    std::size_t used() const { return used_; }
    void give_back_from(std::size_t used) { used_ = used; }

   private:
    Data::type type_;
    std::deque<Data> all_ = {};
    std::size_t used_ = 0;
  };
  // The data that an object, or the parts of a list, were made.
  struct Made {
    const Data* first;
    std::size_t count;
    const Json* from;
    bool is_list;
  };
  struct Room {
    Pool texts{Data::type::string}, objects{Data::type::object}, lists{Data::type::list};
    std::vector<Made> made = {};
  };
  struct Used {
    std::size_t texts, objects, lists, made;
  };
  struct Entered {
    const Data* data;
    const Json* json;  // null: of the common data, or without names
    Used before;
  };

  Used used() const;
  const Json* origin_of(const Data* entered) const;
  const Data* found_in(const Entered& entered, const std::string& name, std::size_t point) const;
  const Data* data_of(const Json& json) const;
  const Data* text(const std::string& text) const;

  Room& room_;  // of this thread
  std::vector<Entered> entered_;
  mutable std::string part_;  // of a name
};

}  // namespace catalog
