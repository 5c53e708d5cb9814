// What HTTP promises to browsers, proxies and crawlers.
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { headerProblems } from '../pages/check_headers.mjs';
import { closeConnections, decoded, getText, request } from '../support/http.mjs';
import { startSite } from '../support/site.mjs';

/** @type {import('../support/site.mjs').Site} */
let site;
before(async () => { site = await startSite(); });
after(async () => {
  closeConnections();
  await site.stop();
});

const hub = '/uk/hubs/pl-medyka';

test('HEAD says what GET says, without the body', async () => {
  const whole = await request(site.origin, hub);
  const head = await request(site.origin, hub, { method: 'HEAD' });
  assert.equal(head.status, 200);
  assert.equal(head.body.length, 0);
  assert.equal(head.headers['content-length'], String(whole.body.length));
  assert.equal(head.headers.etag, whole.headers.etag);
});

test('each encoding has an entity tag of its own and the same page', async () => {
  const plain = await request(site.origin, hub);
  for (const encoding of ['br', 'gzip']) {
    const answer = await request(site.origin, hub, { headers: { 'accept-encoding': encoding } });
    assert.equal(answer.headers['content-encoding'], encoding);
    assert.equal(decoded(answer), plain.body.toString());
    assert.notEqual(answer.headers.etag, plain.headers.etag);
  }
});

test('the encoding with the best quality value wins, and none that is refused', async () => {
  for (const [accepted, encoding] of [['gzip;q=0.5, br;q=1', 'br'], ['br;q=0, gzip', 'gzip'], ['identity', undefined], ['gzip;q=1.0, br;q=0.1', 'gzip']]) {
    const answer = await request(site.origin, hub, { headers: { 'accept-encoding': String(accepted) } });
    assert.equal(answer.headers['content-encoding'], encoding, String(accepted));
  }
});

test('a page that did not change is confirmed by a 304 with its headers', async () => {
  const { headers } = await request(site.origin, hub);
  const again = await request(site.origin, hub, { headers: { 'if-none-match': String(headers.etag) } });
  assert.equal(again.status, 304);
  assert.equal(again.headers.etag, headers.etag);
  assert.match(String(again.headers.vary), /accept-encoding/i);
});

test('pages may be kept for a minute at most', async () => {
  const { headers } = await request(site.origin, hub);
  const [, seconds] = String(headers['cache-control']).match(/max-age=(\d+)/) ?? [];
  assert.ok(Number(seconds) <= 60, String(headers['cache-control']));
});

test('OPTIONS names the methods, and another method is a 405', async () => {
  const options = await request(site.origin, hub, { method: 'OPTIONS' });
  assert.match(String(options.headers.allow), /GET/);
  const posted = await request(site.origin, hub, { method: 'POST' });
  assert.equal(posted.status, 405);
  assert.match(String(posted.headers.allow), /GET/);
});

test('every kind of answer is dressed alike', async () => {
  const { headers } = await request(site.origin, hub);
  for (const answer of [
    await request(site.origin, '/'), await request(site.origin, '/nowhere'), await request(site.origin, hub, { method: 'DELETE' }),
    await request(site.origin, hub, { headers: { 'if-none-match': String(headers.etag) } }), await request(site.origin, '/robots.txt'),
    await request(site.origin, '/sitemap.xml'), await request(site.origin, '/healthz'), await request(site.origin, '/api/v1/nearest?lat=49.8&lon=22.9'),
  ]) assert.deepEqual(headerProblems(answer), []);
});

test('open data may be read from any page', async () => {
  const answer = await request(site.origin, '/api/v1/nearest?lat=49.8&lon=22.9', { headers: { origin: 'https://example.org' } });
  assert.equal(answer.headers['access-control-allow-origin'], '*');
});

test('a demonstration asks not to be indexed', async () => {
  const page = await getText(site.origin, hub);
  assert.match(page.text + String(page.headers['x-robots-tag']), /noindex/);
});
