// What bad input gets: the right page in the visitor's language, or a problem document; never a fault, never a hang.
import assert from 'node:assert/strict';
import { connect } from 'node:net';
import { after, before, test } from 'node:test';
import { attribute, elements, parsePage } from '../pages/dom.mjs';
import { closeConnections, getJson, getText, request } from '../support/http.mjs';
import { startSite } from '../support/site.mjs';

/** @type {import('../support/site.mjs').Site} */
let site;
before(async () => { site = await startSite(); });
after(async () => {
  closeConnections();
  await site.stop();
});

const bad = [
  ['lat=north&lon=22.93', 'lat'], ['lat=91&lon=22.93', 'lat'], ['lat=49.8&lon=181', 'lon'], ['lat=NaN&lon=1', 'lat'], ['lat=1e400&lon=1', 'lat'],
  ['country=xx', 'country'], ['category=nonsense', 'category'], ['kind=castle', 'kind'], ['open=sometimes', 'open'], ['page=0', 'page'], ['page=99999999999999999999', 'page'],
  ['for=giants', 'for'], ['access=wings', 'access'], ['spoken=%21%21', 'spoken'],
];

for (const [query, parameter] of bad) {
  test(`near with ${query} is a 400 page that keeps its form`, async () => {
    const page = await getText(site.origin, `/uk/near?${query}`);
    assert.equal(page.status, 400);
    assert.equal(page.headers['content-language'], 'uk');
    const { document } = parsePage(page.text);
    assert.ok([...elements(document)].some((one) => one.tagName === 'form' && attribute(one, 'action') === '/uk/near'), 'no form');
  });

  test(`the API with ${query} is a problem document that names ${parameter}`, async () => {
    const { status, headers, json } = await getJson(site.origin, `/api/v1/nearest?${query.includes('lat') ? query : `lat=49.8&lon=22.9&${query}`}`);
    assert.equal(status, 400);
    assert.match(String(headers['content-type']), /^application\/problem\+json/);
    assert.equal(json.status, 400);
    assert.match(JSON.stringify(json), new RegExp(`\\b${parameter}\\b`));
  });
}

test('the API refuses a parameter that it does not know', async () => {
  assert.equal((await request(site.origin, '/api/v1/nearest?lat=49.8&lon=22.9&sort=name')).status, 400);
});

test('an unknown address, country, hub or language is a 404 in the language of the visitor', async () => {
  for (const [address, language] of [['/uk/no/where', 'uk'], ['/pl/xx/', 'pl'], ['/ar/hubs/nowhere', 'ar']]) {
    const page = await getText(site.origin, address);
    assert.equal(page.status, 404, address);
    assert.equal(page.headers['content-language'], language);
  }
  const unknown = await getText(site.origin, '/zz/', { 'accept-language': 'ro' });
  assert.equal(unknown.status, 404);
  assert.equal(unknown.headers['content-language'], 'ro');
});

/** @param {string} text @returns {Promise<string>} */
function raw(text) {
  return new Promise((resolve, reject) => {
    const { hostname, port } = new URL(site.origin);
    const socket = connect(Number(port), hostname, () => socket.write(text));
    let answer = '';
    socket.setTimeout(10_000, () => socket.destroy(new Error('no answer within 10 s')));
    socket.on('data', (part) => { answer += part; socket.end(); });
    socket.on('error', (error) => (answer ? resolve(answer) : reject(error)));
    socket.on('close', () => resolve(answer));
  });
}

for (const [what, head] of [
  ['broken UTF-8', 'GET /uk/%ff%fe HTTP/1.1\r\nHost: a\r\n\r\n'],
  ['a NUL', 'GET /uk/%00 HTTP/1.1\r\nHost: a\r\n\r\n'],
  ['a half escape', 'GET /uk/%4 HTTP/1.1\r\nHost: a\r\n\r\n'],
  ['no host', 'GET /uk/ HTTP/1.1\r\n\r\n'],
  ['two lengths', 'POST /uk/ HTTP/1.1\r\nHost: a\r\nContent-Length: 1\r\nContent-Length: 2\r\n\r\na'],
  ['length and chunks', 'POST /uk/ HTTP/1.1\r\nHost: a\r\nContent-Length: 5\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n'],
  ['a query of 10 MB', `GET /uk/near?place=${'a'.repeat(10_000_000)} HTTP/1.1\r\nHost: a\r\n\r\n`],
  ['not HTTP', 'hello\r\n\r\n'],
]) {
  test(`${what} is refused, and the server goes on`, async () => {
    const answer = await raw(head);
    assert.match(answer, /^HTTP\/1\.[01] 4\d\d /, `answered "${answer.slice(0, 60)}"`);
    assert.match(answer, /content-security-policy:/i);
    assert.equal((await request(site.origin, '/healthz')).status, 200);
  });
}
