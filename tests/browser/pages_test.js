// The main journey and the promises that hold on every page, in Debian's Chromium.
//
//   node pages_test.js http://127.0.0.1:PORT
'use strict';

const {check, is, run} = require('./checks.js');

const [base] = process.argv.slice(2);
const pages = [
  '/?lang=en', '/?lang=es',
  '/search?q=fibromyalgia&near=Manchester%2C+NH&lang=en', '/search?q=02476&lang=es',
  '/search?q=zzzz&lang=en', '/search?near=Nowhereville&lang=en', '/nowhere?lang=en',
  '/listings/elliot-chronic-pain-support-group-manchester?lang=en',
  '/listings/american-pain-society?lang=es',
  '/suggest?lang=en', '/suggest?lang=es',
  '/listings/elliot-chronic-pain-support-group-manchester/correct?lang=en',
  '/guide?lang=en', '/guide/for-clinics?lang=es', '/privacy?lang=en', '/sources?lang=es',
  '/about/data?lang=en', '/about/data?lang=es',
];

async function holds_on_every_page(browser) {
  const context = await browser.newContext({javaScriptEnabled: true, viewport: {width: 320, height: 800}});
  const page = await context.newPage();
  const elsewhere = [];
  page.on('request', (request) => {
    if (!request.url().startsWith(base) && !request.url().startsWith('data:')) elsewhere.push(request.url());
  });
  for (const path of pages) {
    await page.goto(base + path);
    await check(`${path} does not scroll sideways at 320 px`, async () =>
      is(await page.evaluate(() => document.documentElement.scrollWidth), 320));
    await check(`${path} has one h1, a language and labels on all its fields`, async () => {
      const found = await page.evaluate(() => ({
        headings: document.querySelectorAll('h1').length,
        language: document.documentElement.lang,
        unlabelled: [...document.querySelectorAll('input:not([type=hidden])')].filter((i) => i.labels.length === 0).length,
        small: [...document.querySelectorAll('a, button, input, summary')]
          .map((e) => ({text: e.textContent.trim().slice(0, 30), box: e.getBoundingClientRect(), inline: e.closest('p, dd, .others, .source, .prose')}))
          .filter(({box, inline}) => box.width > 0 && !inline && (box.height < 24 || box.width < 24))
          .map(({text, box}) => `${text} ${box.width}x${box.height}`),
      }));
      return is(JSON.stringify(found), JSON.stringify({
        headings: 1, language: path.includes('lang=es') ? 'es' : 'en', unlabelled: 0, small: []}));
    });
  }
  await check('no page asks another host for anything', () => is(elsewhere.join(), ''));
  await check('no page sets a cookie or stores anything', async () => {
    const stored = await page.evaluate(() => localStorage.length + sessionStorage.length);
    return is(stored + (await context.cookies()).length, 0);
  });
  await context.close();
}

async function a_patient_on_a_phone(browser) {
  const context = await browser.newContext({javaScriptEnabled: false, viewport: {width: 360, height: 780}});
  const page = await context.newPage();
  await check('without JavaScript: from the front page to a group near Manchester, NH', async () => {
    await page.goto(`${base}/?lang=en`);
    await page.getByLabel('What are you living with?').fill('chronic pain');
    await page.getByLabel('Where are you?').fill('Manchester, NH');
    await page.getByRole('button', {name: 'Find groups'}).click();
    await page.getByRole('link', {name: 'Elliot Chronic Pain Support Group', exact: true}).click();
    return is(await page.locator('h1').textContent(), 'Elliot Chronic Pain Support Group');
  });
  await check('the group\'s page says when, where and how old the facts are', async () => {
    const text = await page.locator('main').innerText();
    for (const part of ['Second and fourth Tuesday', '185 Queen City Ave', 'Last confirmed 25 September 2019'])
      if (!text.includes(part)) return `${part} is missing`;
    return true;
  });
  await check('the other language is one tap away', async () => {
    await page.getByRole('link', {name: 'Español'}).click();
    return is(await page.locator('html').getAttribute('lang'), 'es');
  });
  await check('a chip takes its part of the search away', async () => {
    await page.goto(`${base}/search?q=fibromyalgia&near=02476&lang=en`);
    await page.getByRole('link', {name: /near 02476/}).click();
    const where = await page.getByLabel('Where are you?').inputValue();
    return is(where, '');
  });
  await check('a facet\'s count is the total that choosing it gives', async () => {
    await page.goto(`${base}/search?q=chronic+pain&lang=en`);
    await page.locator('details.filters summary').click();
    const label = page.locator('details.filters label').filter({hasText: 'Fibromyalgia'}).first();
    const count = (await label.locator('.count').textContent()).replace(/\D/g, '');
    await label.click();
    await page.getByRole('button', {name: 'Apply'}).click();
    return is((await page.locator('.totals').textContent()).match(/\d+/)[0], count);
  });
  await context.close();
}

