// What every answer of ours carries, whatever its status; and what a page carries besides.

/** @typedef {import('../support/http.mjs').Answer} Answer */

const kEveryAnswer = /** @type {[string, RegExp][]} */ ([
  ['content-security-policy', /(^|;)\s*default-src 'none'|(^|;)\s*default-src 'self'/],
  ['x-content-type-options', /^nosniff$/],
  ['referrer-policy', /^no-referrer$/],
  ['permissions-policy', /geolocation=/],
  ['cross-origin-opener-policy', /^same-origin/],
  ['cross-origin-resource-policy', /./],
]);

/** @param {Answer} answer @returns {string[]} */
export function headerProblems({ status, headers }) {
  const problems = kEveryAnswer.filter(([name, form]) => !form.test(String(headers[name] ?? '')))
    .map(([name]) => `header ${name} is ${headers[name] === undefined ? 'missing' : `"${headers[name]}"`} on a ${status}`);
  if (headers['set-cookie']) problems.push('sets a cookie');
  if (/\d/.test(String(headers.server ?? ''))) problems.push(`tells its version: "${headers.server}"`);
  return [...problems, ...policyProblems(String(headers['content-security-policy'] ?? ''))];
}

/** @param {Answer} answer @param {string} language @returns {string[]} */
export function pageHeaderProblems({ headers, status }, language) {
  const problems = [];
  if (headers['content-type'] !== 'text/html; charset=utf-8') problems.push(`content-type is "${headers['content-type']}"`);
  if (headers['content-language'] !== language) problems.push(`content-language is "${headers['content-language']}", the page's is ${language}`);
  if (!/accept-encoding/i.test(String(headers.vary ?? ''))) problems.push('vary does not name accept-encoding');
  if (!headers['cache-control']) problems.push('cache-control is missing');
  if (status === 200 && !headers.etag && !/no-store/.test(String(headers['cache-control']))) problems.push('etag is missing');
  return problems;
}

/** @param {string} policy @returns {string[]} */
function policyProblems(policy) {
  const problems = [];
  if (/unsafe-(inline|eval|hashes)/.test(policy)) problems.push('the content security policy allows unsafe code');
  if (/\*|https?:|\bblob:/.test(policy)) problems.push('the content security policy names another host');
  if (policy && !/frame-ancestors 'none'/.test(policy)) problems.push("the content security policy lacks frame-ancestors 'none'");
  return problems;
}
