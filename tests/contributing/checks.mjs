// What every script of this folder begins and ends with.
//
//   import {check, finish} from './checks.mjs';
//   await check('one and one is two', () => [1 + 1 === 2 ? [] : ['it is not']].flat());
//   finish();
//
// finish prints "N passed, N failed" as the last line and ends the program.
import {readFileSync} from 'node:fs';
import {fileURLToPath} from 'node:url';

export const root = fileURLToPath(new URL('../../', import.meta.url));
export const read = (path) => readFileSync(root + path, 'utf8');

let passed = 0;
let failed = 0;

// `find_wrong` gives a list of what does not keep the promise of the sentence.
export async function check(sentence, find_wrong) {
  let wrong;
  try {
    wrong = await find_wrong();
  } catch (error) {
    wrong = [error.stack];
  }
  if (wrong.length === 0) passed += 1;
  else failed += 1;
  console.log(wrong.length === 0 ? `ok: ${sentence}` : `NOT OK: ${sentence}`);
  for (const line of wrong.slice(0, 10)) console.log(`    ${line}`);
}

// Nothing where both are the same; else what was found and what was wanted.
export const same = (found, wanted) => (JSON.stringify(found) === JSON.stringify(wanted) ? [] : [`found ${JSON.stringify(found)}, wanted ${JSON.stringify(wanted)}`]);

export function finish() {
  console.log(`${passed} passed, ${failed} failed`);
  process.exit(failed === 0 ? 0 : 1);
}
