// The guidelines of README.md, applied to one topic and all listings.
import { kilometres, schedule } from './facts.mjs';

const near_km = 80.5; // 50 miles
const drive_km = 161; // 100 miles
const far_km = 402; // 250 miles

// So wide that they say little of what somebody has.
const umbrellas = ['chronic-pain', 'chronic-illness', 'rare-disease', 'autoimmune-disease', 'cancer',
  'mental-health', 'neurological-conditions', 'musculoskeletal-pain', 'neuropathic-pain'];
// A group for a narrower condition is not for everybody who has one of these.
const families = [...umbrellas, 'back-pain', 'pelvic-pain', 'arthritis', 'headache'];
// Whoever looks for the first is welcome where the others are.
const kin = { parents: ['families', 'caregivers'], caregivers: ['families'], families: ['caregivers', 'parents'] };
// Those whom nobody else would join.
const closed_circles = ['professionals', 'group-leaders', 'veterans', 'men', 'teens', 'children', 'parents',
  'bereaved', 'lgbtq', 'young-adults'];

export class Rules {
  constructor(facts, today) {
    this.facts = facts;
    this.today = today; // "2026-11-23"
    this.eight_years_ago = `${Number(today.slice(0, 4)) - 8}${today.slice(4)}`;
  }

  // Map of id to grade, those of 0 left out.
  judge(topic) {
    const asked = this.asked_for(topic);
    const right = this.facts.listings.filter((l) => this.fit(l, asked) === 'right' && this.lives(l) && this.is_held(l, asked));
    const distances = right.map((l) => this.distance(l, asked)).filter((d) => d !== null);
    asked.exists = this.facts.listings.some((l) => ['right', 'parent'].includes(this.fit(l, asked)) && this.lives(l));
    asked.nearest = Math.min(...distances, Infinity);
    asked.has_local = asked.where?.area
      ? right.some((l) => this.lies_at(l, asked)) : asked.nearest <= asked.limit;
    const grades = new Map();
    if (!topic.known && !asked.where && !asked.conditions.length) return grades;
    for (const listing of this.facts.listings) {
      const grade = topic.known ? this.grade_by_name(listing, topic.known) : this.grade(listing, asked);
      if (grade > 0) grades.set(listing.id, grade);
    }
    return grades;
  }

  asked_for(topic) {
    const slots = { ...topic.expect, ...topic.judge };
    const where = slots.region ? this.facts.area(slots.region) : slots.place ? this.facts.place(slots.place) : null;
    const list = (name) => slots[name] ?? [];
    return {
      where, limit: slots.radius_km ?? near_km, language: topic.lang ?? 'en',
      resource_type: slots.resource_type, conditions: list('conditions'), audience: list('audience'), formats: list('formats'), kinds: list('kinds'),
      days: list('days'), times: list('times'), languages: list('languages'), topics: list('topics'),
    };
  }

  // What was named, and what the organization that was named runs.
  grade_by_name(listing, known) {
    if (known.includes(listing.id)) return 3;
    return known.includes(listing.organization?.id) && this.lives(listing) ? 2 : 0;
  }

  grade(listing, asked) {
    const fit = this.fit(listing, asked);
    if (!fit) return 0;
    let grade = this.base(listing, fit, asked);
    if (grade <= 0) return 0;
    grade -= this.audience_loss(listing, asked);
    if (asked.days.length || asked.times.length) grade -= this.meets_then(listing, asked) ? 0 : 1;
    if (asked.topics.length && !this.offers(listing, asked)) grade -= 2;
    grade = Math.max(grade, this.audience_loss(listing, asked) > 1 ? 0 : 1);
    if (!this.speaks(listing, asked)) grade = Math.min(grade, asked.language === 'es' && !asked.languages.length ? 2 : 1);
    if (asked.kinds.length && !this.is_wanted(listing, asked)) grade = Math.min(grade, 1);
    if (!this.lives(listing)) grade = Math.min(grade, listing.kind === 'event' ? 0 : 1);
    if (listing.status === 'paused') grade = Math.min(grade, 2);
    return grade;
  }

  is_wanted(listing, asked) {
    const type = asked.resource_type;
    if (asked.kinds.includes(listing.kind)) return !type || listing.resource?.type === type;
    return this.offers(listing, asked);
  }

