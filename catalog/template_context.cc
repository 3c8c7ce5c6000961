#include "catalog/template_context.h"

#include <algorithm>
#include <functional>

namespace catalog {
namespace {

const TemplateContext::Data yes(true), no(false);

}  // namespace

TemplateContext::Data& TemplateContext::Pool::next() {
  if (used_ == all_.size()) all_.emplace_back(type_);
  return all_[used_++];
}

TemplateContext::TemplateContext(const Data* common, const Json& own)
    : room_([]() -> Room& {
        thread_local Room room;
        return room;
      }()) {
  room_.texts.give_back_from(0);
  room_.objects.give_back_from(0);
  room_.lists.give_back_from(0);
  room_.made.clear();
  if (common) push(common);
  push(data_of(own));
}

TemplateContext::Used TemplateContext::used() const {
  return {room_.texts.used(), room_.objects.used(), room_.lists.used(), room_.made.size()};
}

void TemplateContext::push(const Data* entered) {
  entered_.push_back({entered, origin_of(entered), used()});
}

void TemplateContext::pop() {
  const Used& before = entered_.back().before;
  room_.texts.give_back_from(before.texts);
  room_.objects.give_back_from(before.objects);
  room_.lists.give_back_from(before.lists);
  room_.made.resize(before.made);
  entered_.pop_back();
}

// Nearly always of what was made last; a text, or what is only true or false, has no names.
const TemplateContext::Json* TemplateContext::origin_of(const Data* entered) const {
  if (entered == &yes || entered == &no || entered->is_string()) return nullptr;
  const auto holds = [&](const Made& made) {
    return !std::less<>()(entered, made.first) && std::less<>()(entered, made.first + made.count);
  };
  const auto made = std::find_if(room_.made.rbegin(), room_.made.rend(), holds);
  if (made == room_.made.rend()) return nullptr;
  return made->is_list ? &(*made->from)[static_cast<std::size_t>(entered - made->first)]
                       : made->from;
}

const TemplateContext::Data* TemplateContext::get(const std::string& name) const {
  if (name == ".")
    return entered_.back().json ? data_of(*entered_.back().json) : entered_.back().data;
  const std::size_t point = std::min(name.find('.'), name.size());
  for (auto at = entered_.rbegin(); at != entered_.rend(); ++at)
    if (const Data* found = found_in(*at, name, point)) return found;
  return nullptr;
}

// `point`: the first in a name like texts.hello, or its end.
const TemplateContext::Data* TemplateContext::found_in(const Entered& entered,
                                                       const std::string& name,
                                                       std::size_t point) const {
  const Data* data = entered.json ? nullptr : entered.data;
  const Json* json = entered.json;
  const auto go_to = [&](const std::string& key) {
    if (data) {
      data = data->get(key);
    } else {
      const auto found = json->find(key);
      json = found == json->end() ? nullptr : &*found;
    }
    return data || json;
  };
  if (point == name.size()) {
    if (!go_to(name)) return nullptr;
  } else {
    for (std::size_t from = 0; from <= name.size(); from = point + 1) {
      point = std::min(name.find('.', from), name.size());
      part_.assign(name, from, point - from);
      if (!go_to(part_)) return nullptr;
    }
  }
  return json ? data_of(*json) : data;
}

const TemplateContext::Data* TemplateContext::text(const std::string& text) const {
  Data& made = room_.texts.next();
  const_cast<std::string&>(made.string_value()).assign(text);
  return &made;
}

// The library lets nobody change what its data hold; these are ours.
const TemplateContext::Data* TemplateContext::data_of(const Json& json) const {
  switch (json.type()) {
    case Json::value_t::boolean: return json.get<bool>() ? &yes : &no;
    case Json::value_t::null: return &no;
    case Json::value_t::string: return text(json.get_ref<const std::string&>());
    case Json::value_t::object: {
      const Data& made = room_.objects.next();
      room_.made.push_back({&made, 1, &json, false});
      return &made;
    }
    case Json::value_t::array: {
      const Data& made = room_.lists.next();
      auto& parts = const_cast<kainjow::mustache::list&>(made.list_value());
      while (parts.size() > json.size()) parts.pop_back();
      while (parts.size() < json.size()) parts.emplace_back(false);
      room_.made.push_back({parts.data(), parts.size(), &json, true});
      return &made;
    }
    default: return text(json.dump());
  }
}

}  // namespace catalog
