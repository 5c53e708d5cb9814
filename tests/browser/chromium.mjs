// Debian's Chromium, steered by playwright-core. Every context counts what a page may not do: ask another host, log an
// error, break its own content security policy.
import { chromium } from 'playwright-core';

const kArguments = ['--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking', '--disable-component-update', '--disable-sync'];

export function startBrowser() {
  return chromium.launch({ executablePath: process.env.CHROME_PATH ?? '/usr/bin/chromium', args: kArguments });
}

/**
 * @typedef {import('playwright-core').BrowserContextOptions} Options
 * @param {import('playwright-core').Browser} browser
 * @param {string} origin
 * @param {Options} [options]
 */
export async function openPage(browser, origin, options = {}) {
  const context = await browser.newContext({ viewport: { width: 360, height: 640 }, baseURL: origin, ...options });
  const page = await context.newPage();
  const faults = /** @type {string[]} */ ([]);
  page.on('request', (request) => { if (!isOurs(request.url(), origin)) faults.push(`asks ${request.url()}`); });
  page.on('console', (message) => { if (message.type() === 'error' && !/status of 4\d\d/.test(message.text())) faults.push(`console: ${message.text()}`); });
  page.on('pageerror', (error) => faults.push(`script: ${error.message}`));
  return { context, page, faults };
}

/** Pixels by which the page is wider than its window; a person would have to scroll sideways. @param {import('playwright-core').Page} page */
export function overflow(page) {
  return page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
}

/** @param {string} address @param {string} origin */
function isOurs(address, origin) {
  return address.startsWith(`${origin}/`) || address.startsWith('data:') || address.startsWith('blob:');
}
