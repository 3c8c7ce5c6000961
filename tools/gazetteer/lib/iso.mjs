// Reads countries and subdivisions with their names.
// Facts: ISO 3166-1 and 3166-2 as in the Debian package iso-codes
// (LGPL-2.1-or-later), Spanish names from its translations; shorter names and
// aliases from facts/country_names.tsv and facts/region_names.tsv (by hand).
import fs from 'node:fs';
import { read_mo } from './mo.mjs';
import { add_aliases, read_tsv, split_aliases } from './text.mjs';

const json_folder = '/usr/share/iso-codes/json/';
const spanish_file = '/usr/share/locale/es/LC_MESSAGES/iso_3166-1.mo';

function read_iso(part) {
  try {
    return JSON.parse(fs.readFileSync(`${json_folder}iso_${part}.json`, 'utf8'))[part];
  } catch {
    throw new Error('install the Debian package iso-codes first');
  }
}

function read_facts(file, codes) {
  const facts = new Map();
  for (const fact of read_tsv(new URL(`../facts/${file}`, import.meta.url))) {
    if (!codes.has(fact.code)) throw new Error(`${file}: unknown code ${fact.code}`);
    if (facts.has(fact.code)) throw new Error(`${file}: ${fact.code} twice`);
    facts.set(fact.code, fact);
  }
  return facts;
}

export function read_countries() {
  const iso = read_iso('3166-1');
  // Kosovo has no ISO code yet; XK is the one GeoNames and others use.
  iso.push({ alpha_2: 'XK', alpha_3: 'XKX', name: 'Kosovo' });
  const spanish = read_mo(spanish_file);
  const facts = read_facts('country_names.tsv', new Set(iso.map((entry) => entry.alpha_2)));
  return iso.map((entry) => {
    const fact = facts.get(entry.alpha_2);
    const usual = entry.common_name || entry.name;
    const country = {
      code: entry.alpha_2,
      name: fact?.name || usual,
      name_es: fact?.name_es || spanish.get(usual) || spanish.get(entry.name) || '',
      aliases: [],
    };
    add_aliases(country, [entry.alpha_3, ...split_aliases(fact?.aliases)]);
    return country;
  });
}

// "Catalunya [Cataluña]", "Alacant*", "Madrid, Comunidad de", "Kent" and so on
// as [name, other names].
function clean_name(text) {
  let name = text.replace(/\*+$/, '').trim();
  const others = [];
  const bracket = /^(.+?) [[(](.+)[\])]$/.exec(name);
  if (bracket) {
    name = bracket[1];
    if (!/^[A-Z]{2}-|partial|^EH$|^Region /.test(bracket[2])) others.push(bracket[2]);
  }
  // "Province" and "city" in Chinese, part of ISO's names only.
  const chinese = /^(.+) (Sheng|Shi)$/.exec(name);
  if (chinese) {
    others.push(name);
    name = chinese[1];
  }
  const inverted = /^(.+), ([^,]+)$/.exec(name);
  if (inverted && !/ (and|y) /.test(name)) {
    name = inverted[1];
    others.push(`${inverted[2]} ${inverted[1]}`);
  }
  return [name, others];
}

export function read_regions() {
  const iso = read_iso('3166-2');
  const codes = new Set(iso.map((entry) => entry.code));
  const facts = read_facts('region_names.tsv', codes);
  return iso.map((entry) => {
    const country = entry.code.slice(0, 2);
    const fact = facts.get(entry.code);
    const [name, others] = clean_name(entry.name);
    // The parent is written with or without its country.
    const parent = [entry.parent, `${country}-${entry.parent}`].find((code) => codes.has(code));
    if (entry.parent && !parent) throw new Error(`${entry.code}: unknown parent ${entry.parent}`);
    const region = {
      code: entry.code,
      country,
      name: fact?.name || name,
      type: entry.type,
      parent: parent || '',
      aliases: [],
    };
    // ISO writes some adjectives alone ("wallonne, Région"): no name to keep.
    const own = /^\p{Ll}/u.test(name) ? '' : name;
    add_aliases(region, [...split_aliases(fact?.aliases), own, ...others]);
    return region;
  });
}
