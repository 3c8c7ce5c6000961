// Gives countries, and regions with clocks of their own, their time zone.
// Facts: zone.tab of the Debian package tzdata for the countries that it gives
// one zone; facts/time_zones.tsv (by hand) for all others and for regions. A
// region without a row goes by the clock of its parent or country. A country
// whose other zones are not in the facts has those of its regions.
import fs from 'node:fs';
import { group_by, read_tsv } from './text.mjs';

const folder = '/usr/share/zoneinfo/';
const file = 'time_zones.tsv';

// The zones of each country, by its code.
function read_zone_tab() {
  let text;
  try {
    text = fs.readFileSync(`${folder}zone.tab`, 'utf8');
  } catch {
    throw new Error('install the Debian package tzdata first');
  }
  const rows = text.split('\n').filter((line) => line && !line.startsWith('#'))
    .map((line) => line.split('\t'));
  return group_by(rows, ([country]) => country);
}

function words(text) {
  return text ? text.split(' ') : [];
}

function check_fact({ areas, timezone, whole, others }, known) {
  const zones = [timezone, ...words(others)];
  const unknown = zones.find((zone) => !fs.existsSync(folder + zone));
  if (unknown !== undefined) throw new Error(`${file}: no time zone ${unknown}`);
  if (whole !== 'yes' && whole !== 'most') throw new Error(`${file}: whole is ${whole}`);
  if (whole === 'yes' && others) throw new Error(`${file}: ${areas} is whole, but has ${others}`);
  if (new Set(zones).size < zones.length) throw new Error(`${file}: ${areas} has a zone twice`);
  const strange = areas.split(' ').find((area) => !known.has(area));
  if (strange !== undefined) throw new Error(`${file}: no country or region ${strange}`);
}

// The zones of a country's regions but for its own, those of most people first.
function zones_of_regions({ area, timezone }, rows, regions) {
  const people = new Map();
  const count = (zone, more) => people.set(zone, (people.get(zone) || 0) + more);
  for (const { code, country, population } of regions) {
    const row = rows.get(code);
    if (country !== area || !row) continue;
    count(row.timezone, population);
    for (const zone of words(row.others)) count(zone, 0);
  }
  people.delete(timezone);
  const zones = [...people].sort(([a, more_a], [b, more_b]) => more_b - more_a || (a < b ? -1 : 1));
  return zones.map(([zone]) => zone).join(' ');
}

export function time_zone_rows(countries, regions) {
  const known = new Set([...countries, ...regions].map((row) => row.code));
  const zones_of = read_zone_tab();
  const rows = new Map();
  for (const fact of read_tsv(new URL(`../facts/${file}`, import.meta.url))) {
    check_fact(fact, known);
    const { timezone, whole, others } = fact;
    for (const area of fact.areas.split(' ')) {
      if (rows.has(area)) throw new Error(`${file}: ${area} twice`);
      if ((zones_of.get(area) || []).length === 1) {
        throw new Error(`${file}: ${area} has one zone in zone.tab; delete it`);
      }
      rows.set(area, { area, timezone, whole, others });
    }
  }
  for (const { code } of countries) {
    const [only, another] = zones_of.get(code) || [];
    if (only && !another) {
      rows.set(code, { area: code, timezone: only[2], whole: 'yes', others: '' });
    }
    const row = rows.get(code);
    if (!row) throw new Error(`${file}: no time zone for ${code}`);
    if (row.whole === 'most' && !row.others) row.others = zones_of_regions(row, rows, regions);
  }
  return [...rows.values()];
}
