// axe-core, brought in through the debugger: a page's policy rightly refuses a script of ours.
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';

const source = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/** What axe finds wrong, one line each. @param {import('playwright-core').Page} page @returns {Promise<string[]>} */
export async function axeProblems(page) {
  await page.evaluate(source);
  // @ts-ignore  axe is there by the line before
  const found = await page.evaluate(async () => (await window.axe.run(document, { resultTypes: ['violations'] })).violations);
  return found.flatMap((/** @type {any} */ { id, help, nodes }) => nodes.map((/** @type {any} */ { target }) => `${id}: ${help} (${target.join(' ')})`));
}
