// What `check --format sarif` prints is SARIF 2.1.0, as code scanners and editors read it: held to
// the schema that its makers publish (in the package @microsoft/jest-sarif).
//
//   node tests/contributing/sarif_test.mjs FOLDER     with kith-index
import Ajv from 'ajv';
import {spawnSync} from 'node:child_process';
import {join} from 'node:path';
import {check, finish, read, root, same} from './checks.mjs';

const program = join(process.argv[2], 'kith-index');

// A schema of draft 04, of which all but two keys mean the same today; formats are not looked at.
const {$schema, id, ...schema} = JSON.parse(read('tests/contributing/node_modules/@microsoft/jest-sarif/lib/schemas/sarif-2.1.0-rtm.5.json'));
const accepts = new Ajv({strict: false, validateFormats: false, unicodeRegExp: false}).compile(schema);
const problems_of = (log) => (accepts(log) ? [] : accepts.errors.map(({instancePath, message}) => `${instancePath} ${message}`));

const {stdout} = spawnSync(program, ['check', '--data', root + 'data', '--today', '2026-11-29', '--format', 'sarif'], {encoding: 'utf8', maxBuffer: 2 ** 28});
const log = JSON.parse(stdout);

await check('the findings of the shipped data are SARIF 2.1.0', () => problems_of(log));
await check('they are several hundred, of more than one rule, each at a line', () => {
  const [{results, tool}] = log.runs;
  const without_place = results.filter(({locations}) => !locations?.[0]?.physicalLocation?.region?.startLine);
  return [...same(results.length > 500, true), ...same(tool.driver.rules.length > 1, true), ...same(without_place.length, 0)];
});
await check('a key that SARIF does not know, or a result without a message, would be told', () => {
  const [run] = log.runs;
  const [{message, ...mute}] = run.results;
  return [{...log, runs: [{...run, unheard_of: 1}]}, {...log, runs: [{...run, results: [mute]}]}]
    .flatMap((wrong) => (problems_of(wrong).length > 0 ? [] : ['it is not told']));
});

finish();
