// Makes the place rows outside the United States and adds the hand-kept names.
// Facts: read by geonames.mjs; facts/place_aliases.tsv (by hand).
import { add_aliases, distance_km, group_by, read_tsv, split_aliases } from './text.mjs';

const same_place_km = 3;

// The same name within 3 km in one region is one place; the larger row stays.
export function world_places(cities, counts) {
  const kept = [];
  const groups = group_by(cities, (city) => `${city.country}\t${city.region}\t${city.name}`);
  for (const group of groups.values()) {
    const own = [];
    for (const city of group.sort((a, b) => b.population - a.population)) {
      if (own.some((other) => distance_km(other, city) < same_place_km)) counts.world_merged += 1;
      else own.push(city);
    }
    kept.push(...own);
  }
  return kept.map(({ country, region, name, latitude, longitude, population }) => ({
    country, region, type: 'city', name, latitude, longitude, population, aliases: [],
  }));
}

export function read_place_aliases() {
  return read_tsv(new URL('../facts/place_aliases.tsv', import.meta.url));
}

// Adds the aliases to the most populous row of that name. Returns the facts
// that found no row.
export function apply_place_aliases(rows, facts) {
  const index = group_by(
    rows.filter((row) => row.type !== 'county'),
    (row) => `${row.country}\t${row.region}\t${row.name}`,
  );
  const rank = (row) => [row.type === 'city' ? 1 : 0, row.population];
  return facts.filter((fact) => {
    const found = index.get(`${fact.country}\t${fact.region}\t${fact.name}`);
    if (!found) return true;
    const [best] = [...found].sort(
      (a, b) => rank(b)[0] - rank(a)[0] || rank(b)[1] - rank(a)[1],
    );
    add_aliases(best, split_aliases(fact.aliases));
    return false;
  });
}
