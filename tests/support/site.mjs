// Starts the real programs on a throw-away database: bluedot makes and fills it, bluedot-site serves it on a free port.
import { execFileSync, spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

export const kRoot = new URL('../..', import.meta.url).pathname;
export const kPrograms = process.env.BLUEDOT_PROGRAMS ?? join(process.env.BLUEDOT_BUILD ?? join(kRoot, 'build'), 'dev/src/app');
export const kDemonstration = ['--demonstration', '2022-09-21'];

/** A started site must be stopped. @typedef {{origin: string, data: string, process: import('node:child_process').ChildProcess, stop: () => Promise<number|null>}} Site */

/** Runs the administrator's command. @param {string} data @param {string[]} words */
export function bluedot(data, ...words) {
  return execFileSync(join(kPrograms, 'bluedot'), words, { cwd: kRoot, encoding: 'utf8', env: { ...process.env, BLUEDOT_DATA: data } });
}

/** A folder with a database of the starter data. */
export function throwAwayData() {
  const data = mkdtempSync(join(tmpdir(), 'bluedot-test-'));
  bluedot(data, 'init');
  bluedot(data, 'import', 'starter');
  return data;
}

/**
 * @param {{data?: string, options?: string[], environment?: Record<string, string>, programs?: string, user?: number, port?: number}} [how]
 * @returns {Promise<Site>}
 */
export async function startSite({ data, options = kDemonstration, environment = {}, programs = kPrograms, user, port: wanted } = {}) {
  const folder = data ?? throwAwayData();
  const port = wanted ?? await freePort();
  const site = spawn(join(programs, 'bluedot-site'), [...options, '--data', folder, '--port', String(port)],
    { cwd: kRoot, stdio: ['ignore', 'inherit', 'inherit'], env: { ...process.env, ...environment }, uid: user, gid: user });
  const ended = new Promise((resolve) => site.once('exit', (code) => resolve(code)));
  const origin = `http://127.0.0.1:${port}`;
  await untilReady(origin, ended);
  const stop = async () => {
    site.kill('SIGTERM');
    const code = await ended;
    if (data === undefined) rmSync(folder, { recursive: true, force: true });
    return code;
  };
  return { origin, data: folder, process: site, stop };
}

/** @returns {Promise<number>} */
export function freePort() {
  return new Promise((resolve, reject) => {
    const probe = createServer();
    probe.once('error', reject);
    probe.listen(0, '127.0.0.1', () => {
      const { port } = /** @type {import('node:net').AddressInfo} */ (probe.address());
      probe.close(() => resolve(port));
    });
  });
}

/** @param {string} origin @param {Promise<number|null>} ended */
async function untilReady(origin, ended) {
  const deadline = Date.now() + 60_000;
  while (Date.now() < deadline) {
    const ready = await fetch(`${origin}/readyz`).then((answer) => answer.ok, () => false);
    if (ready) return;
    const code = await Promise.race([ended, new Promise((resolve) => { setTimeout(() => resolve('running'), 50); })]);
    if (code !== 'running') throw new Error(`bluedot-site ended with ${code} before it was ready`);
  }
  throw new Error('bluedot-site was not ready within 60 s');
}
