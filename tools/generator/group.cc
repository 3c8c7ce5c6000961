// A group: of an organization or on its own, at a place, online, by phone, or at a place and
// online.
#include "tools/generator/address.h"
#include "tools/generator/contacts.h"
#include "tools/generator/life.h"
#include "tools/generator/schedule.h"
#include "tools/generator/shares.h"
#include "tools/generator/subject.h"
#include "tools/generator/words.h"

namespace generator {
namespace {

class GroupMaker {
 public:
  GroupMaker(const Making& making, const Organization* organization)
      : making_(making),
        random_(making.random),
        organization_(organization),
        subject_(making, organization),
        speech_(subject_.writer.speech()) {
    const std::size_t drawn = random_.below(100);
    format_ = drawn < shares::in_person                                     ? "in-person"
              : drawn < shares::in_person + shares::online                  ? "online"
              : drawn < shares::in_person + shares::online + shares::hybrid ? "hybrid"
                                                                            : "phone";
    has_place_ = format_ == "in-person" || format_ == "hybrid";
    is_area_ = has_place_ && random_.happens(shares::area_only);
    detail_ = is_area_                         ? Detail::town
              : random_.happens(shares::exact) ? Detail::exact
                                               : Detail::door;
  }

  MadeListing make() {
    name();
    subject_.add_head(yaml_, "", speech_.group_summaries, organization_text());
    add_how();
    add_extras();
    add_contact(yaml_, reach_, random_);
    add_state();
    if (is_area_) yaml_.value("address_visibility", "area");
    add_verified(yaml_, making_.plan.today, random_);
    yaml_.value("source",
                "https://" + reach_.site + "/" + (reach_.page.empty() ? "meetings" : reach_.page));
    return subject_.finished(yaml_, has_place_ ? subject_.area_of_town() : "online");
  }

 private:
  void name() {
    subject_.name_it(organization_ ? speech_.chapter_names : speech_.group_names);
    reach_ = {.site = subject_.site, .country = subject_.country.facts.code};
    if (!organization_) return;
    const std::string own = slug(subject_.town.name, 30) + "-" + std::to_string(making_.number);
    reach_.site = organization_->site;
    reach_.page = "groups/" + own;
    reach_.mailbox = "group-" + own;
  }

  std::string organization_text() {
    if (organization_) return organization_->id;
    if (!random_.happens(15)) return "";
    const std::string word = invented_word(random_.next());
    return word + (random_.happens(50) ? " Hospital" : " Library");
  }

  void add_how() {
    const std::string country(subject_.country.facts.code);
    yaml_.value("format", format_);
    if (!has_place_) {
      yaml_.value("reach", random_.happens(20) ? "international" : "national");
      yaml_.list("serves", {country});
    }
    const bool has_times = add_meets(yaml_,
                                     {.today = making_.plan.today,
                                      .language = speech_.language,
                                      .is_hybrid = format_ == "hybrid"},
                                     random_);
    subject_.add_timezone(yaml_, has_place_, has_times);
    if (has_place_)
      add_address(yaml_, subject_.country, subject_.town, detail_, subject_.writer, random_);
    if (format_ == "online" || format_ == "hybrid") add_online();
    if (const std::string number = fictional_phone(country, random_);
        format_ == "phone" && !number.empty()) {
      yaml_.begin("phone");
      yaml_.value("number", number);
      yaml_.end();
    }
  }

  void add_online() {
    constexpr std::string_view platforms[] = {"Zoom",    "Google Meet", "Microsoft Teams",
                                              "Discord", "Jitsi",       "Forum"};
    yaml_.begin("online");
    yaml_.value("platform", random_.near_front(platforms));
    if (random_.happens(60))
      yaml_.value("url", "https://" + reach_.site + "/join/" + std::to_string(making_.number));
    if (random_.happens(20)) yaml_.plain("captions", "true");
    yaml_.end();
  }

  void add_extras() {
    subject_.add_languages(yaml_);
    constexpr std::string_view leaders[] = {"peer", "professional", "both"};
    constexpr std::string_view joins[] = {"drop-in", "register", "contact-first", "referral"};
    if (random_.happens(50)) yaml_.value("led_by", random_.near_front(leaders));
    const std::size_t cost = random_.below(100);
    if (cost < 45) yaml_.value("cost", "free");
    if (cost >= 94) yaml_.value("cost", "donation");
    if (cost >= 90 && cost < 94)
      yaml_.plain("cost", "{amount: " + std::to_string(random_.between(1, 8) * 5) + ", currency: " +
                              std::string(subject_.country.facts.currency) + ", per: session}");
    if (random_.happens(50)) yaml_.value("join", random_.near_front(joins));
    if (has_place_ && random_.happens(20))
      yaml_.list("accessibility", making_.world.accessibility.draw_ids(random_, 3));
  }

  void add_state() {
    const std::size_t drawn = random_.below(100);
    if (drawn < shares::closed)
      add_closed(yaml_, making_.plan.today - std::chrono::days(random_.below(days_of_verifying)),
                 organization_ && random_.happens(60) ? organization_->id : "");
    else if (drawn < shares::closed + shares::paused)
      yaml_.value("status", "paused");
  }

  const Making& making_;
  Random& random_;
  const Organization* organization_;
  Subject subject_;
  const Speech& speech_;
  std::string format_ = {};
  bool has_place_ = false;
  bool is_area_ = false;
  Detail detail_ = Detail::town;
  Reach reach_ = {};
  YamlLines yaml_ = {};
};

}  // namespace

MadeListing make_group(const Making& making) {
  const bool is_chapter = making.random.happens(shares::chapters);
  const Organization* organization =
      is_chapter ? &making.organizations.draw(making.random) : nullptr;
  return GroupMaker(making, organization).make();
}

}  // namespace generator
