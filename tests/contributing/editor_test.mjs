// What someone sees who writes a listing in an editor: asked of yaml-language-server itself, with
// the schema that .vscode/settings.json gives it.
import {parse, stringify} from 'yaml';
import {check, finish, read, root, same} from './checks.mjs';
import {LanguageServer} from './language_server.mjs';
import {example_of, keys_of, snippet_as_written} from './schema_nodes.mjs';

const schemas = JSON.parse(read('.vscode/settings.json'))['yaml.schemas'];
const schema = JSON.parse(read(Object.keys(schemas)[0]));
const server = await LanguageServer.start(root, schemas);
let opened = 0;

// Opens a listing that has the mark | where the cursor is; gives its name and that position.
function open(marked) {
  const name = `data/listings/us/ma/listing-${++opened}.yaml`;
  const before = marked.slice(0, marked.indexOf('|')).split('\n');
  server.open(name, marked.replace('|', ''));
  return [name, {line: before.length - 1, character: before.at(-1).length}];
}
const completions = (marked) => server.completions(...open(marked));
const hover = async (marked) => (await server.hover(...open(marked))).replace(/\\/g, '');
const explanation = ({documentation}) => documentation?.value ?? documentation ?? '';

const ids_of = (vocabulary) => parse(read(`data/vocabulary/${vocabulary}.yaml`)).map(({id}) => id);

// Each key and word that is offered once, with a text; others may be offered, too.
function not_offered(offers, words) {
  return words.flatMap((word) => {
    const found = offers.filter(({label}) => label === word);
    if (found.length !== 1) return [`${word} is offered ${found.length} times`];
    return explanation(found[0]).length >= 5 ? [] : [`${word} is not explained`];
  });
}

await check('who types "new" in an empty file is offered the smallest good listing of each kind', async () =>
  not_offered(await completions('new|'), schema.defaultSnippets.map(({label}) => label)));

await check('below a name every other key is offered and explained', async () => {
  const offers = (await completions('name: Lighthouse Example Group\n|\n')).filter(({insertText}) => !insertText.includes('\nsource'));
  return not_offered(offers, Object.keys(schema.properties).filter((key) => key !== 'name'));
});

for (const [marked, keys] of [['place:\n  |', schema.definitions.place], ['contact:\n  |', schema.properties.contact], ['meets:\n  - |', schema.definitions.meeting]])
  await check(`so are all keys in ${marked.slice(0, marked.indexOf(':'))}`, async () =>
    not_offered(await completions(marked), Object.keys(keys.properties)));

for (const [marked, enumeration] of [['format: |', schema.definitions.format], ['kind: |', schema.properties.kind], ['status: |', schema.properties.status],
  ['verified: {on: 2026-05-01, how: |}', schema.properties.verified.properties.how], ['resource:\n  type: |', schema.properties.resource.properties.type]])
  await check(`"${marked.replace('\n', ' ')}" offers its words, each explained`, async () => {
    const offers = await completions(marked);
    return [...not_offered(offers, enumeration.enum), ...same(offers.length, enumeration.enum.length)];
  });

for (const [key, vocabulary] of [['conditions', 'conditions'], ['audience', 'audiences'], ['topics', 'topics'], ['accessibility', 'accessibility'], ['languages', 'languages']])
  await check(`"${key}: [" offers the words of data/vocabulary/${vocabulary}.yaml, each explained`, async () => {
    const offers = await completions(`${key}: [|]`);
    return [...not_offered(offers, ids_of(vocabulary)), ...same(offers.length, ids_of(vocabulary).length)];
  });

await check('a condition is explained with its names in English and Spanish', async () => {
  const text = explanation((await completions('conditions:\n  - fib|')).find(({label}) => label === 'fibromyalgia'));
  return ['Fibromyalgia', 'In Spanish: Fibromialgia', 'fibro'].filter((words) => !text.includes(words));
});

await check('a country is offered by its code and explained by its name', async () => {
  const offers = await completions('place:\n  country: |');
  return explanation(offers.find(({label}) => label === 'ES')).includes('Spain') && offers.length > 200 ? [] : [`${offers.length} offers`];
});

await check('"meets: " offers phrases that can be changed', async () => {
  const labels = (await completions('meets: |')).map(({label}) => label);
  return ['every Tuesday 18:00-19:30', 'varies'].filter((phrase) => !labels.includes(phrase));
});

await check('pointing at a word shows first what this word means', async () => {
  const text = await hover('conditions: [lupus, fibro|myalgia]');
  return text.indexOf('In Spanish: Fibromialgia') > 0 && text.indexOf('In Spanish: Fibromialgia') < text.indexOf('`chronic-pain`') ? [] : [text.slice(0, 300)];
});

// Each key with an example of what it holds; where it stands once as a line of its own, it is pointed at.
await check('pointing at a key shows its title and what it is for, whichever key it is', async () => {
  const wrong = [];
  let asked = 0;
  for (const [key, node] of Object.entries(schema.properties)) {
    const lines = stringify({[key]: example_of(schema, node)}).split('\n');
    const [name] = open(`|${lines.join('\n')}`);
    for (const {path, node: described} of [{path: [key], node}, ...keys_of(schema, node, [key])]) {
      const character = 2 * (path.length - 1);
      const line = lines.findIndex((text) => text.slice(character).replace(/"/g, '').startsWith(`${path.at(-1)}:`));
      if (line < 0) continue;
      asked += 1;
      const told = (await server.hover(name, {line, character: character + 1})).replace(/\\/g, '');
      if (!told.startsWith(`#### ${described.title}\n\n${described.description}`)) wrong.push(`${path.join('.')}: ${told.slice(0, 200)}`);
    }
  }
  return asked >= 60 ? wrong : [...wrong, `only ${asked} keys asked`];
});

const smallest = stringify(snippet_as_written(schema.defaultSnippets[0].body));

await check('nothing is underlined in the smallest good listing', async () =>
  (await server.diagnostics(open(`|${smallest}`)[0])).map(({message}) => message));

for (const [fault, from, to, words] of [
  ['a condition that there is not', '- chronic-pain', '- chronic-pian', 'data/vocabulary/conditions.yaml'],
  ['a key that no listing has', 'meets:', 'meeting:', 'meeting'],
  ['a group in person without a place', /place:\n(  .*\n)+/, '', '"place"'],
  ['a country that there is not', 'country: US', 'country: USA', 'two letters']])
  await check(`${fault} is underlined, and it is said what is wrong`, async () => {
    const messages = (await server.diagnostics(open(`|${smallest.replace(from, to)}`)[0])).map(({message}) => message);
    return messages.length === 1 && messages[0].includes(words) ? [] : [`told: ${messages.join('; ') || 'nothing'}`];
  });

server.stop();
finish();
