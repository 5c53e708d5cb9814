// An alert lives and dies by its times, on the site, in the feed and as CAP, without anybody touching a page.
import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { closeConnections, getText } from '../support/http.mjs';
import { bluedot, kRoot, startSite } from '../support/site.mjs';

/** @type {import('../support/site.mjs').Site} */
let site;
before(async () => { site = await startSite(); });
after(async () => {
  closeConnections();
  await site.stop();
});

const kPages = ['/en/', '/en/pl/', '/en/near?country=pl', '/en/alerts', '/feeds/pl/en.atom'];

/** An instant as starter/alerts.csv has it. @param {number} seconds from now */
const instant = (seconds) => new Date(Date.now() + seconds * 1000).toISOString().replace(/\.\d+Z$/, '+00:00');

/** @param {{slug: string, message?: string, replaces?: string, from?: string, sent?: string, until: string}} alert */
function importAlert({ slug, message = 'alert', replaces = '', from = '', sent = instant(-60), until }) {
  const file = join(site.data, 'alerts.csv');
  writeFileSync(file, 'slug,message,replaces,category,severity,urgency,certainty,countries,sent,from,until,source,source_date,confidence,headline@en,text@en\n'
    + `${slug},${message},${replaces},transport,severe,expected,likely,PL,${sent},${from},${until},invented for a test,2026,high,Invented: ${slug} & <snow>,Trains are late.\n`);
  bluedot(site.data, 'import', file);
}

/** Asks until the answer is as wanted: a commit is seen within a second, an end in the very second. @param {string} address @param {(text: string) => boolean} wanted */
async function eventually(address, wanted) {
  const deadline = Date.now() + 60_000;
  while (Date.now() < deadline) {
    const { text } = await getText(site.origin, address);
    if (wanted(text)) return text;
    await new Promise((resolve) => { setTimeout(resolve, 100); });
  }
  return assert.fail(`${address} did not become as it should within 60 s`);
}

/** @param {string} document @param {string} schema of tests/schemas/ */
function validate(document, schema) {
  const option = schema.endsWith('.rng') ? '--relaxng' : '--schema';
  execFileSync('xmllint', ['--nonet', '--noout', option, join(kRoot, 'tests/schemas', schema), '-'], { input: document, stdio: ['pipe', 'ignore', 'pipe'] });
}

test('an alert stands on every page that it concerns, and in feed and CAP', async () => {
  importAlert({ slug: 'late', until: instant(3600) });
  for (const page of kPages) await eventually(page, (text) => text.includes('Invented: late &amp; &lt;snow&gt;'));
  const cap = await getText(site.origin, '/feeds/alerts/late.cap');
  assert.equal(cap.status, 200);
  assert.match(String(cap.headers['content-type']), /^application\/cap\+xml/);
  validate(cap.text, 'cap-1.2.xsd');
});

test('a cancel takes it from the pages and refers to it in CAP', async () => {
  importAlert({ slug: 'late-off', message: 'cancel', replaces: 'late', sent: instant(-1), until: instant(3600) });
  for (const page of kPages) await eventually(page, (text) => !text.includes('Invented: late &amp;'));
  const { text } = await getText(site.origin, '/feeds/alerts/late-off.cap');
  validate(text, 'cap-1.2.xsd');
  assert.match(text, /<msgType>Cancel<\/msgType>[\s\S]*<references>127\.0\.0\.1,late,\d{4}-[^,]*-00:00<\/references>/);
});

test('an alert ends by itself, also for whoever has kept the page, and its CAP stays readable', async () => {
  importAlert({ slug: 'short', until: instant(12) });
  const kept = new Map();
  for (const page of kPages) {
    await eventually(page, (text) => text.includes('Invented: short'));
    kept.set(page, (await getText(site.origin, page)).headers.etag);
  }
  for (const page of kPages) {
    await eventually(page, (text) => !text.includes('Invented: short'));
    const again = await getText(site.origin, page, { 'if-none-match': kept.get(page) });
    assert.equal(again.status, 200, page);
  }
  const cap = await getText(site.origin, '/feeds/alerts/short.cap');
  assert.equal(cap.status, 200);
  assert.match(cap.text, /<expires>/);
});

test('an alert begins by itself', async () => {
  importAlert({ slug: 'soon', from: instant(5), until: instant(3600) });
  for (const page of kPages) await eventually(page, (text) => text.includes('Invented: soon'));
});

test('an alert that was sent is not rewritten', () => {
  importAlert({ slug: 'kept', until: instant(3600) });
  assert.throws(() => importAlert({ slug: 'kept', until: instant(7200) }), /add an update or a cancel/);
});

test('the feeds of every country are valid', async () => {
  for (const country of ['bg', 'hu', 'it', 'md', 'pl', 'ro', 'sk']) {
    const feed = await getText(site.origin, `/feeds/${country}/uk.atom`);
    assert.match(String(feed.headers['content-type']), /^application\/atom\+xml/);
    validate(feed.text, 'atom.rng');
    const related = [...feed.text.matchAll(/rel="related" type="application\/cap\+xml" href="[^"]*?(\/feeds\/alerts\/[^"]+)"/g)];
    for (const [, path] of related) validate((await getText(site.origin, path)).text, 'cap-1.2.xsd');
  }
});

test('an import that contradicts itself is refused', () => {
  assert.throws(() => importAlert({ slug: 'wrong', message: 'update', until: instant(3600) }));
  assert.throws(() => importAlert({ slug: 'wrong', until: instant(-3600) }));
});
