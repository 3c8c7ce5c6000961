#include "query-service/pages/listing/listing_rows.h"

#include "catalog/listing_json.h"
#include "query-service/words/exception_text.h"
#include "query-service/words/listing_text.h"
#include "query-service/words/next_text.h"
#include "query-service/words/schedule_text.h"
#include "query-service/words/telephone.h"

namespace query_service {
namespace {

using Json = nlohmann::ordered_json;
using catalog::Facet;
using catalog::Listing;

constexpr std::size_t most_dates = 3;

class Rows {
 public:
  Rows(const Listing& listing, const Reader& reader, const Snapshot& snapshot,
       const CalendarLinks& calendar)
      : listing_(listing),
        reader_(reader),
        language_(reader.language),
        clock_(clock_style(language_, listing.place ? listing.place->country : "")),
        snapshot_(snapshot),
        calendar_(calendar) {}

  Json all() {
    when();
    where();
    join();
    contact();
    resource();
    cost();
    words("conditions_heading", Facet::condition);
    who();
    words("topics_heading", Facet::topic);
    words("led_heading", Facet::led_by);
    words("languages_heading", Facet::language);
    words("access_heading", Facet::accessibility);
    organization();
    return std::move(rows_);
  }

 private:
  std::string text(std::string_view key) const { return text_for(language_, key); }

  void line(const std::string& words, const std::string& url = "") {
    if (!words.empty())
      lines_.push_back({{"text", words}, {"url", url.empty() ? Json() : Json(url)}});
  }

  void finish(std::string_view heading) {
    if (!lines_.empty()) rows_.push_back({{"label", text(heading)}, {"lines", std::move(lines_)}});
    lines_ = Json::array();
  }

  void words(std::string_view heading, Facet facet) {
    std::string joined;
    for (const std::string& id : catalog::values_of(listing_, facet))
      joined += (joined.empty() ? "" : ", ") + label_of(snapshot_, facet, id, language_);
    line(joined);
    finish(heading);
  }

  void when() {
    const bool has_varying_times = listing_.meets.size() == 1 &&
                                   listing_.meets[0].phrase == "varies" &&
                                   !listing_.meets_note.empty();
    if (!has_varying_times) line(schedule_text(listing_, language_));
    line(listing_.meets_note);
    const bool has_times = !listing_.meets.empty() && !listing_.timezone.empty();
    if (has_times)
      line(text_for(language_, "timezone_note", {{"zone", city_of_zone(listing_.timezone)}}));
    if (lines_.empty() && listing_.kind == "group") line(text("schedule_unknown"));
    finish("when_heading");
    for (const std::string& exception : exception_texts(listing_, reader_, clock_)) line(exception);
    finish("exceptions_heading");
    next_dates();
    calendar();
    if (listing_.helpline) {
      line(listing_.helpline->text);
      finish("text_heading");
      line(listing_.helpline->hours);
      finish("hours_heading");
    }
  }

  void next_dates() {
    if (listing_.status != "active") return;
    const Told told{.language = language_,
                    .clock = clock_,
                    .now = reader_.now,
                    .is_remote = is_remote(),
                    .zone = reader_.zone};
    for (const catalog::Occurrence& next :
         catalog::upcoming(catalog::schedule_of(listing_), reader_.now, most_dates))
      line(occurrence_text(next, told));
    finish("next_dates_heading");
  }

  void calendar() {
    if (calendar_.download.empty()) return;
    line(text("calendar_download"), calendar_.download);
    if (!calendar_.subscribe.empty()) line(text("calendar_subscribe"), calendar_.subscribe);
    finish("calendar_heading");
  }

  bool is_remote() const {
    return listing_.format == "online" || listing_.format == "phone" || listing_.format == "hybrid";
  }

  void where() {
    if (listing_.place) {
      line(place_text(*listing_.place));
      if (listing_.address_visibility == "on-request") line(text("address_on_request"));
      if (listing_.place->coordinates)
        line(text("precision." + std::string(catalog::to_text(listing_.place->precision))));
    }
    for (const catalog::Meeting& meeting : listing_.meets)
      if (meeting.place)
        line(meeting_text(meeting, listing_.timezone, language_, clock_) + ": " +
             place_text(*meeting.place));
    if (listing_.online) {
      line(listing_.online->platform);
      if (!listing_.online->url.empty()) line(text("online_link"), listing_.online->url);
    }
    finish("where_heading");
  }

  void join() {
    if (!listing_.join.empty()) line(label_of(snapshot_, Facet::join, listing_.join, language_));
    if (!listing_.join_url.empty()) line(text("join_link"), listing_.join_url);
    if (listing_.phone) {
      line(listing_.phone->number, telephone_url(listing_.phone->number));
      line(listing_.phone->note);
    }
    finish("join_heading");
  }

  void contact() {
    const catalog::Contact& contact = listing_.contact;
    if (!contact.website.empty()) line(contact.website, contact.website);
    if (!contact.email.empty()) line(contact.email, "mailto:" + contact.email);
    if (!contact.phone.empty()) line(contact.phone, telephone_url(contact.phone));
    for (const std::string& social : contact.social) line(social, social);
    finish("contact_heading");
  }

  void resource() {
    if (!listing_.resource) return;
    const catalog::Resource& resource = *listing_.resource;
    std::string names;
    for (const std::string& author : resource.authors)
      names += (names.empty() ? "" : ", ") + author;
    if (!names.empty()) line(text_for(language_, "authors", {{"names", names}}));
    line(resource.publisher);
    if (const auto date = catalog::parse_partial_date(resource.published))
      line(text_for(language_, "published", {{"date", date_text(language_, *date)}}));
    if (!resource.isbn.empty()) line("ISBN " + resource.isbn);
    if (!resource.url.empty()) line(resource.url, resource.url);
    finish("resource_heading");
  }

  void cost() {
    line(cost_text(listing_.cost, snapshot_, language_));
    if (lines_.empty() && listing_.kind == "group") line(text("cost_unknown"));
    finish("cost_heading");
  }

  void who() {
    if (listing_.audience.empty() && listing_.kind == "group") {
      line(text("anyone"));
      return finish("who_heading");
    }
    words("who_heading", Facet::audience);
  }

  void organization() {
    const catalog::Organization& organization = listing_.organization;
    line(organization.name,
         organization.id.empty() ? "" : reader_.link("/listings/" + organization.id).text());
    finish("organization_heading");
  }

  const Listing& listing_;
  const Reader& reader_;
  Language language_;
  ClockStyle clock_;
  const Snapshot& snapshot_;
  const CalendarLinks& calendar_;
  Json rows_ = Json::array();
  Json lines_ = Json::array();
};

}  // namespace

Json listing_rows(const Listing& listing, const Reader& reader, const Snapshot& snapshot,
                  const CalendarLinks& calendar) {
  return Rows(listing, reader, snapshot, calendar).all();
}

}  // namespace query_service
