// node tests/pages/crawl.mjs [--save DIR] [ORIGIN]
// Reads every public address in every language from a site on a throw-away database (or from ORIGIN) and holds each answer
// to check_headers, check_page and validator. --save keeps each distinct page for the Nu Html Checker. Prints the problems,
// the weight of the heaviest pages, and the closing line.
import { createHash } from 'node:crypto';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { closeConnections, decoded, request } from '../support/http.mjs';
import { startSite } from '../support/site.mjs';
import { listedAddresses, sitemapAddresses } from './addresses.mjs';
import { headerProblems, pageHeaderProblems } from './check_headers.mjs';
import { pageProblems, weightProblems } from './check_page.mjs';
import { validityProblems } from './validator.mjs';

/** @typedef {import('./addresses.mjs').Expected} Expected */

const kAtOnce = 4;
const { values: options, positionals } = parseArgs({ allowPositionals: true, options: { save: { type: 'string' } } });

const site = positionals[0] ? null : await startSite();
const origin = positionals[0] ?? site?.origin ?? '';
const seen = { pages: 0, failed: 0, weights: /** @type {[number, string][]} */ ([]) };
try {
  await crawl(await addressesOf(origin));
} finally {
  closeConnections();
  await site?.stop();
}
for (const [weight, address] of seen.weights.sort(([one], [other]) => other - one).slice(0, 5)) console.log(`${weight} bytes ${address}`);
console.log(`pages: ${seen.pages - seen.failed} passed, ${seen.failed} failed`);
process.exitCode = seen.failed === 0 && seen.pages > 0 ? 0 : 1;

/** @param {string} from @returns {Promise<Expected[]>} */
async function addressesOf(from) {
  const listed = listedAddresses();
  const known = new Set(listed.map(({ address }) => address));
  return [...listed, ...(await sitemapAddresses(from)).filter(({ address }) => !known.has(address))];
}

/** @param {Expected[]} addresses */
async function crawl(addresses) {
  const waiting = [...addresses];
  await Promise.all(Array.from({ length: kAtOnce }, async () => {
    for (let next = waiting.shift(); next; next = waiting.shift()) report(next, await problemsOf(next));
  }));
}

/** @param {Expected} expected @param {string[]} problems */
function report({ address }, problems) {
  seen.pages += 1;
  if (problems.length === 0) return;
  seen.failed += 1;
  for (const problem of new Set(problems)) console.log(`${address}: ${problem}`);
}

/** @param {Expected} expected @returns {Promise<string[]>} */
async function problemsOf({ address, status, language }) {
  const compressed = await request(origin, address, { headers: { 'accept-encoding': 'br' } });
  const problems = headerProblems(compressed);
  if (compressed.status !== status) problems.push(`answers ${compressed.status}, the list says ${status}`);
  const isPage = String(compressed.headers['content-type']).startsWith('text/html') && language !== null;
  return isPage ? [...problems, ...await problemsOfPage(address, language, compressed)] : problems;
}

/** @param {string} address @param {string} language @param {import('../support/http.mjs').Answer} compressed */
async function problemsOfPage(address, language, compressed) {
  const gzipped = await request(origin, address, { headers: { 'accept-encoding': 'gzip' } });
  const html = decoded(compressed);
  keep(html);
  seen.weights.push([compressed.headerBytes + compressed.body.length, address]);
  return [
    ...pageHeaderProblems(compressed, language),
    ...weightProblems(compressed.headerBytes, compressed.body.length, 'br'),
    ...weightProblems(gzipped.headerBytes, gzipped.body.length, 'gzip'),
    ...await notModifiedProblems(address, compressed),
    ...pageProblems({ html, language, policy: String(compressed.headers['content-security-policy']) }),
    ...await validityProblems(html),
  ];
}

/** A page that has an ETag confirms it with a 304 that is as well dressed. @param {string} address @param {import('../support/http.mjs').Answer} answer */
async function notModifiedProblems(address, { headers }) {
  if (!headers.etag) return [];
  const again = await request(origin, address, { headers: { 'accept-encoding': 'br', 'if-none-match': headers.etag } });
  const problems = headerProblems(again);
  if (again.status === 304 && !/accept-encoding/i.test(String(again.headers.vary))) problems.push('304 without vary: accept-encoding');
  return again.status === 304 || again.headers.etag !== headers.etag ? problems : [...problems, `answers ${again.status} to its own etag`];
}

/** @param {string} html */
function keep(html) {
  if (!options.save) return;
  mkdirSync(options.save, { recursive: true });
  writeFileSync(join(options.save, `${createHash('sha256').update(html).digest('hex').slice(0, 24)}.html`), html);
}
