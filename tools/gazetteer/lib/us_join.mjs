// Joins GeoNames cities to the Census rows of the United States: populations
// for the rows, and further rows for cities the Census does not list.
// Facts: read by census.mjs and geonames.mjs.
import { add_aliases, distance_km, fold, group_by } from './text.mjs';

const join_km = 30;
// Census points of some cities lie far off: San Francisco's among the Farallon
// Islands, Anchorage's in the mountains. A city this large whose name occurs
// once in its state is still the same one, and GeoNames then has the better point.
const join_large_km = 60;
const large_population = 20000;
// Names that differ by "City" or "Village" only must lie close together.
const join_variant_km = 8;
// A quarter of a city may share its name with a village in the next county.
const join_quarter_km = 8;
// A place is preferred to a township around it even if that is a little nearer.
const place_bonus_km = 10;

function all_names(row) {
  return [...new Set([row.name, ...row.aliases].map((name) => `${row.region} ${fold(name)}`))];
}

function index_by_name(rows) {
  const index = new Map();
  for (const row of rows) {
    for (const name of all_names(row)) {
      if (!index.has(name)) index.set(name, []);
      index.get(name).push(row);
    }
  }
  return index;
}

function same_spot(a, b) {
  return (
    a.type === b.type && a.region === b.region && a.name === b.name && distance_km(a, b) < 3
  );
}

// "Heber City" for "Heber", "De Forest" for "DeForest", "Scott Air Force Base".
function variants_of(name) {
  const plain = fold(name.replace(/ \([^)]*\)$/, ''))
    .replace(/^(city|village|town) of /, '')
    .replace(/ air force base$/, ' afb');
  const short = plain.replace(/ (city|village|township)$/, '');
  return [plain, short, `${plain} city`, `${plain} village`].map((text) => text.replace(/ /g, ''));
}

function index_by_variant(rows) {
  return group_by(rows, (row) => `${row.region} ${variants_of(row.name)[0]}`);
}

function far_match(city, rows) {
  if (city.population < large_population || city.feature === 'PPLX') return null;
  const places = rows.filter((row) => row.type === 'city');
  if (places.length !== 1 || distance_km(places[0], city) > join_large_km) return null;
  const [{ population }] = places;
  if (population > 0) return null;
  Object.assign(places[0], { latitude: city.latitude, longitude: city.longitude });
  return places[0];
}

function variant_match(city, variants) {
  for (const variant of variants_of(city.name)) {
    const rows = variants.get(`${city.region} ${variant}`) || [];
    const match = rows.find((row) => distance_km(row, city) < join_variant_km);
    if (match) return match;
  }
  return null;
}

function best_match(city, rows) {
  const limit = city.feature === 'PPLX' ? join_quarter_km : join_km;
  let best = null;
  let best_score = Infinity;
  for (const row of rows) {
    const far = distance_km(row, city);
    const score = far + (row.type === 'city' ? 0 : place_bonus_km);
    if (far < limit && score < best_score) {
      best = row;
      best_score = score;
    }
  }
  return best;
}

// The village endings are GeoNames' own habit in Guam.
function city_row(city) {
  const plain = city.name.replace(/ \([^)]*\)$/, '');
  const name = city.region === 'US-GU' ? plain.replace(/ Village$/, '') : plain;
  const { country, region, latitude, longitude, population } = city;
  const row = { country, region, type: 'city', name, latitude, longitude, population, aliases: [] };
  add_aliases(row, [city.name]);
  return row;
}

// Sets populations in the Census rows and returns the further rows.
export function join_cities(rows, cities, counts) {
  const joinable = rows.filter((row) => row.type !== 'county');
  const index = index_by_name(joinable);
  const variants = index_by_variant(joinable);
  const added = [];
  const sorted = [...cities].sort((a, b) => b.population - a.population);
  for (const city of sorted) {
    const named = index.get(`${city.region} ${fold(city.name)}`) || [];
    const known = best_match(city, named) || far_match(city, named);
    const match = known || variant_match(city, variants);
    if (match) {
      if (!known) add_aliases(match, [city.name]);
      match.population = Math.max(match.population, city.population);
      counts.us_joined += 1;
      continue;
    }
    const row = city_row(city);
    if (added.some((other) => same_spot(other, row))) continue;
    added.push(row);
  }
  counts.us_added = added.length;
  return added;
}
