// Makes place rows of the Census entities of the United States.
// Facts: read by census.mjs.
import { census_name } from './census_names.mjs';
import { add_aliases, distance_km, fold, group_by } from './text.mjs';

const same_place_km = 15;
const same_spot_km = 1;

// The five are cities to everybody but the Census.
const boroughs = new Set(['Bronx', 'Brooklyn', 'Manhattan', 'Queens', 'Staten Island']);
const city_hall = { latitude: 40.71, longitude: -74.01 };
const city_radius_km = 40;

const key_of = (row) => `${row.region} ${fold(row.name)}`;

// Statistical divisions (CCD) are always named after a place in them, however
// far their centre lies: that of Honolulu is beyond Midway.
function repeats_place(row, places) {
  return (places.get(key_of(row)) || []).some(
    (place) => row.statistical || distance_km(place, row) < same_place_km,
  );
}

// Louisville is listed before and after its union with its county. The first
// has the better point, so the other is only kept as an alias.
function merge_consolidated(rows, places) {
  return rows.filter((row) => {
    if (!row.consolidated) return true;
    const twin = places.get(key_of(row)).find(
      (place) => place !== row && distance_km(place, row) < same_place_km,
    );
    if (twin) add_aliases(twin, row.aliases);
    return !twin;
  });
}

// The same name twice at one spot is one place.
function drop_repeated(rows) {
  const kept = [];
  for (const group of group_by(rows, (row) => `${row.region} ${row.type} ${row.name}`).values()) {
    const own = [];
    for (const row of group) {
      if (!own.some((other) => distance_km(other, row) < same_spot_km)) own.push(row);
    }
    kept.push(...own);
  }
  return kept;
}

function entity_row(entity, named) {
  const { type, region, latitude, longitude } = entity;
  return {
    country: 'US', region, type, name: named.name, latitude, longitude, population: 0,
    aliases: [...named.aliases],
    statistical: type === 'county-subdivision' && /^(CCD|census subarea)$/.test(named.suffix),
    consolidated: named.consolidated,
  };
}

export function census_places(entities, counts) {
  const rows = [];
  for (const entity of entities) {
    const named = census_name(entity);
    if (!named) {
      counts.divisions_left_out += 1;
      continue;
    }
    const label = `${entity.type}: ${named.suffix || '(none)'}`;
    counts.suffixes.set(label, (counts.suffixes.get(label) || 0) + 1);
    rows.push(entity_row(entity, named));
  }
  const places = group_by(rows.filter((row) => row.type === 'city'), key_of);
  const kept = rows.filter(
    (row) => row.type !== 'county-subdivision' || !repeats_place(row, places),
  );
  counts.divisions_merged = rows.length - kept.length;
  for (const row of kept) {
    // They lie within New York, so a sum must not count them again.
    const borough = row.region === 'US-NY' && row.type !== 'county' && boroughs.has(row.name)
      && distance_km(row, city_hall) < city_radius_km;
    if (borough) Object.assign(row, { type: 'city', quarter: true });
  }
  return drop_repeated(merge_consolidated(kept, places));
}
