// About how many people live in each county of the United States: those of the towns that are
// nearer to its middle than to that of any other county of the state.
// The Census files have no people of counties; that Cook County means the one of Chicago must be
// known all the same.
import { distance_km, group_by } from './text.mjs';

export function estimate_county_people(places) {
  const by_region = group_by(places.filter((row) => row.country === 'US'), (row) => row.region);
  for (const rows of by_region.values()) {
    const counties = rows.filter((row) => row.type === 'county');
    const towns = rows.filter((row) => row.type === 'city' && row.population > 0 && !row.quarter);
    if (counties.length === 0) continue;
    for (const county of counties) county.population = 0;
    for (const town of towns) {
      let nearest = counties[0];
      for (const county of counties) {
        if (distance_km(town, county) < distance_km(town, nearest)) nearest = county;
      }
      nearest.population += town.population;
    }
  }
}
