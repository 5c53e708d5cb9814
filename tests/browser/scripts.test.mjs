// What the scripts add to finished pages: the position by the phone, asked for on tap only, and "leave this page".
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { startSite } from '../support/site.mjs';
import { openPage, startBrowser } from './chromium.mjs';

/** @type {import('../support/site.mjs').Site} */
let site;
/** @type {import('playwright-core').Browser} */
let browser;
before(async () => { [site, browser] = await Promise.all([startSite(), startBrowser()]); });
after(async () => {
  await browser.close();
  await site.stop();
});

const exact = { latitude: 49.8012345, longitude: 22.9345678 };

/** @param {import('playwright-core').BrowserContextOptions} options */
async function home(options) {
  const opened = await openPage(browser, site.origin, options);
  await opened.page.addInitScript(() => {
    const asked = Geolocation.prototype.getCurrentPosition;
    Object.assign(window, { timesAsked: 0 });
    Geolocation.prototype.getCurrentPosition = function counted(/** @type {[PositionCallback]} */ ...words) {
      Object.assign(window, { timesAsked: Reflect.get(window, 'timesAsked') + 1 });
      return asked.apply(this, words);
    };
  });
  await opened.page.goto('/uk/', { waitUntil: 'networkidle' });
  return opened;
}

test('a tap takes the position, rounded before it is sent', async () => {
  const { context, page, faults } = await home({ geolocation: exact, permissions: ['geolocation'] });
  const sent = /** @type {string[]} */ ([]);
  page.on('request', (request) => sent.push(request.url()));
  await page.locator('[data-locate]').click();
  await page.waitForURL('**/uk/near?**');
  const { searchParams } = new URL(page.url());
  assert.equal(Number(searchParams.get('lat')), 49.8);
  assert.equal(Number(searchParams.get('lon')), 22.93);
  assert.deepEqual(sent.filter((url) => /49\.80?1|22\.934/.test(url)), []);
  assert.deepEqual(faults, []);
  await context.close();
});

test('nobody is asked for a position before the tap', async () => {
  const { context, page } = await home({ geolocation: exact, permissions: ['geolocation'] });
  assert.equal(await page.evaluate(() => Reflect.get(window, 'timesAsked')), 0);
  assert.ok(page.url().endsWith('/uk/'));
  await context.close();
});

test('a refusal is answered kindly, and the form still works', async () => {
  const { context, page, faults } = await home({ permissions: [] });
  const refused = await page.locator('[data-locate]').getAttribute('data-refused');
  await page.locator('[data-locate]').click();
  await page.getByText(String(refused)).waitFor();
  await page.locator('input[name="place"]').fill('Medyka');
  await page.keyboard.press('Enter');
  await page.waitForURL('**/uk/near?**');
  assert.deepEqual(faults, []);
  await context.close();
});

test('without scripts there is no button that does nothing', async () => {
  const { context, page } = await openPage(browser, site.origin, { javaScriptEnabled: false });
  await page.goto('/uk/');
  assert.equal(await page.locator('[data-locate]').isVisible(), false);
  await context.close();
});

test('leaving a sensitive page replaces it: the way back does not lead there', async () => {
  const { context, page } = await openPage(browser, site.origin);
  const sensitive = '/uk/near?lat=49.80&lon=22.93&category=c90';
  await page.goto('/uk/');
  await page.goto(sensitive, { waitUntil: 'networkidle' });
  await page.locator('[data-leave]').first().click();
  await page.waitForURL((url) => !url.href.includes('c90'));
  await page.goBack().catch(() => null);
  assert.ok(!page.url().includes('c90'), page.url());
  await context.close();
});
