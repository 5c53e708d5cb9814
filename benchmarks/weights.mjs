// node benchmarks/weights.mjs: what every type of page weighs, compressed and with its header, lightest and heaviest language.
// Of 14,000 bytes that a page may have (docs/architecture.md).
import { closeConnections, request } from '../tests/support/http.mjs';
import { kLanguages } from '../tests/support/languages.mjs';
import { startSite } from '../tests/support/site.mjs';

const kTypes = {
  home: '/', country: '/pl/', near: '/near?lat=49.80&lon=22.93', hub: '/hubs/pl-medyka', map: '/map', urgent: '/urgent',
  about: '/about', privacy: '/privacy', accessibility: '/accessibility', real: '/real', 'not found': '/no/where',
};

const site = await startSite();
try {
  for (const [type, address] of Object.entries(kTypes)) console.log(await lineOf(type, address));
} finally {
  closeConnections();
  await site.stop();
}

/** @param {string} type @param {string} address */
async function lineOf(type, address) {
  const weights = [];
  for (const language of kLanguages) weights.push({ language, br: await weigh(`/${language}${address}`, 'br'), gzip: await weigh(`/${language}${address}`, 'gzip') });
  weights.sort((one, other) => one.br - other.br);
  const [lightest, heaviest] = [weights[0], weights[weights.length - 1]];
  const gzip = Math.max(...weights.map((one) => one.gzip));
  return `${type.padEnd(14)} br ${lightest.br} (${lightest.language}) to ${heaviest.br} (${heaviest.language}), gzip up to ${gzip}, ${(heaviest.br / 140).toFixed(0)} % of the allowance`;
}

/** @param {string} address @param {string} encoding */
async function weigh(address, encoding) {
  const answer = await request(site.origin, address, { headers: { 'accept-encoding': encoding } });
  return answer.headerBytes + answer.body.length;
}
