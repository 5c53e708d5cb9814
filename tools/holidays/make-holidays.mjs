// Public holidays of the host countries, from the npm package date-holidays (code ISC, data CC BY 3.0).
// Usage: make-holidays.mjs WORK_FOLDER FIRST_YEAR LAST_YEAR OUTPUT.csv
import { createRequire } from 'node:module';
import { writeFileSync } from 'node:fs';
import { resolve } from 'node:path';

const [workFolder, firstYear, lastYear, output] = process.argv.slice(2);
const require = createRequire(resolve(workFolder, 'package.json'));
const Holidays = require('date-holidays');
const { version } = require('date-holidays/package.json');

const source = `npm date-holidays ${version}`;
const countries = { BG: 'bg', HU: 'hu', IT: 'it', MD: 'ro', PL: 'pl', RO: 'ro', SK: 'sk' };
const languages = ['en', 'bg', 'hu', 'it', 'pl', 'ro', 'sk'];

// The package writes these without their diacritics or with the cedilla.
const spelling = {
  'Ziua Internationala a Femeii': 'Ziua Internațională a Femeii',
  'Craciun pe Rit Vechi': 'Crăciunul pe rit vechi',
  'Craciun pe stil Nou': 'Crăciunul pe stil nou',
  'Ziua Independentei': 'Ziua Independenței',
  'Paştele Blăjinilor': 'Paștele Blajinilor',
};

const dayMs = 24 * 60 * 60 * 1000;
const plusDays = (date, days) => new Date(Date.parse(date) + days * dayMs).toISOString().slice(0, 10);
const weekday = (date) => new Date(date).getUTCDay();

function englishName(calendar, year, holiday) {
  calendar.setLanguages('en');
  const twin = calendar.getHolidays(year).find((other) => other.date === holiday.date && other.rule === holiday.rule);
  return twin?.name ?? '';
}

function holidaysOf(country, year) {
  const language = countries[country];
  const calendar = new Holidays(country, { languages: language });
  const found = calendar.getHolidays(year).filter((holiday) => holiday.type === 'public');
  const rows = found.flatMap((holiday) => {
    const days = Math.max(1, Math.round((holiday.end - holiday.start) / dayMs));
    const name = spelling[holiday.name] ?? holiday.name;
    const english = englishName(calendar, year, holiday);
    return Array.from({ length: days }, (_, day) => ({
      country, language, name, english, date: plusDays(holiday.date.slice(0, 10), day), rule: holiday.rule, source,
    }));
  });
  if (country === 'BG') return withWhatBulgariaLacks(rows, year);
  if (country === 'RO') return rows.filter((row) => year >= 2024 || !['01-06', '01-07'].includes(row.rule));
  return rows;
}

// Bulgarian Labour Code, article 154: Holy Saturday and 26 December are holidays, and a holiday other than Easter's
// that falls on a Saturday or Sunday gives the next working day free. The package knows none of the three.
// (Romania: 6 and 7 January are holidays since 2024, Law 52/2023; the package has them in every year.)
function withWhatBulgariaLacks(rows, year) {
  const base = { country: 'BG', language: 'bg', source: 'Bulgarian Labour Code, article 154' };
  const friday = rows.find((row) => row.rule === 'orthodox -2').date;
  const saturday = { ...base, date: plusDays(friday, 1), name: 'Велика събота', english: 'Holy Saturday', rule: 'orthodox -1' };
  const christmas = { ...base, date: `${year}-12-26`, name: 'Втори ден на Коледа', english: 'Second day of Christmas', rule: '12-26' };
  const holidays = [...rows, saturday, christmas];
  return [...holidays, ...substitutesFor(holidays, base)];
}

function substitutesFor(holidays, base) {
  const atWeekend = (date) => [0, 6].includes(weekday(date));
  const taken = new Set(holidays.map((row) => row.date));
  return holidays.filter((row) => !row.rule.startsWith('orthodox') && atWeekend(row.date)).map((row) => {
    let date = row.date;
    while (taken.has(date) || atWeekend(date)) date = plusDays(date, 1);
    taken.add(date);
    return { ...base, date, name: `${row.name} (почивен ден)`, english: `${row.english} (day off)`, rule: 'substitute' };
  });
}

const quoted = (cell) => (/[",\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell);

function line(row) {
  const names = languages.map((language) => (language === 'en' ? row.english : language === row.language ? row.name : ''));
  return [row.country, row.date, row.name, ...names, row.source].map(quoted).join(',');
}

// Two holidays on one day are one day off: the first one names it.
const days = new Map();
for (const country of Object.keys(countries)) {
  for (let year = Number(firstYear); year <= Number(lastYear); ++year) {
    for (const row of holidaysOf(country, year)) {
      if (!days.has(country + row.date)) days.set(country + row.date, row);
    }
  }
}
const rows = [...days.values()].sort((a, b) => (a.country + a.date < b.country + b.date ? -1 : 1));
const header = ['country', 'date', 'name', ...languages.map((language) => `name@${language}`), 'source'].join(',');
writeFileSync(output, [header, ...rows.map(line)].join('\n') + '\n');
console.log(`${output}: ${rows.length} public holidays`);
