// What volunteers are shown to begin with is good: the check itself reads the examples of
// data/README.md, of the links that open GitHub's editor, and of the schema.
//
//   node tests/contributing/examples_test.mjs FOLDER     with kith-index
import {spawnSync} from 'node:child_process';
import {cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {basename, join} from 'node:path';
import {stringify} from 'yaml';
import {check, finish, read, root, same} from './checks.mjs';
import {snippet_as_written} from './schema_nodes.mjs';

const program = join(process.argv[2], 'kith-index');
const blocks_of = (file) => [...read(file).matchAll(/^```yaml\n((?:name|kind):[\s\S]*?)^```$/gm)].map(([, yaml]) => yaml);
const links_of = (file) => [...read(file).matchAll(/new\/main\?filename=([^&)]+)&value=([^)]+)\)/g)]
  .map(([, path, value]) => ({path: decodeURIComponent(path), yaml: decodeURIComponent(value)}));
const readmes = ['data/README.md', 'data/README.es.md'];

// The project's data with this listing alone, and of its towns those that the examples name.
function data_with(path, yaml) {
  const data = join(mkdtempSync(join(tmpdir(), 'kith-')), 'data');
  mkdirSync(join(data, 'gazetteer'), {recursive: true});
  cpSync(root + 'data/vocabulary', join(data, 'vocabulary'), {recursive: true});
  for (const file of ['countries', 'regions', 'time_zones', 'ordinary_words', 'places', 'postal_codes']) {
    const [head, ...rows] = read(`data/gazetteer/${file}.tsv`).split('\n');
    const is_wanted = file === 'places' || file === 'postal_codes' ? (row) => /\t(Arlington|Málaga|02476)\t/.test(row) : () => true;
    writeFileSync(join(data, 'gazetteer', `${file}.tsv`), [head, ...rows.filter(is_wanted)].join('\n'));
  }
  mkdirSync(join(data, 'listings', path, '..'), {recursive: true});
  writeFileSync(join(data, 'listings', path), yaml);
  return data;
}

function mistakes(path, yaml) {
  const data = data_with(path, yaml);
  const {stdout, stderr} = spawnSync(program, ['check', '--data', data, '--schema', root + 'schemas/listing.schema.json', '--today', '2026-11-29', '--strict', '--format', 'json'], {encoding: 'utf8'});
  rmSync(join(data, '..'), {recursive: true});
  if (!stdout) return [stderr];
  const {findings, files} = JSON.parse(stdout);
  return [...findings.map(({file, line, message}) => `${basename(file)}:${line}: ${message}`), ...same(files, 1)];
}

// Each by itself: some are the same group.
const examples = [...readmes.flatMap(blocks_of), ...JSON.parse(read('schemas/listing.schema.json')).defaultSnippets.map(({body}) => stringify(snippet_as_written(body)))];

await check('every whole listing that is shown to volunteers has no mistake and no warning', () =>
  [...same(examples.length, 10), ...examples.flatMap((yaml) => mistakes('example.yaml', yaml).map((mistake) => `${mistake}\n${yaml}`))]);

await check('a mistake in one of them would be told', () =>
  (mistakes('example.yaml', examples[0].replace('Arlington', 'Arlingtown')).length > 0 ? [] : ['nothing is told']));

for (const file of readmes)
  await check(`${file} opens GitHub's editor with the smallest good listing that it shows`, () => {
    const [link, ...others] = links_of(file);
    return [...same(others.length, 0), ...same(link.yaml, blocks_of(file)[0]), ...mistakes(link.path.replace('data/listings/', ''), link.yaml)];
  });

await check('data/README.md and data/README.es.md have the same parts', () => {
  const [english, spanish] = readmes.map((file) => [...read(file).matchAll(/^(#+) /gm)].map(([, level]) => level));
  return same(spanish, english);
});

finish();
