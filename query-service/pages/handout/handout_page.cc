#include "query-service/pages/handout/handout_page.h"

#include "query-service/pages/handout/qr_code.h"
#include "query-service/pages/html_text.h"
#include "query-service/pages/page.h"
#include "query-service/pages/search/card.h"
#include "query-service/pages/search/plain_cards.h"
#include "query-service/words/labels.h"
#include "query-service/words/listing_text.h"

namespace query_service {
namespace {

using Json = nlohmann::ordered_json;
using catalog::Facet;
using catalog::Listing;

// A mail program takes about 2,000 letters of an address, a telephone far fewer.
constexpr std::size_t longest_mail = 1800;

std::string without_scheme(std::string address) {
  for (const std::string_view scheme : {"https://", "http://"})
    if (address.starts_with(scheme)) address.erase(0, scheme.size());
  return address;
}

class Handout {
 public:
  Handout(const std::vector<Listing>& listings, bool is_large, const Reader& reader,
          const Snapshot& snapshot)
      : listings_(listings),
        is_large_(is_large),
        reader_(reader),
        snapshot_(snapshot),
        results_{.now = reader.now, .timezone = reader.zone} {}

  std::string html() const {
    Json groups = Json::array();
    for (const Listing& listing : listings_) groups.push_back(group(listing));
    const Address plain = address();
    Json data{{"heading", text("handout.heading")},
              {"date", text_for(reader_.language, "handout.printed", {{"date", today()}})},
              {"groups", std::move(groups)},
              {"is_empty", listings_.empty()},
              {"is_large", is_large_},
              {"size_url", reader_.carried(is_large_ ? plain : plain.with("size", "large")).text()},
              {"size_text", text(is_large_ ? "handout.smaller" : "handout.larger")},
              {"search_url", reader_.link("/").text()}};
    if (!listings_.empty()) {
      data["mail_url"] = mail_url();
      data["message_url"] = message_url();
    }
    return page({.reader = reader_,
                 .title = text("handout.heading") + " - Kith",
                 .address = is_large_ ? plain.with("size", "large") : plain,
                 .no_index = true,
                 .country = country(),
                 .snapshot = &snapshot_},
                "handout/handout", std::move(data));
  }

 private:
  std::string text(std::string_view key) const { return text_for(reader_.language, key); }

  std::string today() const {
    const std::chrono::year_month_day date(reader_.today());
    return date_text(reader_.language, {date.year(), date.month(), date.day()});
  }

  Sheet picked() const {
    Sheet sheet;
    for (const Listing& listing : listings_) sheet = sheet.with(listing.id);
    return sheet;
  }

  Address address() const { return Address("/handout").with("ids", picked().text()); }

  // Of the first group that meets somewhere; the lines of several countries where none does.
  std::string country() const {
    for (const Listing& listing : listings_)
      if (listing.place) return listing.place->country;
    return "";
  }

  // Where a phone is pointed: short, in the language of the sheet.
  std::string public_url(const Listing& listing) const {
    return reader_.site + Address("/listings/" + listing.id)
                              .with("lang", std::string(code_of(reader_.language)))
                              .text();
  }

  Json card(const Listing& listing) const {
    return card_json(plain_hit(catalog::shared(listing), reader_.now), results_, reader_,
                     snapshot_);
  }

  Json group(const Listing& listing) const {
    Json group = card(listing);
    const auto add = [&](const char* key, const std::string& value) {
      if (!value.empty()) group[key] = value;
    };
    // On paper "tonight" is soon another night.
    if (const Hit hit = plain_hit(catalog::shared(listing), reader_.now); hit.next_meeting)
      add("next", occurrence_text(*hit.next_meeting, told_of(listing, results_, reader_.language)));
    add("phone", phone_text(listing));
    add("website", without_scheme(listing.contact.website));
    add("email", listing.contact.email);
    if (!listing.join.empty())
      add("join", label_of(snapshot_, Facet::join, listing.join, reader_.language));
    if (!listing.format.empty())
      add("format", label_of(snapshot_, Facet::format, listing.format, reader_.language));
    add("cost", cost_text(listing.cost, snapshot_, reader_.language));
    group["removal_url"] =
        reader_.carried(Address("/handout").with("ids", picked().without(listing.id).text()))
            .text();
    if (!reader_.site.empty()) {
      const std::string url = public_url(listing);
      add("address", without_scheme(reader_.site + "/listings/" + listing.id));
      if (const auto code = qr_code(url))
        group["code"] = {
            {"size", code->size},
            {"path", code->path},
            {"label", text_for(reader_.language, "handout.code", {{"name", listing.name}})}};
    }
    return group;
  }

  // Each group in a few lines of plain text; of those that no longer fit, only the sheet's address.
  std::string mail_url() const {
    std::string body = text("handout.mail_intro") + "\r\n\r\n";
    std::size_t told = 0;
    for (const Listing& listing : listings_) {
      const Json card = this->card(listing);
      std::string lines = listing.name + "\r\n";
      for (const char* key : {"status_text", "when", "where", "freshness_text"})
        if (card.contains(key) && card[key].is_string())
          lines += card[key].get<std::string>() + "\r\n";
      if (const std::string phone = phone_text(listing); !phone.empty()) lines += phone + "\r\n";
      if (!reader_.site.empty()) lines += public_url(listing) + "\r\n";
      if (percent_encoded(body + lines).size() > longest_mail) break;
      body += lines + "\r\n";
      ++told;
    }
    if (told < listings_.size())
      body += counted_text(reader_.language, "handout.mail_rest", listings_.size() - told) + "\r\n";
    if (!reader_.site.empty()) body += whole_address() + "\r\n";
    return "mailto:?subject=" + percent_encoded(text("handout.heading")) +
           "&body=" + percent_encoded(body);
  }

  std::string message_url() const {
    std::string body = text("handout.heading") + ": ";
    for (const Listing& listing : listings_)
      body += listing.name + (phone_text(listing).empty() ? "" : " " + phone_text(listing)) + "; ";
    if (!reader_.site.empty()) body = text("handout.heading") + ": " + whole_address();
    return "sms:?&body=" + percent_encoded(body.substr(0, 1000));
  }

  std::string whole_address() const {
    return reader_.site + address().with("lang", std::string(code_of(reader_.language))).text();
  }

  const std::vector<Listing>& listings_;
  bool is_large_;
  const Reader& reader_;
  const Snapshot& snapshot_;
  const Results results_;  // of no search: when it is, and on whose clock
};

}  // namespace

std::string handout_page(const std::vector<Listing>& listings, bool is_large, const Reader& reader,
                         const Snapshot& snapshot) {
  return Handout(listings, is_large, reader, snapshot).html();
}

}  // namespace query_service
