// Gives each ZIP code tabulation area the state its ZIP code belongs to.
// Facts: facts/zip_prefixes.tsv, the USPS table of three-digit prefixes (by
// hand), with single ZIP codes that lie in another state than their prefix. The
// nearest Census place serves as a check.
import { distance_km, group_by, read_tsv } from './text.mjs';

// A ZIP code whose own state is farther than this is an error in the table.
const far_km = 100;

function read_table() {
  const rows = read_tsv(new URL('../facts/zip_prefixes.tsv', import.meta.url));
  return (zip) => {
    const fits = (row) => zip.slice(0, row.first.length) >= row.first
      && zip.slice(0, row.last.length) <= row.last;
    const found = rows.filter(fits);
    // The longer, that is the more exact, range wins.
    found.sort((a, b) => b.first.length - a.first.length);
    return found.length > 0 ? found[0].region : '';
  };
}

function cell_of(point) {
  return `${Math.floor(point.latitude)} ${Math.floor(point.longitude)}`;
}

function nearby(cells, point) {
  const rows = [];
  const [lat, lon] = cell_of(point).split(' ').map(Number);
  for (let i = -1; i <= 1; i += 1) {
    for (let j = -1; j <= 1; j += 1) rows.push(...(cells.get(`${lat + i} ${lon + j}`) || []));
  }
  return rows;
}

export function zip_rows(zips, census_rows, counts) {
  const region_of = read_table();
  const listed = new Set(census_rows.map((row) => row.region));
  const cells = group_by(census_rows.filter((row) => row.type !== 'county'), cell_of);
  for (const zip of zips) {
    zip.region = region_of(zip.code);
    if (!zip.region) throw new Error(`zip_prefixes.tsv: no state for ${zip.code}`);
    let nearest = { km: Infinity, region: '' };
    let own_km = Infinity;
    for (const row of nearby(cells, zip)) {
      const km = distance_km(row, zip);
      if (km < nearest.km) nearest = { km, region: row.region };
      if (row.region === zip.region && km < own_km) own_km = km;
    }
    // The island territories have no Census rows to compare with.
    if (nearest.region === zip.region || !listed.has(zip.region)) continue;
    if (!nearest.region) continue;
    counts.zips_nearest_elsewhere.push({ ...zip, nearest, own_km });
    if (own_km > far_km && own_km > 3 * nearest.km) {
      throw new Error(`${zip.code}: prefix says ${zip.region}, but it lies in ${nearest.region}`);
    }
  }
  return zips;
}
