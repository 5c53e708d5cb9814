// How bluedot-site starts, and how it refuses to: one clear line, a status that is not 0, nothing changed.
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { closeConnections, request } from '../support/http.mjs';
import { freePort, kDemonstration, kPrograms, startSite, throwAwayData } from '../support/site.mjs';

let data = '';
before(() => { data = throwAwayData(); });
after(() => {
  closeConnections();
  rmSync(data, { recursive: true, force: true });
});

/** @param {string[]} words */
function attempt(...words) {
  const { status, stderr, error } = spawnSync(join(kPrograms, 'bluedot-site'), words, { encoding: 'utf8', timeout: 20_000 });
  assert.equal(error, undefined);
  return { status, lines: stderr.trim().split('\n') };
}

/** @param {{status: number | null, lines: string[]}} outcome @param {RegExp} reason */
function refused({ status, lines }, reason) {
  assert.ok(status !== 0 && status !== null, `ended with ${status}`);
  assert.equal(lines.length, 1, lines.join('\n'));
  assert.match(lines[0], reason);
}

test('SIGTERM ends it with 0', async () => {
  const site = await startSite({ data });
  assert.equal((await request(site.origin, '/healthz')).status, 200);
  closeConnections();
  assert.equal(await site.stop(), 0);
});

test('a port in use is refused', async () => {
  const port = await freePort();
  const other = createServer().listen(port, '127.0.0.1');
  await new Promise((resolve) => { other.once('listening', resolve); });
  refused(attempt(...kDemonstration, '--data', data, '--port', String(port)), /port|address|in use/i);
  other.close();
});

test('a wrong option, a port that is none and a date that is none are refused', () => {
  refused(attempt('--no-such-option'), /--no-such-option/);
  assert.notEqual(attempt(...kDemonstration, '--data', data, '--port', '70000').status, 0);
  assert.notEqual(attempt('--demonstration', '2022-02-30', '--data', data, '--port', '0').status, 0);
});

test('a folder without databases is refused, and stays empty', async () => {
  const empty = mkdtempSync(join(tmpdir(), 'bluedot-empty-'));
  refused(attempt(...kDemonstration, '--data', empty, '--port', String(await freePort())), /bluedot init|database|directory/i);
  assert.deepEqual(readdirSync(empty), []);
  rmSync(empty, { recursive: true });
});

test('a file that is no database is refused, and stays as it is', async () => {
  const broken = mkdtempSync(join(tmpdir(), 'bluedot-broken-'));
  for (const name of readdirSync(data).filter((one) => one.endsWith('.db'))) writeFileSync(join(broken, name), 'this is no database\n'.repeat(100));
  refused(attempt(...kDemonstration, '--data', broken, '--port', String(await freePort())), /database|directory/i);
  rmSync(broken, { recursive: true });
});

test('live, it does not start without the name, country and contact of its operator', async () => {
  refused(attempt('--data', data, '--port', String(await freePort())), /operator/i);
});
