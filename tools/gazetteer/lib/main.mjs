// Puts the steps together: read, map, join, write or compare.
// Facts: see the modules it imports.
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { assign_regions } from './admin.mjs';
import { correct_populations, more_places } from './by_hand.mjs';
import { read_census_entities, read_census_zips } from './census.mjs';
import { census_places } from './census_places.mjs';
import { estimate_county_people } from './county_people.mjs';
import { read_cities } from './geonames.mjs';
import { read_countries, read_regions } from './iso.mjs';
import { ordinary_words } from './ordinary_words.mjs';
import { apply_place_aliases, read_place_aliases, world_places } from './places_world.mjs';
import { group_by, total_population, weighted_centre } from './text.mjs';
import { time_zone_rows } from './time_zones.mjs';
import { join_cities } from './us_join.mjs';
import { write_files } from './write.mjs';
import { zip_rows } from './zips.mjs';

const target = fileURLToPath(new URL('../../../data/gazetteer', import.meta.url));

// Centre and population from a list of populated points, if there is any.
function measure(row, points) {
  Object.assign(row, { latitude: null, longitude: null, population: 0 });
  if (points && points.length > 0) {
    Object.assign(row, weighted_centre(points), { population: total_population(points) });
  }
}

export function make_tables() {
  const counts = {
    divisions_left_out: 0, divisions_merged: 0, suffixes: new Map(), us_joined: 0, us_added: 0,
    world_merged: 0, zips_nearest_elsewhere: [], mapped: [], unmapped: 0,
  };
  const countries = read_countries();
  const regions = read_regions();
  const cities = read_cities();
  counts.mapped = assign_regions(cities, regions);

  const census = census_places(read_census_entities(), counts);
  const zips = zip_rows(read_census_zips(), census, counts);
  // Before the join, so that "New York City" finds the "New York" of the Census.
  const waiting = apply_place_aliases(census, read_place_aliases());
  const added = join_cities(census, cities.filter((city) => city.country === 'US'), counts);
  const world = world_places(cities.filter((city) => city.country !== 'US'), counts);
  const places = [...census, ...added, ...world];
  correct_populations(places);
  places.push(...more_places(places, regions));
  const [lost] = apply_place_aliases(places, waiting);
  if (lost) throw new Error(`place_aliases.tsv: no ${lost.name} in ${lost.country} ${lost.region}`);
  counts.unmapped = world.filter((row) => row.region === '').length;

  // US regions count the matched Census rows, so quarters are not counted twice;
  // the territories without Census rows count what GeoNames has.
  const counted = census.filter((row) => row.population > 0 && !row.quarter);
  const by_region = group_by(counted, (row) => row.region);
  const fallback = new Map();
  for (const city of cities) {
    for (const code of city.regions) {
      if (!fallback.has(code)) fallback.set(code, []);
      fallback.get(code).push(city);
    }
  }
  for (const region of regions) {
    measure(region, by_region.get(region.code) || fallback.get(region.code));
  }
  const by_country = group_by(cities, (city) => city.source_country);
  for (const country of countries) measure(country, by_country.get(country.code));

  // After the regions, which would count these people twice.
  estimate_county_people(places);

  const tables = {
    'countries.tsv': countries,
    'regions.tsv': regions,
    'postal_codes.tsv': zips,
    'places.tsv': places,
    'ordinary_words.tsv': ordinary_words(countries, regions, places),
    'time_zones.tsv': time_zone_rows(countries, regions),
  };
  return { tables, counts };
}

function differing(folder, tables) {
  return Object.keys(tables).filter((file) => {
    const committed = path.join(target, file);
    return !fs.existsSync(committed)
      || !fs.readFileSync(committed).equals(fs.readFileSync(path.join(folder, file)));
  });
}

function check(tables) {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'gazetteer-'));
  try {
    write_files(folder, tables);
    const changed = differing(folder, tables);
    if (changed.length > 0) throw new Error(`not as made: ${changed.join(', ')}`);
    console.log('gazetteer: the committed files are as made');
  } finally {
    fs.rmSync(folder, { recursive: true });
  }
}

function print_details(counts) {
  const { suffixes, zips_nearest_elsewhere: zips, mapped, ...numbers } = counts;
  for (const [suffix, count] of [...suffixes].sort()) console.log(`${count}\t${suffix}`);
  console.log(`${zips.length}\tpostal codes nearer to a place of another state`);
  for (const [name, count] of Object.entries(numbers)) console.log(`${count}\t${name}`);
  console.log(`regions mapped: ${mapped.join(' ')}`);
}

export function run(options) {
  const unknown = options.find((option) => option !== '--check' && option !== '--details');
  if (unknown) throw new Error(`unknown option ${unknown}; usage: make [--check] [--details]`);
  const { tables, counts } = make_tables();
  if (options.includes('--details')) print_details(counts);
  if (options.includes('--check')) {
    check(tables);
    return;
  }
  write_files(target, tables);
  const sizes = Object.entries(tables).map(([file, rows]) => `${rows.length} ${file}`);
  console.log(`gazetteer: ${sizes.join(', ')}`);
}
