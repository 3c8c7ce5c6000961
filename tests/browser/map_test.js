// The map of a search: its markers against the cards, by mouse, keyboard and without JavaScript.
//
//   node map_test.js http://127.0.0.1:PORT
'use strict';

const {check, is, run} = require('./checks.js');

const [base] = process.argv.slice(2);
const near_manchester = '/search?q=chronic+pain&near=Manchester%2C+NH&lang=en';
const searches = [near_manchester, '/search?q=fibromyalgia&limit=100&lang=es', '/search?near=London%2C+UK&lang=en',
  '/search?q=fibromyalgia&near=Madrid&lang=es'];

// Every request of a page, and what it says went wrong.
function watch(page) {
  const seen = {requests: [], errors: []};
  page.on('request', (request) => seen.requests.push(request.url()));
  page.on('pageerror', (error) => seen.errors.push(error.message));
  page.on('console', (message) => {
    if (['error', 'warning'].includes(message.type())) seen.errors.push(message.text());
  });
  return seen;
}

async function open(page, path) {
  await page.goto(`${base}${path}&map=1`);
  await page.locator('#map path.map-land').first().waitFor({state: 'attached'});
}

async function markers_are_the_cards(browser) {
  const page = await browser.newPage();
  const seen = watch(page);
  for (const path of searches) {
    await check(`${path} has a marker for each card with a place, with its number and name`, async () => {
      await open(page, path);
      const [cards, markers] = await page.evaluate(() => [
        [...document.querySelectorAll('.card[data-latitude]')].map((card) => {
          const number = card.querySelector('.map-number').lastChild.data;
          const somewhere = card.dataset.somewhere ? `, ${card.dataset.somewhere}` : '';
          return `${number}: ${card.querySelector('h3 a').textContent}${somewhere} ${card.dataset.precision === 'exact'}`;
        }),
        [...document.querySelectorAll('#map button.map-button')].map((marker) =>
          `${marker.getAttribute('aria-label')} ${!marker.classList.contains('coarse')}`),
      ]);
      return (cards.length > 0 && is(markers.join('\n'), cards.join('\n'))) || {cards, markers};
    });
    await check(`${path} begins with all markers in sight, none covering another`, async () => {
      const found = await page.evaluate(() => {
        const frame = document.querySelector('.map-canvas').getBoundingClientRect();
        const boxes = [...document.querySelectorAll('#map button.map-button')].map((marker) => marker.getBoundingClientRect());
        const middles = boxes.map((box) => [box.x + box.width / 2, box.y + box.height / 2]);
        const covers = middles.filter(([x, y], at) =>
          middles.slice(at + 1).some(([u, v]) => Math.abs(x - u) < 24 && Math.abs(y - v) < 24));
        const outside = middles.filter(([x, y]) => x < frame.left || x > frame.right || y < frame.top || y > frame.bottom);
        return [covers.length, outside.length].join();
      });
      return path.includes('limit=100') || is(found, '0,0');
    });
  }
  await check('no other host is asked for anything, and nothing goes wrong', () =>
    is([...seen.requests.filter((url) => !url.startsWith(base)), ...seen.errors].join(), ''));
  await page.close();
}

async function only_when_asked_for(browser) {
  const page = await browser.newPage();
  const seen = watch(page);
  await check('a search without map=1 loads nothing of the map; one link leads to it', async () => {
    await page.goto(base + near_manchester);
    const before = seen.requests.filter((url) => /map|leaflet|topojson/.test(new URL(url).pathname)).length;
    await page.getByRole('link', {name: 'Show on a map'}).click();
    await page.locator('#map button.map-button').first().waitFor();
    return is(`${before} ${new URL(page.url()).searchParams.get('map')} ${await page.getByRole('region', {name: 'Map'}).count()}`, '0 1 1');
  });
  await check('Hide the map leads back to the list', async () => {
    await page.getByRole('link', {name: 'Hide the map'}).click();
    await page.waitForURL((url) => !url.searchParams.has('map'));
    return is(await page.locator('#map').count(), 0);
  });
  await check('where all meet online the page says that there is nothing to put on a map', async () => {
    seen.requests.length = 0;
    await page.goto(`${base}/search?q=fibromyalgia&format=online&lang=en&map=1`);
    const scripts = seen.requests.filter((url) => url.endsWith('.js') && !url.endsWith('/suggest.js') && !url.endsWith('/locate.js')).length;
    return is(`${(await page.locator('#map').innerText()).includes('Nothing in this list has a place')} ${scripts}`, 'true 0');
  });
  await check('the spreadsheet beside the calendar is a file', async () => {
    await page.goto(base + near_manchester);
    const [download] = await Promise.all([
      page.waitForEvent('download'), page.getByRole('link', {name: 'Download as a spreadsheet (CSV)'}).click()]);
    return is(download.suggestedFilename(), 'kith-search.csv');
  });
  await page.close();
}

