// A phone of 360 pixels opens the pages that matter most, with scripts and without.
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { startSite } from '../support/site.mjs';
import { axeProblems } from './axe.mjs';
import { openPage, overflow, startBrowser } from './chromium.mjs';
import { subjects } from './subjects.mjs';

/** @type {import('../support/site.mjs').Site} */
let site;
/** @type {import('playwright-core').Browser} */
let browser;
before(async () => { [site, browser] = await Promise.all([startSite(), startBrowser()]); });
after(async () => {
  await browser.close();
  await site.stop();
});

/** @param {import('playwright-core').BrowserContextOptions} options @param {(page: import('playwright-core').Page, faults: string[]) => Promise<void>} use */
async function onPhone(options, use) {
  const { context, page, faults } = await openPage(browser, site.origin, options);
  await use(page, faults);
  await context.close();
}

for (const language of ['uk', 'ar']) {
  for (const [name, address] of Object.entries(subjects(language))) {
    test(`${name} in ${language} asks nobody else, fits the phone and satisfies axe`, () => onPhone({}, async (page, faults) => {
      await page.goto(address, { waitUntil: 'networkidle' });
      assert.ok(await overflow(page) <= 0, 'must be scrolled sideways');
      assert.deepEqual(await axeProblems(page), []);
      assert.deepEqual(faults, []);
    }));
  }
}

test('without scripts the whole way from home to a hub works', () => onPhone({ javaScriptEnabled: false }, async (page) => {
  await page.goto('/uk/');
  await page.locator('form[action="/uk/near"] input[name="place"]').first().fill('Медика');
  await page.locator('form[action="/uk/near"] [type="submit"], form[action="/uk/near"] button:not([type="button"])').first().click();
  await page.locator('main a[href^="/uk/hubs/"]').first().click();
  await page.waitForURL('**/uk/hubs/**');
  assert.ok(await page.locator('h1').isVisible());
}));

test('with scripts and without, a page says the same', async () => {
  const texts = [];
  for (const javaScriptEnabled of [true, false]) {
    await onPhone({ javaScriptEnabled }, async (page) => {
      await page.goto('/uk/hubs/pl-medyka');
      texts.push(await page.locator('h1').innerText());
    });
  }
  assert.equal(texts[0], texts[1]);
});

/** Links that Tab passes over although no other link leads to the same address. */
function onlyByFinger() {
  const all = [...document.querySelectorAll('a[href]')];
  const byTab = new Set(all.filter((one) => one.getAttribute('tabindex') !== '-1').map((one) => one.getAttribute('href')));
  return all.map((one) => one.getAttribute('href')).filter((address) => !byTab.has(address));
}

test('the keyboard reaches everything that a finger does, and shows where it is', () => onPhone({}, async (page) => {
  await page.goto('/uk/');
  const reachable = await page.locator('a[href]:not([tabindex="-1"]):visible, button:visible, input:not([type=hidden]):visible, select:visible, summary:visible').count();
  assert.deepEqual(await page.evaluate(onlyByFinger), []);
  const reached = new Set();
  for (let press = 0; press < reachable + 5; press += 1) {
    await page.keyboard.press('Tab');
    reached.add(await page.evaluate(() => {
      const at = document.activeElement;
      if (!at || at === document.body) return '';
      const { outlineStyle, boxShadow } = getComputedStyle(at);
      const ring = at.querySelector('.reach'); // a link in the drawing is ringed by its own circle
      const isSeen = outlineStyle !== 'none' || boxShadow !== 'none' || (ring !== null && getComputedStyle(ring).stroke !== 'none');
      return !isSeen ? `unseen: ${at.outerHTML.slice(0, 80)}` : [...document.querySelectorAll('*')].indexOf(at).toString();
    }));
  }
  reached.delete('');
  assert.deepEqual([...reached].filter((one) => one.startsWith('unseen')), []);
  assert.ok(reached.size >= reachable, `reaches ${reached.size} of ${reachable}`);
}));