async function by_keyboard(browser) {
  const page = await browser.newPage();
  await check('the search works by keyboard alone, and focus can be seen', async () => {
    await page.goto(`${base}/?lang=en`);
    await page.keyboard.press('Tab');
    const skip = await page.evaluate(() => document.activeElement.textContent);
    for (let tab = 0; tab < 3; tab += 1) await page.keyboard.press('Tab');
    await page.keyboard.type('lupus');
    const outline = await page.evaluate(() => getComputedStyle(document.activeElement).outlineStyle);
    await page.keyboard.press('Enter');
    await page.waitForURL(/\/search/);
    return is(`${skip}, ${outline}, ${new URL(page.url()).searchParams.get('q')}`, 'Skip to the main part, solid, lupus');
  });
  await page.close();
}

async function suggestions(browser) {
  const context = await browser.newContext({viewport: {width: 360, height: 780}});
  const page = await context.newPage();
  const asked = [];
  page.on('request', (request) => {
    if (request.url().includes('/api/v1/suggest')) asked.push(request);
  });
  const what = page.getByLabel('What are you living with?');
  const where = page.getByLabel('Where are you?');
  const options = page.locator('[role=option]');
  const list_of = (field) => page.locator(`#${field}-suggestions`);
  const chosen = () => page.locator('[role=option][aria-selected=true]').innerText();
  const state = (field) => field.evaluate((e) => [
    e.getAttribute('aria-expanded'), e.getAttribute('aria-activedescendant'), document.activeElement === e].join());
  const open = async (language = 'en') => {
    await page.goto(`${base}/?lang=${language}`);
    asked.length = 0;
  };

  await check('suggestions come while one types, and say how many they are', async () => {
    await open();
    await what.fill('fibro');
    await options.first().waitFor();
    const said = await page.locator('form [role=status]').textContent();
    const heights = await options.evaluateAll((all) => all.filter((o) => o.getBoundingClientRect().height < 44).length);
    return is([await options.first().evaluate((o) => o.firstChild.data), said, heights, await state(what)].join('; '),
      `Fibromyalgia; Suggestions: ${await options.count()}; 0; true,,true`);
  });
  await check('what is typed is asked for in no address, with no cookie and no referrer', async () => {
    const headers = await asked[0].allHeaders();
    return is(JSON.stringify([asked.length, asked[0].method(), asked[0].url(), asked[0].postData(), headers.referer, headers.cookie]),
      JSON.stringify([1, 'POST', `${base}/api/v1/suggest`, 'q=fibro&lang=en', undefined, undefined]));
  });
  await check('the arrow keys go through the list, its end leads back to the text, the focus stays', async () => {
    const seen = [];
    const count = await options.count();
    for (const key of ['ArrowDown', 'ArrowDown', 'ArrowUp', 'ArrowUp', 'ArrowUp', 'ArrowDown']) {
      await page.keyboard.press(key);
      seen.push(await state(what));
    }
    const at = (number) => `true,what-suggestions-${number},true`;
    return is(seen.join(' '), [at(0), at(1), at(0), 'true,,true', at(count - 1), 'true,,true'].join(' '));
  });
  await check('it is asked for once, when one has paused for 120 milliseconds', async () => {
    const own = await browser.newContext();  // whose every page has the clock
    const other = await own.newPage();
    await other.clock.install();
    await other.goto(`${base}/?lang=en`);
    await other.clock.pauseAt(Date.now() + 3_600_000);
    const bodies = [];
    other.on('request', (request) => bodies.push(request.postData()));
    await other.getByLabel('What are you living with?').pressSequentially('fibro');
    await other.clock.runFor(119);
    await other.evaluate(() => 0);
    const before = bodies.length;
    const answered = other.waitForResponse('**/api/v1/suggest');
    await other.clock.runFor(1);
    await answered;
    await other.clock.runFor(1000);
    await own.close();
    return is([before, ...bodies].join(), '0,q=fibro&lang=en');
  });
  await check('an answer that comes late takes nothing from who is choosing already', async () => {
    const other = await context.newPage();
    await other.goto(`${base}/?lang=en`);
    const field = other.getByLabel('What are you living with?');
    await field.fill('fib');
    await other.locator('[role=option]').first().waitFor();
    let release;
    const held = new Promise((done) => { release = done; });
    await other.route('**/api/v1/suggest', async (route) => {
      await held;
      await route.continue();
    });
    const asked_again = other.waitForRequest('**/api/v1/suggest');
    await field.press('r');
    await asked_again;
    await other.keyboard.press('ArrowDown');
    const chosen_before = await state(field);
    const answered = other.waitForResponse('**/api/v1/suggest');
    release();
    await (await answered).finished();
    await other.waitForTimeout(50);
    const chosen_after = await state(field);
    await field.press('o');
    const while_typing = await state(field);
    await other.close();
    return is([chosen_before, chosen_after, while_typing].join(' '),
      'true,what-suggestions-0,true true,what-suggestions-0,true true,,true');
  });
  await check('Home and End go back to the text', async () => {
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Home');
    const home = await what.evaluate((e) => e.selectionStart);
    await page.keyboard.press('End');
    return is([home, await what.evaluate((e) => e.selectionStart), await state(what)].join(), '0,5,true,,true');
  });
  await check('Enter takes what is chosen into the field, and a second Enter searches', async () => {
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    const taken = `${await what.inputValue()} ${await state(what)}`;
    await page.keyboard.press('Enter');
    await page.waitForURL(/\/search/);
    return is(`${taken} ${new URL(page.url()).searchParams.get('q')}`, 'Fibromyalgia false,,true Fibromyalgia');
  });
  await check('Escape closes the list and leaves the text', async () => {
    await open();
    await what.pressSequentially('lup');
    await options.first().waitFor();
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Escape');
    return is(`${await list_of('what').isVisible()} ${await what.inputValue()} ${await state(what)}`, 'false lup false,,true');
  });
  await check('Tab leaves the field and closes the list', async () => {
    await page.keyboard.press('ArrowDown');
    await options.first().waitFor();
    await page.keyboard.press('Tab');
    return is(`${await list_of('what').isVisible()} ${await where.evaluate((e) => document.activeElement === e)}`, 'false true');
  });
  await check('the field for the place suggests places alone', async () => {
    await where.pressSequentially('tul');
    await options.first().waitFor();
    await options.first().click();
    return is(`${new URLSearchParams(asked.at(-1).postData()).get('types')} ${await where.inputValue()}`, 'place Tulsa, OK');
  });
  await check('the last part of a text is completed, the rest kept', async () => {
    await what.fill('fibro near tul');
    await options.first().waitFor();
    await page.keyboard.press('ArrowDown');
    const shown = await chosen();
    await page.keyboard.press('Enter');
    return is(`${shown.split('\n')[0].trim()} | ${await what.inputValue()}`, 'fibro near Tulsa, OK | fibro near Tulsa, OK');
  });
  await check('a listing that is chosen opens its page, in the language of this one', async () => {
    await open('es');
    await page.locator('#what').pressSequentially('elliot chr');
    await options.first().waitFor();
    const said = await page.locator('form [role=status]').textContent();
    await options.filter({hasText: 'Elliot Chronic Pain'}).click();
    await page.waitForURL(/\/listings\//);
    return is(`${said} ${page.url()}`, `Sugerencias: 1 ${base}/listings/elliot-chronic-pain-support-group-manchester?lang=es`);
  });
  await check('an answer that comes after a later one is dropped', async () => {
    await page.route('**/api/v1/suggest', async (route) => {
      const is_first = new URLSearchParams(route.request().postData()).get('q') === 'lup';
      if (is_first) await new Promise((wake) => { setTimeout(wake, 900); });
      await route.continue();
    });
    await open();
    await what.fill('lup');
    await page.waitForTimeout(200);
    await what.fill('migr');
    await options.first().waitFor();
    await page.waitForTimeout(1200);
    const first = await options.first().innerText();
    await page.unroute('**/api/v1/suggest');
    return first.startsWith('Migraine') || first;
  });
  await check('without an answer the form works as it is', async () => {
    await page.route('**/api/v1/suggest', (route) => route.abort());
    await open();
    await what.pressSequentially('lupus');
    await page.waitForTimeout(300);
    await page.keyboard.press('Enter');
    await page.waitForURL(/\/search/);
    await page.unroute('**/api/v1/suggest');
    return is(new URL(page.url()).searchParams.get('q'), 'lupus');
  });
  await check('a list that is open does not make a page of 320 px scroll sideways', async () => {
    await page.setViewportSize({width: 320, height: 700});
    await open();
    await what.pressSequentially('chronic');
    await options.first().waitFor();
    return is(await page.evaluate(() => document.documentElement.scrollWidth), 320);
  });
  await check('nothing that was typed is stored', async () => {
    const stored = await page.evaluate(() => localStorage.length + sessionStorage.length);
    return is(stored + (await context.cookies()).length, 0);
  });
  await context.close();
}

async function without_suggestions(browser) {
  const context = await browser.newContext({javaScriptEnabled: false});
  const page = await context.newPage();
  await check('without JavaScript the fields are plain search fields, and nothing is announced', async () => {
    await page.goto(`${base}/?lang=en`);
    return is(await page.locator('#what[type=search]:not([role]), #where[type=search]:not([role])').count() +
      await page.locator('[role=listbox], form [role=status]').count(), 2);
  });
  await context.close();
}

run(async (browser) => {
  await holds_on_every_page(browser);
  await a_patient_on_a_phone(browser);
  await by_keyboard(browser);
  await suggestions(browser);
  await without_suggestions(browser);
});
