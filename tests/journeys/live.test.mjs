// Started live today, with what happened since 2022: no hub of then claims to be open, in any channel.
import assert from 'node:assert/strict';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { attribute, elements, parsePage } from '../pages/dom.mjs';
import { closeConnections, getJson, getText } from '../support/http.mjs';
import { bluedot, startSite } from '../support/site.mjs';

const operator = { BLUEDOT_OPERATOR_NAME: 'Invented Relief', BLUEDOT_OPERATOR_COUNTRY: 'PL', BLUEDOT_OPERATOR_CONTACT: 'help@example.org', BLUEDOT_ORIGIN: 'https://bluedot.example.org' };
let data = '';
/** @type {import('../support/site.mjs').Site} */
let site;
before(async () => {
  data = mkdtempSync(join(tmpdir(), 'bluedot-live-'));
  bluedot(data, 'init');
  bluedot(data, 'import', '--live', 'starter');
  site = await startSite({ data, options: [], environment: operator });
});
after(async () => {
  closeConnections();
  await site.stop();
  rmSync(data, { recursive: true, force: true });
});

test('no hub is open in the API, and none is called a demonstration', async () => {
  const { json } = await getJson(site.origin, '/api/v1/nearest?lat=49.80&lon=22.93&kind=hub&limit=100');
  assert.notEqual(json.demonstration, true);
  assert.deepEqual(json.results.filter((/** @type {any} */ hub) => hub.status === 'open' || hub.open_now === true).map((/** @type {any} */ hub) => hub.slug), []);
});

test('a closed hub says since when, on a page that still answers', async () => {
  const page = await getText(site.origin, '/en/hubs/pl-medyka');
  assert.equal(page.status, 200);
  assert.match(page.text, /2023/);
});

test('every page names who runs the site, and may be indexed', async () => {
  for (const address of ['/uk/', '/uk/hubs/pl-medyka', '/uk/urgent']) {
    const page = await getText(site.origin, address);
    assert.match(page.text, /Invented Relief/);
    assert.doesNotMatch(page.text + String(page.headers['x-robots-tag']), /noindex/);
  }
});

test('no JSON-LD speaks of opening hours of what is not confirmed', async () => {
  const { document } = parsePage((await getText(site.origin, '/uk/hubs/pl-medyka')).text);
  const blocks = [...elements(document)].filter((one) => one.tagName === 'script' && attribute(one, 'type') === 'application/ld+json');
  for (const block of blocks) assert.doesNotMatch(block.childNodes[0].value, /openingHours/i);
});