async function by_keyboard(browser) {
  const page = await browser.newPage();
  const focused = () => page.evaluate(() => document.activeElement.getAttribute('aria-label') || document.activeElement.textContent);
  await check('Tab reaches the markers in the order of their numbers, and Enter goes to the card', async () => {
    await open(page, near_manchester);
    await page.locator('.map-canvas').focus();
    await page.keyboard.press('Tab');
    const first = await focused();
    await page.keyboard.press('Tab');
    const second = await focused();
    await page.keyboard.press('Enter');
    const name = await focused();
    const found = await page.locator('.card.found').getAttribute('data-number');
    return is(`${first[0]} ${second[0]} ${second.includes(name)} ${found}`, '1 2 true 2');
  });
  await check('a marker that has the focus says its name in words beside it, and shows the focus', async () => {
    await page.locator('#map button.map-button').first().focus();
    const said = await page.locator('.map-tip').innerText();
    const outline = await page.evaluate(() => getComputedStyle(document.activeElement).outlineStyle);
    return is(`${said.startsWith('Elliot Chronic Pain Support Group')} ${outline}`, 'true solid');
  });
  await check('the map zooms by buttons and by + and -, moves by arrows, and shows all again', async () => {
    const scale = () => page.locator('.leaflet-control-scale-line').innerText();
    const place = () => page.locator('#map button.map-button').first().boundingBox();
    const seen = [await scale()];
    await page.getByRole('button', {name: 'Zoom in'}).press('Enter');
    seen.push(await scale());
    await page.locator('.map-canvas').focus();
    await page.keyboard.press('+');
    seen.push(await scale());
    const before = await place();
    await page.keyboard.press('ArrowRight');
    const after = await place();
    await page.getByRole('button', {name: 'Show all'}).press(' ');
    seen.push(await scale());
    return (new Set(seen).size === 3 && seen[3] === seen[0] && after.x < before.x) || {seen, before, after};
  });
  await page.close();
}

async function without_javascript(browser) {
  const context = await browser.newContext({javaScriptEnabled: false});
  const page = await context.newPage();
  await check('without JavaScript the page says that the list says everything', async () => {
    await page.goto(`${base}${near_manchester}&map=1`);
    const text = await page.locator('#map').innerText();
    return is(`${text.includes('The map needs JavaScript. The list says everything')} ${await page.locator('#map button').count()}`, 'true 0');
  });
  await context.close();
}

async function on_a_small_phone(browser) {
  const context = await browser.newContext({viewport: {width: 320, height: 800}, hasTouch: true, isMobile: true});
  const page = await context.newPage();
  await check('at 320 px the page does not scroll sideways, and what is pressed is large enough', async () => {
    await open(page, near_manchester);
    const found = await page.evaluate(() => [document.documentElement.scrollWidth,
      [...document.querySelectorAll('#map button')].filter((button) => {
        const box = button.getBoundingClientRect();
        return box.width < 24 || box.height < 24;
      }).length]);
    return is(found.join(), '320,0');
  });
  await check('a tap on a marker goes to its card', async () => {
    await page.locator('#map button.map-button').nth(1).tap();
    return is(await page.locator('.card.found').getAttribute('data-number'), '2');
  });
  await context.close();
}

async function without_outlines(browser) {
  const page = await browser.newPage();
  await check('where the outlines do not come the markers are there all the same', async () => {
    await page.route('**/map/*.json', (route) => route.abort());
    await page.goto(`${base}${near_manchester}&map=1`);
    await page.locator('#map button.map-button').first().waitFor();
    return is(await page.locator('#map path.map-land').count(), 0);
  });
  await page.close();
}

run(async (browser) => {
  await markers_are_the_cards(browser);
  await only_when_asked_for(browser);
  await by_keyboard(browser);
  await without_javascript(browser);
  await on_a_small_phone(browser);
  await without_outlines(browser);
});
