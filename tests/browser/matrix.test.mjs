// Every kind of page in three scripts, three widths, light and dark: axe, no sideways scrolling, a picture of each in
// build/screenshots; and text at twice its size.
import assert from 'node:assert/strict';
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { kRoot, startSite } from '../support/site.mjs';
import { axeProblems } from './axe.mjs';
import { openPage, overflow, startBrowser } from './chromium.mjs';
import { subjects } from './subjects.mjs';

const pictures = join(process.env.BLUEDOT_BUILD ?? join(kRoot, 'build'), 'screenshots');

/** @type {import('../support/site.mjs').Site} */
let site;
/** @type {import('playwright-core').Browser} */
let browser;
before(async () => {
  mkdirSync(pictures, { recursive: true });
  [site, browser] = await Promise.all([startSite(), startBrowser()]);
});
after(async () => {
  await browser.close();
  await site.stop();
});

for (const language of ['uk', 'ar', 'pl']) {
  for (const width of [360, 768, 1280]) {
    for (const colorScheme of /** @type {const} */ (['light', 'dark'])) {
      test(`${language}, ${width} px, ${colorScheme}`, async () => {
        const { context, page, faults } = await openPage(browser, site.origin, { viewport: { width, height: width === 360 ? 640 : 900 }, colorScheme });
        const problems = [];
        for (const [name, address] of Object.entries(subjects(language))) {
          await page.goto(address, { waitUntil: 'networkidle' });
          await page.screenshot({ path: join(pictures, `${name}-${language}-${width}-${colorScheme}.png`), fullPage: true });
          if (await overflow(page) > 0) problems.push(`${name} must be scrolled sideways`);
          problems.push(...(await axeProblems(page)).map((problem) => `${name}: ${problem}`));
        }
        await context.close();
        assert.deepEqual([...problems, ...faults], []);
      });
    }
  }
}

test('text at twice its size still fits a phone', async () => {
  const { context, page } = await openPage(browser, site.origin);
  for (const address of ['uk', 'ar', 'pl', 'ru', 'de', 'hu'].flatMap((language) => Object.values(subjects(language)))) {
    await page.goto(address);
    await page.evaluate(() => { document.documentElement.style.setProperty('font-size', '200%'); });
    assert.ok(await overflow(page) <= 0, `${address} must be scrolled sideways`);
  }
  await context.close();
});

test('print gives a sheet without navigation', async () => {
  const { context, page } = await openPage(browser, site.origin);
  await page.goto('/uk/hubs/pl-medyka');
  await page.emulateMedia({ media: 'print' });
  assert.equal(await page.locator('nav:visible, form:visible').count(), 0);
  await context.close();
});
