// Places that no source lists, and populations that a source has wrong.
// Facts: facts/more_places.tsv and facts/population_corrections.tsv (by hand).
// A row that the sources make needless is an error, so that it gets deleted.
import { fold, group_by, read_tsv, split_aliases } from './text.mjs';

const key_of = (row) => `${row.country}\t${row.region}\t${row.type}\t${fold(row.name)}`;

function made_place(file, fact) {
  const { country, region, type, name } = fact;
  const latitude = Number(fact.latitude);
  const longitude = Number(fact.longitude);
  const sound = Math.abs(latitude) <= 90 && Math.abs(longitude) <= 180;
  if (!fact.latitude || !fact.longitude || !sound) {
    throw new Error(`${file}: ${name} has no coordinates`);
  }
  const population = Number(fact.population || 0);
  return {
    country, region, type, name, latitude, longitude, population,
    aliases: split_aliases(fact.aliases),
  };
}

// Returns the hand-kept places; refuses one that `places` has already.
export function more_places(places, regions) {
  const file = 'more_places.tsv';
  const region_codes = new Set(regions.map((region) => region.code));
  const known = new Set(places.map(key_of));
  return read_tsv(new URL(`../facts/${file}`, import.meta.url)).map((fact) => {
    if (!region_codes.has(fact.region)) throw new Error(`${file}: no region ${fact.region}`);
    if (known.has(key_of(fact))) {
      throw new Error(`${file}: ${fact.name} in ${fact.region} is there already; delete its line`);
    }
    known.add(key_of(fact));
    return made_place(file, fact);
  });
}

// Changes the populations in place; refuses a row that is not as it was seen.
export function correct_populations(places) {
  const file = 'population_corrections.tsv';
  const index = group_by(places, key_of);
  for (const fact of read_tsv(new URL(`../facts/${file}`, import.meta.url))) {
    const seen = Number(fact.seen);
    const rows = (index.get(key_of(fact)) || []).filter((row) => row.population === seen);
    if (rows.length !== 1) {
      throw new Error(`${file}: ${fact.name} in ${fact.region} with ${seen} is not there`);
    }
    rows[0].population = Number(fact.population);
  }
}
