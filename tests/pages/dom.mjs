// Small questions about a parsed page (parse5's default tree).
import { parse } from 'parse5';

/** @typedef {any} Node */

/** @param {string} html */
export function parsePage(html) {
  const errors = /** @type {{code: string, startLine: number}[]} */ ([]);
  const document = parse(html, { onParseError: (error) => errors.push(error) });
  return { document, errors };
}

/** Every element below, in document order. @param {Node} node @returns {Generator<Node>} */
export function* elements(node) {
  for (const child of node.childNodes ?? []) {
    if (child.tagName) yield child;
    yield* elements(child);
  }
}

/** @param {Node} node @param {string} name @returns {string | undefined} */
export function attribute(node, name) {
  return node.attrs?.find((/** @type {{name: string}} */ one) => one.name === name)?.value;
}

/** Text with runs of white space as one blank. @param {Node} node */
export function textOf(node) {
  return rawText(node).replace(/\s+/g, ' ').trim();
}

/** @param {Node} node @returns {string} */
function rawText(node) {
  if (node.nodeName === '#text') return node.value;
  return (node.childNodes ?? []).map(rawText).join('');
}

/** Nearest value of an attribute, outward from the node. @param {Node} node @param {string} name @returns {string | undefined} */
export function inherited(node, name) {
  for (let at = node; at; at = at.parentNode) {
    const value = attribute(at, name);
    if (value !== undefined) return value;
  }
  return undefined;
}

/** @param {Node} node @param {string} tag */
export function isInside(node, tag) {
  for (let at = node.parentNode; at; at = at.parentNode) if (at.tagName === tag) return true;
  return false;
}

/** Every text node that a reader sees. @param {Node} node @returns {Generator<Node>} */
export function* visibleTexts(node) {
  for (const child of node.childNodes ?? []) {
    if (child.nodeName === '#text') yield child;
    else if (!['script', 'style', 'template'].includes(child.tagName)) yield* visibleTexts(child);
  }
}
