// Small helpers for names, coordinates and tab-separated text.
// No facts of their own.
import fs from 'node:fs';

const earth_radius_km = 6371;

// Letters that Unicode does not take apart into a base letter and a mark.
const plain_letters = { ß: 'ss', æ: 'ae', ø: 'o', đ: 'd', ð: 'd', ł: 'l', ı: 'i', þ: 'th', œ: 'oe' };

// The form in which two spellings of one name are compared.
export function fold(name) {
  return name
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[ßæøđðłıþœ]/g, (letter) => plain_letters[letter])
    .replace(/['’‘`ʻ.]/g, '')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()
    .replace(/\bsaint\b/g, 'st')
    .replace(/\bmount\b/g, 'mt')
    .replace(/\bfort\b/g, 'ft');
}

export function distance_km(a, b) {
  const rad = Math.PI / 180;
  const half_lat = Math.sin(((b.latitude - a.latitude) * rad) / 2);
  const half_lon = Math.sin(((b.longitude - a.longitude) * rad) / 2);
  const h =
    half_lat * half_lat +
    Math.cos(a.latitude * rad) * Math.cos(b.latitude * rad) * half_lon * half_lon;
  return 2 * earth_radius_km * Math.asin(Math.min(1, Math.sqrt(h)));
}

// Mean of points on the sphere weighted by population. Averaging plain degrees
// would put Fiji and the United States, which cross the date line, elsewhere.
export function weighted_centre(points) {
  const known = points.some((point) => point.population > 0);
  let x = 0;
  let y = 0;
  let z = 0;
  for (const point of points) {
    const weight = known ? point.population : 1;
    const lat = (point.latitude * Math.PI) / 180;
    const lon = (point.longitude * Math.PI) / 180;
    x += weight * Math.cos(lat) * Math.cos(lon);
    y += weight * Math.cos(lat) * Math.sin(lon);
    z += weight * Math.sin(lat);
  }
  if (x === 0 && y === 0 && z === 0) return { latitude: null, longitude: null };
  return {
    latitude: (Math.atan2(z, Math.hypot(x, y)) * 180) / Math.PI,
    longitude: (Math.atan2(y, x) * 180) / Math.PI,
  };
}

export function total_population(rows) {
  return rows.reduce((sum, row) => sum + (row.population || 0), 0);
}

// Adds names to a row without repeating its own name or an earlier alias.
export function add_aliases(row, names) {
  for (const name of names) {
    if (name && name !== row.name && !row.aliases.includes(name)) row.aliases.push(name);
  }
}

export function split_aliases(text) {
  return text ? text.split('; ') : [];
}

// Reads a tab-separated fact file with a header line into objects.
export function read_tsv(url) {
  const [header, ...lines] = fs.readFileSync(url, 'utf8').replace(/\n$/, '').split('\n');
  const columns = header.split('\t');
  return lines.map((line, index) => {
    const cells = line.split('\t');
    if (cells.length !== columns.length) {
      throw new Error(`${url.pathname.split('/').pop()} line ${index + 2}: wrong number of cells`);
    }
    return Object.fromEntries(columns.map((column, i) => [column, cells[i]]));
  });
}

export function group_by(rows, key_of) {
  const groups = new Map();
  for (const row of rows) {
    const key = key_of(row);
    if (!groups.has(key)) groups.set(key, []);
    groups.get(key).push(row);
  }
  return groups;
}
