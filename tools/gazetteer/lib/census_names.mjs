// Turns legal Census names ("Boston city", "Arlington CDP") into the names that
// people use.
// Facts: the legal/statistical area descriptions of the 2022 Census gazetteer;
// the consolidated governments below are looked at one by one, because no rule
// tells which half of their double names is the city.

// Longest first, so that "city and borough" wins over "borough". Lower case
// only (but for CDP, CCD and UT): "Carson City" keeps its own word.
const suffixes = [
  'consolidated government (balance)', 'metropolitan government (balance)',
  'unified government (balance)', 'metro government (balance)', 'city (balance)', '(balance)',
  'consolidated government', 'metropolitan government', 'unified government', 'urban county',
  'city and borough', 'charter township', 'metro township', 'census subarea', 'barrio-pueblo',
  'zona urbana', 'municipality', 'corporation', 'comunidad', 'plantation', 'township',
  'precinct', 'district', 'location', 'purchase', 'borough', 'village', 'barrio',
  'city', 'town', 'gore', 'grant', 'CDP', 'CCD', 'UT',
];

const consolidated_names = {
  'Anaconda-Deer Lodge County': 'Anaconda',
  'Athens-Clarke County': 'Athens',
  'Augusta-Richmond County': 'Augusta',
  'Butte-Silver Bow': 'Butte',
  'Cusseta-Chattahoochee County': 'Cusseta',
  'Georgetown-Quitman County': 'Georgetown',
  'Hartsville/Trousdale County': 'Hartsville',
  'Lexington-Fayette': 'Lexington',
  'Louisville/Jefferson County': 'Louisville',
  'Lynchburg, Moore County': 'Lynchburg',
  'Macon-Bibb County': 'Macon',
  'Nashville-Davidson': 'Nashville',
  'Urban Honolulu': 'Honolulu',
};

// Numbered divisions name no place that anybody would write down.
const numbered = /^(Township|Precinct|District|Ward|Election Precinct) ([0-9]+[A-Z]?|[A-Z]|[IVX]+)$/;

function strip_suffix(legal_name) {
  for (const suffix of suffixes) {
    if (legal_name.endsWith(` ${suffix}`)) {
      return { name: legal_name.slice(0, -suffix.length - 1), suffix };
    }
  }
  return { name: legal_name, suffix: '' };
}

// "San Buenaventura (Ventura)" and "District 3, Hagerstown" hold two names.
function split_double(name) {
  const bracket = /^(.+) \((.+)\)$/.exec(name);
  if (bracket) return [bracket[1], bracket[2]];
  const division = /^(?:Township|District|Precinct) [0-9A-Z]+, (.+)$/.exec(name);
  if (division) return [division[1], name];
  return [name];
}

// Returns { name, aliases, suffix, consolidated }, or null for what is no place at all.
export function census_name(entity) {
  if (entity.type === 'county') return { name: entity.legal_name, aliases: [], suffix: '' };
  if (/subdivisions? not defined$/.test(entity.legal_name)) return null;
  const { name: stripped, suffix } = strip_suffix(entity.legal_name);
  if (entity.type === 'county-subdivision' && numbered.test(stripped)) return null;
  if (consolidated_names[stripped] && entity.type === 'city') {
    const aliases = [stripped];
    return { name: consolidated_names[stripped], aliases, suffix, consolidated: true };
  }
  // Massachusetts towns with a city charter: "Watertown Town city".
  if (entity.region === 'US-MA' && suffix === 'city' && stripped.endsWith(' Town')) {
    return { name: stripped.slice(0, -5), aliases: [stripped], suffix };
  }
  const [name, ...aliases] = split_double(stripped);
  return { name, aliases, suffix };
}
