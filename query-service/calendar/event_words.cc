#include "query-service/calendar/event_words.h"

#include "catalog/freshness.h"
#include "query-service/words/listing_text.h"
#include "query-service/words/next_text.h"
#include "query-service/words/schedule_text.h"
#include "query-service/words/telephone.h"

namespace query_service {
namespace {

using catalog::Facet;
using catalog::Listing;
using catalog::Meeting;

template <typename Part>
const Part* first_of(const std::optional<Part>& own, const std::optional<Part>& other) {
  return own ? &*own : other ? &*other : nullptr;
}

std::optional<Conference> conference_of(const Listing& listing, const Meeting& meeting) {
  const catalog::Online* const online = first_of(meeting.online, listing.online);
  if (online && online->url.starts_with("http"))
    return Conference{.url = online->url, .label = online->platform};
  const catalog::Phone* const phone = first_of(meeting.phone, listing.phone);
  if (!phone) return {};
  std::string url = telephone_url(phone->number);
  if (url.empty()) return {};
  return Conference{.url = std::move(url), .is_phone = true, .label = phone->number};
}

// Lines of text; what is empty makes none.
class Lines {
 public:
  void add(const std::string& line) {
    if (!line.empty()) text_ += (text_.empty() ? "" : "\n") + line;
  }
  void add(const std::string& label, const std::string& line) {
    if (!line.empty()) add(label + ": " + line);
  }
  std::string text() && { return std::move(text_); }

 private:
  std::string text_;
};

}  // namespace

EventWords::EventWords(const Listing& listing, const CalendarFrame& frame)
    : listing_(listing), frame_(frame) {}

std::string EventWords::description(const Meeting& meeting) const {
  const auto text = [&](std::string_view key) { return text_for(frame_.language, key); };
  Lines lines;
  lines.add(listing_.summary);
  std::string when = schedule_text(listing_, frame_.language);
  if (!when.empty() && !listing_.timezone.empty())
    when +=
        " " + text_for(frame_.language, "next.zone", {{"zone", city_of_zone(listing_.timezone)}});
  lines.add(text("when_heading"), when);
  lines.add(listing_.meets_note);
  if (listing_.address_visibility == "on-request") lines.add(text("address_on_request"));
  if (!listing_.join.empty())
    lines.add(text("join_heading"),
              label_of(frame_.snapshot, Facet::join, listing_.join, frame_.language));
  lines.add(text("join_link"), listing_.join_url);
  if (const catalog::Online* const online = first_of(meeting.online, listing_.online)) {
    lines.add(online->platform);
    lines.add(text("online_link"), online->url);
  }
  if (const catalog::Phone* const phone = first_of(meeting.phone, listing_.phone)) {
    lines.add(text("phone"), phone->number);
    lines.add(phone->note);
  }
  lines.add(text("contact_heading"), listing_.contact.phone);
  lines.add(text("email"), listing_.contact.email);
  lines.add(text("website"), listing_.contact.website);
  lines.add(freshness_text(listing_, catalog::freshness_on(listing_.verified.on, frame_.today),
                           frame_.language));
  if (!frame_.site.empty()) lines.add(frame_.site + "/listings/" + listing_.id);
  return std::move(lines).text();
}

CalendarEvent EventWords::of(const Meeting& meeting) const {
  CalendarEvent event{.summary = listing_.name,
                      .description = description(meeting),
                      .conference = conference_of(listing_, meeting),
                      .is_busy = frame_.is_busy};
  const std::string& format = meeting.format.empty() ? listing_.format : meeting.format;
  const bool is_met_there = format != "online" && format != "phone";
  const catalog::Place* const place = first_of(meeting.place, listing_.place);
  if (place && is_met_there) {
    event.location = place_text(*place);
    if (place->precision == catalog::Precision::exact && listing_.address_visibility == "public")
      event.coordinates = place->coordinates;
  }
  if (!frame_.site.empty()) event.url = frame_.site + "/listings/" + listing_.id;
  for (const std::string& id : listing_.conditions)
    event.categories.push_back(label_of(frame_.snapshot, Facet::condition, id, frame_.language));
  return event;
}

}  // namespace query_service
