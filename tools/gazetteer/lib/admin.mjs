// Gives cities the ISO 3166-2 code of their region.
// Facts: facts/admin_regions.tsv (by hand): one row for each GeoNames admin1
// code, or for each start of a municipality code, with a well-known city there.
// A wrong row would put a whole province elsewhere, so every run checks that the
// city is really found under that code and no other.
import { group_by, read_tsv } from './text.mjs';

// GeoNames lists these as countries; this gazetteer has them as regions of the
// US, as the Census and the postal service do.
const us_territories = new Set(['PR', 'GU', 'VI', 'AS', 'MP']);

const prefix_length = 2;

function code_of(city, field) {
  return field === 'municipality' ? city.municipality.slice(0, prefix_length) : city.admin1;
}

function check_fact(fact, cities, region_codes) {
  const label = `admin_regions.tsv: ${fact.country} ${fact.field} ${fact.value} = ${fact.region}`;
  if (!region_codes.has(fact.region)) throw new Error(`${label}: no such region`);
  if (!fact.region.startsWith(`${fact.country}-`)) throw new Error(`${label}: other country`);
  const named = cities.filter((city) => city.name === fact.city);
  if (named.length === 0) throw new Error(`${label}: no city ${fact.city}`);
  // Where several share the name, the seat of a government or the largest counts.
  const seats = named.filter((city) => /^PPL[AC]$/.test(city.feature));
  const known = (seats.length > 0 ? seats : named).sort((a, b) => b.population - a.population)[0];
  const found = code_of(known, fact.field);
  if (found !== fact.value) throw new Error(`${label}: ${fact.city} is in ${found}`);
}

// Sets country, region and regions (with finer ones) of each city in place.
// Returns the countries that have a mapping.
export function assign_regions(cities, regions) {
  const region_codes = new Set(regions.map((region) => region.code));
  const by_country = group_by(cities, (city) => city.country);
  const lookup = new Map();
  for (const fact of read_tsv(new URL('../facts/admin_regions.tsv', import.meta.url))) {
    check_fact(fact, by_country.get(fact.country) || [], region_codes);
    const key = `${fact.country} ${fact.field} ${fact.value}`;
    if (lookup.has(key)) throw new Error(`admin_regions.tsv: ${key} twice`);
    lookup.set(key, fact.region);
  }
  for (const city of cities) {
    city.source_country = city.country;
    if (us_territories.has(city.country)) {
      city.region = `US-${city.country}`;
      city.country = 'US';
      city.regions = [city.region];
      continue;
    }
    const fine = lookup.get(`${city.country} municipality ${code_of(city, 'municipality')}`);
    city.region =
      city.country === 'US'
        ? `US-${city.admin1}`
        : lookup.get(`${city.country} admin1 ${city.admin1}`) || '';
    if (city.country === 'US' && !region_codes.has(city.region)) {
      throw new Error(`${city.name}: no region ${city.region}`);
    }
    city.regions = [city.region, fine].filter(Boolean);
  }
  return [...new Set(['US', ...[...lookup.keys()].map((key) => key.slice(0, 2))])].sort();
}
