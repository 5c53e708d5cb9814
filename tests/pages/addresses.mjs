// Which addresses there are: the golden list tests/urls.txt, every language of each line, and what the sitemap names.
import { readFileSync } from 'node:fs';
import { kLanguages } from '../support/languages.mjs';
import { getText } from '../support/http.mjs';

const kList = new URL('../urls.txt', import.meta.url);

/** @typedef {{address: string, status: number, language: string | null}} Expected */

/** @returns {Expected[]} */
export function listedAddresses(text = readFileSync(kList, 'utf8')) {
  const lines = text.split('\n').map((line) => line.trim()).filter((line) => line && !line.startsWith('#'));
  return lines.flatMap((line) => {
    const [status, pattern] = line.split(/\s+/);
    const languages = pattern.includes('{lang}') ? kLanguages : [null];
    return languages.map((language) => ({ address: pattern.replaceAll('{lang}', language ?? ''), status: Number(status), language }));
  });
}

/** @param {string} origin @returns {Promise<Expected[]>} */
export async function sitemapAddresses(origin) {
  const { text } = await getText(origin, '/sitemap.xml');
  const parts = [...text.matchAll(/<sitemap>\s*<loc>([^<]+)<\/loc>/g)].map(([, address]) => pathOf(address));
  const texts = [text, ...await Promise.all(parts.map(async (part) => (await getText(origin, part)).text))];
  const found = texts.flatMap((one) => [...one.matchAll(/(?:<loc>|href=")([^<"]+)/g)].map(([, address]) => pathOf(address)));
  return [...new Set(found)].filter((address) => /^\/[a-z]{2}\//.test(address) && isInTheSample(address))
    .map((address) => ({ address, status: 200, language: address.split('/')[1] }));
}

// An article is one text with seven countries' facts in it: each language reads each topic for one country, another
// country in the next language (urls.txt has one topic for all of them).
const kCountries = ['bg', 'hu', 'it', 'md', 'pl', 'ro', 'sk'];

/** @param {string} address */
function isInTheSample(address) {
  const [, language, country, topic] = /^\/(..)\/(..)\/guide\/(.+)$/.exec(address) ?? [];
  if (!topic) return true;
  return kCountries[(kLanguages.indexOf(language) + topic.length) % kCountries.length] === country;
}

/** @param {string} address */
function pathOf(address) {
  const { pathname, search } = new URL(address.replaceAll('&amp;', '&'), 'http://site.invalid');
  return pathname + search;
}
