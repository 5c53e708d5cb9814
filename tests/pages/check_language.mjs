// A text of another language than its page's must say so by `lang`. Told from the letters alone: what cannot be a letter
// of the language that the text claims is foreign. A title holds no markup: its words are judged where the h1 repeats them.
import { inherited, visibleTexts } from './dom.mjs';

const kCyrillic = /\p{Script=Cyrillic}{2,}/u;
const kArabic = /\p{Script=Arabic}{2,}/u;
const kLatinSentence = /\p{Script=Latin}{2,}(?:[ ,’'-]+\p{Script=Latin}{2,}){4,}/u;

// Letters (of the same script) that the language does not have.
const kForeignLetters = /** @type {Record<string, RegExp>} */ ({
  uk: /[ыэъё]/iu, ru: /[іїєґ]/iu, bg: /[ыэёіїєґ]/iu, ar: /[پچژگ]/u,
});

/** @param {any} document @param {string} language */
export function languageProblems(document, language) {
  const problems = new Set();
  for (const node of visibleTexts(document)) {
    if (isName(node) || node.parentNode.tagName === 'title') continue;
    const claimed = (inherited(node.parentNode, 'lang') ?? language).split('-')[0];
    const foreign = foreignPart(withoutLocalSpelling(node.value), claimed);
    if (foreign) problems.add(`"${foreign.slice(0, 60)}" stands as ${claimed}`);
  }
  return [...problems];
}

/** @param {string} text @param {string} claimed */
export function foreignPart(text, claimed) {
  const cyrillic = ['uk', 'ru', 'bg'].includes(claimed);
  const arabic = ['ar', 'fa'].includes(claimed);
  const scripts = cyrillic ? [kArabic, kLatinSentence] : arabic ? [kCyrillic, kLatinSentence] : [kCyrillic, kArabic];
  const word = scripts.map((script) => text.match(script)?.[0]).find(Boolean);
  return word ?? text.split(/\s+/).find((part) => kForeignLetters[claimed]?.test(part));
}

/** "Ruse (Русе)", "search for „Русе”": the spelling on the signs stands beside the reader's, to match both. @param {string} text */
function withoutLocalSpelling(text) {
  return text.replaceAll(/(?<=\p{L}:? )(?:\([^()]{2,40}\)|\p{Quotation_Mark}[^()]{2,40}\p{Quotation_Mark})/gu, '');
}

/** A name that stays as it is on the sign: <bdi> or translate="no". @param {any} node */
function isName(node) {
  for (let at = node.parentNode; at; at = at.parentNode) {
    if (at.tagName === 'bdi' || at.attrs?.some((/** @type {{name: string, value: string}} */ one) => one.name === 'translate' && one.value === 'no')) return true;
  }
  return false;
}
