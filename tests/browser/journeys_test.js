// What people come for, from the front page to the end.
'use strict';

const {check, is, run} = require('./checks.js');

async function a_clinic(browser, base) {
  const context = await browser.newContext({javaScriptEnabled: false, viewport: {width: 1280, height: 900}});
  const page = await context.newPage();
  await check('a clinic picks two groups, without scripts, and has a sheet with both', async () => {
    await page.goto(`${base}/search?q=chronic+pain&near=Manchester%2C+NH&lang=en`);
    await page.getByRole('link', {name: /^Add to sheet.*Elliot Chronic Pain Support Group/}).click();
    await page.getByRole('link', {name: /^Add to sheet/}).first().click();
    const count = await page.locator('.tray strong').textContent();
    await page.getByRole('link', {name: 'See and print the sheet'}).click();
    return is(`${count}, ${await page.locator('.handout-group').count()}`, '2 groups on your sheet, 2');
  });
  await check('the sheet has a code for each group, a mail, a message and space for a note', async () =>
    is([await page.locator('.qr svg[role=img]').count(), await page.locator('a[href^="mailto:"]').count(),
      await page.locator('a[href^="sms:"]').count(), await page.locator('.note-lines').count()].join(), '2,1,1,1'));
  await check('the sheet is in Spanish one tap away, with the same groups', async () => {
    await page.getByRole('link', {name: 'Español'}).click();
    return is(`${await page.locator('html').getAttribute('lang')} ${await page.locator('.handout-group').count()}`, 'es 2');
  });
  await check('a group is taken off the sheet', async () => {
    await page.getByRole('link', {name: /^Quitar de la hoja/}).first().click();
    return is(await page.locator('.handout-group').count(), 1);
  });
  await context.close();

  const scripted = await browser.newContext();
  const printed = await scripted.newPage();
  for (const format of ['Letter', 'A4'])
    await check(`six groups print on at most two pages of ${format}`, async () => {
      await printed.goto(`${base}/search?kind=group&near=Boston%2C+MA&lang=en`);
      const ids = await printed.locator('.card[id]').evaluateAll((cards) => cards.slice(0, 6).map((card) => card.id.replace('listing-', '')));
      await printed.goto(`${base}/handout?ids=${ids.join(',')}&lang=en`);
      const pdf = await printed.pdf({format, printBackground: false});
      const pages = (pdf.toString('latin1').match(/\/Type\s*\/Page[^s]/g) || []).length;
      return (ids.length === 6 && pages >= 1 && pages <= 2) || {groups: ids.length, pages};
    });
  await scripted.close();
}

async function with_a_position(browser, base) {
  const context = await browser.newContext({
    geolocation: {latitude: 42.4157, longitude: -71.1564}, permissions: ['geolocation']});
  const page = await context.newPage();
  const sent = [];
  page.on('request', (request) => sent.push(`${request.method()} ${request.url()} ${request.postData() || ''}`));
  await check('"Use my location" finds groups nearby; the position is rounded and stands in no address', async () => {
    await page.goto(`${base}/?lang=en`);
    await page.getByRole('button', {name: 'Use my location'}).click();
    await page.waitForURL(/near=/);
    const exact = sent.filter((request) => request.includes('42.4157') || request.includes('71.1564'));
    const in_address = sent.filter((request) => /[?&]l(at|on)=/.test(request.split(' ')[1]));
    const posted = sent.filter((request) => request.startsWith('POST') && request.includes('lat=42.42&lon=-71.16'));
    return is(`${exact.length} ${in_address.length} ${posted.length} ${await page.getByLabel('Where are you?').inputValue()}`,
      '0 0 1 02474');
  });
  await context.close();

  const without = await browser.newContext({javaScriptEnabled: false});
  const plain = await without.newPage();
  await check('without scripts there is no such button', async () => {
    await plain.goto(`${base}/?lang=en`);
    return is(await plain.getByRole('button', {name: 'Use my location'}).count(), 0);
  });
  await without.close();
}

