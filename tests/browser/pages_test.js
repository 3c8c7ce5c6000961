// The main journey and the promises that hold on every page, in Debian's Chromium.
//
//   node pages_test.js http://127.0.0.1:PORT [FOLDER]     screenshots go to FOLDER, if one is given
'use strict';

const {chromium} = require('playwright-core');

const [base, folder] = process.argv.slice(2);
let passed = 0;
let failed = 0;

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

const pages = [
  '/?lang=en', '/?lang=es',
  '/search?q=fibromyalgia&near=Manchester%2C+NH&lang=en', '/search?q=02476&lang=es',
  '/search?q=zzzz&lang=en', '/search?near=Nowhereville&lang=en', '/nowhere?lang=en',
  '/listings/elliot-chronic-pain-support-group-manchester?lang=en',
  '/listings/american-pain-society?lang=es',
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
          .map((e) => ({text: e.textContent.trim().slice(0, 30), box: e.getBoundingClientRect(), inline: e.closest('p, dd, .others, .source')}))
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
    await page.getByRole('link', {name: 'Elliot Chronic Pain Support Group'}).click();
    return is(await page.locator('h1').textContent(), 'Elliot Chronic Pain Support Group');
  });
  await check('the group\'s page says when, where and how old the facts are', async () => {
    const text = await page.locator('main').innerText();
    for (const part of ['2nd and 4th Tuesday', '185 Queen City Ave', 'Last confirmed 25 September 2019'])
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
    const link = page.locator('details.filters li a').filter({hasText: 'Fibromyalgia'}).first();
    const count = (await link.locator('.count').textContent()).replace(/\D/g, '');
    await link.click();
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

async function screenshots(browser) {
  const shots = [
    ['home_phone', '/?lang=en', 360, 'light'], ['home_desktop', '/?lang=en', 1280, 'light'],
    ['search_phone', '/search?q=chronic+pain&near=Manchester%2C+NH&lang=en', 360, 'light'],
    ['search_desktop', '/search?q=chronic+pain&near=Manchester%2C+NH&lang=en', 1280, 'light'],
    ['search_dark', '/search?q=02476&lang=es', 360, 'dark'],
    ['listing_phone', '/listings/elliot-chronic-pain-support-group-manchester?lang=en', 360, 'light'],
    ['listing_closed', '/listings/american-pain-society?lang=en', 1280, 'light'],
    ['problem_phone', '/search?near=Nowhereville&lang=en', 360, 'light'],
  ];
  for (const [name, path, width, scheme] of shots) {
    const context = await browser.newContext({viewport: {width, height: width < 500 ? 780 : 900}, colorScheme: scheme});
    const page = await context.newPage();
    await page.goto(base + path);
    await page.screenshot({path: `${folder}/${name}.png`});
    await context.close();
  }
}

(async () => {
  const browser = await chromium.launch({
    executablePath: '/usr/bin/chromium',
    args: ['--no-sandbox', '--disable-gpu', '--disable-quic', '--disable-background-networking',
      '--disable-component-update', '--disable-sync'],
  });
  await holds_on_every_page(browser);
  await a_patient_on_a_phone(browser);
  await by_keyboard(browser);
  if (folder) await screenshots(browser);
  await browser.close();
  console.log(`${passed} passed, ${failed} failed`);
  process.exit(failed === 0 ? 0 : 1);
})();
