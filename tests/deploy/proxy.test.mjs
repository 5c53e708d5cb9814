// The nginx of deploy/ in front of the real site: TLS, HTTP/2, and pages passed on as they are.
import assert from 'node:assert/strict';
import { execFileSync, spawn } from 'node:child_process';
import { chmodSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import http2 from 'node:http2';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { headerProblems } from '../pages/check_headers.mjs';
import { closeConnections, request } from '../support/http.mjs';
import { freePort, kRoot, startSite } from '../support/site.mjs';

const kPage = '/uk/hubs/pl-medyka';
const folder = mkdtempSync(join(tmpdir(), 'bluedot-proxy-'));
/** @type {import('../support/site.mjs').Site} */
let site;
/** @type {import('node:child_process').ChildProcess} */
let nginx;
/** @type {http2.ClientHttp2Session} */
let session;
let plainPort = 0;

before(async () => {
  site = await startSite();
  chmodSync(folder, 0o755); // nginx reads as another user
  mkdirSync(join(folder, 'recordings'));
  writeFileSync(join(folder, 'recordings', 'health-rom.mp3'), 'an invented recording');
  plainPort = await freePort();
  const port = await freePort();
  writeFileSync(join(folder, 'nginx.conf'), configuration(port));
  execFileSync('openssl', ['req', '-x509', '-newkey', 'rsa:2048', '-nodes', '-subj', '/CN=bluedot.example.org', '-keyout', join(folder, 'privkey.pem'), '-out', join(folder, 'fullchain.pem')], { stdio: 'ignore' });
  nginx = spawn('nginx', ['-c', join(folder, 'nginx.conf'), '-g', 'daemon off;'], { stdio: 'ignore' });
  await untilListening(plainPort);
  session = http2.connect(`https://127.0.0.1:${port}`, { rejectUnauthorized: false });
});
after(async () => {
  session.close();
  closeConnections();
  nginx.kill('SIGTERM');
  await site.stop();
  rmSync(folder, { recursive: true, force: true });
});

/** The file as it is shipped, on free ports and with a certificate of our own. @param {number} port */
function configuration(port) {
  const shipped = readFileSync(join(kRoot, 'deploy/proxy/nginx.conf'), 'utf8');
  return `pid ${folder}/nginx.pid;\n${shipped}`
    .replace('server 127.0.0.1:8080;', `server ${new URL(site.origin).host};`)
    .replace('listen 80;', `listen 127.0.0.1:${plainPort};`).replace('listen 443 ssl http2;', `listen 127.0.0.1:${port} ssl http2;`)
    .replace(/^.*listen \[::\].*$/gm, '')
    .replaceAll('/srv/bluedot', folder).replaceAll('/etc/ssl/bluedot', folder).replaceAll('/var/log/nginx', folder);
}

/** @param {number} port */
async function untilListening(port) {
  for (let attempt = 0; attempt < 100; attempt += 1) {
    if (await request(`http://127.0.0.1:${port}`, '/').then(() => true, () => false)) return;
    await new Promise((resolve) => { setTimeout(resolve, 50); });
  }
  throw new Error('nginx did not listen within 5 s');
}

/** @param {Record<string, string>} headers @returns {Promise<any>} */
function get(headers) {
  return new Promise((resolve, reject) => {
    const parts = /** @type {Buffer[]} */ ([]);
    const stream = session.request({ ':path': kPage, ...headers });
    stream.on('error', reject);
    stream.on('response', (answered) => {
      stream.on('data', (part) => parts.push(part));
      stream.on('end', () => resolve({ status: answered[':status'], headers: answered, headerBytes: 0, body: Buffer.concat(parts) }));
    });
    stream.end();
  });
}

test('a page comes through as the site made it, over HTTP/2, with HSTS', async () => {
  const direct = await request(site.origin, kPage, { headers: { 'accept-encoding': 'br' } });
  const proxied = await get({ 'accept-encoding': 'br' });
  assert.equal(proxied.status, 200);
  assert.deepEqual(proxied.body, direct.body);
  assert.equal(proxied.headers.etag, direct.headers.etag);
  assert.deepEqual(headerProblems(proxied), []);
  assert.match(String(proxied.headers['strict-transport-security']), /^max-age=\d{8}$/);
});

test('a page that did not change is confirmed through the proxy', async () => {
  const { headers } = await get({});
  assert.equal((await get({ 'if-none-match': String(headers.etag) })).status, 304);
});

test('a recording comes in the pieces that a player asks for, from its folder and nowhere else', async () => {
  const piece = await get({ ':path': '/recordings/health-rom.mp3', range: 'bytes=3-10' });
  assert.equal(piece.status, 206);
  assert.equal(piece.headers['content-type'], 'audio/mpeg');
  assert.equal(piece.headers['cache-control'], 'no-store');
  assert.equal(piece.body.toString(), 'invented');
  for (const address of ['/recordings/none.mp3', '/recordings/../privkey.pem', '/recordings/%2e%2e/privkey.pem', '/recordings/']) {
    assert.equal((await get({ ':path': address })).status, 404, address);
  }
});

test('plain HTTP leads to TLS', async () => {
  const answer = await request(`http://127.0.0.1:${plainPort}`, kPage);
  assert.equal(answer.status, 308);
});
