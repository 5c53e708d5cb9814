// A person looks for the nearest Blue Dot, as the addresses promise it.
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { elements, attribute, parsePage, textOf } from '../pages/dom.mjs';
import { closeConnections, getJson, getText, request } from '../support/http.mjs';
import { startSite } from '../support/site.mjs';

/** @type {import('../support/site.mjs').Site} */
let site;
before(async () => { site = await startSite(); });
after(async () => {
  closeConnections();
  await site.stop();
});

const medyka = 'lat=49.80&lon=22.93';

/** Addresses of the hubs that a page links to, in its order. @param {string} html */
function hubLinks(html) {
  const links = [...elements(parsePage(html).document)].map((one) => attribute(one, 'href') ?? '');
  return [...new Set(links.filter((address) => /^\/[a-z]{2}\/hubs\//.test(address)).map((address) => address.split(/[?#]/)[0]))];
}

test('the root leads to the language of the browser, without a cookie', async () => {
  for (const [accepted, language] of [['uk-UA,uk;q=0.9', 'uk'], ['ro-MD', 'ro'], ['xx', 'en'], ['', 'en']]) {
    const answer = await request(site.origin, '/', { headers: accepted ? { 'accept-language': accepted } : {} });
    assert.equal(answer.status, 302);
    assert.equal(answer.headers.location, `/${language}/`);
    assert.match(String(answer.headers.vary), /accept-language/i);
    assert.equal(answer.headers['set-cookie'], undefined);
  }
});

test('from the home page a form leads to near, and near leads to a hub', async () => {
  const home = await getText(site.origin, '/uk/');
  assert.match(home.text, /action="\/uk\/near"/);
  const near = await getText(site.origin, `/uk/near?${medyka}&kind=hub`);
  const [nearest] = hubLinks(near.text);
  assert.equal(nearest, '/uk/hubs/pl-medyka');
  assert.equal((await getText(site.origin, nearest)).status, 200);
});

test('page and API agree on what is nearest', async () => {
  const { json } = await getJson(site.origin, `/api/v1/nearest?${medyka}&lang=uk&kind=hub&limit=5`);
  const urls = json.results.map((/** @type {{url: string}} */ one) => one.url);
  assert.equal(urls.length, 5);
  assert.deepEqual(hubLinks((await getText(site.origin, `/uk/near?${medyka}&kind=hub`)).text).slice(0, 5), urls);
});

test('every answer of the API says that it is a demonstration', async () => {
  const { json } = await getJson(site.origin, `/api/v1/nearest?${medyka}`);
  assert.equal(json.demonstration, true);
});

test('a finer position gives the very same page', async () => {
  const coarse = await getText(site.origin, `/uk/near?${medyka}`);
  const fine = await getText(site.origin, '/uk/near?lat=49.8012345&lon=22.9298765');
  assert.equal(fine.text, coarse.text);
});

test('trackers and empty values change nothing', async () => {
  const plain = await getText(site.origin, `/uk/near?${medyka}`);
  assert.equal((await getText(site.origin, `/uk/near?${medyka}&fbclid=abc&category=&utm_source=x`)).text, plain.text);
});

test('a typed town finds its hub, in the letters of the reader', async () => {
  for (const town of ['Медика', 'Medyka']) {
    const near = await getText(site.origin, `/uk/near?place=${encodeURIComponent(town)}&kind=hub`);
    assert.equal(near.status, 200);
    assert.equal(hubLinks(near.text)[0], '/uk/hubs/pl-medyka');
  }
});

test('a village that no hub stands in is a place to look from', async () => {
  const { text: near } = await getText(site.origin, `/uk/near?place=${encodeURIComponent('у Пшеворську')}&kind=hub`);
  assert.equal(hubLinks(near)[0].startsWith('/uk/hubs/pl-'), true);
  assert.match(textOf(parsePage(near).document), /Przeworsk/);
});

test('several places of one name are offered, and each link leads to its own', async () => {
  const { text: near } = await getText(site.origin, `/en/near?place=${encodeURIComponent('Palanca')}`);
  const links = [...elements(parsePage(near).document)].map((one) => attribute(one, 'href') ?? '');
  const others = links.filter((address) => address.includes('place=Palanca%2C'));
  assert.ok(others.length >= 2);
  assert.match(textOf(parsePage((await getText(site.origin, others[0])).text).document), /Palanca/);
});

test('a place that nobody knows keeps the form', async () => {
  const { text: near } = await getText(site.origin, `/en/near?place=${encodeURIComponent('Xqzzyw')}`);
  assert.match(near, /value="Xqzzyw"/);
});

test('the data of places tells those of one name apart', async () => {
  const { results } = (await getJson(site.origin, `/api/v1/places?q=${encodeURIComponent('у Варшаві')}&lang=uk&limit=3`)).json;
  assert.equal(results[0].name, 'Варшава');
  assert.equal(results[0].local_name, 'Warszawa');
  assert.equal(results[0].country, 'PL');
  const palanca = (await getJson(site.origin, '/api/v1/places?q=Palanca&lang=en&limit=10')).json;
  assert.equal(palanca.results[0].country, 'MD');
  assert.ok(new Set(palanca.results.map((/** @type {{region: string}} */ place) => place.region)).size >= 3);
});

test('a question names its place', async () => {
  const address = `/api/v1/search?q=${encodeURIComponent('стоматолог у Кракові')}&lang=uk`;
  const { understood } = (await getJson(site.origin, address)).json;
  assert.equal(understood.places[0].local_name, 'Kraków');
  assert.equal(understood.categories[0], 'dental-care');
});

test('what cannot wait is answered in the country where it is asked, and leads to the countries where none is known', async () => {
  const question = encodeURIComponent("чоловік б'є мене");
  const anywhere = (await getText(site.origin, `/uk/search?q=${question}`)).text;
  assert.match(anywhere, /href="tel:112"/);
  assert.match(anywhere, /href="\/uk\/search\?q=[^"]*&amp;country=pl"/);
  assert.equal(countriesOfLines(anywhere).length, 0);
  const country = (await getText(site.origin, '/uk/pl/')).text;
  assert.match(country, /<input type="hidden" name="country" value="pl">/);
  const poland = (await getText(site.origin, `/uk/search?q=${question}&country=pl`)).text;
  assert.deepEqual([...new Set(countriesOfLines(poland))], ['Польща']);
});

/** The countries that the help lines among the answers belong to. @param {string} page */
function countriesOfLines(page) {
  return [...page.matchAll(/<bdi>(Польща|Румунія|Молдова|Болгарія|Словаччина|Угорщина|Італія) · /g)].map(([, name]) => name);
}

test('the code on a poster leads to the hub in the language of the browser', async () => {
  const answer = await request(site.origin, '/h/6JKD', { headers: { 'accept-language': 'ru' } });
  assert.equal(answer.status, 302);
  assert.equal(answer.headers.location, '/ru/hubs/pl-medyka');
  assert.match(String(answer.headers.vary), /accept-language/i);
});

test('another language keeps the place', async () => {
  const { document } = parsePage((await getText(site.origin, '/uk/hubs/pl-medyka')).text);
  const link = [...elements(document)].find((one) => one.tagName === 'a' && attribute(one, 'hreflang') === 'pl');
  assert.equal(attribute(link, 'href'), '/pl/hubs/pl-medyka');
});

test('all 36 hubs are on the site', async () => {
  const { json } = await getJson(site.origin, `/api/v1/nearest?${medyka}&kind=hub&limit=100`);
  const named = new Set(json.results.map((/** @type {{slug: string}} */ { slug }) => slug));
  assert.equal(named.size, 36);
});

test('a country names its hubs and its urgent number', async () => {
  const page = await getText(site.origin, '/uk/md/');
  assert.ok(hubLinks(page.text).length >= 9);
  assert.match(page.text, /href="tel:112"/);
  assert.ok(textOf(parsePage(page.text).document).includes('112'));
});

test('every link of a page leads somewhere', async () => {
  for (const address of ['/uk/', '/ar/pl/', `/uk/near?${medyka}`, '/uk/hubs/pl-medyka']) {
    const links = [...elements(parsePage((await getText(site.origin, address)).text).document)]
      .filter(({ tagName }) => tagName === 'a').map((one) => (attribute(one, 'href') ?? '').split('#')[0]).filter((link) => link.startsWith('/'));
    for (const link of new Set(links)) assert.ok((await request(site.origin, link)).status < 400, `${address} links to ${link}`);
  }
});
