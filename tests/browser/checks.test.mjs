// The browser's own checks, held to pages with a planted defect.
import assert from 'node:assert/strict';
import { createServer } from 'node:http';
import { after, before, test } from 'node:test';
import { axeProblems } from './axe.mjs';
import { openPage, overflow, startBrowser } from './chromium.mjs';

const pages = /** @type {Record<string, string>} */ ({
  '/good': '<main><h1>Good</h1><p>Text</p></main>',
  '/grey': '<main><h1>Grey</h1><p style="color:#ccc;background:#fff">Hardly to be read</p></main>',
  '/wide': '<main><h1>Wide</h1><div style="width:900px">x</div></main>',
  '/elsewhere': '<main><h1>Elsewhere</h1><img alt="x" src="http://127.0.0.2:9/a.png"></main>',
  '/broken': '<main><h1>Broken</h1><script>undefinedName()</script></main>',
});
const server = createServer((request, answer) => {
  answer.setHeader('content-type', 'text/html; charset=utf-8');
  answer.end(`<!DOCTYPE html><html lang="en"><meta name="viewport" content="width=device-width"><title>x</title><link rel="icon" href="data:,">${pages[request.url ?? '']}`);
});

/** @type {import('playwright-core').Browser} */
let browser;
let origin = '';
before(async () => {
  await new Promise((resolve) => { server.listen(0, '127.0.0.1', () => resolve(undefined)); });
  origin = `http://127.0.0.1:${/** @type {import('node:net').AddressInfo} */ (server.address()).port}`;
  browser = await startBrowser();
});
after(async () => {
  await browser.close();
  server.close();
});

/** @param {string} address */
async function findings(address) {
  const { context, page, faults } = await openPage(browser, origin);
  await page.goto(address, { waitUntil: 'load' });
  const found = { axe: await axeProblems(page), overflow: await overflow(page), faults };
  await context.close();
  return found;
}

test('a good page has no finding', async () => assert.deepEqual(await findings('/good'), { axe: [], overflow: 0, faults: [] }));
test('axe sees text without contrast', async () => assert.match((await findings('/grey')).axe.join(), /color-contrast/));
test('a page wider than the phone is seen', async () => assert.ok((await findings('/wide')).overflow > 0));
test('a request to another host is seen', async () => assert.match((await findings('/elsewhere')).faults.join(), /asks http:\/\/127\.0\.0\.2/));
test('a script that fails is seen', async () => assert.match((await findings('/broken')).faults.join(), /undefinedName/));
