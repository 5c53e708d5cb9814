// The promises that every page keeps, judged from its bytes alone. Each rule returns sentences; none means all is well.
import { createHash } from 'node:crypto';
import { directionOf, kLanguages } from '../support/languages.mjs';
import { attribute, elements, inherited, isInside, parsePage, textOf } from './dom.mjs';
import { languageProblems } from './check_language.mjs';

const kWeightBytes = 14_000; // header and compressed body: the first flight of a new connection

/**
 * @typedef {{html: string, language: string, policy: string}} Page
 * @param {Page} page
 * @returns {string[]}
 */
export function pageProblems({ html, language, policy }) {
  const { document, errors } = parsePage(html);
  const all = [...elements(document)];
  return [
    ...errors.map(({ code, startLine }) => `line ${startLine}: ${code}`),
    ...rootProblems(all, language),
    ...headingProblems(all),
    ...idProblems(all),
    ...fieldProblems(all),
    ...nameProblems(all),
    ...hostProblems(all),
    ...scriptProblems(all),
    ...styleProblems(all, policy),
    ...offeredLanguageProblems(all),
    ...languageProblems(document, language),
  ];
}

/** @param {number} headerBytes @param {number} bodyBytes @param {string} encoding */
export function weightProblems(headerBytes, bodyBytes, encoding) {
  const weight = headerBytes + bodyBytes;
  return weight > kWeightBytes ? [`${weight} bytes with its header (${encoding}), ${kWeightBytes} at most`] : [];
}

/** @param {any[]} all @param {string} language */
function rootProblems(all, language) {
  const root = all[0];
  const problems = [];
  if (attribute(root, 'lang') !== language) problems.push(`lang is "${attribute(root, 'lang')}", the address says ${language}`);
  if ((attribute(root, 'dir') ?? 'ltr') !== directionOf(language)) problems.push(`dir is "${attribute(root, 'dir')}", not ${directionOf(language)}`);
  if (!all.some((one) => one.tagName === 'meta' && attribute(one, 'name') === 'viewport')) problems.push('no viewport');
  if (!all.some((one) => one.tagName === 'main')) problems.push('no main');
  return problems;
}

/** @param {any[]} all */
function headingProblems(all) {
  const headings = all.filter(({ tagName }) => tagName === 'h1').map(textOf);
  const title = textOf(all.find((one) => one.tagName === 'title' && !isInside(one, 'svg')) ?? {});
  if (!title) return ['no title'];
  if (headings.length !== 1) return [`${headings.length} h1`];
  return title.includes(headings[0]) || headings[0].includes(title.split(' · ')[0]) ? [] : [`h1 "${headings[0]}" and title "${title}" disagree`];
}

/** @param {any[]} all */
function idProblems(all) {
  const ids = all.map((one) => attribute(one, 'id')).filter((id) => id !== undefined);
  const known = new Set(ids);
  const twice = ids.filter((id, index) => ids.indexOf(id) !== index).map((id) => `id "${id}" twice`);
  const dangling = all.flatMap((one) => ['for', 'aria-labelledby', 'aria-describedby', 'aria-controls'].flatMap((name) => (attribute(one, name) ?? '').split(/\s+/)))
    .concat(all.map((one) => (attribute(one, 'href') ?? '').match(/^#(.+)/)?.[1] ?? ''))
    .filter((id) => id !== '' && !known.has(id)).map((id) => `refers to the id "${id}", which is not there`);
  return [...twice, ...dangling];
}

/** @param {any[]} all */
function fieldProblems(all) {
  const labelled = new Set(all.filter(({ tagName }) => tagName === 'label').map((label) => attribute(label, 'for')));
  return all.filter(isField)
    .filter((field) => !labelled.has(attribute(field, 'id') ?? '') && !isInside(field, 'label') && !attribute(field, 'aria-label') && !attribute(field, 'aria-labelledby'))
    .map((field) => `${field.tagName} "${attribute(field, 'name') ?? ''}" has no label`);
}

/** @param {any} one */
function isField(one) {
  if (one.tagName === 'input') return !['hidden', 'submit', 'button', 'reset', 'image'].includes(attribute(one, 'type') ?? '');
  return one.tagName === 'select' || one.tagName === 'textarea';
}

/** Links, buttons and pictures that say nothing. @param {any[]} all */
function nameProblems(all) {
  const silent = all.filter((one) => (one.tagName === 'a' || one.tagName === 'button') && inherited(one, 'aria-hidden') !== 'true')
    .filter((one) => !textOf(one) && !attribute(one, 'aria-label') && !attribute(one, 'aria-labelledby') && ![...elements(one)].some((inner) => attribute(inner, 'alt') || attribute(inner, 'aria-label')));
  const pictures = all.filter((one) => one.tagName === 'img' && attribute(one, 'alt') === undefined);
  return [...silent.map((one) => `${one.tagName} to "${attribute(one, 'href') ?? ''}" has no name`), ...pictures.map(() => 'img without alt')];
}

/** A page loads nothing from elsewhere; a link that a person taps may lead there. @param {any[]} all */
function hostProblems(all) {
  const loaded = all.flatMap((one) => [
    attribute(one, 'src'), attribute(one, 'srcset'), attribute(one, 'poster'), attribute(one, 'data'), attribute(one, 'action'), attribute(one, 'formaction'),
    one.tagName === 'link' && !['canonical', 'alternate'].includes(attribute(one, 'rel') ?? '') ? attribute(one, 'href') : undefined,
    ['image', 'use', 'script'].includes(one.tagName) ? attribute(one, 'href') : undefined,
  ]);
  return loaded.filter((address) => address !== undefined && /^\s*([a-z][a-z0-9+.-]*:|\/\/)/i.test(address) && !/^data:(image\/|,)/.test(address))
    .map((address) => `loads "${address}" from elsewhere`);
}

/** @param {any[]} all */
function scriptProblems(all) {
  const inline = all.filter((one) => one.tagName === 'script' && attribute(one, 'src') === undefined && !/^application\/(ld\+)?json$/.test(attribute(one, 'type') ?? ''));
  const handlers = all.flatMap((one) => (one.attrs ?? []).filter((/** @type {{name: string, value: string}} */ { name, value }) => /^on/.test(name) || /^\s*javascript:/i.test(value)));
  return [...inline.map(() => 'inline script'), ...handlers.map(({ name }) => `script in the attribute ${name}`)];
}

/** @param {any[]} all @param {string} policy */
function styleProblems(all, policy) {
  const attributes = all.filter((one) => attribute(one, 'style') !== undefined).map((one) => `style attribute on ${one.tagName}`);
  const refused = all.filter(({ tagName }) => tagName === 'style')
    .map((one) => `'sha256-${createHash('sha256').update(one.childNodes[0]?.value ?? '').digest('base64')}'`)
    .filter((hash) => !policy.includes(hash)).map((hash) => `the policy does not allow the style ${hash}`);
  return [...attributes, ...refused];
}

/** @param {any[]} all */
function offeredLanguageProblems(all) {
  const offered = new Set(all.filter(({ tagName }) => tagName === 'a').map((link) => attribute(link, 'hreflang') ?? attribute(link, 'lang')));
  const current = inherited(all[0], 'lang');
  return kLanguages.filter((language) => language !== current && !offered.has(language)).map((language) => `does not offer the language ${language}`);
}