async function nothing_near(browser, base) {
  const page = await browser.newPage();
  await check('where nothing is near, a patient still finds what meets online and whom to call', async () => {
    await page.goto(`${base}/search?q=crps&near=Alpine%2C+TX&lang=en`);
    const cards = await page.locator('.card').count();
    const lines = await page.locator('aside.crisis a[href^="tel:988"]').count();
    return (cards > 0 && lines > 0) || {cards, lines};
  });
  await check('from a condition to its groups, and from a state to a town', async () => {
    await page.goto(`${base}/conditions?lang=en`);
    await page.locator('main a[href^="/conditions/fibromyalgia?"]').click();
    const groups = await page.locator('.card').count();
    await page.goto(`${base}/places/us/nh?lang=en`);
    await page.locator('main a[href^="/places/us/nh/manchester"]').click();
    return (groups > 0 && (await page.locator('.card').count()) > 0) || {groups};
  });
  await page.close();
}

async function a_frame(browser, base) {
  const context = await browser.newContext();
  await context.route('http://localhost:8099/**', (route) => route.fulfill({contentType: 'text/html', body:
    `<iframe name="kith" width="400" height="600" src="${base}/embed?condition=fibromyalgia&lang=en"></iframe>
     <iframe name="whole" src="${base}/?lang=en"></iframe>`}));
  const page = await context.newPage();
  await check('a clinic\'s page shows the search in a frame; our other pages cannot be framed', async () => {
    await page.goto('http://localhost:8099/groups');
    await page.waitForTimeout(1500);
    const framed = await page.frame('kith').locator('.card').count();
    const refused = page.frame('whole');
    const whole = refused ? await refused.locator('form').count() : 0;
    return (framed > 0 && whole === 0) || {framed, whole};
  });
  await context.close();
}

// A group that nobody has: an invented one.
const answers = {
  'Name': 'Beacon Example Group', 'What it is and whom it is for': 'Weekly peer meeting for anyone who lives with lupus.',
  'For which conditions?': 'lupus', 'When does it meet?': 'every Tuesday 18:00-19:30',
  'State, province or county': 'MA', 'Town': 'Arlinton', 'Its own web page': 'https://example.org/beacon',
  'Where does it say so?': 'https://example.org/beacon', 'When was it last known to be true?': '2026-05-01'};

async function fill_in(page, base) {
  await page.goto(`${base}/suggest?lang=en`);
  for (const [label, answer] of Object.entries(answers)) await page.getByLabel(label).first().fill(answer);
  await page.getByLabel('How do people meet?').selectOption('in-person');
  await page.getByLabel('Country').selectOption('US');
  await page.getByLabel('How is that known?').selectOption('website');
  await page.getByRole('button', {name: 'Check and see how it looks'}).click();
}

async function a_volunteer(browser, base) {
  const context = await browser.newContext({javaScriptEnabled: false, viewport: {width: 360, height: 780}});
  const page = await context.newPage();
  await check('a volunteer without JavaScript mends a town, sees the card, and saves the file', async () => {
    await fill_in(page, base);
    const first = await page.locator('#draft').innerText();
    await page.getByLabel('Town').fill('Arlington');
    await page.getByRole('button', {name: 'Check and see how it looks'}).click();
    const cards = await page.locator('#draft .card').count();
    const [download] = await Promise.all([
      page.waitForEvent('download'), page.getByRole('button', {name: 'Save it as a file'}).click()]);
    const name = download.suggestedFilename();
    return (/1 thing to mend/.test(first) && /Arlington/.test(first) && cards === 1 &&
      name === 'beacon-example-group-arlington.yaml') || {first, cards, name};
  });
  await context.close();

  const with_script = await browser.newPage();
  await check('with JavaScript the verdict follows what is typed, and the focus stays', async () => {
    await fill_in(with_script, base);
    await with_script.getByLabel('Town').fill('Arlington');
    await with_script.getByText('This is a good listing').waitFor();
    const focused = await with_script.evaluate(() => document.activeElement.id);
    return focused === 'field-city' || focused;
  });
  await check('whoever checked a group is shown the one line that changes', async () => {
    await with_script.goto(`${base}/listings/elliot-chronic-pain-support-group-manchester?lang=en`);
    await with_script.getByRole('link', {name: 'I checked, this is still right'}).click();
    const before = await with_script.locator('ins').count();
    await with_script.getByLabel('How did you check?').selectOption('phone');
    await with_script.getByRole('button', {name: 'Show the line'}).click();
    const line = await with_script.locator('ins').innerText();
    return /^verified: \{on: \d{4}-\d{2}-\d{2}, how: phone\}$/.test(line) && before === 0 || line;
  });
  await with_script.close();
}

run(async (browser, base) => {
  await a_volunteer(browser, base);
  await a_clinic(browser, base);
  await with_a_position(browser, base);
  await nothing_near(browser, base);
  await a_frame(browser, base);
});
