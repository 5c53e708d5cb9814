// What the access log keeps: nothing of a visitor.
import assert from 'node:assert/strict';
import { readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { closeConnections, request } from '../support/http.mjs';
import { kDemonstration, startSite, throwAwayData } from '../support/site.mjs';

test('the log has patterns and counts, and no address, query, header or word of a visitor', async () => {
  const data = throwAwayData();
  const file = join(data, 'access.log');
  const site = await startSite({ data, options: [...kDemonstration, '--access-log', file] });
  const canary = { 'user-agent': 'canary-agent', referer: 'https://canary.example/', 'x-forwarded-for': '192.0.2.77' };
  await request(site.origin, '/uk/near?lat=49.81&lon=22.97&place=canaryplace', { headers: canary });
  await request(site.origin, '/uk/hubs/canary-slug', { headers: canary });
  closeConnections();
  await site.stop();
  const log = readFileSync(file, 'utf8');
  assert.match(log, /"route":"\/\{lang\}\/near"/);
  assert.doesNotMatch(log, /canary|49\.8|22\.9|192\.0\.2|127\.0\.0\.1|\?/);
  for (const line of log.trim().split('\n')) assert.deepEqual(Object.keys(JSON.parse(line)), ['at', 'method', 'route', 'status', 'bytes', 'us']);
  rmSync(data, { recursive: true, force: true });
});
