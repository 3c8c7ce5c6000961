// Who reads a page, as far as the request tells it, when, and what they have picked so far.
#pragma once

#include <chrono>
#include <string>

#include "query-service/pages/address.h"
#include "query-service/pages/sheet.h"
#include "query-service/words/language.h"

namespace query_service {

struct Reader {
  Language language = Language::en;
  std::chrono::sys_seconds now = {};
  std::string zone = {};  // IANA; empty where not known
  Sheet sheet = {};
  Address here{"/"};           // the page that is read, with its parameters
  std::string report_to = {};  // whom to tell what is wrong: a mail address or https; may be empty
  std::string site = {};       // where this stands on the web, "https://kith.example"; may be empty

  std::chrono::sys_days today() const { return std::chrono::floor<std::chrono::days>(now); }

  // The page of that path, in the reader's language and with what they picked.
  Address link(std::string path) const { return carried(Address(std::move(path))); }
  Address carried(const Address& address) const { return carried(address, sheet); }
  // With another sheet than they have.
  Address carried(const Address& address, const Sheet& with) const {
    const Address there = address.with("lang", std::string(language.code()));
    return with.ids().empty() ? there.without("sheet") : there.with("sheet", with.text());
  }
};

}  // namespace query_service
