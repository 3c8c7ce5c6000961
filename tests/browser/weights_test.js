// How heavy a page is on its way and how soon a slow phone shows it.  What is sent is compressed by
// the nginx that stands in front; here it is compressed to be weighed.
'use strict';

const {check, run} = require('./checks.js');
const {gzipSync} = require('zlib');

const weighed = {
  'the front page': '/?lang=en',
  'twenty results': '/search?q=chronic+pain&near=Boston%2C+MA&lang=en',
  'a group': '/listings/elliot-chronic-pain-support-group-manchester?lang=en',
  'a sheet': '/handout?ids=elliot-chronic-pain-support-group-manchester&lang=en',
};

async function weigh(browser, base) {
  for (const [name, path] of Object.entries(weighed)) {
    const context = await browser.newContext();
    const page = await context.newPage();
    const answers = [];
    page.on('response', (response) => answers.push(response));
    await page.goto(base + path, {waitUntil: 'load'});
    await check(`${name} is at most 14 kB, with all it loads at most 40 kB`, async () => {
      let html = 0;
      let all = 0;
      for (const answer of answers) {
        const size = gzipSync(await answer.body()).length;
        all += size;
        if (answer.url() === base + path) html = size;
      }
      return (html > 0 && html <= 14000 && all <= 40000) || {html, all};
    });
    await context.close();
  }
}

// Slow 4G and a slow phone, as Lighthouse has them.  How long it takes is told, not judged: here
// the service runs with sanitizers and without the compression of the nginx in front.
async function first_picture(browser, base) {
  for (const name of ['the front page', 'twenty results']) {
    const context = await browser.newContext({viewport: {width: 360, height: 780}});
    const page = await context.newPage();
    const session = await context.newCDPSession(page);
    await session.send('Network.enable');
    await session.send('Network.emulateNetworkConditions', {
      offline: false, latency: 150, downloadThroughput: 1638400 / 8, uploadThroughput: 750000 / 8});
    await session.send('Emulation.setCPUThrottlingRate', {rate: 4});
    await page.goto(base + weighed[name], {waitUntil: 'load'});
    await check(`${name}: nothing jumps while it comes in on slow 4G and a slow phone`, async () => {
      const found = await page.evaluate(() => new Promise((resolve) => {
        const seen = {paint: 0, shift: 0};
        new PerformanceObserver((list) => list.getEntries().forEach((entry) => { seen.paint = entry.startTime; }))
          .observe({type: 'largest-contentful-paint', buffered: true});
        new PerformanceObserver((list) => list.getEntries().forEach((entry) => { seen.shift += entry.value; }))
          .observe({type: 'layout-shift', buffered: true});
        setTimeout(() => resolve(seen), 500);
      }));
      console.log(`    largest part after ${Math.round(found.paint)} ms, with sanitizers and uncompressed`);
      return (found.paint > 0 && found.shift <= 0.02) || found;
    });
    await context.close();
  }
}

run(async (browser, base) => {
  await weigh(browser, base);
  await first_picture(browser, base);
});
