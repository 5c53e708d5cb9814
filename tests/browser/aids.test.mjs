// Help with reading: read aloud, larger text, share, print. What the phone cannot do, it is not offered.
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

const kHub = '/uk/hubs/pl-medyka?fbclid=1';
const kSensitive = '/uk/pl/guide/violence';

/** A phone with these voices, which shares. What it was told stands in window.told. @param {string} address @param {{lang: string, localService: boolean}[]} voices */
async function openOnPhone(address, voices) {
  const opened = await openPage(browser, site.origin);
  await opened.page.addInitScript((/** @type {any} */ has) => {
    const told = { shared: [], spoken: [], cancelled: 0, printed: 0 };
    Object.assign(window, { told, print: () => { told.printed += 1; } });
    Object.assign(window, { SpeechSynthesisUtterance: class extends EventTarget { constructor(/** @type {string} */ text) { super(); Object.assign(this, { text }); } } });
    Object.defineProperty(navigator, 'share', { value: async (/** @type {never} */ what) => { told.shared.push(what); } });
    Object.defineProperty(window, 'speechSynthesis', { value: Object.assign(new EventTarget(), {
      getVoices: () => has,
      speak: (/** @type {any} */ one) => { told.spoken.push(/** @type {never} */ ({ text: one.text, lang: one.lang })); },
      cancel: () => { told.cancelled += 1; },
    }) });
  }, voices);
  await opened.page.goto(address, { waitUntil: 'networkidle' });
  return { ...opened, told: () => opened.page.evaluate(() => Reflect.get(window, 'told')) };
}

test('without scripts there is no button that does nothing', async () => {
  const { context, page } = await openPage(browser, site.origin, { javaScriptEnabled: false });
  await page.goto(kHub);
  assert.equal(await page.locator('[data-aids]').isVisible(), false);
  await context.close();
});

test('what the phone cannot do is not offered', async () => {
  const { context, page } = await openOnPhone(kHub, [{ lang: 'en-US', localService: true }, { lang: 'uk-UA', localService: false }]);
  assert.equal(await page.locator('[data-listen]').isVisible(), false); // no voice of the page's language on the phone itself
  assert.equal(await page.locator('[data-larger]').isVisible(), true);
  await context.close();
});

test('it reads the page in its own language, and stops', async () => {
  const { context, page, told, faults } = await openOnPhone(kHub, [{ lang: 'uk-UA', localService: true }]);
  const listen = page.locator('[data-listen]');
  await listen.click();
  const { spoken } = await told();
  assert.ok(spoken.length > 3);
  assert.ok(spoken.every((/** @type {any} */ one) => one.lang === 'uk'));
  assert.equal(spoken.some((/** @type {any} */ one) => one.text.includes('bluedot demonstration')), false); // of the main part only
  assert.equal((await listen.innerText()).trim(), await listen.getAttribute('data-stop'));
  const { cancelled } = await told();
  await listen.click();
  assert.equal((await told()).cancelled, cancelled + 1);
  assert.deepEqual(faults, []);
  await context.close();
});

test('it shares the address of the page without what was asked of it', async () => {
  const { context, page, told } = await openOnPhone(kHub, []);
  await page.locator('[data-send]').click();
  assert.equal((await told()).shared[0].url, `${site.origin}/uk/hubs/pl-medyka`);
  await context.close();
});

test('of a sensitive page it shares the home of the site and nothing else', async () => {
  const { context, page, told } = await openOnPhone(kSensitive, []);
  await page.locator('[data-send]').click();
  assert.deepEqual((await told()).shared, [{ title: 'Blue Dot', url: `${site.origin}/uk/` }]);
  await context.close();
});

test('the text grows twice and comes back, and nothing of it is kept', async () => {
  const { context, page } = await openOnPhone(kHub, []);
  const size = () => page.evaluate(() => Number.parseFloat(getComputedStyle(document.body).fontSize));
  const first = await size();
  await page.locator('[data-larger]').click();
  assert.ok(await size() > first);
  await page.locator('[data-larger]').click();
  await page.locator('[data-larger]').click();
  assert.equal(await size(), first);
  assert.equal(await page.evaluate(() => localStorage.length + sessionStorage.length + document.cookie.length), 0);
  await context.close();
});

test('it prints', async () => {
  const { context, page, told } = await openOnPhone(kHub, []);
  await page.locator('[data-print]').click();
  assert.equal((await told()).printed, 1);
  await context.close();
});