  offers(listing, asked) {
    return asked.topics.some((topic) => (listing.topics ?? []).includes(topic));
  }

  // right   about what was asked for, or something narrower
  // part    narrower, where not everybody who has what was asked for would be at home
  // parent  about the condition right above, if that is no umbrella
  // broader about an umbrella of it
  fit(listing, asked) {
    if (!asked.conditions.length) return listing.kind === 'group' || listing.kind === 'organization' ? 'right' : null;
    const about = new Set(listing.conditions);
    if ((listing.audience ?? []).includes('caregivers')) about.add('caregiving');
    const main = [...about].filter((id) => this.is_main(id, about));
    if (asked.conditions.some((c) => main.includes(c) || (about.has(c) && !families.includes(c)))) return 'right';
    for (const condition of asked.conditions)
      if ([...about].some((id) => id === condition || this.facts.ancestors(id).has(condition)))
        return families.includes(condition) ? 'part' : 'right';
    const above = asked.conditions.flatMap((c) => this.facts.broader.get(c) ?? []);
    if (main.some((id) => above.includes(id) && !umbrellas.includes(id))) return 'parent';
    return asked.conditions.some((c) => main.some((id) => this.facts.ancestors(c).has(id))) ? 'broader' : null;
  }

  // Of "endometriosis, pelvic pain" the second only says what the first is a kind of; of "chronic
  // pain, fibromyalgia" both are meant.
  is_main(id, about) {
    return id === [...about][0] || ![...about].some((other) => this.facts.ancestors(other).has(id));
  }

  base(listing, fit, asked) {
    const crisis = asked.conditions.includes('emotional-crisis') && listing.helpline?.crisis;
    const serves = this.serves(listing, asked);
    const here = this.lies_at(listing, asked);
    const wide = fit === 'broader' || fit === 'parent';
    if (crisis) return serves ? 3 : 0;
    if (this.is_wanted(listing, asked) && (here || !this.is_held(listing, asked)))
      return wide || !(serves || here) ? 1 : fit === 'part' ? 2 : 3;
    if (listing.kind === 'resource' || listing.kind === 'event')
      return asked.where && here && listing.place ? (wide ? 1 : 2) : fit === 'right' && serves ? 1 : 0;
    if (listing.kind === 'helpline') return wide || !serves ? 0 : !asked.formats.includes('phone') ? 1 : fit === 'part' ? 2 : 3;
    if (asked.formats.length) return this.base_by_format(listing, fit, serves, here, asked);
    if (asked.where) return here ? (fit === 'right' ? 3 : 2) : this.base_elsewhere(listing, fit, serves, asked);
    if (fit === 'right') return listing.kind === 'group' ? 3 : 2;
    return listing.kind === 'group' && (fit === 'part' || this.stands_in(fit, asked)) ? 2 : 1;
  }

  // A wider group helps nearly as well as a right one: of the condition right above, or where there
  // is no right one in the world.
  stands_in(fit, asked) {
    return fit === 'parent' || (fit === 'broader' && !asked.exists);
  }

  base_by_format(listing, fit, serves, here, asked) {
    const format = listing.format ?? '';
    const as_asked = asked.formats.includes(format) || (format === 'hybrid' && asked.formats.some((f) => f !== 'phone'));
    const remote = !asked.formats.includes('in-person');
    const reachable = !asked.where || here || (remote && serves);
    if (as_asked && reachable) return fit === 'right' ? 3 : fit === 'part' || this.stands_in(fit, asked) ? 2 : 1;
    if (here && asked.where) return fit === 'right' && !remote ? 2 : 1;
    return serves && fit === 'right' && (this.is_remote(listing) || !this.is_held(listing, asked) || !asked.where) ? 1 : 0;
  }

  base_elsewhere(listing, fit, serves, asked) {
    const grade = this.base_in_person_or_serving(listing, fit, serves, asked);
    // A group of another region that meets by Zoom may let the person in: worth asking.
    const is_joinable = (this.is_remote(listing) || listing.format === 'hybrid') &&
      listing.kind === 'group' && listing.place?.country === asked.where.country;
    return is_joinable && fit === 'right' ? Math.max(grade, asked.has_local ? 1 : 2) : grade;
  }

