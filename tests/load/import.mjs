// node tests/load/import.mjs: imports a change ten times while 64 connections read. Each import must be visible within a
// second of its end, every answer must be a 200, and none may mix two states: the change touches two facts of one page.
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import http from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { bluedot, kRoot, startSite, throwAwayData } from '../support/site.mjs';

const kReaders = 64;
const kImports = 10;
const kPage = '/uk/hubs/pl-medyka';
const kMark = /Mark([a-z]+)Mark/g;

const data = throwAwayData();
const starter = mkdtempSync(join(tmpdir(), 'bluedot-starter-'));
cpSync(join(kRoot, 'starter'), starter, { recursive: true });
const hubs = readFileSync(join(starter, 'hubs.csv'), 'utf8');
const site = await startSite({ data });
const agent = new http.Agent({ keepAlive: true, maxSockets: kReaders });
const seen = { answers: 0, failed: 0, mixed: 0, late: 0 };
let reading = true;

importState(0);
await untilVisible(0); // an answer from before the first mark carries none
const readers = Array.from({ length: kReaders }, read);
for (let state = 1; state <= kImports; state += 1) {
  importState(state);
  const waited = await untilVisible(state);
  if (waited > 1_000) seen.late += 1;
  console.log(`import ${state}: visible ${waited.toFixed(0)} ms after it ended`);
}
reading = false;
await Promise.all(readers);
agent.destroy();
await site.stop();
for (const folder of [data, starter]) rmSync(folder, { recursive: true, force: true });
console.log(`${seen.answers} answers, ${seen.failed} failed, ${seen.mixed} mixed, ${seen.late} imports seen late`);
const faults = [seen.failed, seen.mixed, seen.late].filter((count) => count > 0).length;
console.log(`import under load: ${3 - faults} passed, ${faults} failed`);
process.exitCode = faults === 0 && seen.answers > kReaders ? 0 : 1;

/** Name and address of the hub carry the same mark. @param {number} state */
function importState(state) {
  const mark = `Mark${String.fromCharCode(97 + state)}Mark`;
  writeFileSync(join(starter, 'hubs.csv'), marked(hubs, mark));
  bluedot(data, 'import', starter);
}

/** @param {string} csv @param {string} mark */
function marked(csv, mark) {
  const [head, ...rows] = csv.split('\n');
  const address = head.split(',').indexOf('address');
  const cellsOf = (/** @type {string} */ row) => row.match(/("([^"]|"")*"|[^,]*)(,|$)/g) ?? [];
  return [head, ...rows.map((row) => {
    if (!row.startsWith('pl-medyka,')) return row;
    const cells = cellsOf(row);
    const name = head.split(',').indexOf('name@uk');
    cells[name] = `Blue Dot ${mark},`;
    cells[address] = `${mark} 1,`;
    return cells.join('');
  })].join('\n');
}

async function read() {
  while (reading) {
    const { status, text } = await get();
    const marks = new Set([...text.matchAll(kMark)].map(([, mark]) => mark));
    seen.answers += 1;
    if (status !== 200) seen.failed += 1;
    else if (marks.size !== 1) seen.mixed += 1;
  }
}

/** @param {number} state */
async function untilVisible(state) {
  const started = performance.now();
  const mark = `Mark${String.fromCharCode(97 + state)}Mark`;
  while (performance.now() - started < 10_000) {
    if ((await get()).text.includes(mark)) return performance.now() - started;
    await new Promise((resolve) => { setTimeout(resolve, 5); });
  }
  return Infinity;
}

/** @returns {Promise<{status: number, text: string}>} */
function get() {
  const { hostname, port } = new URL(site.origin);
  return new Promise((resolve) => {
    const request = http.get({ hostname, port, path: kPage, agent }, (answer) => {
      const parts = /** @type {Buffer[]} */ ([]);
      answer.on('data', (part) => parts.push(part));
      answer.on('end', () => resolve({ status: answer.statusCode ?? 0, text: Buffer.concat(parts).toString() }));
    });
    request.on('error', () => resolve({ status: 0, text: '' }));
  });
}
