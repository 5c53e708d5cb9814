// node tests/lighthouse/run.mjs: Lighthouse as a phone, on home, country, near and hub of a release build. The median of
// three runs must reach the scores below. A demonstration asks not to be indexed, so its SEO is not judged.
import * as chromeLauncher from 'chrome-launcher';
import lighthouse from 'lighthouse';
import { startSite } from '../support/site.mjs';

const kRuns = 3;
const kWanted = /** @type {Record<string, number>} */ ({ performance: 99, accessibility: 100, 'best-practices': 100 });
const kPages = { home: '/uk/', country: '/uk/pl/', near: '/uk/near?lat=49.80&lon=22.93', hub: '/uk/hubs/pl-medyka' };

const site = await startSite();
const chrome = await chromeLauncher.launch({
  chromePath: process.env.CHROME_PATH ?? '/usr/bin/chromium',
  chromeFlags: ['--headless=new', '--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking', '--disable-component-update', '--disable-sync'],
});
let passed = 0;
let failed = 0;
try {
  for (const [name, address] of Object.entries(kPages)) await judge(name, `${site.origin}${address}`);
} finally {
  chrome.kill();
  await site.stop();
}
console.log(`lighthouse: ${passed} passed, ${failed} failed`);
process.exitCode = failed === 0 ? 0 : 1;

/** @param {string} name @param {string} url */
async function judge(name, url) {
  const runs = [];
  for (let run = 0; run < kRuns; run += 1) runs.push(await lighthouse(url, { port: chrome.port, logLevel: 'error', onlyCategories: Object.keys(kWanted) }));
  for (const [category, wanted] of Object.entries(kWanted)) {
    const score = median(runs.map((run) => Math.round((run?.lhr.categories[category].score ?? 0) * 100)));
    if (score >= wanted) passed += 1;
    else failed += 1;
    console.log(`${name}: ${category} ${score}${score >= wanted ? '' : `, ${wanted} wanted: ${lost(runs[0]?.lhr, category)}`}`);
  }
}

/** The audits that cost points. @param {any} result @param {string} category */
function lost(result, category) {
  return result.categories[category].auditRefs.filter((/** @type {any} */ { id, weight }) => weight > 0 && (result.audits[id].score ?? 1) < 1)
    .map((/** @type {any} */ { id }) => `${id} (${result.audits[id].displayValue ?? result.audits[id].title})`).join(', ');
}

/** @param {number[]} numbers */
function median(numbers) {
  return [...numbers].sort((one, other) => one - other)[Math.floor(numbers.length / 2)];
}