  base_in_person_or_serving(listing, fit, serves, asked) {
    if (this.is_held(listing, asked) && !this.reaches(listing, asked)) {
      const distance = this.distance(listing, asked);
      if (fit !== 'right' || distance === null || distance > far_km) return 0;
      const is_nearest = !asked.has_local && distance <= Math.max(asked.nearest * 1.25, asked.nearest + 16);
      return is_nearest || distance <= drive_km ? 2 : 1;
    }
    if (!serves) return 0;
    if (fit !== 'right') return this.stands_in(fit, asked) ? 2 : 1;
    if (this.is_remote(listing) || listing.format === 'hybrid') return asked.has_local ? 2 : 3;
    return listing.kind === 'organization' || this.reaches(listing, asked) ? 2 : 1;
  }

  // Nobody who reads English or Spanish alone is helped by a group in another language.
  speaks(listing, asked) {
    const wanted = asked.languages.length ? asked.languages : [asked.language];
    return wanted.some((language) => listing.languages.includes(language));
  }

  audience_loss(listing, asked) {
    const theirs = listing.audience ?? [];
    if (!asked.audience.length) return theirs.length && theirs.every((a) => closed_circles.includes(a)) ? 1 : 0;
    const welcome = asked.audience.flatMap((a) => [a, ...(kin[a] ?? [])]);
    if (theirs.some((a) => welcome.includes(a))) return 0;
    return theirs.length && theirs.every((a) => closed_circles.includes(a)) ? 2 : 1;
  }

  meets_then(listing, asked) {
    const { days, times } = schedule(listing);
    return (!asked.days.length || asked.days.some((d) => days.includes(d))) &&
      (!asked.times.length || asked.times.some((t) => times.includes(t)));
  }

  lives(listing) {
    const on = String(listing.verified?.on ?? 'unknown');
    if (listing.status === 'closed' || (on !== 'unknown' && on.padEnd(10, '-01') <= this.eight_years_ago)) return false;
    const last = listing.ends || listing.starts;
    return !(listing.kind === 'event' && last && last.slice(0, 10) < this.today);
  }

  is_remote(listing) {
    return listing.format === 'online' || listing.format === 'phone';
  }

  is_held(listing, asked) {
    if (this.is_remote(listing)) return false;
    return asked.where?.area ? Boolean(listing.place) : listing.place?.latitude !== undefined;
  }

  distance(listing, { where }) {
    if (!where || where.area || listing.place?.latitude === undefined) return null;
    return kilometres(where, listing.place);
  }

  // Held within the limit, or in the area that was asked for; also what is online but of that town.
  lies_at(listing, asked) {
    const { where } = asked;
    if (!where) return true;
    if (!listing.place && !(listing.serves ?? []).length) return false;
    if (where.area) {
      const regions = [listing.place?.region, ...(where.area.includes('-') ? listing.serves ?? [] : [])];
      return regions.some((r) => r && this.facts.lies_in(r, where.area)) || listing.place?.country === where.area;
    }
    const distance = this.distance(listing, asked);
    return distance !== null && distance <= asked.limit;
  }

  // A listing held elsewhere that says it is there for the person's region or country.
  reaches(listing, { where }) {
    if ((listing.serves ?? []).some((code) => this.facts.lies_in(where.region ?? where.country, code))) return true;
    if (listing.reach === 'national') return !listing.place || listing.place.country === where.country;
    if (listing.reach === 'regional' || !listing.place?.latitude) {
      const region = listing.place?.region;
      return Boolean(region && where.region && this.facts.lies_in(where.region, region));
    }
    return listing.reach === 'international';
  }

  serves(listing, asked) {
    const { where } = asked;
    if (!where || listing.reach === 'international') return true;
    if ((listing.serves ?? []).length)
      return listing.serves.some((code) => this.facts.lies_in(where.region ?? where.country, code) || this.facts.lies_in(code, where.area));
    if (!listing.place?.country) return true;
    if (listing.place.country !== where.country) return false;
    return listing.reach === 'regional' || listing.reach === 'local' ? this.reaches({ ...listing, reach: 'regional' }, asked) : true;
  }
}
