// What the look promises on every page: colours that can be told apart, targets for unsteady hands,
// a focus that is seen, a page that can be printed.
'use strict';

const {execFileSync} = require('child_process');
const {readFileSync} = require('fs');
const {gzipSync} = require('zlib');

const {check, run} = require('./checks.js');

const root = `${__dirname}/../..`;

// What stands on what, and the contrast of WCAG 2.2 that it needs.
const pairs = [
  ...['ink', 'muted', 'evergreen', 'evergreen-hover'].flatMap((text) =>
    ['paper', 'card', 'wash'].map((ground) => [text, ground, 4.5])),
  ['on-evergreen', 'evergreen', 4.5], ['on-evergreen', 'evergreen-hover', 4.5], ['on-focus', 'focus', 4.5],
  ['fresh', 'fresh-paper', 4.5], ['ageing', 'ageing-paper', 4.5], ['stale', 'stale-paper', 4.5],
  ['border', 'paper', 3], ['border', 'card', 3], ['border', 'wash', 3], ['stale', 'card', 3],
];

function luminance(colour) {
  const full = colour.length === 4 ? colour.replace(/[0-9a-f]/gi, '$&$&') : colour;
  const [red, green, blue] = [1, 3, 5].map((at) => {
    const part = parseInt(full.slice(at, at + 2), 16) / 255;
    return part <= 0.03928 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

function contrast(one, other) {
  const [dark, light] = [luminance(one), luminance(other)].sort((a, b) => a - b);
  return (light + 0.05) / (dark + 0.05);
}

async function the_compiled_file() {
  await check('compiling the look again gives the very bytes of style.css', () => {
    execFileSync(`${root}/tools/look/compile`, ['--check'], {stdio: 'pipe'});
  });
  await check('style.css is at most 10 kB when it is sent', () => {
    const size = gzipSync(readFileSync(`${root}/query-service/pages/look/style.css`)).length;
    return size <= 10000 || size;
  });
}

async function colours(browser, base) {
  for (const scheme of ['light', 'dark']) {
    const page = await browser.newPage({colorScheme: scheme});
    await page.goto(`${base}/?lang=en`);
    await check(`every text and border can be told from what it stands on, ${scheme}`, async () => {
      const names = [...new Set(pairs.flatMap(([front, ground]) => [front, ground]))];
      const found = await page.evaluate((all) => {
        const style = getComputedStyle(document.documentElement);
        return Object.fromEntries(all.map((name) => [name, style.getPropertyValue(`--${name}`).trim()]));
      }, names);
      const poor = pairs.filter(([front, ground, least]) => !(contrast(found[front], found[ground]) >= least))
        .map(([front, ground]) => `${front} on ${ground}: ${contrast(found[front], found[ground]).toFixed(1)}`);
      return poor.length === 0 || poor;
    });
    await page.close();
  }
}

const results = '/search?q=chronic+pain&near=Manchester%2C+NH&lang=en';

async function on_a_phone(browser, base) {
  const page = await browser.newPage({viewport: {width: 360, height: 780}});
  for (const path of ['/?lang=en', results, '/listings/elliot-chronic-pain-support-group-manchester?lang=es']) {
    await page.goto(base + path);
    await check(`${path}: buttons, fields, chips and links in lists are at least 44 px high`, async () => {
      const low = await page.evaluate(() => {
        for (const details of document.querySelectorAll('details')) details.open = true;
        return [...document.querySelectorAll(
          'button, input:not([type=hidden]), select, summary, .chips a, .filters li a, .card h3 a, .pages a, .sort a, dd a, header a')]
          .filter((e) => e.getBoundingClientRect().height < 43.5)
          .map((e) => `${e.textContent.trim()} ${e.getBoundingClientRect().height}`);
      });
      return low.length === 0 || low;
    });
  }
  await check('with the Tab key the focus is seen at every stop, and nothing covers it', async () => {
    await page.goto(base + results);
    const bad = [];
    let stops = 0;
    for (; stops < 200; stops += 1) {
      await page.keyboard.press('Tab');
      const stop = await page.evaluate(() => {
        const element = document.activeElement;
        if (element === document.body) return null;
        const box = element.getClientRects()[0];
        const top = document.elementFromPoint(box.x + box.width / 2, box.y + box.height / 2);
        const {outlineStyle, outlineWidth} = getComputedStyle(element);
        return {
          name: element.textContent.trim(),
          is_seen: outlineStyle === 'solid' && parseFloat(outlineWidth) >= 3,
          is_free: element.contains(top),
        };
      });
      if (stop === null) break;
      if (!stop.is_seen || !stop.is_free) bad.push(JSON.stringify(stop));
    }
    return (bad.length === 0 && stops > 20) || {bad, stops};
  });
  await page.close();
}

async function on_paper(browser, base) {
  const page = await browser.newPage({colorScheme: 'dark'});
  await check('what is printed is black on white by night too, without the form, with the crisis lines', async () => {
    await page.emulateMedia({media: 'print'});
    await page.goto(base + results);
    const seen = await page.evaluate(() => {
      const {backgroundColor, color} = getComputedStyle(document.body);
      return [backgroundColor, color, document.querySelector('form.search').checkVisibility(),
        document.querySelector('aside.crisis').checkVisibility()].join(' ');
    });
    return seen === 'rgb(255, 255, 255) rgb(0, 0, 0) false true' || seen;
  });
  await page.close();
}

run(async (browser, base) => {
  await the_compiled_file();
  await colours(browser, base);
  await on_a_phone(browser, base);
  await on_paper(browser, base);
});
