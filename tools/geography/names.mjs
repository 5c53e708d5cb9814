// What the makers of the towns and of the gazetteer both read: names by language, and the hand-kept towns.
import { readFileSync } from 'node:fs';

export const languages = 'uk ru en ro pl bg sk hu it cs de fr es tr ar fa'.split(' ');

// A gettext .mo file whose keys are GeoNames ids (package libgeonames-common).
export function read_names(language) {
  const file = readFileSync(`/usr/share/locale/${language}/LC_MESSAGES/geonames.mo`);
  const [count, keys, values] = [8, 12, 16].map((at) => file.readUInt32LE(at));
  const text = (at) => file.toString('utf8', file.readUInt32LE(at + 4), file.readUInt32LE(at + 4) + file.readUInt32LE(at));
  return new Map(Array.from({ length: count }, (_, i) => [text(keys + 8 * i), text(values + 8 * i)]));
}

// Towns with their names in every language; those of our own also have lat, lon and population.
export function read_towns(file) {
  const lines = readFileSync(file, 'utf8').split('\n').filter((line) => line && !line.startsWith('#'));
  const towns = lines.map(town_of);
  const ids = new Set(towns.map((town) => town.id));
  if (ids.size !== towns.length) throw new Error('an id stands twice in towns.txt');
  return towns.sort((a, b) => a.country.localeCompare(b.country) || a.rank - b.rank || a.id - b.id);
}

function town_of(line) {
  const [id, country, rank, name, latin, uk, ru, bg, ar, fa, others, own = ''] = line.split('|');
  const names = Object.fromEntries(languages.map((language) => [language, latin || name]));
  Object.assign(names, { uk: uk || name, ru, bg: bg || name, ar, fa });
  for (const pair of others.matchAll(/(\w\w)=(.+?)(?= \w\w=|$)/g)) names[pair[1]] = pair[2].trim();
  const missing = languages.filter((language) => !names[language]);
  if (missing.length) throw new Error(`${name}: no name in ${missing}`);
  const [lat, lon, population] = own ? own.split(',') : [];
  return { id: Number(id), country, rank: Number(rank), name, names, lat, lon, population };
}
