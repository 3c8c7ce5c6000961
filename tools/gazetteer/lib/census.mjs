// Reads the US Census gazetteer of 2022 as the Debian package weather-util-data
// ships it: INI-like sections with centroids in radians.
// Facts: US Census Bureau gazetteer files (public domain).
import fs from 'node:fs';
import zlib from 'node:zlib';

const folder = '/usr/share/weather-util/';

const kind_by_digits = { 5: 'county', 7: 'city', 10: 'county-subdivision' };

function read_sections(file) {
  let packed;
  try {
    packed = fs.readFileSync(folder + file);
  } catch {
    throw new Error('install the Debian package weather-util-data first');
  }
  const sections = [];
  for (const line of zlib.gunzipSync(packed).toString('utf8').split('\n')) {
    const head = /^\[(.+)\]$/.exec(line);
    if (head) sections.push({ id: head[1] });
    const field = /^(\w+) = (.*)$/.exec(line);
    if (field && sections.length > 0) sections[sections.length - 1][field[1]] = field[2];
  }
  return sections;
}

function read_centroid(section) {
  const match = /^\((-?[\d.]+), (-?[\d.]+)\)$/.exec(section.centroid || '');
  if (!match) throw new Error(`Census section ${section.id} has no centroid`);
  const [latitude, longitude] = [match[1], match[2]].map((value) => (value * 180) / Math.PI);
  return { latitude, longitude };
}

// Every county, place and county subdivision: type, legal name, state, point.
export function read_census_entities() {
  return read_sections('places.gz').map((section) => {
    const digits = /^fips(\d+)$/.exec(section.id);
    const kind = digits && kind_by_digits[digits[1].length];
    const label = /^(.*), ([A-Z]{2})$/.exec(section.description || '');
    if (!kind || !label) throw new Error(`unexpected Census section ${section.id}`);
    return { type: kind, legal_name: label[1], region: `US-${label[2]}`, ...read_centroid(section) };
  });
}

// Every ZIP code tabulation area.
export function read_census_zips() {
  return read_sections('zctas.gz').map((section) => {
    if (!/^\d{5}$/.test(section.id)) throw new Error(`unexpected ZCTA ${section.id}`);
    return { country: 'US', code: section.id, ...read_centroid(section) };
  });
}
