// What schemas/listing.schema.json says of each key, and whether it is true: of itself, of the
// vocabularies, of the listings in data/.
import Ajv from 'ajv';
import {readdirSync} from 'node:fs';
import {parse} from 'yaml';
import {check, finish, read, root, same} from './checks.mjs';
import {keys_of} from './schema_nodes.mjs';

const schema = JSON.parse(read('schemas/listing.schema.json'));
const keys = keys_of(schema).map(({path, node}) => ({name: path.join('.'), node}));
const ajv = new Ajv({strict: false});
const fits = (node, value) => ajv.compile({definitions: schema.definitions, ...node})(value);
const ids_of = (vocabulary) => parse(read(`data/vocabulary/${vocabulary}.yaml`)).map(({id}) => id);

await check('every key has a title, and a description of a sentence or more', () => {
  if (keys.length < 80) return [`only ${keys.length} keys found`];
  return keys.filter(({node}) => !node.title || !/\w.{10,}[.)]$/.test(node.description ?? '')).map(({name}) => name);
});

await check('every word of a closed list is explained', () =>
  keys.filter(({node}) => node.enum && (node.enumDescriptions?.length !== node.enum.length || node.enumDescriptions.some((text) => text.length < 5)))
    .map(({name}) => name));

await check('every key that takes text, a number or a list shows an example', () =>
  keys.filter(({node}) => ['string', 'number', 'integer', 'array'].includes([node.type].flat()[0]) && !node.examples)
    .map(({name}) => name));

await check('every example and every default fits the key that it stands at', () =>
  keys.flatMap(({name, node}) => [...(node.examples ?? []), ...('default' in node ? [node.default] : [])]
    .filter((value) => !fits(node, value)).map((value) => `${name}: ${JSON.stringify(value)}`)));

for (const [key, vocabulary] of [['kind', 'kinds'], ['format', 'formats'], ['reach', 'reaches'], ['led_by', 'leaders'],
  ['join', 'joins'], ['status', 'statuses'], ['resource.type', 'resource_types']])
  await check(`the words of ${key} are those of data/vocabulary/${vocabulary}.yaml`, () =>
    same(keys.find(({name}) => name === key).node.enum, ids_of(vocabulary)));

await check('the schema for editors accepts every listing that is shipped', () => {
  const accepts = new Ajv({strict: false}).compile(JSON.parse(read('schemas/listing.editor.schema.json')));
  const files = readdirSync(root + 'data/listings', {recursive: true}).filter((file) => file.endsWith('.yaml'));
  if (files.length < 900) return [`only ${files.length} listings found`];
  return files.filter((file) => !accepts(parse(read(`data/listings/${file}`)))).map((file) => `${file}: ${JSON.stringify(accepts.errors)}`);
});

finish();
