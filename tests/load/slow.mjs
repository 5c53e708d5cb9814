// node tests/load/slow.mjs: 800 connections of one address that send a head or a body by single bytes, or never read
// their answer, while honest visitors of the same address ask for a page. At least 99 % of these must be answered, the
// 99th percentile within a second.
import http from 'node:http';
import net from 'node:net';
import { startSite } from '../support/site.mjs';

const kSlow = 800;
const kHonestAtOnce = 4;
const kFor = 20_000; // milliseconds for each kind
const kBytePause = 1_000;
const kPage = '/uk/hubs/pl-medyka';

/** What a slow visitor sends at once, then byte by byte, and whether it reads. */
const kKinds = /** @type {Record<string, {first: string, drip: string, reads: boolean}>} */ ({
  head: { first: 'GET /uk/ HTTP/1.1\r\nHost: a\r\nX-Slow: ', drip: 'a', reads: true },
  body: { first: 'POST /uk/ HTTP/1.1\r\nHost: a\r\nContent-Length: 4000\r\n\r\n', drip: 'a', reads: true },
  read: { first: `GET ${kPage} HTTP/1.1\r\nHost: a\r\n\r\n`.repeat(200), drip: '', reads: false },
});

const site = await startSite();
const { hostname, port } = new URL(site.origin);
let passed = 0;
let failed = 0;
try {
  for (const [kind, habit] of Object.entries(kKinds)) judge(kind, await underSlow(habit));
} finally {
  await site.stop();
}
console.log(`slow visitors: ${passed} passed, ${failed} failed`);
process.exitCode = failed === 0 ? 0 : 1;

/** @param {string} kind @param {number[]} times milliseconds, NaN for no answer */
function judge(kind, times) {
  const answered = times.filter((time) => !Number.isNaN(time)).sort((one, other) => one - other);
  const share = answered.length / times.length;
  const slowest = answered[Math.floor(answered.length * 0.99)] ?? Infinity;
  const well = share >= 0.99 && slowest < 1_000 && times.length >= 100;
  if (well) passed += 1;
  else failed += 1;
  console.log(`slow ${kind}: ${(share * 100).toFixed(2)} % of ${times.length} honest visits answered, p99 ${slowest.toFixed(0)} ms${well ? '' : ': too little'}`);
}

/** @param {{first: string, drip: string, reads: boolean}} habit */
async function underSlow(habit) {
  const ends = Date.now() + kFor;
  const slow = Array.from({ length: kSlow }, () => keepSlow(habit, ends));
  await pause(1_000);
  const times = /** @type {number[]} */ ([]);
  await Promise.all(Array.from({ length: kHonestAtOnce }, async () => { while (Date.now() < ends) times.push(await visit()); }));
  await Promise.all(slow);
  return times;
}

/** One slow visitor, who comes again each time it is shown the door. @param {{first: string, drip: string, reads: boolean}} habit @param {number} ends */
async function keepSlow({ first, drip, reads }, ends) {
  while (Date.now() < ends) {
    await new Promise((resolve) => {
      const socket = net.connect(Number(port), hostname, () => socket.write(first));
      if (reads) socket.resume(); else socket.pause();
      const dripping = drip && setInterval(() => socket.write(drip), kBytePause);
      const leaving = setTimeout(() => socket.destroy(), Math.max(ends - Date.now(), 0));
      socket.on('error', () => {});
      socket.on('close', () => { clearInterval(dripping || undefined); clearTimeout(leaving); resolve(undefined); });
    });
    await pause(100);
  }
}

/** @returns {Promise<number>} */
function visit() {
  const started = performance.now();
  return new Promise((resolve) => {
    const request = http.get({ hostname, port, path: kPage, agent: false, timeout: 5_000 }, (answer) => {
      answer.resume();
      answer.on('end', () => resolve(answer.statusCode === 200 ? performance.now() - started : NaN));
      answer.on('error', () => resolve(NaN));
    });
    request.on('timeout', () => request.destroy());
    request.on('error', () => resolve(NaN));
  });
}

/** @param {number} milliseconds */
function pause(milliseconds) {
  return new Promise((resolve) => { setTimeout(resolve, milliseconds); });
}
