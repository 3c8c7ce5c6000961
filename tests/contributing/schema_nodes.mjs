// Walks through a listing's schema as someone who writes a listing meets it.
//
//   for (const {path, node} of keys_of(schema)) ...   // path: ['place', 'city'], references followed
//   example_of(schema, node)                          // a value that the schema shows for it
//   snippet_as_written(schema.defaultSnippets[0].body)   // {name: 'Lighthouse Example Group', ...}

const resolved = (schema, node) =>
  (node.$ref ? {...resolved(schema, node.$ref.slice(2).split('/').reduce((at, key) => at[key], schema)), ...node} : node);

// Every key that a listing may have, and those inside it; a list of maps by its items.
export function keys_of(schema, node = schema, path = []) {
  const here = resolved(schema, node);
  const keys = Object.entries(here.properties ?? {}).flatMap(([key, value]) =>
    [{path: [...path, key], node: resolved(schema, value)}, ...keys_of(schema, value, [...path, key])]);
  const inner = [...(here.oneOf ?? []), ...(here.anyOf ?? []), ...(here.items ? [here.items] : [])];
  return [...keys, ...inner.flatMap((form) => keys_of(schema, form, path))];
}

export function example_of(schema, node) {
  const here = resolved(schema, node);
  if (here.examples) return here.examples[0];
  if (here.enum) return here.enum[0];
  if (here.type === 'boolean') return true;
  if (here.properties) return Object.fromEntries(Object.entries(here.properties).map(([key, value]) => [key, example_of(schema, value)]));
  return example_of(schema, here.oneOf[0]);
}

// The body of a snippet as it stands in the file when nothing of it is changed: "${1:US}" is US.
export function snippet_as_written(body) {
  if (typeof body === 'string') return body.replace(/"?\$\{\d+:([^}]*)\}"?/g, '$1');
  if (Array.isArray(body)) return body.map(snippet_as_written);
  return Object.fromEntries(Object.entries(body).map(([key, value]) => [key, snippet_as_written(value)]));
}
