// The public process runs as a user that owns nothing and may write nothing: it serves, and sees what the owner imports.
import assert from 'node:assert/strict';
import { chmodSync, copyFileSync, mkdirSync, mkdtempSync, readdirSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import test from 'node:test';
import { closeConnections, getText, request } from '../support/http.mjs';
import { bluedot, kPrograms, startSite } from '../support/site.mjs';

const kNobody = 65_534;
const isRoot = process.getuid?.() === 0;

/** @param {string} data */
function stateOf(data) {
  return readdirSync(data).map((name) => `${name} ${statSync(join(data, name)).size} ${statSync(join(data, name)).mtimeMs}`);
}

test('the site serves as a user without write rights, also when no writer lives', { skip: !isRoot && 'only root can become another user' }, async () => {
  const folder = mkdtempSync(join(tmpdir(), 'bluedot-second-'));
  const data = join(folder, 'data');
  mkdirSync(data);
  bluedot(data, 'init');
  bluedot(data, 'import', 'starter');
  chmodSync(folder, 0o755);
  chmodSync(data, 0o755);
  for (const name of readdirSync(data)) chmodSync(join(data, name), 0o644);
  copyFileSync(join(kPrograms, 'bluedot-site'), join(folder, 'bluedot-site'));
  const before = stateOf(data);

  const site = await startSite({ data, programs: folder, user: kNobody });
  try {
    assert.equal((await getText(site.origin, '/uk/hubs/pl-medyka')).status, 200);
    assert.deepEqual(stateOf(data), before);
    bluedot(data, 'import', 'starter');
    assert.equal((await request(site.origin, '/readyz')).status, 200);
  } finally {
    closeConnections();
    assert.equal(await site.stop(), 0);
    rmSync(folder, { recursive: true, force: true });
  }
});
