// Every page and state, in both languages, on a phone and on a desk, by day and by night: axe-core
// finds nothing, html-validate finds nothing, nothing scrolls sideways, nothing is too small to
// hit, and what has the focus is seen.
'use strict';

const {readFileSync} = require('fs');
const {HtmlValidate} = require('html-validate');

const {check, none, run} = require('./checks.js');

const axe = readFileSync(require.resolve('axe-core/axe.min.js'), 'utf8');

const picked = 'elliot-chronic-pain-support-group-manchester,american-pain-society';
const states = {
  'the front page': '/',
  'results near a place': '/search?q=chronic+pain&near=Manchester%2C+NH',
  'results with filters and a sheet': `/search?q=fibromyalgia&day=tue&format=online&sheet=${picked}`,
  'results that gave something up': '/search?q=fibro+group+near+tulsa+tuesday+evening',
  'words of danger': '/search?q=i+want+to+die',
  'nothing found': '/search?q=zzzz&condition=lupus&format=phone',
  'an unknown place': '/search?near=Nowhereville',
  'a group': '/listings/elliot-chronic-pain-support-group-manchester?near=02476',
  'what is closed': '/listings/american-pain-society',
  'a book': '/listings/the-pain-chronicles',
  'conditions': '/conditions',
  'a condition': '/conditions/fibromyalgia',
  'places': '/places',
  'a country': '/places/us',
  'a state': '/places/us/nh',
  'organizations': '/organizations',
  'a sheet': `/handout?ids=${picked}`,
  'an empty sheet': '/handout',
  'a frame for clinics': '/embed?condition=fibromyalgia&near=02476',
  'no such page': '/nowhere',
  'a map': '/search?q=chronic+pain&near=Boston%2C+MA&map=1',
  'a form for a group': '/suggest?conditions=lupus',
  'a listing confirmed': '/listings/elliot-chronic-pain-support-group-manchester/confirm',
  'a listing corrected': '/listings/elliot-chronic-pain-support-group-manchester/correct',
  'the guide': '/guide',
  'a part of the guide': '/guide/how-to-choose',
  'about the data': '/about/data',
  'for clinics': '/guide/for-clinics?q=lupus&near=Tulsa%2C+OK',
  'about privacy': '/privacy',
  'sources': '/sources',
};

// Going through a page by Tab takes seconds; these have every kind of part.
const with_focus = new Set(['the front page', 'results with filters and a sheet', 'a group', 'a state', 'a sheet', 'a form for a group']);

const rules = new HtmlValidate({
  extends: ['html-validate:recommended'],
  rules: {
    // Lines are as the templates have them; search engines' data and icons are no text.
    'no-trailing-whitespace': 'off',
    'long-title': 'off',
    'no-inline-style': 'error',
    'form-dup-name': ['error', {shared: ['radio', 'checkbox', 'button', 'submit', 'reset']}],
    'void-style': 'off',
    'tel-non-breaking': 'off',
    'prefer-native-element': 'off',
  },
});

async function what_axe_says(page) {
  await page.evaluate(axe);
  const {violations} = await page.evaluate(() => window.axe.run(document, {
    runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice']}));
  return violations.flatMap((found) => found.nodes.map((node) => `${found.id}: ${node.html.slice(0, 160)}`));
}

async function what_html_validate_says(html) {
  const report = await rules.validateString(html);
  return report.results.flatMap((result) => result.messages.map((message) =>
    `${message.ruleId}: ${message.message} (line ${message.line})`));
}

// Below 24 px a finger misses; links within a sentence are excepted (WCAG 2.5.8).
const too_small = () => [...document.querySelectorAll('a, button, input:not([type=hidden]), summary')]
  .map((element) => ({element, box: (element.labels?.length ? element.labels[0] : element).getBoundingClientRect()}))
  .filter(({element, box}) => box.width > 1 && box.height > 1 && (box.height < 24 || box.width < 24) &&
    !(element.matches('a') && element.closest('p, dd, li, .others, .source, td') && getComputedStyle(element).display === 'inline'))
  .map(({element, box}) => `${element.outerHTML.slice(0, 80)} ${Math.round(box.width)}x${Math.round(box.height)}`);

// Goes through the page by Tab; each stop must be on the screen, not covered, and have a ring.
async function unseen_focus(page) {
  const bad = [];
  for (let tab = 0; tab < 40; tab += 1) {
    await page.keyboard.press('Tab');
    const found = await page.evaluate(() => {
      const element = document.activeElement;
      if (!element || element === document.body) return null;
      const box = element.getClientRects()[0] || element.getBoundingClientRect();
      const shown = element.matches('.govuk-checkboxes__input, .govuk-radios__input') ? element.nextElementSibling : element;
      const style = getComputedStyle(element);
      const beside = getComputedStyle(element.nextElementSibling || element, '::before');
      const has_ring = style.outlineStyle !== 'none' || style.boxShadow !== 'none' || beside.boxShadow !== 'none';
      const x = Math.min(Math.max(box.left + box.width / 2, 1), innerWidth - 2);
      const y = Math.min(Math.max(box.top + Math.min(box.height, 20) / 2, 1), innerHeight - 2);
      const above = document.elementFromPoint(x, y);
      const is_seen = box.bottom > 0 && box.top < innerHeight && above &&
        (element.contains(above) || above.contains(element) || shown?.contains(above));
      return has_ring && is_seen ? '' : `${element.outerHTML.slice(0, 90)} ring ${has_ring} seen ${Boolean(is_seen)}`;
    });
    if (found === null) break;
    if (found) bad.push(found);
  }
  return bad;
}

// The page as a reader has it, with all that it asks for, opened details and all.
async function opened(browser, url, width, colorScheme, elsewhere) {
  const context = await browser.newContext({viewport: {width, height: 800}, colorScheme, bypassCSP: true});
  const page = await context.newPage();
  const own = new URL(url).origin;
  page.on('request', (request) => {
    if (!request.url().startsWith(`${own}/`) && !request.url().startsWith('data:')) elsewhere.push(request.url());
  });
  await page.goto(url);
  await page.evaluate(() => document.querySelectorAll('details').forEach((one) => { one.open = true; }));
  return page;
}

async function a_state(browser, name, url) {
  for (const language of ['en', 'es'])
    await check(`${name} (${language}) is valid HTML`, async () =>
      none(await what_html_validate_says(await (await fetch(url(language))).text())));
  for (const [width, colorScheme, language] of [[320, 'light', 'en'], [768, 'light', 'es'], [1280, 'dark', 'es']]) {
    const elsewhere = [];
    const page = await opened(browser, url(language), width, colorScheme, elsewhere);
    await check(`${name} at ${width} px, ${colorScheme}, ${language}: axe-core, width, targets; nothing from elsewhere, nothing kept`, async () => {
      const found = await what_axe_says(page);
      const wide = await page.evaluate(() => document.documentElement.scrollWidth);
      if (wide > width) found.push(`scrolls sideways: ${wide} px`);
      const kept = (await page.evaluate(() => localStorage.length + sessionStorage.length)) +
        (await page.context().cookies()).length;
      if (kept > 0) found.push(`keeps ${kept} things`);
      return none([...found, ...(await page.evaluate(too_small)), ...elsewhere]);
    });
    if (width === 320 && with_focus.has(name))
      await check(`${name}: what has the focus is seen`, async () => none(await unseen_focus(page)));
    await page.context().close();
  }
}

run(async (browser, base) => {
  for (const [name, path] of Object.entries(states))
    await a_state(browser, name, (language) => `${base}${path}${path.includes('?') ? '&' : '?'}lang=${language}`);
});
