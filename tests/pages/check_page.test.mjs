// A page that keeps every promise, and that page with one defect planted at a time: each must be seen.
import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import test from 'node:test';
import { kLanguages } from '../support/languages.mjs';
import { headerProblems, pageHeaderProblems } from './check_headers.mjs';
import { pageProblems, weightProblems } from './check_page.mjs';
import { validityProblems } from './validator.mjs';

const style = 'h1 { color: #124 }';
const policy = `default-src 'none'; style-src 'sha256-${createHash('sha256').update(style).digest('base64')}'; frame-ancestors 'none'`;
const good = `<!DOCTYPE html>
<html lang="uk" dir="ltr">
<head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>Найближча точка · Blue Dot</title>
<style>${style}</style></head>
<body><nav>${kLanguages.map((tag) => `<a href="/${tag}/" lang="${tag}" hreflang="${tag}">${tag}</a>`).join(' ')}</nav>
<main><h1>Найближча точка</h1><p id="hint">Пункт <bdi>Medyka</bdi>, <a href="https://example.org/">сайт</a></p>
<form action="/uk/near"><label for="place">Місто</label><input id="place" name="place" type="text" aria-describedby="hint"><button type="submit">Шукати</button></form>
</main></body></html>`;

const check = (/** @type {string} */ html) => pageProblems({ html, language: 'uk', policy });
const planted = (/** @type {string} */ before, /** @type {string} */ after) => {
  assert.ok(good.includes(before), `the good page has no ${before}`);
  return check(good.replace(before, after));
};

test('a good page has no problem', async () => {
  assert.deepEqual(check(good), []);
  assert.deepEqual(await validityProblems(good), []);
});

for (const [defect, before, after, seen] of /** @type {[string, string, string, RegExp][]} */ ([
  ['an attribute twice', '<h1>', '<h1 lang="uk" lang="uk">', /duplicate-attribute/],
  ['a second h1', '<p id', '<h1>Ще</h1><p id', /2 h1/],
  ['a title that says something else', 'Найближча точка · ', 'Головна · ', /disagree/],
  ['another language than the address', 'lang="uk" dir', 'lang="ru" dir', /lang is/],
  ['the wrong direction', 'dir="ltr"', 'dir="rtl"', /dir is/],
  ['an id twice', '<h1>', '<h1 id="hint">', /twice/],
  ['a reference to nothing', 'aria-describedby="hint"', 'aria-describedby="hind"', /not there/],
  ['a field without label', 'for="place"', 'for="plac"', /no label/],
  ['a link without a name', '>сайт</a>', '></a>', /has no name/],
  ['a picture without alt', '<p id', '<img src="/a.png"><p id', /without alt/],
  ['a script from elsewhere', '<style>', '<script src="//cdn.example/a.js"></script><style>', /elsewhere/],
  ['a form that posts elsewhere', 'action="/uk/near"', 'action="https://example.org/"', /elsewhere/],
  ['an inline script', '<style>', '<script>alert(1)</script><style>', /inline script/],
  ['an event handler', '<h1>', '<h1 onclick="x()">', /attribute onclick/],
  ['a javascript address', 'href="https://example.org/"', 'href="javascript:x()"', /script in the attribute href/],
  ['a style attribute', '<h1>', '<h1 style="color:red">', /style attribute/],
  ['a style that the policy does not allow', 'color: #124', 'color: #125', /does not allow/],
  ['a language that is not offered', 'lang="fa" hreflang="fa"', '', /language fa/],
  ['Russian on a Ukrainian page', 'Пункт', 'Это пункт', /stands as uk/],
  ['an English sentence on a Ukrainian page', 'Пункт', 'The point is open all day', /stands as uk/],
])) {
  test(`sees ${defect}`, () => assert.ok(planted(before, after).some((problem) => seen.test(problem)), planted(before, after).join('\n')));
}

test('the spelling on the signs may stand beside the reader\'s, and nothing else in brackets', () => {
  assert.deepEqual(planted('Пункт', 'Тульча (Ыъэ)'), []);
  assert.notDeepEqual(planted('Пункт', '(Ыъэ)'), []);
});

test('a sentence of another language that says so is allowed', () => {
  assert.deepEqual(planted('Пункт', '<span lang="en">The point is open all day</span>'), []);
});

test('the validator sees what only a validator knows', async () => {
  assert.notDeepEqual(await validityProblems(good.replace('<p id', '<ul><p>x</p></ul><p id')), []);
});

test('a page one byte over the weight is seen', () => {
  assert.deepEqual(weightProblems(1_000, 13_000, 'br'), []);
  assert.equal(weightProblems(1_000, 13_001, 'br').length, 1);
});

const headers = {
  'content-security-policy': policy, 'x-content-type-options': 'nosniff', 'referrer-policy': 'no-referrer', 'permissions-policy': 'geolocation=(self)',
  'cross-origin-opener-policy': 'same-origin', 'cross-origin-resource-policy': 'same-origin', 'content-type': 'text/html; charset=utf-8',
  'content-language': 'uk', vary: 'Accept-Encoding', 'cache-control': 'public, max-age=60', etag: '"1"',
};
const answer = (/** @type {object} */ change) => ({ status: 200, headers: { ...headers, ...change }, headerBytes: 0, body: Buffer.alloc(0) });

test('a well dressed answer has no problem', () => {
  assert.deepEqual([...headerProblems(answer({})), ...pageHeaderProblems(answer({}), 'uk')], []);
});

for (const name of Object.keys(headers)) {
  test(`sees an answer without ${name}`, () => {
    const bare = answer({ [name]: undefined });
    assert.equal([...headerProblems(bare), ...pageHeaderProblems(bare, 'uk')].length > 0, true);
  });
}

test('sees a cookie, a version and a policy that allows too much', () => {
  assert.equal(headerProblems(answer({ 'set-cookie': ['a=b'] })).length, 1);
  assert.equal(headerProblems(answer({ server: 'thing/1.2' })).length, 1);
  assert.equal(headerProblems(answer({ 'content-security-policy': `${policy}; script-src 'unsafe-inline' https://cdn.example` })).length, 2);
});
