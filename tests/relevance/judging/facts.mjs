// The facts that judgements rest on: listings, conditions and places of a built snapshot, and the
// regions of the gazetteer.  Nothing of Kith's own search takes part.
import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';

function rows(snapshot, sql) {
  const options = { maxBuffer: 1 << 30, encoding: 'utf8' };
  const out = execFileSync('sqlite3', ['-readonly', '-json', join(snapshot, 'records.sqlite'), sql], options);
  return out.trim() ? JSON.parse(out) : [];
}

export function readTopics(path) {
  return readFileSync(path, 'utf8').trim().split('\n').map((line) => {
    const [qid, json] = line.split('\t');
    return { qid, ...JSON.parse(json) };
  });
}

export class Facts {
  constructor(snapshot, gazetteer) {
    this.snapshot = snapshot;
    this.listings = rows(snapshot, 'select json from listings order by id').map((row) => JSON.parse(row.json));
    const concepts = rows(snapshot, "select json from concepts where vocabulary = 'conditions'");
    this.broader = new Map(concepts.map((row) => JSON.parse(row.json)).map((c) => [c.id, c.broader]));
    this.parents = new Map();
    for (const line of readFileSync(join(gazetteer, 'regions.tsv'), 'utf8').trim().split('\n').slice(1)) {
      const [code, country, , , parent] = line.split('\t');
      this.parents.set(code, parent || country);
    }
  }

  // All wider conditions of one, itself excluded.
  ancestors(condition) {
    const found = new Set();
    const add = (id) => (this.broader.get(id) ?? []).forEach((b) => !found.has(b) && (found.add(b), add(b)));
    add(condition);
    return found;
  }

  // Whether region or country `inner` lies in `outer`, or is it: ES-MA lies in ES-AN and in ES.
  lies_in(inner, outer) {
    for (let code = inner; code; code = this.parents.get(code)) if (code === outer) return true;
    return false;
  }

  // "Tulsa, OK, US", "Norwich, GB", "02476, MA, US", "Spain" as {country, region, latitude, longitude};
  // of several, the one with most people.
  place(display) {
    const parts = display.split(', ');
    const quoted = (text) => `'${text.replaceAll("'", "''")}'`;
    if (parts.length === 1) {
      const [country] = rows(this.snapshot, `select * from places where type = 'country' and name = ${quoted(display)}`);
      if (!country) throw new Error(`no country ${display}`);
      return { country: country.country, area: country.country };
    }
    const country = parts.at(-1);
    const region = parts.length > 2 ? ` and region = ${quoted(`${country}-${parts[1]}`)}` : '';
    const [found] = rows(this.snapshot,
      `select * from places where name = ${quoted(parts[0])} and country = ${quoted(country)}${region}
       and type not in ('region', 'country') order by population desc, place limit 1`);
    if (!found) throw new Error(`no place ${display}`);
    return { country, region: found.region, latitude: found.latitude, longitude: found.longitude };
  }

  area(region) {
    return { country: region.slice(0, 2), region, area: region };
  }
}

// Kilometres on a sphere: near enough for limits of 80 and 400 km.
export function kilometres(a, b) {
  const radians = (degrees) => (degrees * Math.PI) / 180;
  const h = Math.sin(radians(b.latitude - a.latitude) / 2) ** 2 +
    Math.cos(radians(a.latitude)) * Math.cos(radians(b.latitude)) *
    Math.sin(radians(b.longitude - a.longitude) / 2) ** 2;
  return 2 * 6371 * Math.asin(Math.sqrt(h));
}

const weekdays = { sunday: 'sun', monday: 'mon', tuesday: 'tue', wednesday: 'wed', thursday: 'thu', friday: 'fri', saturday: 'sat' };

// What is known of when it meets: {days: ['tue'], times: ['evening']}; empty where nothing is.
export function schedule(listing) {
  const text = [...(listing.meets ?? []).map((m) => m.phrase ?? ''), listing.meets_note ?? ''].join(' ; ').toLowerCase();
  const days = Object.keys(weekdays).filter((day) => text.includes(day)).map((day) => weekdays[day]);
  const hours = [...text.matchAll(/(?<![-–\d:])(\d{1,2}):\d{2}(?!\s*[ap]m)/g)].map((m) => Number(m[1]));
  for (const [, hour, half] of text.matchAll(/(\d{1,2})(?::\d{2})?\s*([ap])m/g))
    hours.push((Number(hour) % 12) + (half === 'p' ? 12 : 0));
  const times = hours.map((hour) => (hour < 12 ? 'morning' : hour < 17 ? 'afternoon' : 'evening'));
  return { days, times: [...new Set(times)] };
}
