// No page leaves a person without a next step: a place to go to, a number that answers, a way back.
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { attribute, elements, parsePage, textOf } from '../pages/dom.mjs';
import { closeConnections, getText } from '../support/http.mjs';
import { startSite } from '../support/site.mjs';

/** @type {import('../support/site.mjs').Site} */
let site;
before(async () => { site = await startSite(); });
after(async () => {
  closeConnections();
  await site.stop();
});

/** What a page says and where its links lead. @param {string} address */
async function read(address) {
  const { status, text } = await getText(site.origin, address);
  assert.equal(status, 200, address);
  const { document } = parsePage(text);
  const links = [...elements(document)].map((one) => attribute(one, 'href') ?? '').filter((link) => link !== '');
  return { text: textOf(document), links, hubs: links.filter((link) => /^\/[a-z]{2}\/hubs\//.test(link)) };
}

test('whom the guide sends to a Blue Dot finds one on the same page', async () => {
  for (const [address, country] of [['sk/guide/under-18-alone', 'sk'], ['pl/guide/temporary-protection', 'pl'], ['md/guide/temporary-protection', 'md'], ['ro/guide/health', 'ro']]) {
    const { hubs } = await read(`/en/${address}`);
    assert.ok(hubs.some((link) => link.startsWith(`/en/hubs/${country}-`)), address);
  }
});

test('where nobody offers housing the open Blue Dots of the country are there, and nothing says that all is closed', async () => {
  const { text, hubs } = await read('/en/near?category=housing&country=pl');
  assert.ok(hubs.some((link) => link.startsWith('/en/hubs/pl-')));
  assert.doesNotMatch(text, /Near you nothing|Nothing found/);
});

test('112 stands for the ambulance: no page says that it knows none', async () => {
  const { text } = await read('/en/ro/guide/health');
  assert.match(text, /112/);
  assert.doesNotMatch(text, /Ambulance ·|no line for:[^.]*Ambulance/);
});

test('an article and a hub lead back to their country', async () => {
  for (const address of ['/uk/sk/guide/under-18-alone', '/uk/hubs/sk-kosice']) {
    assert.ok((await read(address)).links.includes('/uk/sk/'), address);
  }
});

test('who leaves a sensitive page comes to one that names no violence', async () => {
  const { text } = await getText(site.origin, '/en/near?category=c90&country=pl');
  const [, way] = text.match(/href="([^"]+)" data-leave/) ?? [];
  assert.equal(way, '/en/map');
  assert.doesNotMatch((await read(way)).text, /violence|beats|LGBTI|traffick/i);
});
