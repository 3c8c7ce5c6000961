// Gives countries, and regions with clocks of their own, their time zone.
// Facts: zone.tab of the Debian package tzdata for the countries that it gives
// one zone; facts/time_zones.tsv (by hand) for all others and for regions. A
// region without a row goes by the clock of its parent or country.
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

function check_fact({ areas, timezone, whole }, known) {
  if (!fs.existsSync(folder + timezone)) throw new Error(`${file}: no time zone ${timezone}`);
  if (whole !== 'yes' && whole !== 'most') throw new Error(`${file}: whole is ${whole}`);
  const strange = areas.split(' ').find((area) => !known.has(area));
  if (strange !== undefined) throw new Error(`${file}: no country or region ${strange}`);
}

export function time_zone_rows(countries, regions) {
  const known = new Set([...countries, ...regions].map((row) => row.code));
  const zones_of = read_zone_tab();
  const rows = new Map();
  for (const fact of read_tsv(new URL(`../facts/${file}`, import.meta.url))) {
    check_fact(fact, known);
    const { timezone, whole } = fact;
    for (const area of fact.areas.split(' ')) {
      if (rows.has(area)) throw new Error(`${file}: ${area} twice`);
      if ((zones_of.get(area) || []).length === 1) {
        throw new Error(`${file}: ${area} has one zone in zone.tab; delete it`);
      }
      rows.set(area, { area, timezone, whole });
    }
  }
  for (const { code } of countries) {
    const [only, another] = zones_of.get(code) || [];
    if (only && !another) rows.set(code, { area: code, timezone: only[2], whole: 'yes' });
    if (!rows.has(code)) throw new Error(`${file}: no time zone for ${code}`);
  }
  return [...rows.values()];
}
