// Pictures of the main pages, as the README shows them: node pictures.js http://127.0.0.1:PORT FOLDER
'use strict';

const {launch} = require('./checks.js');

const [base, folder] = process.argv.slice(2);
const picked = 'elliot-chronic-pain-support-group-manchester,spaulding-pain-groups-boston';

const pictures = [
  ['home_phone', '/?lang=en', 360, 780, 'light'],
  ['search_desktop', '/search?q=chronic+pain&near=Manchester%2C+NH&lang=en', 1280, 1180, 'light'],
  ['search_phone_dark', '/search?q=fibromialgia&near=Houston%2C+TX&lang=es', 360, 780, 'dark'],
  ['listing_phone', '/listings/elliot-chronic-pain-support-group-manchester?lang=en', 360, 780, 'light'],
  ['handout', `/handout?ids=${picked}&lang=en`, 900, 1100, 'light'],
];

(async () => {
  const browser = await launch();
  for (const [name, path, width, height, colorScheme] of pictures) {
    const context = await browser.newContext({viewport: {width, height}, colorScheme});
    const page = await context.newPage();
    await page.goto(base + path);
    await page.screenshot({path: `${folder}/${name}.png`});
    await context.close();
  }
  await browser.close();
})();
