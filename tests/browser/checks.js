// What every script of the browser tests begins and ends with.
//
//   const {check, is, run} = require('./checks.js');
//   run(async (browser, base) => {
//     await check('one and one is two', () => is(1 + 1, 2));
//   });
//
// run opens Debian's Chromium, closes it, and prints "N passed, N failed" as the last line.
'use strict';

const {chromium} = require('playwright-core');

let passed = 0;
let failed = 0;

// Holds where `holds` gives true or nothing; what it gives else, or throws, is told.
async function check(sentence, holds) {
  let problem = null;
  try {
    const answer = await holds();
    if (answer !== true && answer !== undefined) problem = JSON.stringify(answer);
  } catch (error) {
    problem = error.message;
  }
  if (problem === null) passed += 1;
  else failed += 1;
  console.log(problem === null ? `ok: ${sentence}` : `NOT OK: ${sentence}\n    ${problem}`);
}

// True, or what was found instead.
const is = (found, wanted) => found === wanted || {found, wanted};

// Nothing of what was found; else the first few, each once.
const none = (found) => found.length === 0 || [...new Set(found)].slice(0, 6);

// The pages are on a local address, which Chromium keeps the frames of other sites from.
const launch = () => chromium.launch({
  executablePath: '/usr/bin/chromium',
  args: ['--no-sandbox', '--disable-gpu', '--disable-quic', '--disable-background-networking',
    '--disable-component-update', '--disable-sync', '--disable-features=LocalNetworkAccessChecks'],
});

async function run(tests) {
  const browser = await launch();
  await tests(browser, process.argv[2]);
  await browser.close();
  console.log(`${passed} passed, ${failed} failed`);
  process.exit(failed === 0 ? 0 : 1);
}

module.exports = {check, is, none, launch, run};
